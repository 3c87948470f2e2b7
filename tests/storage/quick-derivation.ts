import { utf8 } from '../../src/base/bytes.ts';
import type { Derivation } from '../../src/crypto/derive.ts';

/** Stands in for the Argon2id worker where there is none: quick, and as different for different passphrases. */
export const quickDerivation: Derivation = {
  derive(passphrase, salt) {
    const bytes = new Uint8Array(32);
    const text = utf8(passphrase);
    for (let i = 0; i < Math.max(text.length, 64); i += 1) {
      const at = i % 32;
      bytes[at] =
        ((bytes[at] ?? 0) * 31 + (text[i % Math.max(1, text.length)] ?? 7) + (salt[i % salt.length] ?? 0) + i) % 256;
    }
    return Promise.resolve(bytes);
  },
  calibrate: () => Promise.resolve({ memoryKiB: 65_536, passes: 3 }),
  close: () => undefined,
};
