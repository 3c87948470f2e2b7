import type { Clock } from '../../base/clock.ts';
import type { Random } from '../../base/random.ts';
import type { Hash } from '../../protocol/hashing.ts';
import type { Quotas, RelayStore } from '../store/relay-store.ts';

/** What the relay works with; handed in, so that a simulation can be repeated from its seed. */
export interface RelayTools {
  readonly store: RelayStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly hash: Hash;
  /** Ed25519; the key in base64url. Never throws. */
  readonly verify: (key: string, signed: Uint8Array, signature: Uint8Array) => Promise<boolean>;
  readonly quotas: Quotas;
  /** Bytes of a page of parcels at most, either way: what the protocol allows unless its keeper wants less. */
  readonly pageMost?: number | undefined;
}
