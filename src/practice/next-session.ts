/** What a new session starts with, so that planning one takes two minutes. */
import { aimsInPlace, blocksInPlace, firstPlaces } from './agenda.ts';
import { addDays, isDate, isTime, weekday } from './calendar.ts';
import type { Group } from './group.ts';
import type { SessionRow } from './group-digest.ts';
import type { Changes } from './kind.ts';
import type { PlanTemplate } from './plan-template.ts';
import type { Block, BlockValue, Session, sessionKind } from './session.ts';
import { ofTheGroup, type Step } from './step.ts';

const USUAL_MINUTES = 90;
const WEEK = 7;

/** What a plan brings besides its occasion. */
export interface PlanContent {
  readonly purpose: string;
  /** null: as long as the group usually meets. */
  readonly plannedMinutes: number | null;
  readonly aims: readonly string[];
  readonly blocks: readonly BlockValue[];
}

/** Number, day, hour, length and place of the next session. '' and null: not known. */
export interface Occasion {
  readonly number: number;
  readonly date: string;
  readonly startsAt: string;
  readonly plannedMinutes: number;
  readonly place: string;
}

type Habits = Pick<Group, 'usualDay' | 'usualTime' | 'usualMinutes' | 'place' | 'startsOn'>;
type Planned = Pick<SessionRow, 'id' | 'number' | 'date' | 'startsAt' | 'plannedMinutes' | 'status'>;

export const EMPTY_PLAN: PlanContent = { purpose: '', plannedMinutes: null, aims: [], blocks: [] };

/** The session to plan the next one from: the last one held, else the last one planned. `rows` in the order of the course. */
export function lastSession<R extends Pick<SessionRow, 'status'>>(rows: readonly R[]): R | undefined {
  return (
    rows.findLast(({ status }) => status === 'closed' || status === 'ended' || status === 'running') ??
    rows.findLast(({ status }) => status === 'planned')
  );
}

/**
 * When and where the next session is likely to be: on the group's usual weekday after the last session and not in the
 * past; where no weekday is usual, a week after the last. A session that did not take place leaves its number to the next.
 */
export function nextOccasion(
  group: Habits,
  rows: readonly Planned[],
  today: string,
  last?: Pick<Session, 'place'>,
): Occasion {
  const counted = rows.filter(({ status }) => status !== 'notHeld');
  const latest = rows.findLast(({ date }) => isDate(date));
  return {
    number: Math.max(counted.length, ...counted.map(({ number }) => number ?? 0)) + 1,
    date: nextDate(group, latest?.date ?? '', today),
    startsAt: isTime(group.usualTime) ? group.usualTime : (latest?.startsAt ?? ''),
    plannedMinutes: group.usualMinutes ?? latest?.plannedMinutes ?? USUAL_MINUTES,
    place: group.place || (last?.place ?? ''),
  };
}

/** A new session's fields: its occasion, with what the chosen plan brings. `newKey` gives each part a key of its own. */
export function newSession(occasion: Occasion, plan: PlanContent, newKey: () => string): Changes<typeof sessionKind> {
  return {
    ...occasion,
    plannedMinutes: plan.plannedMinutes ?? occasion.plannedMinutes,
    ...planParts(plan, newKey),
  };
}

/** Purpose, aims and blocks of a plan under fresh keys, each in its place; for a session as for a template. */
export function planParts(
  plan: PlanContent,
  newKey: () => string,
): Required<Pick<Changes<typeof sessionKind>, 'purpose' | 'aims' | 'aimPlaces' | 'blocks' | 'blockPlaces'>> {
  const aims = plan.aims.map((text) => [newKey(), { text }] as const);
  const blocks = plan.blocks.map((block) => [newKey(), block] as const);
  return {
    purpose: plan.purpose,
    aims: Object.fromEntries(aims),
    aimPlaces: firstPlaces(aims.map(([key]) => key)),
    blocks: Object.fromEntries(blocks),
    blockPlaces: firstPlaces(blocks.map(([key]) => key)),
  };
}

/** What a session brings for the next: its agenda and length, and the aims that were not fully reached. */
export function planFromSession(
  session: Pick<Session, 'purpose' | 'plannedMinutes' | 'aims' | 'aimPlaces' | 'blocks' | 'blockPlaces' | 'reached'>,
): PlanContent {
  const met = new Set(session.reached.filter(({ mark }) => mark === 'met').map(({ key }) => key));
  return {
    purpose: session.purpose,
    plannedMinutes: session.plannedMinutes,
    aims: aimsInPlace(session)
      .filter(({ key }) => !met.has(key))
      .map(({ text }) => text),
    blocks: blocksInPlace(session).map(bare),
  };
}

export function planFromTemplate(
  template: Pick<PlanTemplate, 'purpose' | 'plannedMinutes' | 'aims' | 'aimPlaces' | 'blocks' | 'blockPlaces'>,
): PlanContent {
  return {
    purpose: template.purpose,
    plannedMinutes: template.plannedMinutes,
    aims: aimsInPlace(template).map(({ text }) => text),
    blocks: blocksInPlace(template).map(bare),
  };
}

/** Agreements and next steps, of the group or beside it, neither done nor put away, what is due first coming first, those without a day last. */
export function openSteps(steps: readonly Step[], of: 'group' | 'beside' = 'group'): readonly Step[] {
  return (of === 'group' ? ofTheGroup(steps) : steps.filter(({ beside }) => beside))
    .filter(({ doneAt, droppedAt }) => doneAt === null && droppedAt === null)
    .sort(
      (a, b) =>
        (a.due || '9999').localeCompare(b.due || '9999') ||
        (a.madeAt ?? 0) - (b.madeAt ?? 0) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
}

function nextDate({ usualDay, startsOn }: Habits, last: string, today: string): string {
  const afterLast = isDate(last) ? addDays(last, usualDay === '' ? WEEK : 1) : startsOn;
  let earliest = isDate(afterLast) && afterLast > today ? afterLast : today;
  // Without a usual day a group keeps the weekday of its last session.
  const day = usualDay !== '' ? Number(usualDay) : isDate(last) ? weekday(last) : weekday(earliest);
  for (let step = 1; step < WEEK && weekday(earliest) !== day; step += 1) earliest = addDays(earliest, 1);
  return isDate(earliest) ? earliest : '';
}

function bare({ title, minutes, technique, material, leads }: Block): BlockValue {
  return { title, minutes, technique, material, leads };
}
