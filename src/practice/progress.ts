/** What the pictures of a group and its members tell, session by session: who was there, who took part, how they came and went. */
import { valueOf, type Answer, type Check } from './answer.ts';
import type { Presence } from './attendance.ts';
import { isDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { GroupProgress } from './group-progress.ts';
import type { Member } from './member.ts';
import { spokenTurns } from './spoken-turns.ts';
import type { TechniqueRun } from './technique-run.ts';
import { FACILITATOR_SEAT, type Turn } from './turn.ts';

/** How somebody came and how they went, on the same slider; null where it was not answered. */
export interface Mood {
  readonly in: number | null;
  readonly out: number | null;
}

/** A moment of a session that is about somebody. */
export interface MomentAbout {
  readonly session: string;
  readonly about: readonly string[];
}

/** What shows that somebody took part, told apart: notes of the journal, and turns in talking circles. */
export interface Participation {
  readonly notes: readonly MomentAbout[];
  readonly turns: readonly MomentAbout[];
}

export interface MemberStep {
  readonly session: string;
  /** '' not marked · 'outside' did not belong to the group on that day. */
  readonly presence: Presence | '' | 'outside';
  /** How many notes are about them, and how many turns they took. */
  readonly notes: number;
  readonly turns: number;
  readonly mood: Mood;
}

export interface GroupStep {
  readonly session: string;
  /** Members who belonged to the group on that day, and those of them who were there. */
  readonly members: number;
  readonly there: number;
  /** How many of those who were there appear in a note, had a turn, or either. */
  readonly noticed: number;
  readonly spoke: number;
  readonly tookPart: number;
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

/** Turns of talking circles as moments, each under the session of its circle; those of whoever leads are not among them. */
export function spokenMoments(
  circles: readonly Pick<TechniqueRun, 'id' | 'parent' | 'endedAt' | 'taps'>[],
  taps: readonly Turn[],
): readonly MomentAbout[] {
  const byCircle = new Map<string, Turn[]>();
  for (const tap of taps) {
    const told = byCircle.get(tap.parent);
    if (told) told.push(tap);
    else byCircle.set(tap.parent, [tap]);
  }
  return circles.flatMap(({ id, parent, endedAt, taps: timers }) => {
    const stops = timers.filter(({ act }) => act === 'paused' || act === 'done').map(({ at }) => at);
    const { turns } = spokenTurns(byCircle.get(id) ?? [], endedAt ?? Number.POSITIVE_INFINITY, stops);
    return turns
      .filter(({ from }) => from !== FACILITATOR_SEAT)
      .map(({ from }) => ({ session: parent, about: [from] }));
  });
}

/** All that shows that members took part in these sessions. */
export function participationIn({
  entries,
  circles,
  turns,
}: Pick<GroupProgress, 'entries' | 'circles' | 'turns'>): Participation {
  return { notes: notedMoments(entries), turns: spokenMoments(circles, turns) };
}

/** `mood`: the questions asked on arriving and before leaving. */
export function courseOf(
  { sessions, members, attendance, answers }: Told,
  { notes, turns }: Participation,
  mood: Readonly<Record<Check, string>>,
): Course {
  const presences = new Map(attendance.map((mark) => [pair(mark.parent, mark.member), mark.presence]));
  const [noted, spoken] = [timesAbout(notes), timesAbout(turns)];
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
          notes: noted.get(name) ?? 0,
          turns: spoken.get(name) ?? 0,
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
    noticed: there.filter(({ notes }) => notes > 0).length,
    spoke: there.filter(({ turns }) => turns > 0).length,
    tookPart: there.filter(({ notes, turns }) => notes + turns > 0).length,
    mood: { in: mean(came ?? []), out: mean(went ?? []) },
    answered: { in: came?.length ?? 0, out: went?.length ?? 0 },
  };
}

/**
 * The answers to one question from session to session, each at the end of the session it is asked at: of one member, or
 * the means of all.
 */
export function answersTo(
  told: Told,
  { code, check }: { readonly code: string; readonly check: Check },
  member?: string,
): readonly Mood[] {
  const asked = { in: '', out: '', [check]: code };
  const { group, members } = courseOf(
    member === undefined ? told : onlyOf(told, member),
    { notes: [], turns: [] },
    asked,
  );
  return (member === undefined ? group : (members.get(member) ?? [])).map(({ mood }) => mood);
}

/** What is told of one member, without going through a hundred others. */
export function onlyOf<T extends Told>(told: T, member: string): T {
  return {
    ...told,
    members: told.members.filter(({ id }) => id === member),
    attendance: told.attendance.filter((mark) => mark.member === member),
    answers: told.answers.filter((answer) => answer.member === member),
  };
}

export function isThere(presence: MemberStep['presence']): boolean {
  return presence === 'present' || presence === 'late';
}

/** The mean of what there is; null where there is nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many moments of a session are about a member; one that names them twice is one. */
function timesAbout(moments: readonly MomentAbout[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { session, about } of moments) {
    for (const member of new Set(about)) {
      const name = pair(session, member);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
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
