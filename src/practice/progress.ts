/** What the pictures of a group and its members tell, session by session: who was there, who was noticed, how they came and went. */
import { valueOf, type Answer, type Check } from './answer.ts';
import type { Presence } from './attendance.ts';
import { isDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { GroupProgress } from './group-progress.ts';
import type { Member } from './member.ts';

/** How somebody came and how they went, on the same slider; null where it was not answered. */
export interface Mood {
  readonly in: number | null;
  readonly out: number | null;
}

/** A moment of a session that is about somebody: a note of the journal, or whatever else shows that they took part. */
export interface MomentAbout {
  readonly session: string;
  readonly about: readonly string[];
}

export interface MemberStep {
  readonly session: string;
  /** '' not marked · 'outside' did not belong to the group on that day. */
  readonly presence: Presence | '' | 'outside';
  /** How many moments are about them. */
  readonly moments: number;
  readonly mood: Mood;
}

export interface GroupStep {
  readonly session: string;
  /** Members who belonged to the group on that day, and those of them who were there. */
  readonly members: number;
  readonly there: number;
  /** How many of those who were there appear in any moment. */
  readonly noticed: number;
  /** Means of all who answered. */
  readonly mood: Mood;
  readonly answered: Readonly<Record<Check, number>>;
}

export interface Course {
  /** In the order of the sessions. */
  readonly group: readonly GroupStep[];
  readonly members: ReadonlyMap<string, readonly MemberStep[]>;
}

type Told = Pick<GroupProgress, 'sessions' | 'members' | 'attendance' | 'answers'>;

/** Notes of the journal as moments; taps on the clock are about nobody. */
export function notedMoments(entries: readonly Pick<Entry, 'parent' | 'act' | 'about'>[]): readonly MomentAbout[] {
  return entries
    .filter(({ act, about }) => act === '' && about.length > 0)
    .map(({ parent, about }) => ({ session: parent, about }));
}

/** `mood`: the questions asked on arriving and before leaving. */
export function courseOf(
  { sessions, members, attendance, answers }: Told,
  moments: readonly MomentAbout[],
  mood: Readonly<Record<Check, string>>,
): Course {
  const presences = new Map(attendance.map((mark) => [pair(mark.parent, mark.member), mark.presence]));
  const counts = new Map<string, number>();
  for (const { session, about } of moments) {
    for (const member of new Set(about)) {
      const name = pair(session, member);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const moods = new Map<string, number>();
  for (const answer of answers) {
    const value = moodIn(answer, mood);
    if (answer.check !== '' && value !== null)
      moods.set(`${pair(answer.parent, answer.member)} ${answer.check}`, value);
  }
  const course = new Map<string, readonly MemberStep[]>(
    members.map((member) => [
      member.id,
      sessions.map(({ id, date }): MemberStep => {
        const name = pair(id, member.id);
        const presence = presences.get(name) ?? '';
        return {
          session: id,
          presence: presence === '' && !belongs(member, date) ? 'outside' : presence,
          moments: counts.get(name) ?? 0,
          mood: { in: moods.get(`${name} in`) ?? null, out: moods.get(`${name} out`) ?? null },
        };
      }),
    ]),
  );
  return { members: course, group: sessions.map(({ id }, at) => groupStep(id, [...course.values()], at)) };
}

function groupStep(session: string, all: readonly (readonly MemberStep[])[], at: number): GroupStep {
  const steps = all.flatMap((course) => course[at] ?? []).filter(({ presence }) => presence !== 'outside');
  const there = steps.filter(({ presence }) => isThere(presence));
  const [came, went] = (['in', 'out'] as const).map((check) => steps.flatMap((step) => step.mood[check] ?? []));
  return {
    session,
    members: steps.length,
    there: there.length,
    noticed: there.filter(({ moments }) => moments > 0).length,
    mood: { in: mean(came ?? []), out: mean(went ?? []) },
    answered: { in: came?.length ?? 0, out: went?.length ?? 0 },
  };
}

export function isThere(presence: MemberStep['presence']): boolean {
  return presence === 'present' || presence === 'late';
}

/** The mean of what there is; null where there is nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function moodIn(answer: Pick<Answer, 'check' | 'values'>, mood: Readonly<Record<Check, string>>): number | null {
  return answer.check === '' ? null : valueOf(answer, mood[answer.check]);
}

/** A day nobody wrote down keeps nobody out; the day of leaving is no longer one. */
function belongs({ joinedOn, leftOn }: Pick<Member, 'joinedOn' | 'leftOn'>, date: string): boolean {
  return !isDate(date) || ((!isDate(joinedOn) || joinedOn <= date) && (!isDate(leftOn) || leftOn > date));
}

function pair(session: string, member: string): string {
  return `${session} ${member}`;
}
