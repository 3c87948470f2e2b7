import type { Language } from '../base/language.ts';
import type { BlockValue } from '../practice/session.ts';
import { techniqueName } from './technique-name.ts';

/** A block of the agenda, or what is told of one, in one line; `minutes` puts a length into words. */
export function blockWords(
  { title, minutes, technique, material, leads }: Partial<BlockValue>,
  language: Language,
  minutesIn: (minutes: number) => string,
): string {
  return [
    title,
    minutes === undefined ? '' : minutesIn(minutes),
    technique === undefined ? '' : techniqueName(technique, language),
    material,
    leads,
  ]
    .filter(Boolean)
    .join(' · ');
}
