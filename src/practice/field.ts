/** The forms a field can have. Empty text means "not yet known"; nothing is compulsory in a notebook. */
import * as v from 'valibot';
import type { Json } from '../base/json.ts';
import { isDate, isTime } from './calendar.ts';
import type { Field } from './kind.ts';

export const shortText: Field<string> = { schema: v.string(), empty: '', narrative: false };

/** A narrative in the facilitator's words; versions written apart are all shown. */
export const longText: Field<string> = { schema: v.string(), empty: '', narrative: true };

export const date: Field<string> = {
  schema: v.pipe(
    v.string(),
    v.check((text) => text === '' || isDate(text)),
  ),
  empty: '',
  narrative: false,
};

export const time: Field<string> = {
  schema: v.pipe(
    v.string(),
    v.check((text) => text === '' || isTime(text)),
  ),
  empty: '',
  narrative: false,
};

/** Milliseconds since 1970 UTC of something that happened, or null when it has not. */
export const moment: Field<number | null> = {
  schema: v.nullable(v.pipe(v.number(), v.finite())),
  empty: null,
  narrative: false,
};

export const yesNo: Field<boolean> = { schema: v.boolean(), empty: false, narrative: false };

/** A whole number within bounds, or null for "not yet known". */
export function count(least: number, most: number): Field<number | null> {
  return {
    schema: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))),
    empty: null,
    narrative: false,
  };
}

export const textList: Field<readonly string[]> = { schema: v.array(v.string()), empty: [], narrative: false };

/** One of a few codes, or '' for "not yet known". */
export function choice<const C extends string>(...codes: readonly C[]): Field<C | ''> {
  return {
    schema: v.picklist([...codes, '']),
    empty: '',
    narrative: false,
  };
}

/** Fields of a kind keep the narrow type of each entry. */
export function fields<const F extends Readonly<Record<string, Field<Json>>>>(of: F): F {
  return of;
}
