import type { Json } from '../../base/json.ts';

/** Whether a draft holds words that were never handed in. */
export function holdsWords(draft: Json): boolean {
  const text = (draft as { values?: { text?: Json } } | null)?.values?.text;
  return typeof text === 'string' && text.trim() !== '';
}
