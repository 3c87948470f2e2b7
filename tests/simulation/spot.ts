/**
 * Where words stand, by the shapes in which an item merges them: a long text of which versions stand side by side, a short field, a part of a
 * list, a set of marks, a comment. A spot is one register, or one set, of one item; all tablets of a space write to the same spots.
 */
import { newId } from '../../src/base/id.ts';
import type { Json } from '../../src/base/json.ts';
import { isObject } from '../../src/base/is-object.ts';
import { dotsOf, type Dot, type Item } from '../../src/practice/item.ts';
import type { KindName } from '../../src/storage/database.ts';
import type { Dice } from './dice.ts';

export interface Spot {
  readonly kind: KindName;
  readonly id: string;
  /** Of a register its field; of a set the part whose keys are its marks. */
  readonly field: string;
  readonly shape: 'text' | 'part' | 'set';
}

/** What a facilitator had before their eyes: each text, or mark, with the dots by which it is replaced. */
export interface SeenSpot {
  readonly texts: readonly string[];
  readonly dots: Readonly<Record<string, readonly Dot[]>>;
}

/** By it the oracle knows what was written where. */
export const nameOf = ({ kind, id, field }: Spot): string => `${kind}/${id}/${field}`;

/** Spots of a group: in three notes, two members, a session and two comments. */
export function spotsOfGroup(dice: Dice): readonly Spot[] {
  const spots: Spot[] = [];
  for (let n = 0; n < 3; n += 1) spots.push({ kind: 'entry', id: newId(dice), field: 'text', shape: 'text' });
  for (let n = 0; n < 2; n += 1) {
    const id = newId(dice);
    for (const field of ['initials', 'needs']) spots.push({ kind: 'member', id, field, shape: 'text' });
  }
  const session = newId(dice);
  spots.push({ kind: 'session', id: session, field: 'purpose', shape: 'text' });
  for (const block of ['a', 'b']) spots.push({ kind: 'session', id: session, field: `blocks/${block}`, shape: 'part' });
  spots.push({ kind: 'session', id: session, field: 'putAway', shape: 'set' });
  for (let n = 0; n < 2; n += 1) spots.push({ kind: 'comment', id: newId(dice), field: 'text', shape: 'text' });
  return spots;
}

/** Spots of an agency: two addresses of its directory. */
export function spotsOfAgency(dice: Dice): readonly Spot[] {
  return [newId(dice), newId(dice)].map((id): Spot => ({ kind: 'resource', id, field: 'name', shape: 'text' }));
}

export function seenAt({ field, shape }: Spot, item: Item | undefined): SeenSpot {
  if (shape !== 'set') {
    const texts = (item?.fields[field] ?? []).map(({ value }) => textOf(value));
    return { texts, dots: { [field]: dotsOf(item, field) } };
  }
  const marks = Object.keys(item?.fields ?? {}).filter((name) => name.startsWith(`${field}/`));
  return {
    texts: marks.map((name) => name.slice(field.length + 1)),
    dots: Object.fromEntries(marks.map((name) => [name, dotsOf(item, name)])),
  };
}

/** Changes that put this text there; `undefined` takes away what was seen. A set takes a mark more, or loses the one that is named. */
export function changesAt(
  { field, shape }: Spot,
  text: string | undefined,
  lost?: string,
): Readonly<Record<string, Json | undefined>> {
  if (shape === 'set') return text === undefined ? { [`${field}/${lost}`]: undefined } : { [`${field}/${text}`]: {} };
  return { [field]: text === undefined || shape === 'text' ? text : { title: text } };
}

function textOf(value: Json): string {
  const text = isObject(value) ? value['title'] : value;
  return typeof text === 'string' ? text : '';
}
