/**
 * Sealing: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with a random 24-byte nonce. Synchronous, so that it may run
 * inside an IndexedDB transaction, where awaiting anything foreign would commit it early.
 *
 * A seal to the byte [CR2]: 1 version (1) · 4 epoch, big endian · 24 nonce · sealed padded content · 16 tag.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, utf8 } from '../base/bytes.ts';
import type { Random } from '../base/random.ts';
import { pad, unpad } from './padding.ts';

const VERSION = 1;
const HEAD = 5;
const NONCE = 24;
const TAG = 16;

/** A symmetric key of 32 bytes. */
export type SealingKey = Uint8Array;

/** Seals `content` so that it opens only with `key`, in the same `place` and epoch. */
export function seal(key: SealingKey, epoch: number, place: string, content: Uint8Array, random: Random): Uint8Array {
  const head = new Uint8Array(HEAD);
  head[0] = VERSION;
  new DataView(head.buffer).setUint32(1, epoch);
  const nonce = random.bytes(NONCE);
  return concatBytes(head, nonce, xchacha20poly1305(key, nonce, bound(head, place)).encrypt(pad(content)));
}

/** The epoch a seal says it was made under, or undefined when it is no seal of this version. Not yet authenticated. */
export function epochOf(sealed: Uint8Array): number | undefined {
  if (sealed.length < HEAD + NONCE + TAG || sealed[0] !== VERSION) return undefined;
  return new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength).getUint32(1);
}

/** The content, or undefined when the seal is broken, of another place, or of another key. Never throws. */
export function unseal(key: SealingKey, place: string, sealed: Uint8Array): Uint8Array | undefined {
  if (epochOf(sealed) === undefined) return undefined;
  try {
    const nonce = sealed.subarray(HEAD, HEAD + NONCE);
    return unpad(
      xchacha20poly1305(key, nonce, bound(sealed.subarray(0, HEAD), place)).decrypt(sealed.subarray(HEAD + NONCE)),
    );
  } catch {
    return undefined;
  }
}

function bound(head: Uint8Array, place: string): Uint8Array {
  return concatBytes(head, utf8(place));
}
