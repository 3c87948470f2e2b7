/** Who belongs to a space, judged from its chain by the function devices use, and remembered as long as the chain is the same. [SV8] */
import { fromBase64Url } from '../../base/bytes.ts';
import { signedChainBytes, type ChainEntry } from '../../protocol/chain-entry.ts';
import { admit, type MemberDevice, type Membership } from '../../protocol/membership.ts';
import type { RelayDevice } from '../store/relay-store.ts';
import type { RelayTools } from './relay-tools.ts';

const REMEMBERED = 2_000;

/** A device as it came in here. */
type Caller = Pick<RelayDevice, 'device' | 'signingKey'>;

/** The device in that chain, gone or not: under its name and its key, for the name alone anybody may have enrolled under. [SV8] */
export function memberOnce(membership: Membership, { device, signingKey }: Caller): MemberDevice | undefined {
  const found = membership.devices.get(device);
  return found?.signingKey === signingKey ? found : undefined;
}

/** The same when it belongs now. */
export function memberNow(membership: Membership, caller: Caller): MemberDevice | undefined {
  const found = memberOnce(membership, caller);
  return found?.gone ? undefined : found;
}

export class JudgedSpaces {
  readonly #known = new Map<string, Membership>();

  constructor(readonly tools: Pick<RelayTools, 'store' | 'hash' | 'verify'>) {}

  /**
   * The membership after as many entries as the store holds; undefined where there is no such space, or where what lies in the store is
   * no chain (then the space takes nothing until its keeper has looked).
   */
  async of(space: string): Promise<Membership | undefined> {
    const state = await this.tools.store.space(space);
    if (!state || state.chain === 0) return undefined;
    const known = this.#known.get(space);
    if (known?.length === state.chain) return known;
    // A chain that became shorter was put back by its keeper: judged from its beginning.
    const from = known && known.length < state.chain ? known : undefined;
    const entries = await this.tools.store.chain(space, from?.length ?? 0);
    const judged = await this.after(from, entries, space);
    if (judged) this.#remember(judged);
    return judged;
  }

  /** The membership after these entries, each verified; undefined when one may not be. */
  async after(
    before: Membership | undefined,
    entries: readonly ChainEntry[],
    space: string,
  ): Promise<Membership | undefined> {
    let membership = before;
    for (const entry of entries) {
      const admitted = admit(membership, entry, space, this.tools.hash);
      if (!admitted.ok || !(await this.#signed(entry, admitted.signers))) return undefined;
      membership = admitted.membership;
    }
    return membership;
  }

  /** Forgets what it judged of a space, so that the next question looks again. */
  forget(space: string): void {
    this.#known.delete(space);
  }

  async #signed(entry: ChainEntry, signers: readonly string[]): Promise<boolean> {
    const bytes = signedChainBytes(entry);
    const signature = fromBase64Url(entry.signature);
    for (const key of signers) if (await this.tools.verify(key, bytes, signature)) return true;
    return false;
  }

  #remember(membership: Membership): void {
    this.#known.delete(membership.space);
    this.#known.set(membership.space, membership);
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }
}
