import { gradeText, stepField, type Goal } from '../practice/goal.ts';
import type { GoalPoint } from '../practice/goal-course.ts';
import type { GoalsText } from '../text/id/goals.ts';

/** The way of a goal in one sentence, for whoever does not see the picture; its last step in the goal's own words. */
export function toldWay(goal: Goal, points: readonly GoalPoint[], words: GoalsText): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return words.never;
  const field = stepField(last.grade);
  const now = words.step(gradeText(last.grade), goal[field].trim() || words.grades[field]);
  return points.length === 1 ? words.toldOnce(now) : words.toldFromTo(gradeText(first.grade), now, points.length);
}
