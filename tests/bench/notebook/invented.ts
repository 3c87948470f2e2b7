import type { Language } from '../../../src/base/language.ts';
import type { Draws } from './draws.ts';
import { inventedEnglish } from './invented-english.ts';
import { inventedIndonesian } from './invented-indonesian.ts';
import type { InventedWords } from './invented-words.ts';

export const INVENTED: Readonly<Record<Language, InventedWords>> = { id: inventedIndonesian, en: inventedEnglish };

const SLOT = /\{(\w+)\}/g;

/** One of the sentences, filled; `names`: who may stand in it. The first letter is a capital one. */
export function sentence(
  words: InventedWords,
  draws: Draws,
  sentences: readonly string[],
  names: readonly string[],
): string {
  const [name, other] = draws.some(names, 2);
  const fill = (text: string): string =>
    text.replace(SLOT, (_, slot: string) => {
      if (slot === 'name') return name ?? '';
      if (slot === 'other') return other ?? name ?? '';
      const filling = words.fillings[slot];
      if (!filling) throw new Error(`nothing to fill {${slot}} with`);
      return fill(draws.one(filling));
    });
  const filled = fill(draws.one(sentences));
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
