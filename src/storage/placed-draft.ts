import { isObject } from '../base/is-object.ts';
import type { Json } from '../base/json.ts';

/**
 * A draft as it is sealed: with the place it belongs to, so that erasing a group or a member finds what was half-written
 * about them. The place names ids, and stands inside the seal only. [ST10 ST15]
 */
export function placedDraft(place: string, value: Json): Json {
  return { draftAt: place, value };
}

/** What stands in a draft; those of before had no place with them. */
export function draftValue(sealed: Json | undefined): Json | undefined {
  return isPlaced(sealed) ? sealed['value'] : sealed;
}

/** The place of a draft; undefined for one that has none with it. */
export function draftPlace(sealed: Json | undefined): string | undefined {
  return isPlaced(sealed) ? (sealed['draftAt'] as string) : undefined;
}

function isPlaced(sealed: Json | undefined): sealed is { readonly [key: string]: Json } {
  return isObject(sealed) && typeof sealed['draftAt'] === 'string' && 'value' in sealed;
}
