import { count, date, fields, longText, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

/**
 * Where a goal stands on one occasion: a session, or a day without one. Parent: the group. One per goal and occasion; its
 * id is derived from both, so that two tablets that grade apart make the same item, and both grades are shown.
 */
export const gradingKind = {
  name: 'grading' as const,
  schema: 1,
  fields: fields({
    goal: shortText,
    /** Id of the session it was graded in, '' when on a day between sessions. */
    session: shortText,
    date: date,
    /** −2 … +2, null while only a note was written. */
    grade: count(-2, 2),
    note: longText,
    at: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Grading = View<typeof gradingKind>;
