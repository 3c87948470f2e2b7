import { choice, fields, longText, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

/** How an interpretation stands: it may stay open for ever, and is never more than a hypothesis. [X6] */
export const HYPOTHESIS_STATES = ['open', 'confirmed', 'notConfirmed'] as const;
export type HypothesisState = (typeof HYPOTHESIS_STATES)[number];

/**
 * What somebody found when they looked at an interpretation again. Parent: the group, since it outlives the session
 * that is closed. Each look is a row of its own: two facilitators who see it differently are both told.
 */
export const hypothesisCheckKind = {
  name: 'hypothesisCheck' as const,
  schema: 1,
  fields: fields({
    /** Id of the technique run that holds the interpretation. */
    run: shortText,
    state: choice(...HYPOTHESIS_STATES),
    note: longText,
    at: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type HypothesisCheck = View<typeof hypothesisCheckKind>;
