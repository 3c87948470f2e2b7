import type { Language } from '../base/language.ts';
import type { Words } from './id/words.ts';

/** The words of an unlocked notebook in one language; each language is a file of its own, fetched when needed. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'id' ? (await import('./id/words.ts')).words : (await import('./en/words.ts')).words;
}
