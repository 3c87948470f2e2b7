/**
 * An item is one thing a facilitator would point at (group, member, journal entry …), kept as an observed-remove map
 * of multi-value registers: a field holds every value that no later write has seen and replaced. Two tablets that
 * wrote apart therefore keep both texts, whatever their clocks say. [design §4]
 */
import type { Json } from '../base/json.ts';

/** Names one write for ever: the device, and the count of all its writes in the space. */
export type Dot = readonly [device: string, n: number];

/** Hybrid logical clock: milliseconds, then a tick for writes within one millisecond. Orders only what is shown first. */
export type Stamp = readonly [ms: number, tick: number];

export interface Version {
  readonly dot: Dot;
  readonly at: Stamp;
  /** Id of the facilitator who wrote it. */
  readonly by: string;
  readonly value: Json;
}

export interface Item {
  readonly kind: string;
  /** Schema version of the kind that wrote this item. */
  readonly schema: number;
  /** What the item belongs to: a random id, fixed at birth. */
  readonly parent: string;
  /** For each device the highest write this item has taken in. */
  readonly vector: Readonly<Record<string, number>>;
  readonly fields: Readonly<Record<string, readonly Version[]>>;
  /** Erased for good: the item holds nothing any more, and takes in nothing from any tablet. */
  readonly erased?: true;
}

/** Who writes, and the dot and stamp the space has reserved for this one write. */
export interface Write {
  readonly dot: Dot;
  readonly at: Stamp;
  readonly by: string;
}

export function emptyItem(kind: string, schema: number, parent: string): Item {
  return { kind, schema, parent, vector: {}, fields: {} };
}

/** A deleted item keeps its vector, so that what it once held is not taken for new; it shows nothing. */
export function isDeleted(item: Item): boolean {
  return Object.values(item.fields).every((versions) => versions.length === 0);
}

/** For each field the dots a form had shown. A field that is not named was never seen. */
export type Seen = Readonly<Record<string, readonly Dot[]>>;

/**
 * The item after a write. `undefined` deletes a field. Only values that `seen` names are replaced: what came in from
 * another tab or tablet since the form was opened stays beside the new one. Without `seen` all are replaced.
 */
export function writeFields(
  item: Item,
  changes: Readonly<Record<string, Json | undefined>>,
  write: Write,
  seen?: Seen,
): Item {
  const fields: Record<string, readonly Version[]> = { ...item.fields };
  for (const [field, value] of Object.entries(changes)) {
    const replaced = new Set((seen?.[field] ?? []).map(dotText));
    const kept = seen ? (item.fields[field] ?? []).filter((version) => !replaced.has(dotName(version))) : [];
    const written = value === undefined ? kept : [...kept, { ...write, value }];
    if (written.length > 0) fields[field] = sorted(written);
    else delete fields[field];
  }
  return { ...item, vector: raised(item.vector, write.dot), fields };
}

/** The item after everything it shows was deleted. A concurrent edit elsewhere survives and brings it back. */
export function deleteItem(item: Item, write: Write): Item {
  return { ...item, vector: raised(item.vector, write.dot), fields: {} };
}

/**
 * The item after it was erased for good. Unlike a deletion it also does away with what was written elsewhere meanwhile:
 * a tablet that meets it drops its own words. Nothing revives it. [design §7, ST15]
 */
export function eraseItem(item: Item, write: Write): Item {
  return { ...deleteItem(item, write), erased: true };
}

/**
 * Commutative, associative, idempotent; both sides of one schema (`upcast` them first). A value survives when both sides hold it, or when the side that lacks it has
 * never seen it (its vector does not cover the dot).
 */
export function merge(a: Item, b: Item): Item {
  if (a.schema !== b.schema) throw new Error('both sides are brought up to the present schema before they are merged');
  const vector: Record<string, number> = { ...a.vector };
  for (const [device, n] of Object.entries(b.vector)) vector[device] = Math.max(vector[device] ?? 0, n);
  const frame = {
    kind: a.kind,
    schema: a.schema,
    // Fixed at birth and equal on honest devices; the smaller one, so that a forged difference cannot split replicas.
    parent: a.parent < b.parent ? a.parent : b.parent,
    vector,
  };
  if (a.erased || b.erased) return { ...frame, fields: {}, erased: true };
  const fields: Record<string, readonly Version[]> = {};
  for (const field of new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])) {
    const inA = a.fields[field] ?? [];
    const inB = b.fields[field] ?? [];
    const dotsA = new Set(inA.map(dotName));
    const dotsB = new Set(inB.map(dotName));
    const kept = [
      ...inA.filter((version) => dotsB.has(dotName(version)) || !covers(b.vector, version.dot)),
      ...inB.filter((version) => !dotsA.has(dotName(version)) && !covers(a.vector, version.dot)),
    ];
    if (kept.length > 0) fields[field] = sorted(kept);
  }
  return { ...frame, fields };
}

/** The dots of a field as they stand, for a form to remember what it showed. */
export function dotsOf(item: Item | undefined, field: string): readonly Dot[] {
  return (item?.fields[field] ?? []).map((version) => version.dot);
}

/** The dots of what stands first, for a tap on a field of which nothing else is shown. */
export function shownDots(item: Item | undefined, field: string): readonly Dot[] {
  return item
    ? versionsOf(item, field)
        .slice(0, 1)
        .map(({ dot }) => dot)
    : [];
}

/** The values of a field, latest stamp first. More than one means they were written apart. */
export function versionsOf(item: Item, field: string): readonly Version[] {
  return [...(item.fields[field] ?? [])].sort((x, y) => compareStamps(y, x));
}

/** Earlier stamps first; of one stamp the dot decides, alike on every device. */
export function compareStamps(x: Version, y: Version): number {
  return (
    x.at[0] - y.at[0] || x.at[1] - y.at[1] || (x.dot[0] < y.dot[0] ? -1 : x.dot[0] > y.dot[0] ? 1 : x.dot[1] - y.dot[1])
  );
}

function covers(vector: Readonly<Record<string, number>>, dot: Dot): boolean {
  return (vector[dot[0]] ?? 0) >= dot[1];
}

function raised(vector: Readonly<Record<string, number>>, [device, n]: Dot): Record<string, number> {
  return { ...vector, [device]: Math.max(vector[device] ?? 0, n) };
}

function dotName(version: Version): string {
  return dotText(version.dot);
}

function dotText([device, n]: Dot): string {
  return `${device}:${n}`;
}

/** One order on all devices, so that equal items are equal to the byte once sealed. */
function sorted(versions: readonly Version[]): readonly Version[] {
  return [...versions].sort((x, y) => (x.dot[0] < y.dot[0] ? -1 : x.dot[0] > y.dot[0] ? 1 : x.dot[1] - y.dot[1]));
}
