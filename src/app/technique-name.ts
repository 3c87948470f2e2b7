import type { Language } from '../base/language.ts';
import { techniques } from '../content/techniques.ts';

/** The name of a technique by its code; a code this app does not know stays as it is. */
export function techniqueName(code: string, language: Language): string {
  return techniques.find((technique) => technique.code === code)?.name[language] ?? code;
}
