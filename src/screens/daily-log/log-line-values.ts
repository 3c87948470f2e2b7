import { MOST_LOG_MINUTES, type LogLine } from '../../practice/log-line.ts';

export type LogLineValues = Pick<
  LogLine,
  'date' | 'startsAt' | 'minutes' | 'work' | 'planned' | 'target' | 'result' | 'remarks' | 'by'
>;

/** Whether a length can be kept: nothing, or as many whole minutes as a day has at most. */
export function isLength(minutes: unknown): boolean {
  return (
    minutes === null ||
    (typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_LOG_MINUTES)
  );
}
