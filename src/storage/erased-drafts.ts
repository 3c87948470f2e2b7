/** What becomes of half-written words when something is erased for good. [ST15 SH15] */
import { isId } from '../base/id.ts';
import { isObject } from '../base/is-object.ts';
import type { Json } from '../base/json.ts';
import { draftPlace, draftValue, placedDraft } from './placed-draft.ts';

/**
 * The draft afterwards, as it is sealed: undefined where it is about one of the ids and goes, the very same where nothing changes. `withoutName`: of words
 * about others.
 */
export function draftAfterErasing(
  sealed: Json | undefined,
  ids: ReadonlySet<string>,
  withoutName: ((text: string) => string) | undefined,
): Json | undefined {
  const place = draftPlace(sealed);
  if (place?.split(/[/.]/).some((part) => ids.has(part))) return undefined;
  const value = draftValue(sealed);
  if (!withoutName || place === undefined || value === undefined) return sealed;
  const after = mapTexts(value, withoutName);
  return JSON.stringify(after) === JSON.stringify(value) ? sealed : placedDraft(place, after);
}

function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return isId(value) ? value : change(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => mapTexts(one, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
}
