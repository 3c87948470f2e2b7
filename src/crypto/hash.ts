import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256, synchronous: what the wire asks of a device for every parcel. 32 bytes. */
export function hash(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}
