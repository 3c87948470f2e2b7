/**
 * What the notebook holds on the four elements of an ending and on personal reasons [P5a–P5e]: figures and moments,
 * without a verdict. The facilitator weighs; where nothing is held, nothing is said. In one file, long as it is: what speaks
 * for one element must be seen beside what speaks for another, or the same would be told twice.
 */
import { isDate } from './calendar.ts';
import type { EndingCode } from './ending.ts';
import type { Entry, Tone } from './entry.ts';
import { goalCourse, goalsOf } from './goal-course.ts';
import type { Grade } from './goal.ts';
import { heldSessions, sessionsNotHeld, turnout, type GroupHistory, type Turnout } from './group-history.ts';
import { dayOf } from './session-day.ts';
import { inTime } from './in-time.ts';
import { isActive } from './member-order.ts';
import { pointOf } from './observed-points.ts';
import { POSITIVE_QUESTIONS } from './peer-choice.ts';
import { principleMarks, type PrincipleCode } from './principle-marks.ts';
import type { Judgement, Session } from './session.ts';
import { choiceRounds, notChosen, sociogramOf } from './sociogram.ts';
import { isOpen, ofTheGroup } from './step.ts';
import { toldVersions } from './told-versions.ts';

/** Where it can be read again: a session, or a note of its journal. */
export interface EvidenceMoment {
  readonly session: string;
  readonly number: number | null;
  readonly date: string;
  /** The very place in it, as an address says it (see session-moment.ts); '' for the session as a whole. */
  readonly at: string;
  /** Words that stand there, where they say more than the number of a session. */
  readonly text: string;
}

export interface AimsCount {
  readonly met: number;
  readonly partly: number;
  readonly notYet: number;
  readonly unjudged: number;
}

export type EvidenceFact =
  | ({ readonly of: 'aims' } & AimsCount)
  /** The last sessions alone. */
  | ({ readonly of: 'aimsLately'; readonly sessions: number } & AimsCount)
  /** A goal of the group: where it was first graded, and where it stands. */
  | { readonly of: 'goal'; readonly goal: string; readonly text: string; readonly first: Grade; readonly last: Grade }
  /** Goals of members that stand where they were expected or above. */
  | { readonly of: 'memberGoals'; readonly member: string; readonly reached: number; readonly graded: number }
  | ({ readonly of: 'principle'; readonly principle: PrincipleCode } & Omit<AimsCount, 'unjudged'>)
  | { readonly of: 'incidents'; readonly count: number }
  /** Tense, sad or withdrawn moments among those with a tone. */
  | { readonly of: 'tones'; readonly before: Strain; readonly lately: Strain }
  | { readonly of: 'notHeld'; readonly count: number; readonly all: number }
  | {
      readonly of: 'problems';
      readonly count: number;
      readonly sessions: number;
      /** The same of the sessions before. */
      readonly countBefore: number;
      readonly sessionsBefore: number;
    }
  /** What was agreed, and what became of it: whether the group found an answer that held. */
  | {
      readonly of: 'agreements';
      readonly all: number;
      readonly done: number;
      readonly dropped: number;
      readonly overdue: number;
    }
  | { readonly of: 'attendance'; readonly before: Turnout; readonly lately: Turnout }
  | { readonly of: 'left'; readonly count: number; readonly all: number }
  /** Tense, sad or withdrawn moments among those tapped on the card under relations among members. */
  | ({ readonly of: 'relations' } & Strain)
  /** Members whom nobody chose when they were last asked who with whom. */
  | { readonly of: 'notChosen'; readonly members: readonly string[]; readonly answered: number; readonly date: string }
  | { readonly of: 'decisions'; readonly count: number; readonly sessions: number }
  | { readonly of: 'term'; readonly planned: number; readonly held: number; readonly notHeld: number }
  | { readonly of: 'lastDay'; readonly endsOn: string; readonly passed: boolean }
  | { readonly of: 'leftBecause'; readonly member: string; readonly leftOn: string; readonly reason: string }
  | { readonly of: 'absentInRow'; readonly member: string; readonly times: number }
  | { readonly of: 'presence'; readonly member: string; readonly turnout: Turnout };

export interface Strain {
  readonly strained: number;
  readonly all: number;
}

export type Evidence = EvidenceFact & {
  readonly element: EndingCode;
  readonly moments: readonly EvidenceMoment[];
};

/** The last sessions are looked at by themselves: a course that turns is told by its end. */
export const LATELY = 3;
const MOST_MOMENTS = 5;
const IN_A_ROW = 2;
/** Fewer answers say nothing of who stands apart. */
const FEWEST_ANSWERS = 3;
const STRAINED: ReadonlySet<Tone | ''> = new Set<Tone>(['tense', 'sad', 'withdrawn']);

/** In the order of the elements. `member`: only what concerns this one. */
export function endingEvidence(history: GroupHistory, today: string, member = ''): readonly Evidence[] {
  const course = new Course(history, today);
  return member === ''
    ? [...course.aims(), ...course.pressure(), ...course.integration(), ...course.term(), ...course.personal()]
    : course.personal(member);
}

class Course {
  readonly #held: readonly Session[];
  readonly #lately: readonly Session[];
  readonly #before: readonly Session[];

  constructor(
    readonly history: GroupHistory,
    readonly today: string,
  ) {
    this.#held = heldSessions(history.sessions);
    this.#lately = this.#held.slice(-LATELY);
    this.#before = this.#held.slice(0, -LATELY);
  }

  aims(): Evidence[] {
    const all = this.#aimsOf(this.#held);
    const found: Evidence[] = [];
    if (all.met + all.partly + all.notYet > 0) {
      const judged = this.#held.filter((session) => session.reached.some(({ mark }) => mark !== ''));
      found.push({ element: 'P5a', of: 'aims', ...all, moments: judged.slice(-MOST_MOMENTS).map(aimsIn) });
    }
    const lately = this.#aimsOf(this.#lately);
    if (this.#before.length > 0 && lately.met + lately.partly + lately.notYet > 0) {
      found.push({
        element: 'P5a',
        of: 'aimsLately',
        sessions: this.#lately.length,
        ...lately,
        moments: this.#lately.filter(({ reached }) => reached.some(({ mark }) => mark !== '')).map(aimsIn),
      });
    }
    return [...found, ...this.#goals(), ...this.#principle('P5a', 'T2')];
  }

  pressure(): Evidence[] {
    const { entries, sessions } = this.history;
    const found: Evidence[] = [];
    const incidents = entries.filter(({ kind }) => kind === 'incident').sort(inTime('at'));
    if (incidents.length > 0) {
      found.push({
        element: 'P5b',
        of: 'incidents',
        count: incidents.length,
        moments: this.#notes(incidents),
      });
    }
    const [before, lately] = [this.#strain(this.#before), this.#strain(this.#lately)];
    if (before.all > 0 && lately.all > 0) {
      const ids = new Set(this.#lately.map(({ id }) => id));
      const strained = entries.filter(({ parent, tone }) => ids.has(parent) && STRAINED.has(tone));
      found.push({ element: 'P5b', of: 'tones', before, lately, moments: this.#notes(strained) });
    }
    const notHeld = sessionsNotHeld(sessions);
    if (notHeld.length > 0) {
      found.push({
        element: 'P5b',
        of: 'notHeld',
        count: notHeld.length,
        all: notHeld.length + this.#held.length,
        moments: notHeld.slice(-MOST_MOMENTS).map((session) => ({
          ...momentIn(session),
          text: toldVersions(session.item, 'notHeldReason').join(' / '),
        })),
      });
    }
    const isTroubled = ({ problems }: Session) => problems.trim() !== '';
    const [troubled, troubledBefore] = [this.#lately.filter(isTroubled), this.#before.filter(isTroubled)];
    if (troubled.length + troubledBefore.length > 0) {
      found.push({
        element: 'P5b',
        of: 'problems',
        count: troubled.length,
        sessions: this.#lately.length,
        countBefore: troubledBefore.length,
        sessionsBefore: this.#before.length,
        moments: [...troubledBefore, ...troubled].slice(-MOST_MOMENTS).map((session) => ({
          ...momentIn(session, 'problems'),
          text: toldVersions(session.item, 'problems').join(' / '),
        })),
      });
    }
    found.push(...this.#agreements());
    return found;
  }

  integration(): Evidence[] {
    const { members, entries } = this.history;
    const found: Evidence[] = [];
    const [before, lately] = [this.#before, this.#lately].map((some) => turnout(this.history, some));
    if (before && lately && lately.marked > 0) {
      found.push({
        element: 'P5c',
        of: 'attendance',
        before,
        lately,
        moments: this.#lately.map((session) => momentIn(session, 'attendance')),
      });
    }
    const left = members.filter((member) => !isActive(member, this.today));
    if (left.length > 0) {
      found.push({ element: 'P5c', of: 'left', count: left.length, all: members.length, moments: [] });
    }
    if (this.#lately.length > 0) {
      const ids = new Set(this.#lately.map(({ id }) => id));
      const decided = entries.filter(
        ({ kind, parent }) => (kind === 'decision' || kind === 'agreement') && ids.has(parent),
      );
      found.push({
        element: 'P5c',
        of: 'decisions',
        count: decided.length,
        sessions: this.#lately.length,
        moments: this.#notes(decided),
      });
    }
    return [
      ...found,
      ...this.#relations(),
      ...this.#apart(),
      ...this.#principle('P5c', 'T5'),
      ...this.#principle('P5c', 'T6'),
    ];
  }

  term(): Evidence[] {
    const { group, sessions } = this.history;
    const found: Evidence[] = [];
    if (group.plannedSessions !== null) {
      found.push({
        element: 'P5d',
        of: 'term',
        planned: group.plannedSessions,
        held: this.#held.length,
        notHeld: sessionsNotHeld(sessions).length,
        moments: this.#held.slice(-1).map((session) => momentIn(session)),
      });
    }
    if (isDate(group.endsOn)) {
      const passed = group.endsOn < this.today;
      found.push({ element: 'P5d', of: 'lastDay', endsOn: group.endsOn, passed, moments: [] });
    }
    return found;
  }

  personal(only?: string): Evidence[] {
    const found: Evidence[] = [];
    for (const member of this.history.members) {
      if (only !== undefined && member.id !== only) continue;
      if (only !== undefined) {
        const grades = this.#memberGrades(this.history.goals.filter((goal) => goal.member === only));
        if (grades.length > 0) {
          const reached = grades.filter((grade) => grade >= 0).length;
          found.push({ element: 'P5e', of: 'memberGoals', member: only, reached, graded: grades.length, moments: [] });
        }
        const all = turnout(this.history, this.#held, member.id);
        if (all.marked > 0) {
          found.push({ element: 'P5e', of: 'presence', member: member.id, turnout: all, moments: [] });
        }
      }
      if (!isActive(member, this.today)) {
        const { id, leftOn, leftReason } = member;
        found.push({ element: 'P5e', of: 'leftBecause', member: id, leftOn, reason: leftReason.trim(), moments: [] });
        continue;
      }
      const missed = this.#missedInRow(member.id);
      if (missed.length >= IN_A_ROW) {
        const moments = missed.slice(-MOST_MOMENTS).map(({ session, reason }) => ({
          ...momentIn(session, member.id),
          text: reason,
        }));
        found.push({ element: 'P5e', of: 'absentInRow', member: member.id, times: missed.length, moments });
      }
    }
    return found;
  }

  /** The sessions a member was away from without a break up to the last one held, the earliest first. */
  #missedInRow(member: string): { readonly session: Session; readonly reason: string }[] {
    const missed: { session: Session; reason: string }[] = [];
    for (const session of [...this.#held].reverse()) {
      const mark = this.history.attendance.find((one) => one.parent === session.id && one.member === member);
      // Whom nobody marked may have been there.
      if (!mark || mark.presence === '') continue;
      if (mark.presence === 'present' || mark.presence === 'late') break;
      missed.unshift({ session, reason: mark.reason.trim() });
    }
    return missed;
  }

  #aimsOf(sessions: readonly Session[]): AimsCount {
    const count = { met: 0, partly: 0, notYet: 0, unjudged: 0 };
    for (const { aims, reached } of sessions) {
      const marks = new Map(reached.map(({ key, mark }) => [key, mark]));
      for (const { key } of aims) {
        const mark: Judgement | '' = marks.get(key) ?? '';
        if (mark !== 'notApplicable') count[mark === '' ? 'unjudged' : mark] += 1;
      }
    }
    return count;
  }

  #goals(): Evidence[] {
    const { goals, gradings, sessions } = this.history;
    const found: Evidence[] = [];
    const byId = new Map(sessions.map((session) => [session.id, session]));
    for (const goal of goalsOf(goals, '')) {
      const course = goalCourse(gradings, goal.id);
      const [first, last] = [course[0], course.at(-1)];
      if (!first || !last) continue;
      const session = byId.get(last.session);
      const text = toldVersions(goal.item, 'text').join(' / ');
      const moments = session ? [momentIn(session)] : [];
      found.push({ element: 'P5a', of: 'goal', goal: goal.id, text, first: first.grade, last: last.grade, moments });
    }
    const ofMembers = this.#memberGrades(goals.filter(({ member }) => member !== ''));
    if (ofMembers.length > 0) {
      const reached = ofMembers.filter((grade) => grade >= 0).length;
      found.push({ element: 'P5a', of: 'memberGoals', member: '', reached, graded: ofMembers.length, moments: [] });
    }
    return found;
  }

  /** Where each of these goals stands, those never graded left out. */
  #memberGrades(goals: GroupHistory['goals']): readonly Grade[] {
    return goals.flatMap(({ id }) => {
      const last = goalCourse(this.history.gradings, id).at(-1);
      return last ? [last.grade] : [];
    });
  }

  #principle(element: EndingCode, principle: PrincipleCode): Evidence[] {
    const count = { met: 0, partly: 0, notYet: 0 };
    const low: Session[] = [];
    for (const session of this.#held) {
      const mark = principleMarks(this.history.marks.filter(({ parent }) => parent === session.id))[principle];
      if (mark === '' || mark === 'notApplicable') continue;
      count[mark] += 1;
      if (mark !== 'met') low.push(session);
    }
    if (count.met + count.partly + count.notYet === 0) return [];
    const moments = low.slice(-MOST_MOMENTS).map((session) => momentIn(session, principle));
    return [{ element, of: 'principle', principle, ...count, moments }];
  }

  /** The latest of these notes, by their words, the earliest first. */
  #notes(entries: readonly Entry[]): readonly EvidenceMoment[] {
    const byId = new Map(this.history.sessions.map((session) => [session.id, session]));
    return [...entries]
      .sort(inTime('at'))
      .slice(-MOST_MOMENTS)
      .flatMap((entry) => {
        const session = byId.get(entry.parent);
        const text = toldVersions(entry.item, 'text').join(' / ');
        return session ? [{ ...momentIn(session, entry.id), text }] : [];
      });
  }

  #agreements(): Evidence[] {
    const steps = ofTheGroup(this.history.steps);
    if (steps.length === 0) return [];
    const done = steps.filter(({ doneAt }) => doneAt !== null).length;
    const open = steps.filter(isOpen);
    const overdue = open.filter(({ due }) => isDate(due) && due < this.today).length;
    const dropped = steps.length - done - open.length;
    return [{ element: 'P5b', of: 'agreements', all: steps.length, done, dropped, overdue, moments: [] }];
  }

  /** What was tapped on the observation card under relations among members. [P4b] */
  #relations(): Evidence[] {
    const tapped = this.history.entries.filter((entry) => pointOf(entry) === 'P4b' && entry.tone !== '');
    if (tapped.length === 0) return [];
    const strained = tapped.filter(({ tone }) => STRAINED.has(tone));
    return [
      {
        element: 'P5c',
        of: 'relations',
        strained: strained.length,
        all: tapped.length,
        moments: this.#notes(strained),
      },
    ];
  }

  #apart(): Evidence[] {
    const { members, choices } = this.history;
    const [last] = choiceRounds(choices, POSITIVE_QUESTIONS);
    if (!last || last.answered < FEWEST_ANSWERS) return [];
    const people = members.filter((member) => isActive(member, this.today)).map(({ id }) => id);
    const ties = POSITIVE_QUESTIONS.flatMap((question) => sociogramOf(people, choices, last.date, question).ties);
    const apart = notChosen({ people, ties });
    const { date, answered } = last;
    return [{ element: 'P5c', of: 'notChosen', members: apart, answered, date, moments: [] }];
  }

  #strain(sessions: readonly { readonly id: string }[]): Strain {
    const ids = new Set(sessions.map(({ id }) => id));
    const toned = this.history.entries.filter(({ parent, tone }) => ids.has(parent) && tone !== '');
    return { strained: toned.filter(({ tone }) => STRAINED.has(tone)).length, all: toned.length };
  }
}

function momentIn(session: Session, at = ''): EvidenceMoment {
  return { session: session.id, number: session.number, date: dayOf(session), at, text: '' };
}

function aimsIn(session: Session): EvidenceMoment {
  return momentIn(session, 'aims');
}
