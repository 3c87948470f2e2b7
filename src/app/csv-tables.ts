/**
 * The lists and marks of a group, and the directory, as tables for a spreadsheet. Without names only initials, days,
 * numbers and marks go along: free words could tell of anybody.
 */
import type { CsvCell, CsvTable } from '../practice/csv-writing.ts';
import type { Attendance } from '../practice/attendance.ts';
import type { Goal } from '../practice/goal.ts';
import type { Grading } from '../practice/grading.ts';
import { initialsIn } from '../practice/initials.ts';
import type { Mark } from '../practice/mark.ts';
import type { Member } from '../practice/member.ts';
import { namesOf } from '../practice/shown-members.ts';
import { PRINCIPLE_CODES, principlesOf } from '../practice/principle-marks.ts';
import type { Referral } from '../practice/referral.ts';
import type { Resource } from '../practice/resource.ts';
import type { Session } from '../practice/session.ts';
import type { Step } from '../practice/step.ts';
import { localDate } from '../practice/calendar.ts';
import type { Words } from '../text/id/words.ts';

export const GROUP_TABLES = [
  'members',
  'sessions',
  'attendance',
  'principles',
  'goals',
  'gradings',
  'steps',
  'referrals',
] as const;
export type GroupTable = (typeof GROUP_TABLES)[number];
export type TableName = GroupTable | 'resources';

export interface GroupRows {
  readonly members: readonly Member[];
  readonly sessions: readonly Session[];
  readonly attendance: readonly Attendance[];
  readonly marks: readonly Mark[];
  readonly goals: readonly Goal[];
  readonly gradings: readonly Grading[];
  readonly steps: readonly Step[];
  readonly referrals: readonly Referral[];
}

export interface TableChoice {
  /** Names and free words; else initials, days, numbers and marks alone. */
  readonly named: boolean;
  readonly words: Pick<Words, 'takeAlong' | 'wrapUp' | 'resources'>;
}

/** A column, and whether it holds names or free words. */
interface Column<R> {
  readonly label: string;
  readonly cell: (row: R) => CsvCell;
  readonly free?: boolean;
}

export function groupTable(name: GroupTable, rows: GroupRows, { named, words }: TableChoice): CsvTable {
  const { columns: label } = words.takeAlong;
  const initials = initialsIn(rows.members);
  const names = namesOf(rows.members, !named, words.wrapUp.nameless);
  const who = (id: string) => (id === '' ? '' : (names.get(id) ?? words.wrapUp.nameless));
  const sessions = inTime(rows.sessions);
  const sessionById = new Map(sessions.map((session) => [session.id, session]));
  const members = [...rows.members].sort((a, b) => (a.addedAt ?? 0) - (b.addedAt ?? 0) || (a.id < b.id ? -1 : 1));
  const goals = [...rows.goals].sort((a, b) => (a.madeAt ?? 0) - (b.madeAt ?? 0) || compared(a.id, b.id));
  const table = <R>(all: readonly R[], columns: readonly Column<R>[]) =>
    tableOf(
      all,
      columns.filter(({ free }) => named || free !== true),
    );

  switch (name) {
    case 'members':
      return table(members, [
        { label: label.initials, cell: ({ id }) => initials.get(id) ?? '' },
        { label: label.name, cell: (one) => one.name, free: true },
        { label: label.called, cell: (one) => one.called, free: true },
        { label: label.birthYear, cell: (one) => one.birthYear, free: true },
        { label: label.age, cell: (one) => one.age, free: true },
        { label: label.sex, cell: (one) => one.sex, free: true },
        { label: label.contact, cell: (one) => one.contact, free: true },
        { label: label.joinedOn, cell: (one) => one.joinedOn },
        { label: label.leftOn, cell: (one) => one.leftOn },
        { label: label.leftReason, cell: (one) => one.leftReason, free: true },
        { label: label.consentOn, cell: (one) => one.consentOn },
      ]);
    case 'sessions':
      return table(sessions, [
        ...sessionColumns(label, (one: Session) => one),
        { label: label.startsAt, cell: (one) => one.startsAt },
        { label: label.plannedMinutes, cell: (one) => one.plannedMinutes },
        {
          label: label.minutes,
          cell: ({ begunAt, endedAt }) =>
            begunAt === null || endedAt === null ? null : Math.max(0, Math.round((endedAt - begunAt) / 60_000)),
        },
        {
          label: label.held,
          cell: (one) => (one.notHeldAt !== null ? label.no : one.endedAt !== null ? label.yes : ''),
        },
        { label: label.notHeldReason, cell: (one) => one.notHeldReason, free: true },
        { label: label.place, cell: (one) => one.place, free: true },
        { label: label.purpose, cell: (one) => one.purpose, free: true },
      ]);
    case 'attendance':
      return table(bySession(rows.attendance, sessions), [
        ...sessionColumns(label, (one: Attendance) => sessionById.get(one.parent)),
        { label: label.member, cell: (one) => who(one.member) },
        { label: label.presence, cell: (one) => (one.presence === '' ? '' : words.wrapUp.presences[one.presence]) },
        { label: label.reason, cell: (one) => one.reason, free: true },
      ]);
    case 'principles':
      return table(
        sessions.flatMap((session) => {
          const marks = rows.marks.filter(({ parent }) => parent === session.id);
          const told = principlesOf(marks);
          return PRINCIPLE_CODES.filter((code) => told[code].mark !== '').map((code) => ({
            session,
            code,
            mark: told[code].mark,
            note: marks.find((one) => one.code === code)?.note ?? '',
          }));
        }),
        [
          ...sessionColumns(label, (one: { readonly session: Session }) => one.session),
          { label: label.code, cell: (one) => one.code },
          { label: label.mark, cell: (one) => (one.mark === '' ? '' : words.wrapUp.marks[one.mark]) },
          { label: label.note, cell: (one) => one.note, free: true },
        ],
      );
    case 'goals':
      return table(goals, [
        { label: label.number, cell: (one) => goals.indexOf(one) + 1 },
        { label: label.member, cell: (one) => who(one.member) },
        { label: label.goal, cell: (one) => one.text, free: true },
        { label: label.since, cell: (one) => one.since },
        { label: label.until, cell: (one) => one.until },
      ]);
    case 'gradings':
      return table(
        [...rows.gradings].sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1)),
        [
          {
            label: label.goalNumber,
            cell: (one) => goals.findIndex(({ id }) => id === one.goal) + 1 || null,
          },
          { label: label.member, cell: (one) => who(goals.find(({ id }) => id === one.goal)?.member ?? '') },
          { label: label.goal, cell: (one) => goals.find(({ id }) => id === one.goal)?.text ?? '', free: true },
          { label: label.date, cell: (one) => one.date || (sessionById.get(one.session)?.date ?? '') },
          { label: label.grade, cell: (one) => one.grade },
          { label: label.note, cell: (one) => one.note, free: true },
        ],
      );
    case 'steps':
      return table(
        [...rows.steps].sort((a, b) => (a.madeAt ?? 0) - (b.madeAt ?? 0) || (a.id < b.id ? -1 : 1)),
        [
          { label: label.kind, cell: (one) => (one.kind === '' ? '' : label.stepKinds[one.kind]) },
          { label: label.step, cell: (one) => one.text, free: true },
          { label: label.who, cell: (one) => one.who, free: true },
          { label: label.made, cell: (one) => dayOf(one.madeAt) },
          { label: label.due, cell: (one) => one.due },
          { label: label.doneOn, cell: (one) => dayOf(one.doneAt) },
          { label: label.droppedOn, cell: (one) => dayOf(one.droppedAt) },
        ],
      );
    case 'referrals':
      return table(
        [...rows.referrals].sort((a, b) => (a.madeAt ?? 0) - (b.madeAt ?? 0) || (a.id < b.id ? -1 : 1)),
        [
          { label: label.member, cell: (one) => who(one.member) },
          { label: label.resource, cell: (one) => one.resourceName, free: true },
          { label: label.need, cell: (one) => one.need, free: true },
          { label: label.consentOn, cell: (one) => one.consentOn },
          { label: label.firstOn, cell: (one) => one.firstOn },
          { label: label.outcome, cell: (one) => (one.outcome === '' ? '' : words.resources.outcomes[one.outcome]) },
          { label: label.closedOn, cell: (one) => dayOf(one.closedAt) },
        ],
      );
  }
}

/** The directory tells of places and services, and of no member. */
export function resourceTable(
  resources: readonly Resource[],
  { words }: Pick<TableChoice, 'words'>,
  compare: (a: string, b: string) => number,
): CsvTable {
  const { columns: label } = words.takeAlong;
  return tableOf(
    [...resources].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1)),
    [
      { label: label.resource, cell: (one) => one.name },
      { label: label.sort, cell: (one) => (one.sort === '' ? '' : words.resources.sorts[one.sort]) },
      { label: label.offers, cell: (one) => one.offers },
      { label: label.contact, cell: (one) => one.contact },
      { label: label.hours, cell: (one) => one.hours },
      { label: label.terms, cell: (one) => one.terms },
      { label: label.area, cell: (one) => one.area },
      { label: label.checkedOn, cell: (one) => one.checkedOn },
      { label: label.emergency, cell: (one) => (one.emergency ? label.yes : '') },
    ],
  );
}

function sessionColumns<R>(
  label: Words['takeAlong']['columns'],
  of: (row: R) => Session | undefined,
): readonly Column<R>[] {
  return [
    { label: label.session, cell: (row) => of(row)?.number ?? null },
    { label: label.date, cell: (row) => of(row)?.date ?? '' },
  ];
}

function tableOf<R>(rows: readonly R[], columns: readonly Column<R>[]): CsvTable {
  return {
    columns: columns.map(({ label }) => label),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

function inTime(sessions: readonly Session[]): readonly Session[] {
  return [...sessions].sort(
    (a, b) =>
      compared(a.date, b.date) ||
      (a.number ?? 0) - (b.number ?? 0) ||
      compared(a.startsAt, b.startsAt) ||
      compared(a.id, b.id),
  );
}

function bySession(rows: readonly Attendance[], sessions: readonly Session[]): readonly Attendance[] {
  const place = new Map(sessions.map(({ id }, at) => [id, at]));
  return [...rows].sort(
    (a, b) => (place.get(a.parent) ?? 0) - (place.get(b.parent) ?? 0) || compared(a.member, b.member),
  );
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const dayOf = (at: number | null) => (at === null ? '' : localDate(at));
