import { fields, longText, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

/**
 * One word of reinforcement that was given to a member [X8]. Parent: the session. A row of its own, so that it can be
 * counted over the course with nothing else opened.
 */
export const reinforcementKind = {
  name: 'reinforcement' as const,
  schema: 1,
  fields: fields({
    member: shortText,
    at: moment,
    /** Id of the technique run it was noted in; '' on the spot. */
    run: shortText,
    /** What the member did, exactly. */
    deed: longText,
    /** What it did for them or for others. */
    effect: longText,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Reinforcement = View<typeof reinforcementKind>;
