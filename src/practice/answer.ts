import * as v from 'valibot';
import { choice, fields, moment, shortText } from './field.ts';
import { versionsOf } from './item.ts';
import { partField, type Kind, type View } from './kind.ts';

/** A check-in is answered when a member arrives, a check-out before leaving. */
export const CHECKS = ['in', 'out'] as const;
export type Check = (typeof CHECKS)[number];

/** How somebody came and how they went, by the codes of their questions: the same slider at both ends of a session. */
export const MOOD_QUESTION: Readonly<Record<Check, string>> = { in: 'check-arriving', out: 'check-going' };

/** A slider goes from 0 to this; where nobody has touched it, there is no value. */
export const MOST = 10;

const valueSchema = v.object({ value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST)) });

/**
 * What one member answered in a check-in or check-out. Parent: the session. One per member, session and check: its id is
 * derived from them, so that a member asked on two tablets has one answer with both values.
 */
export const answerKind = {
  name: 'answer' as const,
  schema: 1,
  fields: fields({
    member: shortText,
    check: choice(...CHECKS),
    /** Who put it in: the member on the passed tablet, or the facilitator from paper. */
    by: choice('member', 'facilitator'),
    /** Set when the member preferred not to answer, which is anyone's right. */
    skippedAt: moment,
    at: moment,
  }),
  parts: {
    /** By the code of the question. */
    values: valueSchema,
  },
  upcasts: [],
} satisfies Kind;

export type Answer = View<typeof answerKind>;

/** The value given to a question, null where it was left open. */
export function valueOf(answer: Pick<Answer, 'values'> | undefined, question: string): number | null {
  return answer?.values.find(({ key }) => key === question)?.value ?? null;
}

/** Values of a question that were given apart on another tablet, beside the one that is shown. */
export function apartValues(answer: Pick<Answer, 'item' | 'values'>, question: string): readonly number[] {
  const shown = valueOf(answer, question);
  const all = versionsOf(answer.item, partField('values', question)).flatMap(({ value }) => {
    const parsed = v.safeParse(valueSchema, value);
    return parsed.success && parsed.output.value !== shown ? [parsed.output.value] : [];
  });
  return [...new Set(all)];
}

/** Whether a member has had their turn: answered anything, or said that they would rather not. */
export function isAnswered(answer: Pick<Answer, 'values' | 'skippedAt'> | undefined): boolean {
  return answer !== undefined && (answer.values.length > 0 || answer.skippedAt !== null);
}
