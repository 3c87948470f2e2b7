/**
 * What of a notebook has a day ahead of it and belongs into a calendar: sessions, appointments out of referrals, next
 * steps and follow-ups, the last day of a group. Days and ids alone; whoever writes them down decides what is named.
 */
import { isDate, isTime } from './calendar.ts';
import type { Contact } from './contact.ts';
import type { Ending } from './ending.ts';
import type { Group } from './group.ts';
import type { Guided } from './guided.ts';
import type { Item } from './item.ts';
import type { Member } from './member.ts';
import type { Referral } from './referral.ts';
import { isWithin, type Period } from './report-period.ts';
import { sessionStatus } from './session-status.ts';
import type { Session } from './session.ts';
import { isOpen, type Step } from './step.ts';
import { otherVersions } from './told-versions.ts';

export const CALENDAR_SORTS = ['session', 'step', 'referral', 'lastDay', 'farewell'] as const;
export type CalendarSort = (typeof CALENDAR_SORTS)[number];

/** What may be wished for together: sessions; what was agreed in the group; what goes on beside it; how groups end. */
export const CALENDAR_PARTS = ['sessions', 'followUps', 'beside', 'endings'] as const;
export type CalendarPart = (typeof CALENDAR_PARTS)[number];

/** A group with what of it has days. Of members who lie in the trash nothing is told. */
export interface CalendarMatter {
  readonly group: Group;
  readonly members: readonly Member[];
  readonly sessions: readonly Session[];
  readonly steps: readonly Step[];
  readonly contacts: readonly Contact[];
  readonly referrals: readonly Referral[];
  readonly guided: readonly Guided[];
  readonly endings: readonly Ending[];
}

interface Planned {
  /** Of the entry for ever, made of the id of what it comes from. */
  readonly uid: string;
  readonly part: CalendarPart;
  readonly group: Group;
  readonly day: string;
  readonly time: string;
  readonly minutes: number | null;
  readonly cancelled: boolean;
  readonly changedAt: number;
  /** Days and hours that were written apart on another tablet, not in the entry until somebody decides. */
  readonly apart: readonly string[];
}

export type PlannedDay = Planned &
  (
    | { readonly sort: 'session'; readonly of: Session }
    | { readonly sort: 'step'; readonly of: Step }
    | { readonly sort: 'referral'; readonly of: Referral }
    | { readonly sort: 'lastDay'; readonly of: Group }
    | { readonly sort: 'farewell'; readonly of: Ending }
  );

/** In order of time; of one day what has no hour comes first. */
export function plannedDays(
  matters: readonly CalendarMatter[],
  period: Period,
  parts: readonly CalendarPart[],
): readonly PlannedDay[] {
  const wanted = new Set(parts);
  return matters
    .flatMap(daysOf)
    .filter(({ part, day }) => wanted.has(part) && isDate(day) && isWithin(period, day))
    .sort((a, b) => compared(a.day, b.day) || compared(a.time, b.time) || compared(a.uid, b.uid));
}

function daysOf(matter: CalendarMatter): readonly PlannedDay[] {
  const { group } = matter;
  const archived = group.archivedAt !== null;
  const known = new Set(matter.members.map(({ id }) => id));
  /** Whom a contact, a referral, a sheet or a good-bye is about; the rest is of the group. */
  const memberOf = new Map(
    [matter.contacts, matter.referrals, matter.guided, matter.endings].flatMap((all) =>
      all.map(({ id, member }) => [id, member] as const),
    ),
  );
  const isTold = (member: string | undefined) => !member || known.has(member);
  const wholeDay = { group, time: '', minutes: null, cancelled: false };

  const sessions: PlannedDay[] = matter.sessions.flatMap((session) => {
    const status = sessionStatus(session);
    // One that was called off is told as such: a calendar that holds it strikes it out.
    if (status !== 'planned' && status !== 'notHeld') return [];
    if (archived && status === 'planned') return [];
    const time = isTime(session.startsAt) ? session.startsAt : '';
    return [
      {
        ...{ sort: 'session', part: 'sessions', of: session, group, day: session.date, time },
        minutes: session.plannedMinutes ?? group.usualMinutes,
        cancelled: status === 'notHeld',
        ...told('session', session, 'date', 'startsAt'),
      },
    ];
  });

  const steps: PlannedDay[] = matter.steps
    .filter((step) => isOpen(step) && isTold(memberOf.get(step.of)))
    .map((step) => ({
      ...{ ...wholeDay, sort: 'step', of: step, day: step.due },
      part: step.beside ? 'beside' : 'followUps',
      ...told('step', step, 'due'),
    }));

  const referrals: PlannedDay[] = matter.referrals
    .filter(({ closedAt, member }) => closedAt === null && isTold(member))
    .map((referral) => ({
      ...{ ...wholeDay, sort: 'referral', part: 'beside', of: referral },
      day: referral.firstOn,
      time: isTime(referral.firstAt) ? referral.firstAt : '',
      ...told('appointment', referral, 'firstOn', 'firstAt'),
    }));

  // A group that has ended or lies in the archive has its last day behind it, whatever was planned.
  const goesOn = !archived && group.stage !== 'P5';
  const lastDay: PlannedDay[] = goesOn
    ? [
        {
          ...wholeDay,
          sort: 'lastDay',
          part: 'endings',
          of: group,
          day: group.endsOn,
          ...told('last-day', group, 'endsOn'),
        },
      ]
    : [];

  const farewells: PlannedDay[] = matter.endings
    .filter(({ member }) => member !== '' && isTold(member))
    .map((ending) => ({
      ...{ ...wholeDay, sort: 'farewell', part: 'endings', of: ending, day: ending.leavesOn },
      ...told('farewell', ending, 'leavesOn'),
    }));

  return [...sessions, ...steps, ...referrals, ...lastDay, ...farewells];
}

function told(sort: string, of: { readonly id: string; readonly item: Item }, ...fields: readonly string[]) {
  return {
    uid: `${sort}-${of.id}@lingkar`,
    changedAt: lastWritten(of.item),
    apart: fields.flatMap((field) =>
      otherVersions(of.item, field, (value) => (typeof value === 'string' ? value : '')),
    ),
  };
}

/** When any of its fields was written last, by the clock of whoever wrote it. */
function lastWritten({ fields }: Item): number {
  return Math.max(0, ...Object.values(fields).flatMap((versions) => versions.map(({ at }) => at[0])));
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
