import * as v from 'valibot';
import { count, fields, longText, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';
import { POINTS } from './observed-points.ts';
import { PRINCIPLE_CODES } from './principle-marks.ts';

/** A statement of the agency's own on a principle. Either wording may be empty: then it is not asked at that time. */
const statementSchema = v.object({
  principle: v.picklist(PRINCIPLE_CODES),
  planning: v.string(),
  reflection: v.string(),
  addedAt: v.pipe(v.number(), v.finite()),
});

/** A phrase of the facilitator's own on the observation card. */
const phraseSchema = v.object({
  point: v.picklist(POINTS),
  text: v.string(),
  helps: v.boolean(),
  addedAt: v.pipe(v.number(), v.finite()),
});

/** Head of every printed page. The eighteen items of the agency data book (K6) join it with the records. */
export const agencyKind = {
  name: 'agency' as const,
  schema: 1,
  fields: fields({
    name: shortText,
    unit: shortText,
    address: longText,
    contact: shortText,
    /** Years for which a group is kept after it was archived, and a member after they left. */
    keepGroups: count(0, 100),
    keepMembers: count(0, 100),
  }),
  parts: {
    statements: statementSchema,
    /** By the key of a statement that is no longer asked. The statement stays, for the marks it has. */
    retired: v.object({}),
    phrases: phraseSchema,
    /** By the key of a phrase that is no longer offered. The phrase stays, and so does what was noted by it. */
    retiredPhrases: v.object({}),
  },
  upcasts: [],
} satisfies Kind;

export type Agency = View<typeof agencyKind>;
