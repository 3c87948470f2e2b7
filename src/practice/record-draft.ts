/** A record before it is begun: paragraphs taken from what was already written, each with where it came from. */
import type { Attachment } from './attachment.ts';
import type { Contact } from './contact.ts';
import type { Ending } from './ending.ts';
import type { Entry } from './entry.ts';
import type { GroupHistory } from './group-history.ts';
import type { LogLine } from './log-line.ts';
import type { PracticeRecord, RecordCode, RecordSource } from './record.ts';
import type { Referral } from './referral.ts';
import type { Session } from './session.ts';

/** Everything records are built from: the whole course of a group, and what goes on beside it. */
export interface RecordMatter extends GroupHistory {
  readonly contacts: readonly Contact[];
  readonly referrals: readonly Referral[];
  readonly endings: readonly Ending[];
  readonly records: readonly PracticeRecord[];
  /** Lines of the daily log for work outside sessions. */
  readonly logLines: readonly LogLine[];
  /** Of the whole group, those beside its members and their matters among them. */
  readonly attachments: readonly Attachment[];
}

/** What a record is to be about. */
export interface RecordWish {
  readonly code: RecordCode;
  /** Ids of the sessions K2 and K3 tell of. */
  readonly sessions: readonly string[];
  /** The days K1 and K4 tell of; '' for no bound. */
  readonly from: string;
  readonly to: string;
  /** Id of the member K5, or K4 of one member, is about. */
  readonly member: string;
  /** Ids of journal entries left out by choice. */
  readonly without: ReadonlySet<string>;
}

export interface DraftParagraph {
  readonly section: string;
  /** Id of the member who is meant, 'facilitator', or ''. */
  readonly who: string;
  readonly sources: readonly RecordSource[];
  /** Taken from what was marked as restricted. */
  readonly restricted?: boolean;
  /** By column; `text` where the section is plain. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface RecordDraft {
  readonly code: RecordCode;
  readonly title: string;
  readonly member: string;
  readonly from: string;
  readonly to: string;
  readonly sessions: readonly string[];
  readonly paragraphs: readonly DraftParagraph[];
}

/** How facts become sentences of one language; the wording is the interface's. */
export interface RecordPhrases {
  readonly titles: Readonly<Record<RecordCode, string>>;
  readonly nameOf: (member: string) => string;
  readonly date: (day: string) => string;
  readonly session: (session: Session) => string;
  readonly when: (session: Session, minutes: number | null) => string;
  readonly present: (names: readonly string[]) => string;
  readonly absent: (names: readonly string[]) => string;
  readonly block: (title: string, minutes: number) => string;
  readonly aim: (text: string, mark: string) => string;
  readonly tone: (tone: Entry['tone']) => string;
  readonly technique: (code: string) => string;
  readonly techniqueOutcome: (code: string, outcome: string) => string;
  readonly role: (code: string) => string;
  readonly step: (text: string, who: string, due: string) => string;
  readonly taken: (notes: number) => string;
  readonly held: (held: number, notHeld: number, planned: number | null) => string;
  readonly notHeld: (session: Session) => string;
  readonly turnout: (there: number, marked: number) => string;
  readonly techniques: (codes: readonly string[]) => string;
  readonly contacts: (n: number) => string;
  readonly contact: (contact: Contact) => string;
  /** `named`: with the name of the member in front. */
  readonly referral: (referral: Referral, named: boolean) => string;
  readonly goal: (text: string, first: number, last: number) => string;
  readonly goalUngraded: (text: string) => string;
  readonly identity: (facts: {
    readonly name: string;
    readonly called: string;
    readonly sex: string;
    readonly birthYear: number | null;
    readonly age: number | null;
    readonly contact: string;
  }) => string;
  readonly joined: (day: string) => string;
  readonly left: (day: string, reason: string) => string;
  readonly consent: (to: string, on: string) => string;
  readonly logWhen: (line: LogLine) => string;
  readonly logWork: (line: LogLine) => string;
  readonly dated: (day: string, text: string) => string;
  readonly decision: (ending: Ending) => string;
  /** A line of the index: kind, what it is, day, source, beginning of the fingerprint. */
  readonly attachment: (attachment: Attachment) => string;
}

/** What was written in one field of one item. */
export function source(kind: string, id: string, field = ''): RecordSource {
  return { kind, id, field };
}

/** A paragraph of plain words; undefined where there are none. */
export function plain(
  section: string,
  text: string,
  sources: readonly RecordSource[],
  who = '',
  restricted = false,
): DraftParagraph | undefined {
  return text.trim() === '' ? undefined : { section, who, sources, restricted, cells: { text: text.trim() } };
}

export function written<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}
