/**
 * In the place of Ed25519, for speed and so that a seed repeats: WebCrypto answers from other threads in an order nobody can repeat. The public
 * key is a hash of the seed, and the signature a hash of that and the bytes: any changed bit, key or place is noticed as with the real one. What it
 * does not show is that nobody else can sign; that is shown with the real keys in tests/crypto and tests/server.
 */
import { concatBytes, fromBase64Url, utf8 } from '../../src/base/bytes.ts';
import { hash } from './fast-hash.ts';
import { sameBytes } from '../../src/protocol/hashing.ts';

export const publicKeyOf = (seed: Uint8Array) => hash(concatBytes(utf8('stand-in'), seed));

export async function signer(seed: Uint8Array) {
  const publicKey = publicKeyOf(seed);
  return { publicKey, sign: async (bytes: Uint8Array) => signed(publicKey, bytes) };
}

export async function verifySignature(key: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return sameBytes(signed(key, bytes), signature);
}

/** As the relay asks: the key in base64url. */
export const verifyByText = (key: string, bytes: Uint8Array, signature: Uint8Array) =>
  verifySignature(fromBase64Url(key), bytes, signature);

function signed(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const half = hash(concatBytes(key, hash(bytes)));
  return concatBytes(half, half);
}
