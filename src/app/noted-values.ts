/** What a form of noted parts holds: single fields, and days and words each under the name of its part. */
import type { Json } from '../base/json.ts';
import type { Item } from '../practice/item.ts';
import { partField } from '../practice/kind.ts';
import { dayOf, textOf } from '../practice/noted-parts.ts';

export type NotedValues = Record<string, unknown>;

export interface NotedItem {
  readonly item: Item;
  readonly done: readonly { readonly key: string; readonly on: string }[];
  readonly words: readonly { readonly key: string; readonly text: string }[];
}

const READ: Readonly<Record<string, (value: Json) => Json>> = { done: dayOf, words: textOf };

/** The values of `of`, with the versions of each that were written apart. A day is null where nothing was done. */
export function notedValues<T extends NotedItem>(
  of: T,
  fields: readonly (keyof T & string)[],
): NotedValues & { readonly item: Item } {
  const versions = Object.entries(of.item.fields).map(([field, all]) => {
    const read = READ[field.split('/', 1)[0] ?? ''];
    return [field, read ? all.map((version) => ({ ...version, value: read(version.value) })) : all] as const;
  });
  return {
    ...Object.fromEntries(fields.map((field) => [field, of[field]])),
    ...Object.fromEntries(of.done.map(({ key, on }) => [partField('done', key), on])),
    ...Object.fromEntries(of.words.map(({ key, text }) => [partField('words', key), text])),
    item: { ...of.item, fields: Object.fromEntries(versions) },
  };
}

/** What the form changed, as the commands take it. */
export function notedChanges(changed: NotedValues): NotedValues {
  const changes: NotedValues = {};
  const done: Record<string, { on: string } | null> = {};
  const words: Record<string, { text: string }> = {};
  for (const [field, value] of Object.entries(changed)) {
    const cut = field.indexOf('/');
    const [part, key] = [field.slice(0, Math.max(cut, 0)), field.slice(cut + 1)];
    if (part === 'done') done[key] = typeof value === 'string' ? { on: value } : null;
    else if (part === 'words') words[key] = { text: String(value) };
    else changes[field] = value;
  }
  return {
    ...changes,
    ...(Object.keys(done).length > 0 ? { done } : {}),
    ...(Object.keys(words).length > 0 ? { words } : {}),
  };
}
