/**
 * One line of the daily log for work outside sessions: a visit, a meeting, preparing. Parent: the group it was for; the
 * agency where it was for none. Written for the log, so it holds no confidences: these belong to a contact. [K1]
 */
import { choice, count, date, fields, longText, moment, shortText, time } from './field.ts';
import { inTime } from './in-time.ts';
import type { Kind, View } from './kind.ts';
import { isWithin, type Period } from './report-period.ts';

export const LOG_WORKS = ['homeVisit', 'call', 'meeting', 'preparing', 'writing', 'travel', 'other'] as const;
export type LogWork = (typeof LOG_WORKS)[number];

export const MOST_LOG_MINUTES = 24 * 60;

export const logLineKind = {
  name: 'logLine' as const,
  schema: 1,
  fields: fields({
    date: date,
    startsAt: time,
    minutes: count(1, MOST_LOG_MINUTES),
    work: choice(...LOG_WORKS),
    planned: longText,
    target: longText,
    result: longText,
    remarks: longText,
    /** Who did the work. */
    by: shortText,
    madeAt: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type LogLine = View<typeof logLineKind>;

const byMaking = inTime('madeAt');

/** By day and hour, the latest first; of one hour the one written last. Without a day, which is still to be written, on top. */
export function logInTime(lines: readonly LogLine[]): readonly LogLine[] {
  const when = ({ date, startsAt }: LogLine) => `${date || '9999'} ${startsAt}`;
  return [...lines].sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : byMaking(b, a)));
}

/** The lines of some days, and how long they took together; those without a length are counted apart. */
export function loggedWork(
  lines: readonly LogLine[],
  period: Period,
): { readonly lines: readonly LogLine[]; readonly minutes: number; readonly withoutLength: number } {
  const own = lines.filter(({ date }) => isWithin(period, date));
  return {
    lines: own,
    minutes: own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    withoutLength: own.filter(({ minutes }) => minutes === null).length,
  };
}
