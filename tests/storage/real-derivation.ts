import { argon2id } from 'hash-wasm';
import { LEAST_COST, type Derivation } from '../../src/crypto/derive.ts';

/** Argon2id as the worker runs it, for what must open with the passphrase of another release: a stand-in would prove nothing of that. */
export const realDerivation: Derivation = {
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
  // Measured, it would differ from run to run.
  calibrate: () => Promise.resolve(LEAST_COST),
  close: () => undefined,
};
