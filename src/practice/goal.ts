import { date, fields, longText, moment, shortText, textList } from './field.ts';
import type { Kind, View } from './kind.ts';

/** The five steps of a goal, from far below what was expected to far above it. */
export const GRADES = [-2, -1, 0, 1, 2] as const;
export type Grade = (typeof GRADES)[number];

/**
 * Something the group, or one of its members, wants to reach, with own words for each step of the way. Parent: the group.
 * Its gradings stand apart, so that a goal worded anew keeps them.
 */
export const goalKind = {
  name: 'goal' as const,
  schema: 1,
  fields: fields({
    /** Id of the member whose goal it is, '' for the group's own. */
    member: shortText,
    text: longText,
    /** What each step looks like: far less than expected, less, as expected, more, far more. */
    farBelow: longText,
    below: longText,
    expected: longText,
    above: longText,
    farAbove: longText,
    /** Codes A1–A5, where it serves one of them. */
    aims: textList,
    since: date,
    /** Day on which it was laid down, reached or not; '' while it is worked on. */
    until: date,
    madeAt: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Goal = View<typeof goalKind>;

/** The field that holds the words of a step. */
export const STEP_FIELDS = {
  '-2': 'farBelow',
  '-1': 'below',
  '0': 'expected',
  '1': 'above',
  '2': 'farAbove',
} as const satisfies Record<`${Grade}`, keyof typeof goalKind.fields>;
export type StepField = (typeof STEP_FIELDS)[keyof typeof STEP_FIELDS];

export function stepField(grade: Grade): StepField {
  return STEP_FIELDS[`${grade}`];
}

/** "−2" … "0" … "+2", as they are written everywhere; with a true minus, which listeners hear as one. */
export function gradeText(grade: number): string {
  return grade > 0 ? `+${grade}` : grade < 0 ? `−${-grade}` : '0';
}
