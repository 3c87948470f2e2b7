/** The order of the home screen: what needs the facilitator now comes first. */
import { isDate } from './calendar.ts';
import { sessionsInOrder, type SessionRow } from './group-digest.ts';
import type { GroupGlance } from './group-glance.ts';

/**
 * Where a group stands today. waiting: a session was held and waits for its wrap-up; passed: the day of a planned one
 * has gone by and nobody said what became of it; coming: the next one is planned; rest: nothing is planned.
 */
export const STANDINGS = ['running', 'today', 'waiting', 'passed', 'coming', 'rest'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface GroupStanding {
  readonly standing: Standing;
  /** The session the standing speaks of; undefined for 'rest'. */
  readonly session: SessionRow | undefined;
  /** The next planned one from today on, whatever the standing; undated ones come after all dated. */
  readonly next: SessionRow | undefined;
  /** Sessions that took place or run now. */
  readonly held: number;
  /** How many wait for their wrap-up. */
  readonly waiting: number;
}

export function groupStanding(glance: GroupGlance, today: string): GroupStanding {
  const rows = sessionsInOrder(glance);
  const planned = rows.filter(({ status }) => status === 'planned');
  const ended = rows.filter(({ status }) => status === 'ended');
  const next = planned.find(({ date }) => !isDate(date) || date >= today);
  const found: Record<Exclude<Standing, 'rest'>, SessionRow | undefined> = {
    running: rows.find(({ status }) => status === 'running'),
    today: planned.find(({ date }) => date === today),
    waiting: ended[0],
    passed: planned.find(({ date }) => isDate(date) && date < today),
    coming: next,
  };
  const standing = STANDINGS.find((one) => one === 'rest' || found[one] !== undefined) ?? 'rest';
  return {
    standing,
    session: standing === 'rest' ? undefined : found[standing],
    next,
    held: rows.length - planned.length + glance.closed,
    waiting: ended.length,
  };
}

export interface StandingGroup {
  readonly name: string;
  readonly id: string;
  readonly standing: GroupStanding;
}

/** Running, today, waiting, passed, then by the date of the next session, the rest by name. */
export function groupsInOrder<G extends StandingGroup>(
  groups: readonly G[],
  compare: (a: string, b: string) => number,
): G[] {
  return [...groups].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      moment(a).localeCompare(moment(b)) ||
      compare(a.name, b.name) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function rank({ standing }: StandingGroup): number {
  return STANDINGS.indexOf(standing.standing);
}

function moment({ standing: { session } }: StandingGroup): string {
  return session ? `${isDate(session.date) ? session.date : '9999'} ${session.startsAt || '99'}` : '';
}
