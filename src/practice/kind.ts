/**
 * A kind describes what an item of it holds: single fields, and parts (keyed maps within the item, such as the blocks
 * of an agenda, where each entry merges by itself). A view is the item as rules and screens read it.
 */
import * as v from 'valibot';
import type { Json } from '../base/json.ts';
import { isDeleted, versionsOf, type Item } from './item.ts';

export interface Field<T extends Json> {
  readonly schema: v.GenericSchema<unknown, T>;
  /** Read when nothing was written yet, or when what was written cannot be read. */
  readonly empty: T;
  /** A narrative: concurrent versions are all shown, none is chosen by a machine. */
  readonly narrative: boolean;
}

export type Fields = Readonly<Record<string, Field<Json>>>;
export type Parts = Readonly<Record<string, v.GenericSchema<unknown, { readonly [key: string]: Json }>>>;

export interface Kind<Name extends string = string, F extends Fields = Fields, P extends Parts = Parts> {
  readonly name: Name;
  readonly schema: number;
  readonly fields: F;
  readonly parts: P;
  /** `upcasts[n]` takes an item from schema n + 1 to n + 2. Pure; proved on frozen fixtures of each release. */
  readonly upcasts: readonly ((item: Item) => Item)[];
}

export type FieldValues<K extends Kind> = { readonly [F in keyof K['fields']]: K['fields'][F]['empty'] };
export type PartValue<K extends Kind, P extends keyof K['parts']> = v.InferOutput<K['parts'][P]>;
export type PartViews<K extends Kind> = {
  readonly [P in keyof K['parts']]: readonly ({ readonly key: string } & PartValue<K, P>)[];
};

export type View<K extends Kind> = {
  readonly id: string;
  readonly space: string;
  readonly parent: string;
  readonly item: Item;
  /** Names of fields whose value is of a form this app does not know; they stay in the item untouched. */
  readonly unreadable: readonly string[];
} & FieldValues<K> &
  PartViews<K>;

/** What a command writes: field values, and parts by key (`null` deletes a part). */
export type Changes<K extends Kind> = Partial<FieldValues<K>> & {
  readonly [P in keyof K['parts']]?: Readonly<Record<string, PartValue<K, P> | null>>;
};

const PART = '/';
/** What a row may hold as the key of a part: one of another form would be sealed, and never be read again. */
const PART_KEY = /^[A-Za-z0-9_-]{1,64}$/;

/** Brings an item of an older release to the present schema. Newer ones must have been turned away before. */
export function upcast(kind: Kind, item: Item): Item {
  let current = item;
  for (let schema = item.schema; schema < kind.schema; schema += 1) {
    const step = kind.upcasts[schema - 1];
    if (!step) throw new Error(`no upcast of ${kind.name} from ${schema}`);
    current = { ...step(current), schema: schema + 1 };
  }
  return current;
}

/**
 * The item as screens read it, or `undefined` once deleted or put into the trash. Where values are concurrent the latest
 * is shown first.
 */
export function view<K extends Kind>(kind: K, id: string, space: string, item: Item): View<K> | undefined {
  return isDeleted(item) || isInTrash(item) ? undefined : wholeView(kind, id, space, item);
}

/** Set in an item that lies in the trash: milliseconds since 1970 UTC. A kind that can be put there has this field. */
export const TRASHED = 'trashedAt';

/** Whether an item lies in the trash: for all screens but the trash itself it is as if it were deleted. [ST16] */
export function isInTrash(item: Item): boolean {
  // Asked of every row that is opened, and of hardly any is there something to put in order.
  return item.fields[TRASHED] !== undefined && typeof versionsOf(item, TRASHED)[0]?.value === 'number';
}

/** The item as the trash reads it, wherever it lies. */
export function wholeView<K extends Kind>(kind: K, id: string, space: string, item: Item): View<K> {
  const unreadable: string[] = [];
  const read: Record<string, unknown> = { id, space, parent: item.parent, item, unreadable };
  for (const [name, field] of Object.entries(kind.fields)) {
    const latest = versionsOf(item, name)[0];
    const parsed = latest && v.safeParse(field.schema, latest.value);
    if (parsed && !parsed.success) unreadable.push(name);
    read[name] = parsed?.success ? parsed.output : field.empty;
  }
  for (const name of Object.keys(kind.parts)) read[name] = [];
  for (const field of Object.keys(item.fields)) {
    const cut = field.indexOf(PART);
    const part = field.slice(0, cut);
    // Names of items come from others: under "constructor" every object has something.
    const schema = cut > 0 && Object.hasOwn(kind.parts, part) ? kind.parts[part] : undefined;
    const latest = schema && versionsOf(item, field)[0];
    if (!schema || !latest) continue;
    const parsed = v.safeParse(schema, latest.value);
    if (parsed.success) (read[part] as unknown[]).push({ ...parsed.output, key: field.slice(cut + 1) });
    else unreadable.push(field);
  }
  return read as View<K>;
}

/** Changes of a command as the item's flat fields, ready for `writeFields`. */
export function flatten<K extends Kind>(kind: K, changes: Changes<K>): Record<string, Json | undefined> {
  const flat: Record<string, Json | undefined> = {};
  for (const [name, value] of Object.entries(changes as Record<string, Json>)) {
    if (name in kind.parts) {
      for (const [key, part] of Object.entries(value as Record<string, Json>)) {
        if (!PART_KEY.test(key)) throw new Error(`no key of a part of ${kind.name}`);
        flat[name + PART + key] = part ?? undefined;
      }
    } else if (name in kind.fields) flat[name] = value;
  }
  return flat;
}

/** Field name of one part, for asking an item about its versions. */
export function partField(part: string, key: string): string {
  return part + PART + key;
}
