/** What a group did over a period, in numbers: the matter of its report, of the agency's register and of its statistics. */
import { blocksInPlace } from './agenda.ts';
import { attendanceMatrix, type AttendanceMatrix, type MatrixMark } from './attendance-matrix.ts';
import { isDate, localDate } from './calendar.ts';
import { isTouched, type FeedbackSheet } from './feedback-sheet.ts';
import { ENDING_CODES, type Decision, type Ending, type EndingCode } from './ending.ts';
import type { Formation } from './formation.ts';
import { heldSessions, sessionsNotHeld } from './group-history.ts';
import { dayOf } from './session-day.ts';
import type { Group } from './group.ts';
import { loggedWork, type LogLine } from './log-line.ts';
import type { Mark } from './mark.ts';
import { ageIn } from './member-age.ts';
import type { Member } from './member.ts';
import { PRINCIPLE_CODES, principleMarks, type PrincipleCode } from './principle-marks.ts';
import {
  REFERRAL_OUTCOMES,
  referralMadeOn,
  SERVED,
  type Referral,
  type ReferralOutcome,
  type Served,
} from './referral.ts';
import { isWithin, type Period } from './report-period.ts';
import { sessionStatus } from './session-status.ts';
import type { Session } from './session.ts';
import type { TechniqueRun } from './technique-run.ts';
import { toldVersions } from './told-versions.ts';

/** A group with what is counted of it; nothing of the journal. */
export interface GroupWork {
  readonly group: Group;
  readonly formation?: Formation | undefined;
  readonly sessions: readonly Session[];
  readonly members: readonly Member[];
  readonly attendance: readonly MatrixMark[];
  readonly marks: readonly Pick<Mark, 'parent' | 'code' | 'mark'>[];
  readonly runs: readonly Pick<TechniqueRun, 'parent' | 'code'>[];
  readonly referrals: readonly Referral[];
  readonly endings?: readonly Ending[];
  readonly logLines: readonly LogLine[];
  /** Feedback keyed in from paper, of any session. */
  readonly sheets?: readonly FeedbackSheet[];
}

export const AGE_BANDS = ['under13', '13to17', '18to24', '25to59', '60up', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export interface GroupReport {
  readonly work: GroupWork;
  readonly period: Period;
  readonly matrix: AttendanceMatrix<Member>;
  readonly notHeld: readonly {
    readonly number: number | null;
    readonly date: string;
    readonly reasons: readonly string[];
  }[];
  /** Sessions of the period that are still to come, or were never begun and not said to have been left out. */
  readonly planned: number;
  /** Of the sessions with a known beginning and end. */
  readonly minutes: number;
  /** Held, but without a known end, or with one that cannot be. */
  readonly withoutLength: number;
  /** Minutes times those named as facilitators of the group; nobody named counts as one. */
  readonly staffMinutes: number;
  /** Of work outside sessions, as far as lines of the daily log say how long it took. */
  readonly otherMinutes: number;
  /** Those with a day in the group during these sessions. */
  readonly members: readonly Member[];
  readonly joined: number;
  readonly left: number;
  readonly ages: Readonly<Record<AgeBand, number>>;
  /** In how many sessions held each technique was on the plan or led, most first. */
  readonly techniques: readonly { readonly code: string; readonly sessions: number }[];
  readonly referrals: Readonly<Record<ReferralOutcome | 'open', number>>;
  /** How well the resources served those who were referred, as they see it. */
  readonly served: Readonly<Record<Served | 'open', number>>;
  /** What the whole group decided last, whenever that was; undefined where nothing was decided yet. */
  readonly decided:
    { readonly what: Decision | ''; readonly on: string; readonly reasons: readonly EndingCode[] } | undefined;
  readonly principles: Readonly<Record<PrincipleCode, PrincipleCount>>;
  /** Of the sessions of the period; each is one person's, and nobody knows whose. */
  readonly sheets: readonly FeedbackSheet[];
}

/** In how many sessions a principle was judged, and how; "not applicable" counts nowhere. */
export interface PrincipleCount {
  readonly met: number;
  readonly partly: number;
  readonly notYet: number;
  readonly judged: number;
}

const MINUTE = 60_000;
/** A clock that ran longer was forgotten, and tells nothing of the work. */
const LONGEST_MINUTES = 16 * 60;

export function groupReport(work: GroupWork, period: Period): GroupReport {
  const { group } = work;
  const sessions = work.sessions.filter((session) => isWithin(period, dayOf(session)));
  const within = new Set(sessions.map(({ id }) => id));
  const held = heldSessions(sessions);
  const ids = new Set(held.map(({ id }) => id));
  const matrix = attendanceMatrix(
    sessions,
    work.members,
    work.attendance.filter(({ parent }) => ids.has(parent)),
  );
  const lengths = held.map(minutesHeld);
  const minutes = lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0);
  const members = matrix.rows.map(({ member }) => member);
  const referrals = work.referrals.filter((one) => isWithin(period, referralMadeOn(one)));
  return {
    work,
    period,
    matrix,
    notHeld: sessionsNotHeld(sessions).map((session) => ({
      number: session.number,
      date: session.date,
      reasons: toldVersions(session.item, 'notHeldReason').filter((reason) => reason.trim() !== ''),
    })),
    planned: sessions.filter((session) => sessionStatus(session) === 'planned').length,
    minutes,
    withoutLength: lengths.filter((length) => length === null).length,
    staffMinutes: minutes * Math.max(1, namedFacilitators(group).length),
    otherMinutes: loggedWork(work.logLines, period).minutes,
    members,
    joined: work.members.filter(({ joinedOn }) => isDate(joinedOn) && isWithin(period, joinedOn)).length,
    left: work.members.filter(({ leftOn }) => isDate(leftOn) && isWithin(period, leftOn)).length,
    ages: agesOf(members, yearOf(period, matrix.sessions.at(-1)?.day ?? '')),
    techniques: techniquesIn(held, work.runs),
    referrals: outcomesOf(referrals),
    served: servedOf(referrals),
    decided: lastDecision(work.endings ?? []),
    principles: principlesIn(held, work.marks),
    sheets: (work.sheets ?? []).filter((sheet) => within.has(sheet.parent) && isTouched(sheet)),
  };
}

export function namedFacilitators({ facilitators }: Pick<Group, 'facilitators'>): readonly string[] {
  return [...new Set(facilitators.map((one) => one.trim()).filter((one) => one !== ''))];
}

/** Null where the clock does not tell it. */
export function minutesHeld({ begunAt, endedAt }: Pick<Session, 'begunAt' | 'endedAt'>): number | null {
  if (begunAt === null || endedAt === null) return null;
  const minutes = Math.round((endedAt - begunAt) / MINUTE);
  return minutes >= 0 && minutes <= LONGEST_MINUTES ? minutes : null;
}

export function ageBand(age: number | undefined): AgeBand {
  if (age === undefined) return 'unknown';
  if (age < 13) return 'under13';
  if (age < 18) return '13to17';
  if (age < 25) return '18to24';
  return age < 60 ? '25to59' : '60up';
}

/** Most first; what is alike by its code, so that the order of what was read does not matter. */
export function mostFirst<T extends { readonly code: string; readonly sessions: number }>(counts: readonly T[]): T[] {
  return [...counts].sort((a, b) => b.sessions - a.sessions || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function agesOf(members: readonly Member[], year: number): Readonly<Record<AgeBand, number>> {
  const bands: Record<AgeBand, number> = { under13: 0, '13to17': 0, '18to24': 0, '25to59': 0, '60up': 0, unknown: 0 };
  for (const member of members) bands[ageBand(ageIn(member, year))] += 1;
  return bands;
}

/** The year in which ages are told: that of the end of the period, else of the last session. */
function yearOf({ to }: Period, last: string): number {
  return Number((isDate(to) ? to : last).slice(0, 4));
}

function techniquesIn(held: readonly Session[], runs: GroupWork['runs']): GroupReport['techniques'] {
  const led = new Map<string, Set<string>>(held.map(({ id }) => [id, new Set<string>()]));
  for (const session of held) for (const { technique } of blocksInPlace(session)) led.get(session.id)?.add(technique);
  for (const { parent, code } of runs) led.get(parent)?.add(code);
  const counts = new Map<string, number>();
  for (const codes of led.values())
    for (const code of codes) if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  return mostFirst([...counts].map(([code, sessions]) => ({ code, sessions })));
}

function outcomesOf(referrals: readonly Referral[]): GroupReport['referrals'] {
  const counts = { open: 0, ...Object.fromEntries(REFERRAL_OUTCOMES.map((one) => [one, 0])) } as Record<
    ReferralOutcome | 'open',
    number
  >;
  for (const { outcome } of referrals) counts[outcome === '' ? 'open' : outcome] += 1;
  return counts;
}

function lastDecision(endings: readonly Ending[]): GroupReport['decided'] {
  const [last] = endings
    .filter(({ member, decidedAt }) => member === '' && decidedAt !== null)
    .sort((a, b) => (b.round ?? 1) - (a.round ?? 1));
  if (!last) return undefined;
  return {
    what: last.decision,
    on: last.decidedAt === null ? '' : localDate(last.decidedAt),
    reasons: ENDING_CODES.filter((code) => last.reasons.includes(code)),
  };
}

function servedOf(referrals: readonly Referral[]): GroupReport['served'] {
  const counts = { open: 0, ...Object.fromEntries(SERVED.map((one) => [one, 0])) } as Record<Served | 'open', number>;
  for (const { served } of referrals) counts[served === '' ? 'open' : served] += 1;
  return counts;
}

function principlesIn(held: readonly Session[], marks: GroupWork['marks']): GroupReport['principles'] {
  const bySession = new Map<string, (typeof marks)[number][]>(held.map(({ id }) => [id, []]));
  for (const mark of marks) bySession.get(mark.parent)?.push(mark);
  const counts = Object.fromEntries(
    PRINCIPLE_CODES.map((code) => [code, { met: 0, partly: 0, notYet: 0, judged: 0 }]),
  ) as Record<PrincipleCode, { met: number; partly: number; notYet: number; judged: number }>;
  for (const own of bySession.values()) {
    const told = principleMarks(own);
    for (const code of PRINCIPLE_CODES) {
      const mark = told[code];
      if (mark === '' || mark === 'notApplicable') continue;
      counts[code].judged += 1;
      counts[code][mark] += 1;
    }
  }
  return counts;
}
