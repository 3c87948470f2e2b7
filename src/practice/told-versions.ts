import type { Json } from '../base/json.ts';
import { versionsOf, type Item } from './item.ts';

/**
 * A narrative as it may be printed: every version that was written apart, latest first, blank and equal ones once.
 * No machine chooses among them. `read` finds the words in a value that is not a text itself.
 */
export function toldVersions(item: Item, field: string, read = textOf): readonly string[] {
  const texts = versionsOf(item, field)
    .map(({ value }) => read(value).trim())
    .filter((text) => text !== '');
  return [...new Set(texts)];
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}
