import { fields, longText, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

/** A dated change of a closed session. The former text stays where it was and stays readable. Parent: the session. */
export const amendmentKind = {
  name: 'amendment' as const,
  schema: 1,
  fields: fields({
    /** What it amends: a field of the session ('reflection'), 'entry:<id>', 'attendance:<member id>', or '' for the whole. */
    target: shortText,
    text: longText,
    reason: shortText,
    at: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Amendment = View<typeof amendmentKind>;
