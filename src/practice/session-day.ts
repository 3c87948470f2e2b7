import { addDays, isDate, localDate, momentOf } from './calendar.ts';
import type { Session } from './session.ts';

/** So much before and after its day a session still counts as planned for it. Indonesia has three time zones, two hours apart. */
const BESIDE = 3 * 3_600_000;

/**
 * The day a session took place on, else the planned one; '' where neither is known. A session that was begun within three hours of its planned day
 * took place on that day: one late in the evening in Jakarta must not be one of the next day on the tablet of a supervisor in Jayapura, nor one
 * that began after midnight.
 */
export function dayOf({ begunAt, date }: Pick<Session, 'begunAt' | 'date'>): string {
  if (begunAt === null) return date;
  const day = localDate(begunAt);
  if (day === date || !isDate(date)) return day;
  const beside = begunAt >= momentOf(date, '00:00') - BESIDE && begunAt < momentOf(addDays(date, 1), '00:00') + BESIDE;
  return beside ? date : day;
}
