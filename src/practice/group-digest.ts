/**
 * What the list of groups and the page of one group show, kept beside the rows: a notebook of ten years opens twenty
 * digests instead of a thousand sessions. Always what `digestOf` would tell anew from the rows.
 */
import type { Member } from './member.ts';
import type { Session } from './session.ts';
import { sessionStatus, type SessionStatus } from './session-status.ts';
import type { Step } from './step.ts';

/** Raised when the form below changes; an older digest is then told anew. */
export const DIGEST_FORM = 1;

export interface SessionBrief {
  readonly number: number | null;
  readonly date: string;
  readonly startsAt: string;
  readonly plannedMinutes: number | null;
  readonly status: SessionStatus;
}

export interface GroupDigest {
  readonly form: number;
  readonly sessions: Readonly<Record<string, SessionBrief>>;
  /** Date on which each member left, '' while they take part. */
  readonly members: Readonly<Record<string, string>>;
  /** Ids of agreements and next steps neither done nor put away; those made beside the group are not among them. */
  readonly openSteps: Readonly<Record<string, true>>;
}

export const EMPTY_DIGEST: GroupDigest = { form: DIGEST_FORM, sessions: {}, members: {}, openSteps: {} };

export function withSession(digest: GroupDigest, id: string, session: Session | undefined): GroupDigest {
  const { [id]: _former, ...sessions } = digest.sessions;
  return session ? { ...digest, sessions: { ...sessions, [id]: brief(session) } } : { ...digest, sessions };
}

export function withMember(digest: GroupDigest, id: string, member: Member | undefined): GroupDigest {
  const { [id]: _former, ...members } = digest.members;
  return member ? { ...digest, members: { ...members, [id]: member.leftOn } } : { ...digest, members };
}

export function withStep(digest: GroupDigest, id: string, step: Step | undefined): GroupDigest {
  const { [id]: _former, ...openSteps } = digest.openSteps;
  return step && isOpen(step) ? { ...digest, openSteps: { ...openSteps, [id]: true } } : { ...digest, openSteps };
}

export function digestOf(
  sessions: readonly Session[],
  members: readonly Member[],
  steps: readonly Step[],
): GroupDigest {
  return {
    ...EMPTY_DIGEST,
    sessions: Object.fromEntries(sessions.map((session) => [session.id, brief(session)])),
    members: Object.fromEntries(members.map(({ id, leftOn }) => [id, leftOn])),
    openSteps: Object.fromEntries(steps.filter(isOpen).map(({ id }) => [id, true])),
  };
}

export interface SessionRow extends SessionBrief {
  readonly id: string;
}

/** Sessions in the order of the course: by date and hour, undated ones last, then by number. */
export function sessionsInOrder({ sessions }: Pick<GroupDigest, 'sessions'>): readonly SessionRow[] {
  return Object.entries(sessions)
    .map(([id, session]) => ({ id, ...session }))
    .sort(compareSessions);
}

/** Day of the first session held or begun, '' when there was none. */
export function beganOn(digest: GroupDigest): string {
  return sessionsInOrder(digest).find(({ status }) => status !== 'planned' && status !== 'notHeld')?.date ?? '';
}

/** Sessions held before `session`, or all that were held where it is not among them; `rows` in the order of the course. */
export function heldBefore(rows: readonly SessionRow[], session: string | undefined): readonly SessionRow[] {
  const at = rows.findIndex(({ id }) => id === session);
  return (at < 0 ? rows : rows.slice(0, at)).filter(({ status }) => status === 'ended' || status === 'closed');
}

function isOpen({ beside, doneAt, droppedAt }: Step): boolean {
  return !beside && doneAt === null && droppedAt === null;
}

function brief(session: Session): SessionBrief {
  const { number, date, startsAt, plannedMinutes } = session;
  return { number, date, startsAt, plannedMinutes, status: sessionStatus(session) };
}

/** ISO dates and hours sort as plain text; asking a language for it costs a hundred times as much. */
function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareSessions(a: SessionRow, b: SessionRow): number {
  return (
    plainly(a.date || '9999', b.date || '9999') ||
    plainly(a.startsAt, b.startsAt) ||
    (a.number ?? 10_001) - (b.number ?? 10_001) ||
    (a.id < b.id ? -1 : 1)
  );
}
