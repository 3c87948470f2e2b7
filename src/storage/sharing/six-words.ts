import { fromWords, toWords, typedWords, wrongWord } from '../../crypto/words.ts';

/** Words of an invitation: 96 bits. [CR15 CR16] */
export const SIX = 6;

/**
 * What somebody typed of the six words. `wrong`: the one at `at` (from 0) is none, whatever else is missing. `six`: in the
 * one spelling that addresses use; whether they are the right ones only their invitation tells.
 */
export type TypedWords =
  | { readonly kind: 'wrong'; readonly at: number; readonly word: string; readonly count: number }
  | { readonly kind: 'few' | 'many'; readonly count: number }
  | { readonly kind: 'six'; readonly words: string };

export function readSixWords(text: string): TypedWords {
  const typed = typedWords(text);
  const count = typed.length;
  const at = wrongWord(text);
  if (at !== undefined) return { kind: 'wrong', at, word: typed[at] ?? '', count };
  if (count !== SIX) return { kind: count < SIX ? 'few' : 'many', count };
  return { kind: 'six', words: toWords(fromWords(text) ?? new Uint8Array()).join('-') };
}
