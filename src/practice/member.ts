import { count, date, fields, longText, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

export const memberKind = {
  name: 'member' as const,
  schema: 1,
  fields: fields({
    name: shortText,
    /** What they want to be called. */
    called: shortText,
    /** Shown instead of the name in room mode and in the members' copy; derived from the name when empty. */
    initials: shortText,
    birthYear: count(1880, 2200),
    /** Age as told, with the year it was told in, for people who know no birth year. */
    age: count(0, 130),
    ageToldIn: count(1880, 2200),
    /** In the member's own words; suggestions are offered, none is imposed. */
    sex: shortText,
    contact: shortText,
    joinedOn: date,
    leftOn: date,
    leftReason: shortText,
    needs: longText,
    strengths: longText,
    /** Shown only on demand. */
    cautions: longText,
    consentTo: longText,
    consentOn: date,
    addedAt: moment,
    /** Since when they lie in the trash. */
    trashedAt: moment,
    /** Kept at least until that day, whatever period the agency has set, and why. */
    keptUntil: date,
    keptBecause: shortText,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Member = View<typeof memberKind>;
