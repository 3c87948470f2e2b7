/** What a new session starts with, so that planning one takes two minutes. */
import { aimsInPlace, blocksInPlace, firstPlaces } from './agenda.ts';
import { addDays, isDate, isTime, weekday } from './calendar.ts';
import type { Group } from './group.ts';
import type { SessionRow } from './group-digest.ts';
import { versionsOf, type Item } from './item.ts';
import { partField, type Changes } from './kind.ts';
import type { PlanTemplate } from './plan-template.ts';
import {
  blocksBeside,
  blockVersions,
  judgementOf,
  toldAim,
  type Aim,
  type Block,
  type BlockValue,
  type Session,
  type sessionKind,
} from './session.ts';
import { ofTheGroup, type Step } from './step.ts';
import { otherVersions, toldVersions } from './told-versions.ts';

const USUAL_MINUTES = 90;
const WEEK = 7;

/** What a plan brings besides its occasion. */
export interface PlanContent {
  readonly purpose: string;
  /** null: as long as the group usually meets. */
  readonly plannedMinutes: number | null;
  readonly aims: readonly string[];
  readonly blocks: readonly BlockValue[];
  /** What was written apart where this plan comes from: nobody has decided on it, so it comes along. */
  readonly apart?: PlanApart | undefined;
}

/** Versions beside those that a plan shows, latest first; of aims and blocks by their place in it. */
export interface PlanApart {
  /** The place that is shown first, then the others: it comes along only where that place does. */
  readonly place: readonly string[];
  readonly purpose: readonly string[];
  readonly plannedMinutes: readonly number[];
  readonly aims: readonly (readonly string[])[];
  readonly blocks: readonly (readonly BlockValue[])[];
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

/** What of a session or a template may have been written apart. */
type PlanChanges = Pick<Changes<typeof sessionKind>, 'place' | 'purpose' | 'plannedMinutes' | 'aims' | 'blocks'>;

/**
 * The writes that make a session of a plan, or a template, in their order: the first creates it, each further one puts
 * what was written apart beside what is there. So the plan shows every version, and the same one first.
 */
export function planWrites<C extends PlanChanges>(made: C, { apart }: PlanContent): readonly [C, ...PlanChanges[]] {
  if (!apart) return [made];
  const writes: PlanChanges[] = [];
  function lay<T>(shown: T, others: readonly T[], changes: (version: T) => PlanChanges): void {
    if (others.length === 0) return;
    // The earliest first: what is written last is shown first.
    for (const [at, version] of [...[...others].reverse(), shown].entries())
      writes[at] = together(writes[at] ?? {}, changes(version));
  }
  lay(made.purpose ?? '', apart.purpose, (purpose) => ({ purpose }));
  lay(made.plannedMinutes ?? null, apart.plannedMinutes, (plannedMinutes) => ({ plannedMinutes }));
  const [place, ...otherPlaces] = apart.place;
  if (place !== undefined && place === made.place) lay(place, otherPlaces, (each) => ({ place: each }));
  for (const [at, [key, aim]] of Object.entries(made.aims ?? {}).entries())
    lay(aim?.text ?? '', apart.aims[at] ?? [], (text) => ({ aims: { [key]: { text } } }));
  for (const [at, [key, block]] of Object.entries(made.blocks ?? {}).entries())
    if (block) lay(block, apart.blocks[at] ?? [], (each) => ({ blocks: { [key]: each } }));
  const [first = {}, ...further] = writes;
  return [together(made, first), ...further];
}

function together<C extends PlanChanges>(changes: C, more: PlanChanges): C {
  return {
    ...changes,
    ...more,
    ...(more.aims ? { aims: { ...changes.aims, ...more.aims } } : {}),
    ...(more.blocks ? { blocks: { ...changes.blocks, ...more.blocks } } : {}),
  };
}

type PlannedFrom = Pick<PlanTemplate, 'purpose' | 'plannedMinutes' | 'aims' | 'aimPlaces' | 'blocks' | 'blockPlaces'>;

/** What a session brings for the next: its agenda and length, and the aims that were not fully reached. */
export function planFromSession(
  session: PlannedFrom & Pick<Session, 'reached'> & Partial<Pick<Session, 'item' | 'place'>>,
): PlanContent {
  const { item, place = '' } = session;
  const met = new Set(
    session.reached
      .filter(({ key, mark }) => {
        const others = item ? otherVersions(item, partField('reached', key), judgementOf) : [];
        return [mark, ...others].every((one) => one === 'met');
      })
      .map(({ key }) => key),
  );
  const aims = aimsInPlace(session).filter(({ key }) => !met.has(key));
  return planOf(session, aims, item, item ? [...new Set([place.trim(), ...toldVersions(item, 'place')])] : []);
}

export function planFromTemplate(template: PlannedFrom & Partial<Pick<PlanTemplate, 'item'>>): PlanContent {
  return planOf(template, aimsInPlace(template), template.item, []);
}

function planOf(
  from: PlannedFrom,
  aims: readonly Aim[],
  item: Item | undefined,
  place: readonly string[],
): PlanContent {
  const blocks = blocksInPlace(from);
  const plan = {
    purpose: from.purpose,
    plannedMinutes: from.plannedMinutes,
    aims: aims.map(({ text }) => text),
    blocks: blocks.map(bare),
  };
  if (!item) return plan;
  const apart: PlanApart = {
    place,
    purpose: toldVersions(item, 'purpose').filter((text) => text !== from.purpose.trim()),
    plannedMinutes: [...new Set(versionsOf(item, 'plannedMinutes').map(({ value }) => value))].filter(
      (minutes) => typeof minutes === 'number' && minutes !== from.plannedMinutes,
    ) as number[],
    aims: aims.map(({ key, text }) => toldAim({ item }, key).filter((other) => other !== text.trim())),
    blocks: blocks.map((block) =>
      blockVersions({ item }, block.key).filter((other) => blocksBeside(bare(block), [other]).length > 0),
    ),
  };
  const any = [apart.purpose, apart.plannedMinutes, apart.place.slice(1), ...apart.aims, ...apart.blocks];
  return any.some(({ length }) => length > 0) ? { ...plan, apart } : plan;
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
