import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url, utf8 } from '../base/bytes.ts';

/**
 * Id of what exists once for a name ("attendance of this member in this session"), the same on every tablet that
 * holds the space, and telling nothing to those who do not. 22 characters, like a random id. [CR6]
 */
export function derivedId(idKey: Uint8Array, ...name: readonly string[]): string {
  return toBase64Url(hmac(sha256, idKey, utf8(JSON.stringify(name))).subarray(0, 16));
}
