import type { Language } from '../base/language.ts';
import { firstRun as english } from './en/first-run.ts';
import { firstRun as indonesian, type FirstRunText } from './id/first-run.ts';

/** Both languages at once: the language is the first thing chosen, and the screen follows without a wait. */
export function firstRunIn(language: Language): FirstRunText {
  return language === 'id' ? indonesian : english;
}
