/**
 * One paper that left the app: which one, for whom, in what form, when, by whom. Parent: the group; the agency's space for papers of no
 * one group. It holds nothing of what the paper says.
 */
import { choice, count, fields, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';
import { inTime } from './in-time.ts';

/** `members`: a copy for the members, by rules of its own (session-summary.ts). */
export const HANDED_READERS = [
  'file',
  'members',
  'administration',
  'supervision',
  'teaching',
  'research',
  'profession',
  'member',
] as const;
export type HandedReader = (typeof HANDED_READERS)[number];

/** Which paper the screens make for a reader: one for the members, else the whole, out of which is taken what the reader may not see. */
export function ownReader(reader: HandedReader): 'file' | 'members' {
  return reader === 'members' ? 'members' : 'file';
}

export const HANDED_FORMS = ['print', 'html', 'share', 'docx', 'csv', 'json', 'ics'] as const;
export type HandedForm = (typeof HANDED_FORMS)[number];

export const handedOnKind = {
  name: 'handedOn' as const,
  schema: 1,
  fields: fields({
    /** Our name for the paper: `summary`, `closingRecord` … */
    paper: shortText,
    /** Ids of what it was about; '' where it was not about one. */
    member: shortText,
    session: shortText,
    record: shortText,
    reader: choice(...HANDED_READERS),
    /** Who received it, in the facilitator's words. */
    toWhom: shortText,
    form: choice(...HANDED_FORMS),
    /** Counts the copies of one paper; with `sign` it names the copy. */
    number: count(1, 1_000_000),
    sign: shortText,
    at: moment,
    /** Name of whoever handed it on, as it was then. */
    by: shortText,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type HandedOn = View<typeof handedOnKind>;

/** What a copy is of: papers with the same answer are counted together. */
export type PaperOf = Pick<HandedOn, 'paper' | 'member' | 'session' | 'record'>;

export function isOf(one: PaperOf, other: PaperOf): boolean {
  return (
    one.paper === other.paper &&
    one.member === other.member &&
    one.session === other.session &&
    one.record === other.record
  );
}

/** The number the next copy of a paper bears. */
export function nextNumber(lines: readonly (PaperOf & Pick<HandedOn, 'number'>)[], paper: PaperOf): number {
  return 1 + Math.max(0, ...lines.filter((line) => isOf(line, paper)).map(({ number }) => number ?? 0));
}

/** Signs that are not mistaken for each other when read aloud or written by hand. */
const CLEAR = /[2-9A-HJKMNP-TV-Z]/gu;
const SIGN_LENGTH = 5;

/** Which tablet numbered a copy, as a short word made of a random id. */
export function signOf(id: string): string {
  return (id.toUpperCase().match(CLEAR) ?? []).slice(0, SIGN_LENGTH).join('');
}

const byTime = inTime('at');

/** The latest first. */
export function latestFirst(lines: readonly HandedOn[]): readonly HandedOn[] {
  return [...lines].sort((a, b) => byTime(b, a));
}
