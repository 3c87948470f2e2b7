import { sessionKind, type Session } from '../../practice/session.ts';
import type { Writing } from '../writing.ts';

/** The session, when it may still be written. A closed one changes only by an amendment. */
export async function openSession(writing: Writing, id: string): Promise<Session> {
  const session = await writing.read(sessionKind, id);
  if (!session) writing.refuse({ kind: 'notFound', table: 'session', id });
  if (session.closedAt !== null) writing.refuse({ kind: 'sessionClosed', table: 'session', id });
  return session;
}
