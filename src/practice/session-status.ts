import type { Session } from './session.ts';

export type SessionStatus = 'planned' | 'running' | 'ended' | 'closed' | 'notHeld';

type Moments = Pick<Session, 'begunAt' | 'endedAt' | 'closedAt' | 'notHeldAt'>;

/** Where a session stands, told from what happened to it. Ended means held but not yet wrapped up and closed. */
export function sessionStatus(session: Moments): SessionStatus {
  if (session.closedAt !== null) return 'closed';
  if (session.notHeldAt !== null) return 'notHeld';
  if (session.begunAt === null) return 'planned';
  return session.endedAt === null ? 'running' : 'ended';
}
