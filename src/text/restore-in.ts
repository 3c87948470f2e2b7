import type { Language } from '../base/language.ts';
import { restore as english } from './en/restore.ts';
import { settings as englishSettings } from './en/settings.ts';
import { restore as indonesian, type RestoreText } from './id/restore.ts';
import { settings as indonesianSettings } from './id/settings.ts';

export interface RestoreWords extends RestoreText {
  /** What each kind of part is called, as on the health card. */
  readonly kinds: Readonly<Record<string, string>>;
}

const words: Record<Language, RestoreWords> = {
  id: { ...indonesian, kinds: indonesianSettings.kinds },
  en: { ...english, kinds: englishSettings.kinds },
};

/** Needed before a notebook is open, but not for unlocking: both languages come together with the screen that asks. */
export function restoreIn(language: Language): RestoreWords {
  return words[language];
}
