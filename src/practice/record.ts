/**
 * One of the record kinds K1–K5: a draft built from what was already written, edited, signed, and from then on changed only
 * by amendments that everybody sees. Parent: the group; the agency for a daily log of work outside groups.
 * (The agency data book, K6, is the agency itself.)
 */
import * as v from 'valibot';
import { choice, date, fields, moment, shortText, textList } from './field.ts';
import type { Kind, View } from './kind.ts';

export const RECORD_CODES = ['K1', 'K2', 'K3', 'K4', 'K5'] as const;
export type RecordCode = (typeof RECORD_CODES)[number];

/** The cell of a paragraph whose section has no columns. */
export const PLAIN_CELL = 'text';

/** What a paragraph was taken from: kind and id of an item, and which of its fields or parts ('' for the whole of it). */
const sourceSchema = v.object({ kind: v.string(), id: v.string(), field: v.string() });
export type RecordSource = v.InferOutput<typeof sourceSchema>;

export const recordKind = {
  name: 'record' as const,
  schema: 1,
  fields: fields({
    code: choice(...RECORD_CODES),
    title: shortText,
    /** Id of the member a case record, or a summary of one member, is about; '' for the group. */
    member: shortText,
    /** The period it tells of; both '' where sessions say it. */
    from: date,
    to: date,
    /** Ids of the sessions it was built from. */
    sessions: textList,
    madeAt: moment,
    /** From then on words change by amendments only. Name and date stand in `signed`. */
    lockedAt: moment,
  }),
  parts: {
    /** By a random key. What a paragraph is, what it came from, and for rows who is meant (a member's id, 'facilitator', or ''). */
    paragraphs: v.object({
      section: v.string(),
      who: v.string(),
      sources: v.array(sourceSchema),
      /** Taken from what was marked as restricted: on no paper but the file's. */
      restricted: v.boolean(),
      addedAt: v.pipe(v.number(), v.finite()),
    }),
    /** Place among its like. Apart from the words, so that moving here and writing there both stay. */
    places: v.object({ order: v.pipe(v.number(), v.finite()) }),
    /** The words, by `<paragraph>-<column>`; `<paragraph>-text` where the section is plain. */
    cells: v.object({ text: v.string() }),
    /** Keys of paragraphs taken out again; they stay where they are, for an undo. */
    struck: v.object({}),
    /** By a random key: who signed, as what ('facilitator', 'supervisor'), which day. */
    signed: v.object({ name: v.string(), role: v.string(), on: v.string(), at: v.pipe(v.number(), v.finite()) }),
    /** By a random key: words added after signing, on a paragraph or ('') on the whole; the former words stay readable. */
    amendments: v.object({
      paragraph: v.string(),
      text: v.string(),
      reason: v.string(),
      by: v.string(),
      at: v.pipe(v.number(), v.finite()),
    }),
  },
  upcasts: [],
} satisfies Kind;

export type PracticeRecord = View<typeof recordKind>;
export type RecordParagraph = PracticeRecord['paragraphs'][number];

/** Key of one cell. */
export function cellKey(paragraph: string, column: string = PLAIN_CELL): string {
  return `${paragraph}-${column}`;
}
