import { choice, count, fields, longText, moment, shortText, textList, yesNo } from './field.ts';
import { versionsOf } from './item.ts';
import type { Kind, View } from './kind.ts';

export const ENTRY_KINDS = [
  'observation',
  'statement',
  'decision',
  'agreement',
  'resource',
  'incident',
  'followUp',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const TONES = ['warm', 'lively', 'calm', 'withdrawn', 'sad', 'tense'] as const;
export type Tone = (typeof TONES)[number];

/**
 * What a tap on the clock says. They are journal entries, so that the clock is always told again from what happened
 * and neither sleep nor a kill can disturb it.
 */
export const CLOCK_ACTS = ['blockBegun', 'blockLengthened', 'paused', 'resumed', 'ended', 'reopened'] as const;
export type ClockAct = (typeof CLOCK_ACTS)[number];

/** One timed moment of the journal: a note, or a tap on the clock (then `act` is set). Parent: the session. */
export const entryKind = {
  name: 'entry' as const,
  schema: 1,
  fields: fields({
    at: moment,
    kind: choice(...ENTRY_KINDS),
    text: longText,
    /** Ids of the members it is about. */
    about: textList,
    tone: choice(...TONES),
    /** Of the phrase a tap of the observation card kept: `P4b.3`, of the agency's own `P4b.<key>`; '' for what was typed. */
    code: shortText,
    act: choice(...CLOCK_ACTS),
    /** Key of the block a clock act is about. */
    block: shortText,
    /** Minutes added (negative: taken away) by `blockLengthened`. */
    minutes: count(-1440, 1440),
    /** For the practice file alone: it stays out of every other paper. */
    restricted: yesNo,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Entry = View<typeof entryKind>;

/** What the journal shows of a note, one that is on its way to the disk as well. */
export type NoteEntry = Pick<Entry, 'id' | 'at' | 'kind' | 'text' | 'about' | 'tone'> &
  Partial<Pick<Entry, 'restricted' | 'item'>>;

/** Marked so on one tablet is marked: nothing is told on because another tablet had not heard of it. */
export function isRestricted({ item }: Pick<Entry, 'item'>): boolean {
  return versionsOf(item, 'restricted').some(({ value }) => value === true);
}
