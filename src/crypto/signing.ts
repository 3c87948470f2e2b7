/**
 * Signing by the device: Ed25519 (RFC 8032), by WebCrypto where it can, ten times as fast and out of reach of timing; by noble
 * elsewhere. Both give the same verdict on every input. [CR10]
 */
import { concatBytes, toBase64Url } from '../base/bytes.ts';
import { isPublicKey, publicKeyOf, signWithNoble, verifyWithNoble } from './ed25519-noble.ts';

export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Signs the bytes as they are; what they are for must stand in them. [CR11] */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Which implementation is asked; tests compare the two, everything else leaves the choice to the browser. */
export type Ed25519 = 'webcrypto' | 'noble';

const ALGORITHM = 'Ed25519';
const KEY = 32;
const SIGNATURE = 64;
/** PrivateKeyInfo of RFC 8410 §7 up to the seed. */
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);
/** More devices than any tablet has to do with; the keys are public, so they may outlive a lock. */
const KEYS_KEPT = 512;

/** `seed`: the 32 random bytes of the device's signing key. */
export async function signer(seed: Uint8Array, by?: Ed25519): Promise<Signer> {
  if (seed.length !== KEY) throw new RangeError('a seed of another length');
  const publicKey = publicKeyOf(seed);
  if ((by ?? (await ed25519Here())) === 'noble') {
    const own = seed.slice();
    return { publicKey, sign: (bytes) => Promise.resolve(signWithNoble(own, bytes)) };
  }
  const pkcs8 = concatBytes(PKCS8, seed);
  const key = await crypto.subtle.importKey('pkcs8', plain(pkcs8), ALGORITHM, false, ['sign']);
  pkcs8.fill(0);
  return { publicKey, sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, plain(bytes))) };
}

/** Whether the holder of `publicKey` signed these bytes. Never throws: keys and signatures come from others. */
export async function verifySignature(
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
  by?: Ed25519,
): Promise<boolean> {
  if (publicKey.length !== KEY || signature.length !== SIGNATURE) return false;
  const how = by ?? (await ed25519Here());
  const key = await known(publicKey, how);
  if (key === undefined) return false;
  if (key === 'noble') return verifyWithNoble(publicKey, bytes, signature);
  return crypto.subtle.verify(ALGORITHM, key, plain(signature), plain(bytes));
}

const imported = new Map<string, Promise<CryptoKey | 'noble' | undefined>>();

/** The key ready to verify with; undefined when it is none. Checked once per key, for that costs as much as verifying. */
function known(publicKey: Uint8Array, how: Ed25519): Promise<CryptoKey | 'noble' | undefined> {
  const name = `${how} ${toBase64Url(publicKey)}`;
  const found = imported.get(name);
  if (found) return found;
  const [oldest] = imported.keys();
  if (oldest !== undefined && imported.size >= KEYS_KEPT) imported.delete(oldest);
  const made = ready(publicKey, how);
  imported.set(name, made);
  return made;
}

async function ready(publicKey: Uint8Array, how: Ed25519): Promise<CryptoKey | 'noble' | undefined> {
  if (!isPublicKey(publicKey)) return undefined;
  if (how === 'noble') return 'noble';
  return crypto.subtle.importKey('raw', plain(publicKey), ALGORITHM, false, ['verify']);
}

let here: Promise<Ed25519> | undefined;

/** What this browser can: WebCrypto has Ed25519 since Chromium 137, Firefox 129 and Safari 17, and only in a secure context. */
export function ed25519Here(): Promise<Ed25519> {
  return (here ??= probe());
}

async function probe(): Promise<Ed25519> {
  try {
    const seed = new Uint8Array(KEY).fill(1);
    const own = await signer(seed, 'webcrypto');
    return verifyWithNoble(own.publicKey, seed, await own.sign(seed)) &&
      (await verifySignature(own.publicKey, seed, signWithNoble(seed, seed), 'webcrypto'))
      ? 'webcrypto'
      : 'noble';
  } catch {
    return 'noble';
  }
}

/** WebCrypto takes no views on shared memory, and says so in its types. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
