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

/**
 * What else was written to a field that takes one of a few words or is short, beside the value that is shown: latest
 * first, each once, without blanks. `read` answers '' for a value it does not know.
 */
export function otherVersions<T extends string>(
  item: Item,
  field: string,
  read: (value: Json) => T | '',
): readonly T[] {
  const [shown, ...others] = versionsOf(item, field).map(({ value }) => read(value));
  return [...new Set(others.filter((value): value is T => value !== '' && value !== shown))];
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}
