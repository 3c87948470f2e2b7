/** How two states of one item stand to each other, beyond merging them. */
import type { Dot, Item, Stamp, Version } from '../../practice/item.ts';
import { isLater } from '../lost-counter.ts';

/** Whether both say the same: the vector, and of each field the same values. */
export function sameState(a: Item, b: Item): boolean {
  return (
    (a.erased === true) === (b.erased === true) &&
    a.parent === b.parent &&
    sameVector(a.vector, b.vector) &&
    names(a).length === names(b).length &&
    names(a).every((field) => sameDots(a.fields[field] ?? [], b.fields[field] ?? []))
  );
}

/** Whether `a` has taken in everything that `b` has. */
export function knowsAllOf(a: Item, b: Item): boolean {
  return Object.entries(b.vector).every(([device, n]) => (a.vector[device] ?? 0) >= n);
}

/** Whether something that stood in `a` does not stand in what it was merged into. */
export function losesWords(a: Item, merged: Item): boolean {
  return names(a).some((field) =>
    (a.fields[field] ?? []).some(({ dot }) => !merged.fields[field]?.some((kept) => isSameDot(dot, kept.dot))),
  );
}

/** Whether one dot of this device stands for two writes: only a second copy of the notebook can have made the other. [SY11] */
export function dotMeansTwo(a: Item, b: Item, device: string): boolean {
  return names(a).some((field) =>
    (a.fields[field] ?? []).some((mine) => {
      const theirs = (b.fields[field] ?? []).find(({ dot }) => dot[0] === mine.dot[0] && dot[1] === mine.dot[1]);
      return mine.dot[0] === device && theirs !== undefined && !sameVersion(mine, theirs);
    }),
  );
}

/** The latest stamp in an item; `at` where none is later. */
export function latestStamp(item: Item, at: Stamp): Stamp {
  let latest = at;
  for (const versions of Object.values(item.fields))
    for (const version of versions) if (isLater(version.at, latest)) latest = version.at;
  return latest;
}

/**
 * The item with what `device` wrote beyond `floor` under another name. Another copy of the notebook may have given these dots
 * to other words; under the new name both survive. [SH8]
 */
export function renamedWrites(item: Item, device: string, floor: number, name: string): Item {
  const known = item.vector[device] ?? 0;
  if (known <= floor) return item;
  const vector = { ...item.vector, [name]: known };
  if (floor > 0) vector[device] = floor;
  else delete vector[device];
  const renamed = (version: Version): Version =>
    version.dot[0] === device && version.dot[1] > floor ? { ...version, dot: [name, version.dot[1]] } : version;
  const fields = Object.fromEntries(
    Object.entries(item.fields).map(([field, versions]) => [field, versions.map(renamed)]),
  );
  return { ...item, vector, fields };
}

function names({ fields }: Item): readonly string[] {
  return Object.keys(fields).filter((field) => (fields[field] ?? []).length > 0);
}

function sameVector(a: Item['vector'], b: Item['vector']): boolean {
  const devices = Object.keys(a);
  return devices.length === Object.keys(b).length && devices.every((device) => a[device] === b[device]);
}

function sameDots(a: readonly Version[], b: readonly Version[]): boolean {
  return a.length === b.length && a.every((version, at) => isSameDot(version.dot, b[at]?.dot));
}

function isSameDot(a: Dot, b: Dot | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function sameVersion(a: Version, b: Version): boolean {
  return (
    a.at[0] === b.at[0] && a.at[1] === b.at[1] && a.by === b.by && JSON.stringify(a.value) === JSON.stringify(b.value)
  );
}
