/**
 * A quiet suggestion: what the notebook shows, what of the worker's tasks it touches, and where one would act. It is
 * never more than an offer; the facilitator knows the people, the notebook only what was written down. [G1–G13]
 */
import type { Attendance } from '../attendance.ts';
import type { Contact } from '../contact.ts';
import type { Entry } from '../entry.ts';
import type { Group } from '../group.ts';
import type { SessionRow } from '../group-digest.ts';
import type { Member } from '../member.ts';
import type { CodedMark } from '../principle-marks.ts';
import type { Step } from '../step.ts';

/** In no particular order; the words of each stand in the text area `suggestions`. */
export const RULES = [
  'absent',
  'cameBack',
  'late',
  'thin',
  'newcomer',
  'unseen',
  'consent',
  'strengths',
  'noDecision',
  'oneVoice',
  'tension',
  'incident',
  'pointUnseen',
  'noResource',
  'overdue',
  'waiting',
  'endNear',
  'endDate',
  'stageStays',
  'stageTask',
  'neglected',
] as const;
export type RuleName = (typeof RULES)[number];

/** Where one would act on it. */
export type SuggestedAct =
  | { readonly to: 'contact'; readonly member: string }
  | { readonly to: 'member'; readonly member: string }
  | { readonly to: 'members' }
  | { readonly to: 'group' }
  | { readonly to: 'ending' }
  | { readonly to: 'session'; readonly session: SessionRow };

/** What a rule has found: its reason in figures and ids, which the screen puts into words. */
export interface Finding {
  /** Whom or what it is about, for its name; absent where the rule can find only one thing. */
  readonly about?: string;
  /** Ids. */
  readonly members?: readonly string[];
  readonly count?: number;
  readonly of?: number;
  /** Codes the reason names, such as the points nobody looked at. */
  readonly codes?: readonly string[];
  /** Where a rule knows several reasons. */
  readonly variant?: string;
  readonly act?: SuggestedAct;
  /** Instead of those of the rule. */
  readonly code?: string;
  readonly weight?: number;
}

export interface Rule {
  readonly name: RuleName;
  /** What of the library it rests on: a task of the worker, a principle, a stage. */
  readonly code: string;
  /** What has more weight is said first. */
  readonly weight: number;
  readonly find: (basis: Basis) => readonly Finding[];
}

export interface Suggestion extends Finding {
  /** Under which it is put away. */
  readonly name: string;
  readonly rule: RuleName;
  readonly code: string;
  readonly weight: number;
  readonly members: readonly string[];
  readonly count: number;
  readonly of: number;
  readonly codes: readonly string[];
  readonly variant: string;
}

export type MarkedPresence = Pick<Attendance, 'member' | 'presence'>;
export type NotedEntry = Pick<Entry, 'id' | 'at' | 'kind' | 'about' | 'tone' | 'act' | 'code'>;

/** A session that was held, with what was noted in it; taps on the clock are left out. */
export interface Journal {
  readonly row: SessionRow;
  readonly notes: readonly NotedEntry[];
}

/** All that rules may look at: the last few sessions, who takes part, what is open. */
export interface Basis {
  readonly today: string;
  readonly group: Pick<Group, 'stage' | 'plannedSessions' | 'endsOn'>;
  /** Every held session, the earliest first. */
  readonly held: readonly SessionRow[];
  /** Those who take part today, in the order in which they were added. */
  readonly members: readonly Pick<
    Member,
    'id' | 'joinedOn' | 'needs' | 'strengths' | 'consentTo' | 'consentOn' | 'addedAt'
  >[];
  /** With single members, beside the group. */
  readonly contacts: readonly Pick<Contact, 'member' | 'date'>[];
  readonly steps: readonly Pick<Step, 'kind' | 'session' | 'due' | 'doneAt' | 'droppedAt' | 'madeAt'>[];
  /** Marks of attendance in the last sessions held, up to ATTENDED_BACK, the earliest first. */
  readonly attended: readonly (readonly MarkedPresence[])[];
  /** The last sessions held, up to LOOKED_BACK, the earliest first. */
  readonly journals: readonly Journal[];
  /** Marks of the principles in those. */
  readonly marks: readonly (readonly CodedMark[])[];
}

export const ATTENDED_BACK = 6;

export function wasThere({ presence }: Pick<MarkedPresence, 'presence'>): boolean {
  return presence === 'present' || presence === 'late';
}

/** The presence of a member in each of the sessions, the latest first; '' where nobody marked it. */
export function presencesOf(member: string, { attended }: Pick<Basis, 'attended'>): readonly Attendance['presence'][] {
  return attended.map((marks) => marks.find((mark) => mark.member === member)?.presence ?? '').reverse();
}

/** How many of the values at the beginning satisfy it. */
export function runOf<T>(values: readonly T[], is: (value: T) => boolean): number {
  const end = values.findIndex((value) => !is(value));
  return end < 0 ? values.length : end;
}
