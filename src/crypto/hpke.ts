/**
 * Sealing to a device: HPKE (RFC 9180), base mode, single-shot, of the one suite DHKEM(X25519, HKDF-SHA256) (0x0020),
 * HKDF-SHA256 (0x0001), ChaCha20-Poly1305 (0x0003). Nobody signs here: that a seal comes from whoever may seal is told by
 * what carries it, the chain or the header of a file. [CR12]
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8 } from '../base/bytes.ts';
import type { Random } from '../base/random.ts';

const KEY = 32;
const NONCE = 12;
const TAG = 16;
const NOTHING = new Uint8Array();
const KEM_SUITE = concatBytes(utf8('KEM'), u16(0x0020));
const HPKE_SUITE = concatBytes(utf8('HPKE'), u16(0x0020), u16(0x0001), u16(0x0003));
const BASE_MODE = Uint8Array.of(0);

/** X25519 key to which others seal for the one who holds this seed of 32 bytes. */
export function sealingKeyOf(seed: Uint8Array): Uint8Array {
  return x25519.getPublicKey(seed);
}

/**
 * Seals to an X25519 key, in a place: enc 32 ‖ content ‖ tag 16. Undefined when that key is none: it comes from others, and
 * of some values every shared secret is zero.
 */
export function sealTo(
  publicKey: Uint8Array,
  place: string,
  content: Uint8Array,
  random: Random,
): Uint8Array | undefined {
  return hpkeSeal(publicKey, utf8(place), NOTHING, content, random.bytes(KEY));
}

/** The content, or undefined when it was sealed to another key, for another place, or was changed. Never throws. */
export function openSealedTo(seed: Uint8Array, place: string, sealed: Uint8Array): Uint8Array | undefined {
  return hpkeOpen(seed, utf8(place), NOTHING, sealed);
}

/** `SealBase` of RFC 9180 §6.1; `ephemeral`: the private key that must never serve twice. Apart for the sake of the RFC's vectors. */
export function hpkeSeal(
  publicKey: Uint8Array,
  info: Uint8Array,
  bound: Uint8Array,
  content: Uint8Array,
  ephemeral: Uint8Array,
): Uint8Array | undefined {
  const shared = agreed(ephemeral, publicKey);
  if (!shared) return undefined;
  const enc = x25519.getPublicKey(ephemeral);
  const { key, nonce } = schedule(sharedSecret(shared, enc, publicKey), info);
  return concatBytes(enc, chacha20poly1305(key, nonce, bound).encrypt(content));
}

/** `OpenBase` of RFC 9180 §6.1 for enc ‖ ciphertext. */
export function hpkeOpen(
  seed: Uint8Array,
  info: Uint8Array,
  bound: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < KEY + TAG) return undefined;
  const enc = sealed.subarray(0, KEY);
  const shared = agreed(seed, enc);
  if (!shared) return undefined;
  const { key, nonce } = schedule(sharedSecret(shared, enc, x25519.getPublicKey(seed)), info);
  try {
    return chacha20poly1305(key, nonce, bound).decrypt(sealed.subarray(KEY));
  } catch {
    return undefined;
  }
}

/** The Diffie-Hellman result; none for a key of small order, of which it would be zero whoever asks (RFC 9180 §7.1.4). */
function agreed(own: Uint8Array, other: Uint8Array): Uint8Array | undefined {
  if (own.length !== KEY) throw new RangeError('a seed of another length');
  if (other.length !== KEY) return undefined;
  try {
    const shared = x25519.getSharedSecret(own, other);
    return shared.some((byte) => byte !== 0) ? shared : undefined;
  } catch {
    return undefined;
  }
}

/** `ExtractAndExpand` of RFC 9180 §4.1. */
function sharedSecret(shared: Uint8Array, enc: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const prk = labeledExtract(KEM_SUITE, NOTHING, 'eae_prk', shared);
  return labeledExpand(KEM_SUITE, prk, 'shared_secret', concatBytes(enc, publicKey), KEY);
}

/** `KeySchedule` of RFC 9180 §5.1 for base mode: no pre-shared key. The first nonce is the base nonce. */
function schedule(secret: Uint8Array, info: Uint8Array): { readonly key: Uint8Array; readonly nonce: Uint8Array } {
  const context = concatBytes(
    BASE_MODE,
    labeledExtract(HPKE_SUITE, NOTHING, 'psk_id_hash', NOTHING),
    labeledExtract(HPKE_SUITE, NOTHING, 'info_hash', info),
  );
  const prk = labeledExtract(HPKE_SUITE, secret, 'secret', NOTHING);
  return {
    key: labeledExpand(HPKE_SUITE, prk, 'key', context, KEY),
    nonce: labeledExpand(HPKE_SUITE, prk, 'base_nonce', context, NONCE),
  };
}

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, secret: Uint8Array): Uint8Array {
  return extract(sha256, concatBytes(utf8('HPKE-v1'), suite, utf8(label), secret), salt);
}

function labeledExpand(
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array {
  return expand(sha256, prk, concatBytes(u16(length), utf8('HPKE-v1'), suite, utf8(label), info), length);
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value & 255);
}
