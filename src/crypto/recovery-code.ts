/**
 * The recovery code: 128 random bits and 12 bits of check, as 28 characters in seven groups of four. The alphabet
 * (Crockford's base 32) leaves out I, L, O and U, and what is read as one of them is taken for 1, 1, 0. [CR5]
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Random } from '../base/random.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 16;
const CHARACTERS = 28;

export function newRecoveryCode(random: Random): string {
  return writeCode(random.bytes(SECRET_BYTES));
}

/** Secret of 16 bytes → "ABCD-EFGH-…". */
export function writeCode(secret: Uint8Array): string {
  const check = sha256(secret);
  const bits = [...secret, check[0] ?? 0, check[1] ?? 0]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, CHARACTERS * 5);
  let code = '';
  for (let at = 0; at < bits.length; at += 5) code += ALPHABET[Number.parseInt(bits.slice(at, at + 5), 2)] ?? '';
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** The 16 secret bytes of a code as typed by hand, or undefined when a character is wrong or missing. */
export function readCode(typed: string): Uint8Array | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s–—-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== CHARACTERS) return undefined;
  let bits = '';
  for (const character of plain) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    bits += value.toString(2).padStart(5, '0');
  }
  const secret = Uint8Array.from({ length: SECRET_BYTES }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2));
  return writeCode(secret).replace(/-/g, '') === plain ? secret : undefined;
}
