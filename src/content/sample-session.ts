import type { EntryKind, Tone } from '../practice/entry.ts';
import type { Presence } from '../practice/attendance.ts';
import type { Judgement, TechniqueCode } from '../practice/session.ts';
import type { Bilingual } from './bilingual.ts';
import type { PrincipleCode } from './principles.ts';

/** A plain string is a name, the same in both languages. */
export type NameOrWords = string | Bilingual;

export interface SampleBlock {
  readonly title: Bilingual;
  readonly minutes: number;
  readonly technique?: TechniqueCode;
  readonly material?: Bilingual;
  readonly leads?: NameOrWords;
}

export interface SampleAttendance {
  /** Index into the sample members. */
  readonly member: number;
  readonly presence: Presence;
  readonly reason?: Bilingual;
}

export interface SampleEntry {
  /** Minutes after the session began. */
  readonly minute: number;
  readonly kind: EntryKind;
  /** Indexes into the sample members; empty when it is about the group. */
  readonly about: readonly number[];
  readonly tone?: Tone;
  readonly text: Bilingual;
  /** Of the phrase it was tapped by. */
  readonly code?: string;
}

export interface SampleJudgement {
  readonly mark: Judgement;
  readonly note?: Bilingual;
}

export interface SampleMark extends SampleJudgement {
  /** Indexes into the entries of the session that show it. */
  readonly shownBy?: readonly number[];
}

export interface SampleStep {
  readonly kind: 'agreement' | 'nextStep';
  readonly text: Bilingual;
  readonly who: NameOrWords;
  /** Weeks from the present; negative is past. */
  readonly dueWeeks: number;
  /** Weeks from the present when it was done; absent while it is open. */
  readonly doneWeeks?: number;
}

interface SamplePlan {
  readonly number: number;
  /** Weeks from the present: 0 is today, -7 seven weeks ago. */
  readonly weeks: number;
  readonly plannedMinutes: number;
  readonly purpose: Bilingual;
  readonly aims: readonly Bilingual[];
  readonly blocks: readonly SampleBlock[];
}

export interface HeldSampleSession extends SamplePlan {
  readonly state: 'held';
  /** Minutes by which it began after the usual time. */
  readonly begunLate: number;
  /** From begin to end. */
  readonly lastedMinutes: number;
  /** How far each aim was reached, in the order of `aims`. */
  readonly reached: readonly SampleJudgement[];
  readonly attendance: readonly SampleAttendance[];
  readonly entries: readonly SampleEntry[];
  readonly marks: Readonly<Record<PrincipleCode, SampleMark>>;
  /** Codes of roles taken (R1) and of strategies used (R1a). */
  readonly roles?: readonly string[];
  readonly rolesNote?: Bilingual;
  readonly atmosphere: Bilingual;
  readonly problems: Bilingual;
  readonly reflection: Bilingual;
  readonly analysis: Bilingual;
  readonly nextPlan: Bilingual;
  readonly steps: readonly SampleStep[];
}

export interface NotHeldSampleSession extends SamplePlan {
  readonly state: 'notHeld';
  readonly reason: Bilingual;
}

export interface PlannedSampleSession extends SamplePlan {
  readonly state: 'planned';
}

export type SampleSession = HeldSampleSession | NotHeldSampleSession | PlannedSampleSession;
