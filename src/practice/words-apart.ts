/**
 * Which fields of an item somebody has to decide on. Two tablets that tap the same mark a second apart say the same: when it was
 * tapped, where somebody stood, in which order things lie, and until when a suggestion stays away is nobody's word. What a member answered on the
 * passed tablet is nobody's to decide: only its sum is ever shown.
 */
import type { Json } from '../base/json.ts';
import { moment } from './field.ts';
import type { Item } from './item.ts';
import type { Kind } from './kind.ts';

/** Fields that nobody decides on, beside what the form of the value tells. */
const NOT_DECIDED: Readonly<Record<string, readonly string[]>> = {
  group: ['putAway'],
  session: ['wrapUpStep'],
  techniqueRun: ['step'],
  guided: ['stage'],
  ending: ['stands', 'ballots'],
  // Under which key the words lie that were signed; the words themselves are the agreement's.
  signature: ['wording'],
  formation: ['stands'],
};
/** Inside a part. `wrote`: whose keying of a paper became the mark. */
const NO_WORDS: ReadonlySet<string> = new Set(['order', 'at', 'addedAt', 'saidAt', 'wrote']);

/** Fields that hold what was written apart and is not the same, by their names in the item. */
export function fieldsApart(kind: Kind, item: Item): readonly string[] {
  const apart: string[] = [];
  // Asked with every write, and of hardly any item is there anything to compare.
  for (const [field, versions] of Object.entries(item.fields)) {
    if (versions.length < 2) continue;
    if (NOT_DECIDED[kind.name]?.includes(field.split('/')[0] ?? '')) continue;
    if (new Set(versions.map(({ value }) => said(kind, field, value))).size > 1) apart.push(field);
  }
  return apart;
}

/** Of each device the highest write among the values apart; undefined where none are. */
export function apartUpTo(kind: Kind, item: Item): Readonly<Record<string, number>> | undefined {
  const upTo: Record<string, number> = {};
  for (const field of fieldsApart(kind, item))
    for (const { dot } of item.fields[field] ?? []) upTo[dot[0]] = Math.max(upTo[dot[0]] ?? 0, dot[1]);
  return Object.keys(upTo).length > 0 ? upTo : undefined;
}

function said(kind: Kind, field: string, value: Json): string {
  // Ended twice is ended.
  if (kind.fields[field] === moment) return String(value === null);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).filter(([name]) => !NO_WORDS.has(name)));
}
