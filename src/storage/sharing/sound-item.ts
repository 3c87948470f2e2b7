import type { Item, Version } from '../../practice/item.ts';

/**
 * Whether an item that came from elsewhere is made as merging takes for granted. What the values are is told by the view; a
 * dot or a stamp of another form would break the merge of every tablet it reaches.
 */
export function isSoundItem(item: Item): boolean {
  return (
    isCount(item.schema) &&
    item.schema > 0 &&
    (item.erased === undefined || (item.erased as unknown) === true) &&
    Object.values(item.vector).every(isCount) &&
    Object.values(item.fields).every((versions) => versions.every((version) => isSoundVersion(version, item)))
  );
}

function isSoundVersion(version: unknown, { vector }: Item): boolean {
  if (!version || typeof version !== 'object' || !('value' in version)) return false;
  const { dot, at, by } = version as { readonly [part in keyof Version]?: unknown };
  return (
    isPair(dot) &&
    typeof dot[0] === 'string' &&
    isCount(dot[1]) &&
    (vector[dot[0]] ?? 0) >= dot[1] &&
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
