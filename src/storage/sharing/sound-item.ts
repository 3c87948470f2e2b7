import type { Item, Version } from '../../practice/item.ts';

/**
 * Whether an item that came from elsewhere is made as merging takes for granted. What the values are is told by the view; a
 * dot or a stamp of another form would break the merge of every tablet it reaches.
 */
export function isSoundItem(item: Item): boolean {
  return (
    isWellFormed(item) &&
    Object.values(item.fields).every((versions) =>
      versions.every(({ dot: [device, n] }) => (item.vector[device] ?? 0) >= n),
    )
  );
}

/** Whether screens can read it and merging does not break over it. One whose dots are not covered may still be read. */
export function isWellFormed(item: Item): boolean {
  return (
    isCount(item.schema) &&
    item.schema > 0 &&
    (item.erased === undefined || (item.erased as unknown) === true) &&
    Object.entries(item.vector).every(([device, n]) => isName(device) && isCount(n)) &&
    Object.entries(item.fields).every(([field, versions]) => isName(field) && versions.every(isVersion))
  );
}

/** Merging looks names up in objects, and under "constructor" each of them has something that nobody wrote. */
function isName(name: string): boolean {
  return !(name in Object.prototype);
}

function isVersion(version: unknown): version is Version {
  if (!version || typeof version !== 'object' || !('value' in version)) return false;
  const { dot, at, by } = version as { readonly [part in keyof Version]?: unknown };
  return (
    isPair(dot) &&
    typeof dot[0] === 'string' &&
    isCount(dot[1]) &&
    isPair(at) &&
    at.every(Number.isFinite) &&
    typeof by === 'string'
  );
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
