import { versionsOf, type Item } from './item.ts';

/**
 * A narrative as it may be printed: every version that was written apart, latest first, blank and equal ones once.
 * No machine chooses among them.
 */
export function toldVersions(item: Item, field: string): readonly string[] {
  const texts = versionsOf(item, field)
    .map(({ value }) => (typeof value === 'string' ? value.trim() : ''))
    .filter((text) => text !== '');
  return [...new Set(texts)];
}
