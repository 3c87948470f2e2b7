/** When a notebook has gone too long without a backup. Only what was written since counts: who rests is left in peace. */

/** After this many days with something new in them a backup is due. */
export const BACKUP_AFTER_DAYS = 7;
/** The first one earlier: until then everything is in one place. */
export const FIRST_AFTER_DAYS = 3;
/** So long a reminder that was put away stays away. */
export const PUT_AWAY_DAYS = 3;

const DAY_MS = 86_400_000;

export interface BackupStanding {
  /** When the last backup was made; null before the first. */
  readonly lastAt: number | null;
  /** Whether anything was written since then. */
  readonly changed: boolean;
  /** When this notebook began on this tablet. */
  readonly begunAt: number;
  /** When the reminder was last put away. */
  readonly putAwayAt: number | null;
}

export function backupDue({ lastAt, changed, begunAt, putAwayAt }: BackupStanding, now: number): boolean {
  if (!changed) return false;
  if (putAwayAt !== null && !passed(putAwayAt, PUT_AWAY_DAYS, now)) return false;
  return lastAt === null ? passed(begunAt, FIRST_AFTER_DAYS, now) : passed(lastAt, BACKUP_AFTER_DAYS, now);
}

/** A day that lies ahead comes from a clock that was wrong, and keeps no reminder away. */
function passed(since: number, days: number, now: number): boolean {
  const gone = now - since;
  return gone >= days * DAY_MS || gone < -DAY_MS;
}
