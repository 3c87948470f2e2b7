/** The work of all groups together, in numbers and without a name: not of a member, not of a group, not of a place. */
import { summed, turnoutOf, type PresenceCounts } from './attendance-matrix.ts';
import { GROUP_KINDS, type GroupKind } from './formation.ts';
import {
  AGE_BANDS,
  groupReport,
  mostFirst,
  type AgeBand,
  type GroupReport,
  type GroupWork,
  type PrincipleCount,
} from './group-report.ts';
import {
  AIM_CODES,
  ORIGINS,
  PRACTICE_FIELDS,
  STAGES,
  type AimCode,
  type Origin,
  type PracticeField,
  type Stage,
} from './group.ts';
import { loggedWork, type LogLine } from './log-line.ts';
import { folded } from './member-order.ts';
import { PRINCIPLE_CODES, type PrincipleCode } from './principle-marks.ts';
import { REFERRAL_OUTCOMES, SERVED, type ReferralOutcome, type Served } from './referral.ts';
import type { Period } from './report-period.ts';

/** '' : not known yet. */
export type Tally<K extends string> = readonly { readonly key: K | ''; readonly count: number }[];

export interface AgencyStatistics {
  readonly period: Period;
  /** Groups with a session of any kind in the period, in the order they were begun. */
  readonly register: readonly GroupReport[];
  /** Of each group of the register, in its order. */
  readonly sexesOf: readonly Tally<string>[];
  readonly origins: Tally<Origin>;
  readonly kinds: Tally<GroupKind>;
  readonly stages: Tally<Stage>;
  /** A group may have several aims: their sum is no number of groups. */
  readonly aims: Tally<AimCode>;
  readonly fields: Tally<PracticeField>;
  /** Codes of what the app offers. A group may answer several needs. */
  readonly needs: Tally<string>;
  readonly held: number;
  readonly notHeld: number;
  readonly planned: number;
  /** Codes of the reasons the app offers; 'other' for words of the facilitator's own, which may name somebody. */
  readonly reasons: Tally<string>;
  readonly presences: PresenceCounts;
  readonly members: number;
  /** Codes of what the app offers for it; 'other' for any other word. */
  readonly sexes: Tally<string>;
  readonly ages: Tally<AgeBand>;
  readonly techniques: readonly { readonly code: string; readonly sessions: number }[];
  readonly referrals: Tally<ReferralOutcome>;
  readonly served: Tally<Served>;
  readonly minutes: number;
  readonly staffMinutes: number;
  readonly withoutLength: number;
  /** Of work outside sessions, for groups and for the agency. */
  readonly otherMinutes: number;
  readonly principles: readonly ({ readonly code: PrincipleCode } & PrincipleCount)[];
}

/** Words the app offers, in every language, so that one reason counts as one whichever language it was tapped in. */
export interface Offered {
  readonly code: string;
  readonly name: Readonly<Record<string, string>>;
}

export function agencyStatistics(
  works: readonly GroupWork[],
  period: Period,
  offered: {
    readonly reasons: readonly Offered[];
    readonly sexes: readonly Offered[];
    readonly needs: readonly Pick<Offered, 'code'>[];
  },
  agencyLog: readonly LogLine[] = [],
): AgencyStatistics {
  const needCodes = offered.needs.map(({ code }) => code);
  const register = works
    .map((work) => groupReport(work, period))
    .filter(({ matrix, notHeld, planned }) => matrix.sessions.length + notHeld.length + planned > 0)
    .sort((a, b) => plainly(beginning(a), beginning(b)) || plainly(a.work.group.id, b.work.group.id));
  const reasonOf = among(offered.reasons);
  const sexOf = among(offered.sexes);
  const sexesOf = (people: GroupReport['members']) =>
    tally(
      [...offered.sexes.map(({ code }) => code), 'other'],
      people.map(({ sex }) => sexOf(sex)),
    );
  const members = register.flatMap((report) => report.members);
  const sum = (number: (report: GroupReport) => number) => register.reduce((all, one) => all + number(one), 0);
  const groups = register.map(({ work }) => work);
  const notHeld = register.flatMap((report) => report.notHeld);
  return {
    period,
    register,
    sexesOf: register.map((report) => sexesOf(report.members)),
    origins: tally(
      ORIGINS,
      groups.map(({ group }) => group.origin),
    ),
    kinds: tally(
      GROUP_KINDS,
      groups.map(({ formation }) => formation?.kindOfGroup ?? ''),
    ),
    stages: tally(
      STAGES,
      groups.map(({ group }) => group.stage),
    ),
    aims: tally(
      AIM_CODES,
      groups.flatMap(({ group }): readonly (AimCode | '')[] => {
        const known = AIM_CODES.filter((code) => group.aims.includes(code));
        return known.length === 0 ? [''] : known;
      }),
    ),
    fields: tally(
      PRACTICE_FIELDS,
      groups.map(({ group }) => group.practiceField),
    ),
    needs: tally(
      needCodes,
      groups.flatMap(({ group }): readonly string[] => {
        const known = needCodes.filter((code) => group.needs.includes(code));
        return known.length === 0 ? [''] : known;
      }),
    ),
    held: sum(({ matrix }) => matrix.sessions.length),
    notHeld: notHeld.length,
    planned: sum(({ planned }) => planned),
    reasons: tally(
      [...offered.reasons.map(({ code }) => code), 'other'],
      notHeld.map(({ reasons: [first = ''] }) => reasonOf(first)),
    ),
    presences: summed(register.map(({ matrix }) => matrix.total)),
    members: members.length,
    sexes: sexesOf(members),
    ages: AGE_BANDS.map((band) => ({ key: band, count: sum(({ ages }) => ages[band]) })),
    techniques: techniquesOf(register),
    referrals: [...REFERRAL_OUTCOMES, '' as const].map((key) => ({
      key,
      count: sum(({ referrals }) => referrals[key === '' ? 'open' : key]),
    })),
    served: [...SERVED, '' as const].map((key) => ({
      key,
      count: sum(({ served }) => served[key === '' ? 'open' : key]),
    })),
    minutes: sum(({ minutes }) => minutes),
    staffMinutes: sum(({ staffMinutes }) => staffMinutes),
    // A group without a session in these days may have had work all the same.
    otherMinutes: loggedWork([...works.flatMap(({ logLines }) => logLines), ...agencyLog], period).minutes,
    withoutLength: sum(({ withoutLength }) => withoutLength),
    principles: PRINCIPLE_CODES.map((code) => ({
      code,
      met: sum(({ principles }) => principles[code].met),
      partly: sum(({ principles }) => principles[code].partly),
      notYet: sum(({ principles }) => principles[code].notYet),
      judged: sum(({ principles }) => principles[code].judged),
    })),
  };
}

/** How much of those marked was there, 0 to 1; null where nobody was marked. */
export function shareThere(presences: PresenceCounts): number | null {
  const { there, marked } = turnoutOf(presences);
  return marked === 0 ? null : there / marked;
}

/** Every key once, in its order, and what is not known last. */
function tally<K extends string>(keys: readonly K[], found: readonly (K | '')[]): Tally<K> {
  const counts = new Map<K | '', number>();
  for (const key of found) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...keys, '' as const].map((key) => ({ key, count: counts.get(key) ?? 0 }));
}

function among(offered: readonly Offered[]): (text: string) => string {
  const codes = new Map(offered.flatMap(({ code, name }) => Object.values(name).map((word) => [folded(word), code])));
  return (text) => (text.trim() === '' ? '' : (codes.get(folded(text)) ?? 'other'));
}

function techniquesOf(register: readonly GroupReport[]): AgencyStatistics['techniques'] {
  const counts = new Map<string, number>();
  for (const { techniques } of register)
    for (const { code, sessions } of techniques) counts.set(code, (counts.get(code) ?? 0) + sessions);
  return mostFirst([...counts].map(([code, sessions]) => ({ code, sessions })));
}

function beginning({ work, matrix }: GroupReport): string {
  return work.group.startsOn || matrix.sessions[0]?.day || '9999';
}

function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
