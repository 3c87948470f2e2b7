/** What stands beside a find: when it was, whom it is about, what it leads to, and among what it is looked for. */
import { isId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import { isDate, isTime, localDate, localTime, minutesOf } from '../calendar.ts';
import { versionsOf, type Item } from '../item.ts';

/** Among what is searched, for whoever looks for one sort of thing alone. */
export const SEARCH_SORTS = ['people', 'notes', 'sessions', 'goals', 'beside', 'papers', 'agency'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export const SORT_OF: Readonly<Record<string, SearchSort>> = {
  group: 'people',
  member: 'people',
  candidate: 'people',
  formation: 'people',
  entry: 'notes',
  reinforcement: 'notes',
  amendment: 'notes',
  attendance: 'notes',
  mark: 'notes',
  hypothesisCheck: 'notes',
  feedbackSheet: 'notes',
  comment: 'notes',
  session: 'sessions',
  techniqueRun: 'sessions',
  planTemplate: 'sessions',
  ownActivity: 'sessions',
  goal: 'goals',
  grading: 'goals',
  step: 'goals',
  contact: 'beside',
  referral: 'beside',
  guided: 'beside',
  record: 'papers',
  groupAgreement: 'papers',
  signature: 'papers',
  ending: 'papers',
  attachment: 'papers',
  handedOn: 'papers',
  paperForm: 'papers',
  logLine: 'papers',
  agency: 'agency',
  resource: 'agency',
};

/** Fields that say when, the first that is known counts; a day with its hour where there is one. */
const WHEN: Readonly<Record<string, readonly (readonly [when: string, hour?: string])[]>> = {
  group: [['startsOn']],
  member: [['joinedOn'], ['addedAt']],
  candidate: [['addedAt']],
  session: [['date', 'startsAt']],
  entry: [['at']],
  attendance: [['at']],
  step: [['madeAt']],
  amendment: [['at']],
  techniqueRun: [['begunAt']],
  ownActivity: [['addedAt']],
  goal: [['since'], ['madeAt']],
  grading: [['at'], ['date']],
  contact: [['date'], ['madeAt']],
  resource: [['addedAt']],
  referral: [['madeAt'], ['firstOn', 'firstAt']],
  guided: [['begunAt']],
  groupAgreement: [['begunAt']],
  signature: [['signedAt']],
  ending: [['decidedAt'], ['evaluatedOn'], ['begunAt']],
  reinforcement: [['at']],
  hypothesisCheck: [['at']],
  record: [['madeAt']],
  logLine: [['date', 'startsAt'], ['madeAt']],
  attachment: [['date'], ['addedAt']],
  handedOn: [['at']],
  paperForm: [['madeAt']],
  comment: [['at']],
};

const DAY = 1440;

/** Local minutes since 1970; 0 where it says nothing of when it was. */
export function minutesOfItem(kind: string, item: Item): number {
  for (const [field, hour] of WHEN[kind] ?? []) {
    const when = valueOf(item, field);
    if (typeof when === 'number' && when > 0) return minutesOn(localDate(when), localTime(when));
    if (typeof when === 'string' && isDate(when)) return minutesOn(when, hour === undefined ? '' : textOf(item, hour));
  }
  return 0;
}

/** A local day and hour as minutes since 1970. */
export function minutesOn(date: string, time = ''): number {
  const days = Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
  return Number.isFinite(days) ? Math.max(0, days * DAY + (isTime(time) ? minutesOf(time) : 0)) : 0;
}

/** The local day of such minutes; '' for none. */
export function dayOfMinutes(minutes: number): string {
  return minutes === 0 ? '' : new Date(Math.floor(minutes / DAY) * 86_400_000).toISOString().slice(0, 10);
}

/** Ids of the members it is about. */
export function membersOfItem(kind: string, id: string, item: Item): readonly string[] {
  if (kind === 'member') return [id];
  if (kind === 'entry') {
    const about = valueOf(item, 'about');
    return Array.isArray(about) ? about.filter(isId) : [];
  }
  if (kind === 'comment') return textOf(item, 'aboutKind') === 'member' ? [textOf(item, 'about')].filter(isId) : [];
  return [textOf(item, 'member')].filter(isId);
}

const LEADS: Readonly<Record<string, string>> = {
  mark: 'code',
  record: 'code',
  grading: 'goal',
  guided: 'code',
  techniqueRun: 'code',
};

/** What its place is named by beside its own id: a code, or the id of what it belongs to; '' for nothing. */
export function leadsOfItem(kind: string, item: Item): string {
  if (kind === 'comment') return `${textOf(item, 'aboutKind')}/${textOf(item, 'about')}`;
  if (kind === 'step') return textOf(item, 'session') || textOf(item, 'of');
  const field = LEADS[kind];
  return field === undefined ? '' : textOf(item, field);
}

/** The text that is shown first of a field; '' where it has none. */
export function textOf(item: Item, field: string): string {
  const value = valueOf(item, field);
  return typeof value === 'string' ? value : '';
}

export function valueOf(item: Item, field: string): Json | undefined {
  return item.fields[field] === undefined ? undefined : versionsOf(item, field)[0]?.value;
}
