import type { Language } from '../../base/language.ts';
import { techniqueName } from '../../app/technique-name.ts';
import type { Formats } from '../../text/formats.ts';
import type { PlanText } from '../../text/id/plan.ts';

/** What words and formats `planWords` speaks in. */
export interface PlanLanguage {
  readonly current: Language;
  readonly words: { readonly plan: PlanText };
  readonly formats: Formats;
}

/**
 * Any value of a plan in words, as it stands in a form or an item: a field by its name, a block or an aim in one line.
 * '' for what has no words, such as a place. Nothing is taken for granted of the value, so that what another app wrote
 * is told as far as it can be.
 */
export function planWords(field: string, value: unknown, { current, words: { plan }, formats }: PlanLanguage): string {
  if (typeof value === 'string') {
    if (field === 'date') return formats.date(value);
    return field === 'startsAt' ? formats.time(value) : value;
  }
  if (typeof value === 'number') return field === 'number' ? plan.session(value) : plan.minutes(value);
  if (typeof value !== 'object' || value === null) return '';
  const { title, text, minutes, technique, material, leads } = value as Readonly<Record<string, unknown>>;
  return [
    title === '' ? plan.untitled : title,
    text,
    typeof minutes === 'number' ? plan.minutes(minutes) : '',
    typeof technique === 'string' ? techniqueName(technique, current) : '',
    material,
    leads,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
}
