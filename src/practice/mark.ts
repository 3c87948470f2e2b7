import { choice, fields, longText, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';
import { MARKS } from './session.ts';

/**
 * How far a principle (T1–T10), or later one of its statements (T6.2), was met in a session. Parent: the session.
 * One per code and session: its id is derived from both.
 */
export const markKind = {
  name: 'mark' as const,
  schema: 1,
  fields: fields({ code: shortText, mark: choice(...MARKS), note: longText }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Mark = View<typeof markKind>;
