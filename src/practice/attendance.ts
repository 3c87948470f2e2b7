import type { Json } from '../base/json.ts';
import { choice, fields, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

export const PRESENCES = ['present', 'late', 'absent', 'excused'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Whether a member was there. Parent: the session. One per member and session: its id is derived from both. */
export const attendanceKind = {
  name: 'attendance' as const,
  schema: 1,
  fields: fields({
    member: shortText,
    presence: choice(...PRESENCES),
    reason: shortText,
    at: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Attendance = View<typeof attendanceKind>;

/** What a stored value says of a member's presence; '' for anything it does not know. */
export function presenceOf(value: Json): Presence | '' {
  return PRESENCES.find((presence) => presence === value) ?? '';
}
