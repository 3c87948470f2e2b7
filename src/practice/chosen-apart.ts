/** What two tablets chose or counted apart, to be shown side by side until somebody decides. */
import type { Json } from '../base/json.ts';
import { heldIn } from './held-in.ts';
import { versionsOf, type Item, type Version } from './item.ts';

/**
 * The versions of a field that say different things, latest first, each once; none where all say the same. `say` tells a
 * value in words, '' for one that says nothing.
 */
export function versionsApart(item: Item, field: string, say: (value: Json) => string): readonly Version[] {
  const told = new Map<string, Version>();
  for (const version of versionsOf(item, field)) {
    const words = say(version.value);
    if (words !== '' && !told.has(words)) told.set(words, version);
  }
  return told.size > 1 ? [...told.values()] : [];
}

/** Numbers counted in a field of tallies, latest first: more than one where two tablets counted apart. */
export function countsApart(item: Item, field: string): readonly number[] {
  const counted = versionsOf(item, field).map(({ value }) => heldIn(value, 'n'));
  return [...new Set(counted.filter((n) => typeof n === 'number'))];
}
