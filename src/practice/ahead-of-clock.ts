import type { Entry } from './entry.ts';
import type { Session } from './session.ts';

/** So much the clocks of two tablets in one room may differ without anybody being told, in milliseconds. */
const MAY_DIFFER = 2 * 60_000;

/**
 * The latest moment that was kept in this session, when the clock of the tablet is clearly behind it (`now`, milliseconds since 1970 UTC): it was set
 * back, or ran down with the battery, or another tablet's is ahead. Undefined while they agree. Moments of the clock and of notes only: what is
 * planned may lie ahead.
 */
export function aheadOfClock(
  { begunAt }: Pick<Session, 'begunAt'>,
  entries: readonly Pick<Entry, 'at'>[],
  now: number,
): number | undefined {
  let latest = begunAt ?? -Infinity;
  for (const { at } of entries) if (at !== null && at > latest) latest = at;
  return latest - now > MAY_DIFFER ? latest : undefined;
}
