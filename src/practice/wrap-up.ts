/**
 * The way through a wrap-up: six small steps, in any order, none compulsory. What a step still lacks is named and
 * never blocks; where the facilitator stood is kept in the session, so that it goes on there after any interruption.
 */
import type { Attendance } from './attendance.ts';
import { addDays, isDate, weekday } from './calendar.ts';
import type { SessionBrief } from './group-digest.ts';
import type { Group } from './group.ts';
import { inTime } from './in-time.ts';
import type { Mark } from './mark.ts';
import type { Member } from './member.ts';
import { PRINCIPLE_CODES, principleMarks } from './principle-marks.ts';
import { sessionMembers } from './session-members.ts';
import type { Session } from './session.ts';
import { ofTheGroup, type Step } from './step.ts';

const byMaking = inTime('madeAt');

export const WRAP_UP_STEPS = ['attendance', 'aims', 'principles', 'reflection', 'agreements', 'close'] as const;
export type WrapUpStep = (typeof WRAP_UP_STEPS)[number];

export type WrapUpMove = { readonly to: WrapUpStep } | 'next' | 'back';

/** What a step still lacks; `count` is how many, where there is something to count. */
export type Lack =
  | { readonly step: 'attendance'; readonly of: 'unmarked'; readonly count: number }
  | { readonly step: 'aims'; readonly of: 'unjudged'; readonly count: number }
  | { readonly step: 'principles'; readonly of: 'unjudged'; readonly count: number }
  | { readonly step: 'reflection'; readonly of: 'reflection' | 'analysis' | 'atmosphere' }
  | { readonly step: 'agreements'; readonly of: 'nobody'; readonly count: number }
  | { readonly step: 'agreements'; readonly of: 'nextPlan' };

export interface WrappedUp {
  readonly session: Session;
  readonly members: readonly Member[];
  readonly attendance: readonly Attendance[];
  readonly marks: readonly Mark[];
  readonly steps: readonly Step[];
}

/** The step stored in a session; the first one when none, or one this app does not know, was stored. */
export function wrapUpStepOf(stored: string): WrapUpStep {
  return WRAP_UP_STEPS.find((step) => step === stored) ?? 'attendance';
}

/** The step after a move; the ends hold. */
export function moveWrapUp(from: WrapUpStep, move: WrapUpMove): WrapUpStep {
  if (typeof move === 'object') return move.to;
  const at = WRAP_UP_STEPS.indexOf(from) + (move === 'next' ? 1 : -1);
  return WRAP_UP_STEPS[Math.min(Math.max(at, 0), WRAP_UP_STEPS.length - 1)] ?? from;
}

/** Everything not yet filled in, in the order of the steps. */
export function wrapUpLacks({ session, members, attendance, marks, steps }: WrappedUp): readonly Lack[] {
  const lacks: Lack[] = [];
  const marked = new Set(attendance.filter(({ presence }) => presence !== '').map(({ member }) => member));
  const unmarked = sessionMembers(members, session.date, attendance).filter(({ id }) => !marked.has(id)).length;
  if (unmarked > 0) lacks.push({ step: 'attendance', of: 'unmarked', count: unmarked });

  const reached = new Map(session.reached.map(({ key, mark }) => [key, mark]));
  const aims = session.aims.filter(({ key }) => (reached.get(key) ?? '') === '').length;
  if (aims > 0) lacks.push({ step: 'aims', of: 'unjudged', count: aims });

  const judged = principleMarks(marks);
  const principles = PRINCIPLE_CODES.filter((code) => judged[code] === '').length;
  if (principles > 0) lacks.push({ step: 'principles', of: 'unjudged', count: principles });

  // Problems are not asked for: a session may well have had none.
  for (const field of ['atmosphere', 'reflection', 'analysis'] as const) {
    if (session[field].trim() === '') lacks.push({ step: 'reflection', of: field });
  }

  const nobody = stepsOfSession(steps, session.id).filter(({ who }) => who.trim() === '').length;
  if (nobody > 0) lacks.push({ step: 'agreements', of: 'nobody', count: nobody });
  if (session.nextPlan.trim() === '') lacks.push({ step: 'agreements', of: 'nextPlan' });
  return lacks;
}

/** Steps made in the session, in the order of making; never one agreed beside the group. */
export function stepsOfSession(steps: readonly Step[], session: string): readonly Step[] {
  return ofTheGroup(steps)
    .filter((step) => step.session === session)
    .sort(byMaking);
}

/**
 * Steps of earlier sessions that were open when this one began, or still are: answered in this wrap-up they stay
 * in their place, so that a tap by mistake can be taken back.
 */
export function earlierSteps(steps: readonly Step[], session: Pick<Session, 'id' | 'begunAt'>): readonly Step[] {
  const since = session.begunAt ?? Number.POSITIVE_INFINITY;
  return ofTheGroup(steps)
    .filter(({ session: of, madeAt }) => of !== session.id && (madeAt ?? 0) < since)
    .filter(({ doneAt, droppedAt }) => (doneAt ?? since) >= since && (droppedAt ?? since) >= since)
    .sort((a, b) => (a.due || '9999').localeCompare(b.due || '9999') || byMaking(a, b));
}

/**
 * The day of the next session, for "until the next time": the one planned first after this one, else the group's next
 * usual weekday, else a week later. '' when the session itself has no date.
 */
export function nextSessionDay(
  session: Pick<Session, 'id' | 'date'>,
  group: Pick<Group, 'usualDay'>,
  sessions: readonly (Pick<SessionBrief, 'date' | 'status'> & { readonly id: string })[],
): string {
  const { date } = session;
  if (!isDate(date)) return '';
  const planned = sessions
    .filter((other) => other.id !== session.id && other.status === 'planned' && isDate(other.date) && other.date > date)
    .map((other) => other.date)
    .sort()[0];
  if (planned !== undefined) return planned;
  const ahead = group.usualDay === '' ? 0 : (Number(group.usualDay) - weekday(date) + 7) % 7;
  return addDays(date, ahead || 7);
}
