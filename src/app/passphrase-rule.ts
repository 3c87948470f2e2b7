/** What a passphrase needs at the least. Length is what counts; no rule asks for capitals or signs. */
export const LEAST_CHARACTERS = 12;
export const LEAST_WORDS = 4;
/** Beyond this nothing is counted: it is asked at every key, and a pasted page is long enough whatever it says. */
const COUNTED_UNITS = 400;
/** On the scale of the estimate, 0–4. Below it a program finds the passphrase soon, even through the slow derivation. */
export const LEAST_SCORE = 2;

export interface PassphraseMeasure {
  /** As people count them: a letter with its accent or an emoji is one. Spaces at the ends do not count. */
  readonly characters: number;
  /** Different words of two letters or more. */
  readonly words: number;
  readonly enough: boolean;
}

export function measurePassphrase(passphrase: string): PassphraseMeasure {
  const trimmed = passphrase.trim().slice(0, COUNTED_UNITS);
  const characters = [...new Intl.Segmenter().segment(trimmed)].length;
  const words = new Set(
    trimmed
      .toLowerCase()
      .split(/[\s\p{P}]+/u)
      .filter((word) => (word.match(/\p{L}/gu) ?? []).length >= 2),
  ).size;
  return { characters, words, enough: characters >= LEAST_CHARACTERS || words >= LEAST_WORDS };
}
