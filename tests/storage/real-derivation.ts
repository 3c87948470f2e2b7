import { argon2id } from 'hash-wasm';
import type { Derivation } from '../../src/crypto/derive.ts';
import type { DerivationCost } from '../../src/crypto/slot.ts';

/** As little as Argon2id takes, for passphrases whose strength nobody asks about. */
export const LITTLE_COST: DerivationCost = { memoryKiB: 1024, passes: 1 };

/**
 * Argon2id as the worker runs it, for what must open with the passphrase of another release: a stand-in would prove nothing of that.
 * `cost`: of new passphrases; measured, it would differ from run to run.
 */
export function realDerivation(cost: DerivationCost): Derivation {
  return {
    derive: (passphrase, salt, { passes, memoryKiB }) =>
      argon2id({
        password: passphrase,
        salt,
        parallelism: 1,
        iterations: passes,
        memorySize: memoryKiB,
        hashLength: 32,
        outputType: 'binary',
      }),
    calibrate: () => Promise.resolve(cost),
    close: () => undefined,
  };
}
