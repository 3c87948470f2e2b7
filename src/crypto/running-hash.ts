import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from '../base/bytes.ts';

/** SHA-256 of bytes that come piece by piece, so that no large file stands in memory as a whole. */
export class RunningHash {
  readonly #hash = sha256.create();

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  end(): string {
    return toBase64Url(this.#hash.digest());
  }
}
