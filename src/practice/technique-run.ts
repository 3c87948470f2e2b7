/**
 * One use of a technique in a session (X1–X10), from its cue card to "use again?". Parent: the session. All that happens
 * in it is told from moments on the wall, as on the clock of the session, so that neither sleep nor a kill disturbs it.
 *
 * What a single technique needs stands in the parts below, which are the same for all: words at a prompt, short choices,
 * lines of a list, counts. The names inside them (of prompts, lists, steps) are those of its cue card.
 */
import * as v from 'valibot';
import type { Json } from '../base/json.ts';
import { choice, fields, longText, moment, shortText } from './field.ts';
import type { Kind, PartValue, View } from './kind.ts';

/** What a tap says of the time of a step: it began, got more minutes, stood still, went on, was over. */
export const TIMER_ACTS = ['begun', 'lengthened', 'paused', 'resumed', 'done'] as const;

const at = v.pipe(v.number(), v.finite());

const tapSchema = v.object({
  at,
  act: v.picklist(TIMER_ACTS),
  /** Code of the step, as the technique's cue card says. */
  step: v.string(),
  /** Minutes given to the step by `begun`, or added by `lengthened`. */
  minutes: v.pipe(v.number(), v.finite()),
});

const wordsSchema = v.object({ text: v.string() });

const lineSchema = v.object({
  /** Name of the list it stands in. */
  list: v.string(),
  text: v.string(),
  /** When it was added: lines stand in this order. */
  at,
});

const splitSchema = v.object({
  at,
  /** Ids of members, by group. */
  groups: v.array(v.array(v.string())),
  /** Who reports, by group. */
  reporters: v.array(v.string()),
  /** Keys of the splits it takes the place of; where that was not kept, it is all that were drawn before it. */
  instead: v.exactOptional(v.array(v.string())),
});

export const techniqueRunKind = {
  name: 'techniqueRun' as const,
  schema: 1,
  fields: fields({
    /** X1 … X10. */
    code: shortText,
    /** Key of the block of the agenda it was begun from; '' on the spot. */
    block: shortText,
    /** Code of an activity of the catalogue, or the id of an own one (X10). */
    activity: shortText,
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
    /** By the id of a member: taken in or out here, and when. What attendance says later counts again. */
    people: v.object({ takes: v.picklist(['in', 'out']), at }),
    /** By the id of a member: the part they take in this technique. */
    roles: v.object({ part: v.string() }),
    /** Taps on the timers of its steps, under random keys: from two tablets, both stay. */
    taps: tapSchema,
    /** What was written at a prompt, by the name of the prompt. */
    words: wordsSchema,
    /** What was chosen (a size, a kind), by the name of the choice. */
    choices: v.object({ value: v.string() }),
    /** Lines of its lists (options, ideas), under random keys. */
    lines: lineSchema,
    /** By the key of a line: the line it was put under; '' for none. */
    under: v.object({ line: v.string() }),
    /** By the key of a line, or a name of the card's own: hands or taps counted. */
    tallies: v.object({ n: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    /** Small groups as they were drawn, under random keys; drawn apart on two tablets, both stand until somebody decides. */
    splits: splitSchema,
    /** By split and number of the group (`<split>-<number>`): another reporter than the one drawn. */
    reporters: v.object({ member: v.string() }),
    /** By split and number of the group: that it has reported, and when. */
    reported: v.object({ at }),
    /** Two members who should not sit together, under `<id>-<id>`, the smaller one first. */
    apart: v.object({ a: v.string(), b: v.string() }),
    /** Where seats and lines stand among their like, by the name their rule gives them. */
    places: v.object({ order: v.pipe(v.number(), v.finite()) }),
    /** Moments of the journal it rests on, by the id of the entry: chosen on two tablets, both stay. */
    moments: v.object({}),
  },
  upcasts: [],
} satisfies Kind;

export type TechniqueRun = View<typeof techniqueRunKind>;
export type TimerAct = (typeof TIMER_ACTS)[number];
export type TimerTap = PartValue<typeof techniqueRunKind, 'taps'>;
export type Line = TechniqueRun['lines'][number];
export type Split = TechniqueRun['splits'][number];

/** The words at a prompt or in a line, out of a stored value. */
export function runWordsOf(value: Json): string {
  const parsed = v.safeParse(wordsSchema, value);
  return parsed.success ? parsed.output.text : '';
}
