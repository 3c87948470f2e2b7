/** How long something lies in the trash before it may be erased for good. */
export const TRASH_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Whole days that are left, 0 once the time is over. A clock that runs behind the day it was put there (it was wrong
 * then, or is now) leaves all of them: no clock may shorten the time. [ST16]
 */
export function daysInTrash(trashedAt: number, now: number): number {
  const left = Math.ceil((trashedAt + TRASH_DAYS * DAY_MS - now) / DAY_MS);
  return Math.min(TRASH_DAYS, Math.max(0, left));
}
