/** SHA-256 and Ed25519 of Node. Verifies by the rules devices use, or a chain could be taken here that stops them. [CR10 SV8] */
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64Url } from '../../base/bytes.ts';

export function nodeHash(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

/** SubjectPublicKeyInfo of an Ed25519 key, before its 32 bytes. RFC 8410. */
const HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const KEYS_MOST = 4_096;
const keys = new Map<string, KeyObject | undefined>();

export async function nodeVerify(key: string, signed: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const known = keyOf(key);
  if (!known) return false;
  return new Promise((resolve) => {
    // In the pool of threads: a page of parcels has many signatures, and others wait for this thread.
    verify(null, signed, known, signature, (error, good) => resolve(!error && good));
  });
}

function keyOf(text: string): KeyObject | undefined {
  if (keys.has(text)) return keys.get(text);
  const bytes = fromBase64Url(text);
  const good = isOfPrimeOrder(bytes);
  const made = good ? createPublicKey({ key: Buffer.concat([HEAD, bytes]), format: 'der', type: 'spki' }) : undefined;
  if (keys.size >= KEYS_MOST) keys.clear();
  keys.set(text, made);
  return made;
}

/**
 * What CR10 asks of a key. The point in a signature needs no look of its own: OpenSSL makes that point from the key and compares its bytes, and
 * from a key of prime order none of another order comes.
 */
function isOfPrimeOrder(bytes: Uint8Array): boolean {
  try {
    const point = ed25519.Point.fromBytes(bytes, false);
    return !point.isSmallOrder() && point.isTorsionFree();
  } catch {
    return false;
  }
}
