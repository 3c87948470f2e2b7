import type { Json } from './json.ts';

/** Whether a value is one with keys: no list, no null. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
