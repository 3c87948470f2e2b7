/**
 * How long a passphrase withstands guessing, judged as a guesser would go about it. Fetched only when a passphrase is
 * chosen: the lists behind it are larger than the unlock screen.
 */
import { ZxcvbnFactory, type ZxcvbnResult } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { INDONESIAN_WORDS } from './indonesian-words.ts';

/** What weakens a passphrase most. */
export type Weakness = 'name' | 'repeated' | 'sequence' | 'date' | 'common';

export interface Strength {
  /** 0: guessed at once … 4: out of reach. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly weakness: Weakness | undefined;
}

/** Below this a program finds it within minutes or hours, even through the slow key derivation. */
export const LEAST_SCORE = 2;
/** More adds nothing to the judgement, and a pasted page would take seconds to judge. */
const JUDGED_CHARACTERS = 100;

let estimator: ZxcvbnFactory | undefined;

/** `about`: words a guesser knows of the person, such as the name on the notebook. */
export function strengthOf(passphrase: string, about: readonly string[]): Strength {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, indonesian: [...new Set(INDONESIAN_WORDS)] },
    graphs: adjacencyGraphs,
    maxLength: JUDGED_CHARACTERS,
  });
  const known = about.flatMap((text) => [text, ...text.split(/\s+/)]).filter((word) => word.length > 1);
  const result = estimator.check(passphrase.trim().slice(0, JUDGED_CHARACTERS), ['lingkar', ...known]);
  return { score: result.score, weakness: result.score < 3 ? weaknessOf(result) : undefined };
}

function weaknessOf(result: ZxcvbnResult): Weakness | undefined {
  const longest = result.sequence
    .filter((match) => match.pattern !== 'bruteforce')
    .sort((a, b) => b.token.length - a.token.length)[0];
  switch (longest?.pattern) {
    case 'dictionary':
      return longest['dictionaryName'] === 'userInputs' ? 'name' : 'common';
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
