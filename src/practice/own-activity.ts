import { count, fields, longText, moment, shortText, textList } from './field.ts';
import type { Kind, View } from './kind.ts';

/** An activity of the agency's own for programme media (X10), beside those of the catalogue. Parent: the agency space. */
export const ownActivityKind = {
  name: 'ownActivity' as const,
  schema: 1,
  fields: fields({
    name: shortText,
    /** Code of its medium: `X10a` … `X10j`. */
    medium: shortText,
    aims: textList,
    /** Of the activity itself, without the talk afterwards. */
    minutes: count(1, 600),
    /** How many people it needs at least, and can hold; null for any number. */
    least: count(1, 1000),
    most: count(1, 1000),
    material: longText,
    /** One step on each line. */
    steps: longText,
    /** Its own question for the talk afterwards. */
    after: longText,
    addedAt: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type OwnActivity = View<typeof ownActivityKind>;
