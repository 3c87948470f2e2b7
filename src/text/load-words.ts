import type { Language } from '../base/language.ts';
import type { FirstWords } from './id/first-words.ts';
import type { Words } from './id/words.ts';

/** The words on the screen right after unlocking; each language is a file of its own. */
export async function loadFirstWords(language: Language): Promise<FirstWords> {
  return language === 'id'
    ? (await import('./id/first-words.ts')).firstWords
    : (await import('./en/first-words.ts')).firstWords;
}

/** All words of an unlocked notebook, the first ones among them. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'id' ? (await import('./id/words.ts')).words : (await import('./en/words.ts')).words;
}
