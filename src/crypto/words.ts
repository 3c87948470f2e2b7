/**
 * Secrets to be read aloud: proquints (Wilkerson 2009), sixteen bits a word of five letters, consonants and vowels by
 * turns. They belong to no language and need no list, so both sides may hold screens in different ones. [CR15]
 */
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
/** Letters of a word from its highest bits: how many bits each, and of which alphabet. */
const LETTERS = [CONSONANTS, VOWELS, CONSONANTS, VOWELS, CONSONANTS] as const;

/** The words of an even number of bytes, in small letters. */
export function toWords(bytes: Uint8Array): readonly string[] {
  if (bytes.length % 2 !== 0) throw new RangeError('words of an odd number of bytes');
  return Array.from({ length: bytes.length / 2 }, (_, i) => word(((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)));
}

/**
 * The bytes of words as they are typed or pasted: capitals, blanks, dashes, commas, dots and line breaks do not count. Undefined
 * when one of them is no word, or there is none; how many there must be, the length tells.
 */
export function fromWords(text: string): Uint8Array | undefined {
  const values = typedWords(text).map(valueOf);
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return Uint8Array.from(values.flatMap((value = 0) => [value >> 8, value & 255]));
}

/** The first that is no word, counted from 0; undefined when all are. A word heard as another one cannot be told. */
export function wrongWord(text: string): number | undefined {
  const at = typedWords(text).findIndex((typed) => valueOf(typed) === undefined);
  return at < 0 ? undefined : at;
}

/** In small letters, one by one, words or not; an empty list for an empty text. */
export function typedWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s\p{Dash},.;·]+/u)
    .filter((typed) => typed !== '');
}

function word(value: number): string {
  let rest = value;
  let letters = '';
  for (const alphabet of [...LETTERS].reverse()) {
    letters = (alphabet[rest % alphabet.length] ?? '') + letters;
    rest = Math.floor(rest / alphabet.length);
  }
  return letters;
}

function valueOf(typed: string): number | undefined {
  if (typed.length !== LETTERS.length) return undefined;
  let value = 0;
  for (const [at, alphabet] of LETTERS.entries()) {
    const digit = alphabet.indexOf(typed.charAt(at));
    if (digit < 0) return undefined;
    value = value * alphabet.length + digit;
  }
  return value;
}
