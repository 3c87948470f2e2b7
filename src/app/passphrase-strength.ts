/**
 * How long a passphrase withstands guessing, judged as a guesser would go about it. Fetched only when a passphrase is
 * chosen: the lists behind it are larger than the unlock screen.
 */
import { ZxcvbnFactory, type ZxcvbnResult } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { INDONESIAN_WORDS } from './indonesian-words.ts';
import { guessesByWords } from './word-guesses.ts';

/** What weakens a passphrase most. */
export type Weakness = 'name' | 'repeated' | 'sequence' | 'date' | 'common';

export interface Strength {
  /** 0: guessed at once … 4: out of reach. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly weakness: Weakness | undefined;
}

/**
 * Guesses from which each score begins. Against Argon2id with 64 MiB a few graphics cards try some 10,000 a second:
 * below 10⁴ takes a second, below 10⁸ three hours, below 10¹⁰ eleven days, below 10¹³ thirty years.
 */
const SCORES_FROM = [1e4, 1e8, 1e10, 1e13] as const;
/** More adds nothing to the judgement, and a pasted page would take seconds to judge. */
const JUDGED_CHARACTERS = 100;
const NAME_RANK = 5;

const indonesian = [...new Set(INDONESIAN_WORDS)];
const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, indonesian },
  graphs: adjacencyGraphs,
  maxLength: JUDGED_CHARACTERS,
});
const ranks = new Map<string, number>();
for (const list of [indonesian, ...Object.values(dictionary)]) {
  for (const [at, word] of list.entries()) ranks.set(word, Math.min(at + 1, ranks.get(word) ?? Infinity));
}

/** `about`: words a guesser knows of the person, such as the name on the notebook. */
export function strengthOf(passphrase: string, about: readonly string[]): Strength {
  const judged = passphrase.trim().slice(0, JUDGED_CHARACTERS);
  const names = ['lingkar', ...about.flatMap((text) => text.toLowerCase().split(/\s+/))].filter(
    (word) => word.length > 1,
  );
  const byLetters = estimator.check(judged, [...names, ...about]);
  const byWords = guessesByWords(judged, (word) => (names.includes(word) ? NAME_RANK : ranks.get(word)));
  const guesses = Math.min(byLetters.guesses, byWords.guesses);
  const score = SCORES_FROM.filter((from) => guesses >= from).length as Strength['score'];
  if (score >= 3) return { score, weakness: undefined };
  const words = judged.toLowerCase().split(/[^\p{L}]+/u);
  if (words.some((word) => names.includes(word))) return { score, weakness: 'name' };
  return { score, weakness: byWords.repeated ? 'repeated' : weaknessOf(byLetters) };
}

function weaknessOf(result: ZxcvbnResult): Weakness | undefined {
  const longest = result.sequence
    .filter((match) => match.pattern !== 'bruteforce')
    .sort((a, b) => b.token.length - a.token.length)[0];
  switch (longest?.pattern) {
    case 'repeat':
      return 'repeated';
    case 'sequence':
    case 'spatial':
      return 'sequence';
    case 'date':
    case 'regex':
      return 'date';
    case undefined:
      return undefined;
    default:
      return 'common';
  }
}
