/** The keys of this device, ready to use, and the one by which a restored notebook takes its place. [crypto CR10 CR14] */
import { fromBase64Url, toBase64Url } from '../../base/bytes.ts';
import { sealingKeyOf } from '../../crypto/hpke.ts';
import { recoverySeed } from '../../crypto/recovery-seed.ts';
import { signer, type Signer } from '../../crypto/signing.ts';
import type { ChainDevice } from '../../protocol/chain-entry.ts';
import type { Identity } from '../notebook-reader.ts';
import type { Unlocked } from './unlocked.ts';

export type PublicDevice = Omit<ChainDevice, 'about'>;

export interface DeviceKeys {
  readonly public: PublicDevice;
  readonly signer: Signer;
  readonly recovery: Signer;
  /** X25519 seed, by which sealed keys open. */
  readonly sealingSeed: Uint8Array;
}

/** What names and keys of a device follow from. */
type Seeds = Pick<Identity, 'device' | 'signingSeed' | 'sealingSeed'>;

export async function deviceKeys(notebook: Unlocked, seeds: Seeds = notebook.identity): Promise<DeviceKeys> {
  const own = await signer(fromBase64Url(seeds.signingSeed));
  const secret = recoverySeed(notebook.notebookKey);
  const recovery = await signer(secret);
  secret.fill(0);
  const sealingSeed = fromBase64Url(seeds.sealingSeed);
  return {
    public: {
      device: seeds.device,
      signingKey: toBase64Url(own.publicKey),
      sealingKey: toBase64Url(sealingKeyOf(sealingSeed)),
      recoveryKey: toBase64Url(recovery.publicKey),
    },
    signer: own,
    recovery,
    sealingSeed,
  };
}
