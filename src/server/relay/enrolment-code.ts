/** The code by which a device is let in: 100 random bits in five groups of Crockford's base 32, easy to type from a terminal. [SV3] */
import { toBase64Url, utf8 } from '../../base/bytes.ts';
import type { Random } from '../../base/random.ts';
import type { Hash } from '../../protocol/hashing.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const GROUP = 4;

export function newEnrolmentCode(random: Random): string {
  const signs = [...random.bytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The code as it is hashed: small letters, blanks, dashes and look-alikes read as they were meant. */
export function writtenCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/** What the store keeps of a code: nobody who reads the store can enrol by it. Base64url. */
export function enrolmentCodeHash(code: string, hash: Hash): string {
  return toBase64Url(hash(utf8(writtenCode(code))));
}
