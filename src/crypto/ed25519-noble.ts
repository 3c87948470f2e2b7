/**
 * Ed25519 (RFC 8032) where the browser has none: slower by a factor of ten, and in JavaScript, so not in constant time.
 * Strict: `zip215: false`, and the equation is asked for without the cofactor, as OpenSSL, BoringSSL and NSS do. Else two devices
 * could part over one signature. [CR10]
 */
import { ed25519 } from '@noble/curves/ed25519.js';

export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}

export function signWithNoble(seed: Uint8Array, bytes: Uint8Array): Uint8Array {
  return ed25519.sign(bytes, seed);
}

export function verifyWithNoble(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    // noble multiplies by the cofactor; a point R of prime order is what makes that the same equation.
    return (
      ed25519.verify(signature, bytes, publicKey, { zip215: false }) &&
      ed25519.Point.fromBytes(signature.subarray(0, 32), false).isTorsionFree()
    );
  } catch {
    return false;
  }
}

/**
 * Whether these 32 bytes are a key that a seed can have: canonical, on the curve, of prime order. Implementations
 * differ over all others; some take any signature for a key of small order.
 */
export function isPublicKey(bytes: Uint8Array): boolean {
  try {
    const point = ed25519.Point.fromBytes(bytes, false);
    return !point.isSmallOrder() && point.isTorsionFree();
  } catch {
    return false;
  }
}
