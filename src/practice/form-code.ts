/**
 * The code on a paper form, by which it is found again when it comes back filled in. It is drawn by chance and tells nothing.
 *
 * Figures and thirteen letters, no two of which are taken for each other in print, and no vowel, so that no code reads as a
 * word. Their number is a prime: weighted by its place and counted in rounds of 23, the last sign tells every single wrong
 * sign and every two signs that changed places, for neither a difference of signs nor one of weights is then a multiple of 23.
 */
const SIGNS = '0123456789CFHJKMNPRTWXY';
const LENGTH = 7;
/** The largest multiple of 23 that a byte can reach: beyond it a sign would be more likely than the others. */
const FAIR = 253;
const FIRST_PART = 3;
const PASSED_OVER = /[\s\p{Pd}._/]/u;
/** What an eye or a hand makes of a sign. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  ...{ O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' },
};

export type CodeFault = 'empty' | 'unknownSign' | 'tooShort' | 'tooLong' | 'wrong';

export type ReadCode =
  | { readonly ok: true; readonly code: string }
  /** `sign`: the first one that no code has. */
  | { readonly ok: false; readonly fault: CodeFault; readonly sign: string };

/** A code out of random bytes; undefined where too few of them are fair. */
export function formCodeFrom(bytes: Uint8Array): string | undefined {
  const drawn = [...bytes].filter((byte) => byte < FAIR).slice(0, LENGTH - 1);
  if (drawn.length < LENGTH - 1) return undefined;
  const payload = drawn.map((byte) => SIGNS[byte % SIGNS.length]).join('');
  // The last weight is 1: what the others leave over is the sign itself.
  return payload + (SIGNS[(SIGNS.length - weighed(payload)) % SIGNS.length] ?? '');
}

/** A code as it was typed: in any case, with spaces or hyphens, a letter O for a nought. */
export function readFormCode(typed: string): ReadCode {
  const signs = Array.from(typed.normalize('NFKC').toUpperCase()).filter((sign) => !PASSED_OVER.test(sign));
  const code = signs.map((sign) => TAKEN_FOR[sign] ?? sign);
  const no = (fault: CodeFault, sign = ''): ReadCode => ({ ok: false, fault, sign });
  if (code.length === 0) return no('empty');
  const unknown = code.find((sign) => !SIGNS.includes(sign));
  if (unknown !== undefined) return no('unknownSign', unknown);
  if (code.length !== LENGTH) return no(code.length < LENGTH ? 'tooShort' : 'tooLong');
  return weighed(code.join('')) === 0 ? { ok: true, code: code.join('') } : no('wrong');
}

/** As it is printed: in two parts, which are easier to keep in mind on the way from the paper to the keys. */
export function shownFormCode(code: string): string {
  return `${code.slice(0, FIRST_PART)}-${code.slice(FIRST_PART)}`;
}

function weighed(signs: string): number {
  return Array.from(signs).reduce((sum, sign, at) => sum + (LENGTH - at) * SIGNS.indexOf(sign), 0) % SIGNS.length;
}
