/**
 * One use of a technique in a session (X1–X10), from its cue card to "use again?". Parent: the session. All that happens
 * in it is told from moments on the wall, as on the clock of the session, so that neither sleep nor a kill disturbs it.
 */
import * as v from 'valibot';
import { choice, fields, longText, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

/** What a tap says of the time of a step: it began, got more minutes, stood still, went on, was over. */
export const TIMER_ACTS = ['begun', 'lengthened', 'paused', 'resumed', 'done'] as const;

const tapSchema = v.object({
  at: v.pipe(v.number(), v.finite()),
  act: v.picklist(TIMER_ACTS),
  /** Name of the step, as the technique's course says. */
  step: v.string(),
  /** Minutes given to the step by `begun`, or added by `lengthened`. */
  minutes: v.pipe(v.number(), v.finite()),
});

export const techniqueRunKind = {
  name: 'techniqueRun' as const,
  schema: 1,
  fields: fields({
    /** X1 … X10. */
    code: shortText,
    /** Key of the block of the agenda it was begun from; '' on the spot. */
    block: shortText,
    /** What it is for, in words. */
    aim: longText,
    begunAt: moment,
    endedAt: moment,
    /** Where the facilitator stands in its course, so that it resumes there. */
    step: shortText,
    /** What came of it. */
    outcome: longText,
    useAgain: choice('yes', 'otherwise', 'no'),
  }),
  parts: {
    /** By the id of a member: the part they take in this technique, '' where there is only one. */
    people: v.object({ part: v.string() }),
    /** Taps on the timers of its steps, under random keys: from two tablets, both stay. */
    taps: tapSchema,
    /** What was written at a prompt, by the name of the prompt. */
    words: v.object({ text: v.string() }),
  },
  upcasts: [],
} satisfies Kind;

export type TechniqueRun = View<typeof techniqueRunKind>;
