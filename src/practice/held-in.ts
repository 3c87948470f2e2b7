import type { Json } from '../base/json.ts';

/** What stands under a name inside a part of an item as it is stored, such as the `value` of a choice; undefined for none. */
export function heldIn(part: Json, name: string): Json | undefined {
  return part !== null && typeof part === 'object' && !Array.isArray(part)
    ? (part as Readonly<Record<string, Json>>)[name]
    : undefined;
}
