/** Which rows of this device the relay has not acknowledged. [SH13] */
import type { Row } from '../database.ts';
import type { SyncState } from './sync-state.ts';

/**
 * Whether a row is still to be sent. Pages go out in the order of their numbers, so for most rows one number tells it for all; writing each row again
 * to mark it as sent took longer than sending it. A row that was set aside stays unsent, however far that number goes.
 */
export function isUnsent(
  { id, dirty, n }: Pick<Row, 'id' | 'dirty' | 'n'>,
  { sentUpTo, aside }: Pick<SyncState, 'sentUpTo' | 'aside'>,
): boolean {
  if (dirty === 0) return false;
  return n === undefined || n > sentUpTo || aside[id]?.n === n;
}
