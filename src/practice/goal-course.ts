/** The way of a goal over time, and which goals are asked about when. */
import { isDate } from './calendar.ts';
import { GRADES, type Goal, type Grade } from './goal.ts';
import type { Grading } from './grading.ts';
import { inTime } from './in-time.ts';
import { versionsOf, type Item } from './item.ts';

export interface GoalPoint {
  readonly id: string;
  readonly date: string;
  readonly session: string;
  readonly grade: Grade;
  /** Grades of the same occasion that were given apart on another tablet. */
  readonly apart: readonly Grade[];
  readonly note: string;
}

type Graded = Pick<Grading, 'id' | 'goal' | 'session' | 'date' | 'grade' | 'note' | 'at'> & { readonly item?: Item };

/** The gradings of one goal in the order of their days; those without a grade are notes and no points. */
export function goalCourse(gradings: readonly Graded[], goal: string): readonly GoalPoint[] {
  return gradings
    .filter((grading) => grading.goal === goal && isGrade(grading.grade))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : inTime('at')(a, b)))
    .map(({ id, date, session, grade, note, item }) => {
      const all = item ? versionsOf(item, 'grade').map(({ value }) => value) : [];
      const apart = [...new Set(all.filter(isGrade))].filter((other) => other !== grade);
      return { id, date, session, grade: grade as Grade, apart, note };
    });
}

function isGrade(value: unknown): value is Grade {
  return GRADES.some((grade) => grade === value);
}

/** Goals of one member, or of the group ('') itself: those worked on first, each in the order of their making. */
export function goalsOf<G extends Pick<Goal, 'id' | 'member' | 'until' | 'madeAt'>>(
  goals: readonly G[],
  member: string,
): readonly G[] {
  return goals
    .filter((goal) => goal.member === member)
    .sort((a, b) => Number(isDate(a.until)) - Number(isDate(b.until)) || inTime('madeAt')(a, b));
}

/** Goals that are worked on that day: begun, and not laid down before it. */
export function goalsOn<G extends Pick<Goal, 'since' | 'until'>>(goals: readonly G[], day: string): readonly G[] {
  return goals.filter(
    ({ since, until }) => !isDate(day) || ((!isDate(since) || since <= day) && (!isDate(until) || until > day)),
  );
}
