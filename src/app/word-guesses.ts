/** Ranks a word by how early a guesser tries it (1 first); undefined for a word in no list. */
export type RankOf = (word: string) => number | undefined;

/** A guesser tries no single word alone; the first few dozen of a list cost the same. */
const LEAST_GUESSES = 50;
/** Words an adult knows well enough to choose: what an unlisted word is hidden among. */
const KNOWN_WORDS = 20_000;
const REPEATED_GUESSES = 2;
const SIGN_GUESSES = 10;
/** Longer runs of letters are words joined together. */
const LETTERS_OF_A_WORD = 9;

export interface WordGuesses {
  readonly guesses: number;
  /** Whether a word occurs twice. */
  readonly repeated: boolean;
}

/**
 * Guesses needed by somebody who tries phrases word by word. An estimate by letters takes "pagi" for four random
 * letters and calls any short sentence out of reach; this keeps it honest. Infinity where nothing looks like a word.
 */
export function guessesByWords(passphrase: string, rankOf: RankOf): WordGuesses {
  const met = new Set<string>();
  let guesses = 1;
  let repeated = false;
  for (const [part] of passphrase.toLowerCase().matchAll(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]/gu)) {
    if (met.has(part)) {
      repeated ||= part.length > 1;
      guesses *= REPEATED_GUESSES;
    } else if (/\p{L}/u.test(part)) guesses *= guessesOfLetters(part, rankOf(part));
    else guesses *= /\p{N}/u.test(part) ? 10 ** part.length : SIGN_GUESSES;
    met.add(part);
  }
  return { guesses, repeated };
}

function guessesOfLetters(letters: string, rank: number | undefined): number {
  if (rank !== undefined) return Math.max(LEAST_GUESSES, rank);
  const byLetters = 10 ** letters.length;
  if (!speakable(letters)) return byLetters;
  return Math.min(byLetters, KNOWN_WORDS ** Math.ceil(letters.length / LETTERS_OF_A_WORD));
}

/** Whether it could be a word of a language that is written with vowels; letters struck at random seldom are. */
function speakable(letters: string): boolean {
  return /[aeiouy]/.test(letters) && !/[bcdfghjklmnpqrstvwxz]{5}/.test(letters) && !/[aeiou]{4}/.test(letters);
}
