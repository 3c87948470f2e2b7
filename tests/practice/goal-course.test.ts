import { describe, expect, it } from 'vitest';
import { emptyItem } from '../../src/practice/item.ts';
import { goalCourse, goalsOf, goalsOn } from '../../src/practice/goal-course.ts';
import { GRADES, goalKind, gradeText, STEP_FIELDS, stepField } from '../../src/practice/goal.ts';
import { gradingKind } from '../../src/practice/grading.ts';
import { madeView, seen, writtenApart } from './made-view.ts';

const grading = (id: string, date: string, grade: number | null, goal = 'g') =>
  madeView(gradingKind, id, { goal, date, grade, at: 1 });

describe('the way of a goal', () => {
  it('follows its days, and leaves out notes without a grade and other goals', () => {
    const points = goalCourse(
      [
        grading('b', '2026-11-20', 1),
        grading('a', '2026-10-01', -2),
        grading('c', '2026-11-01', null),
        grading('d', '2026-11-02', 2, 'another'),
      ],
      'g',
    );
    expect(points.map(({ id, grade }) => [id, grade])).toEqual([
      ['a', -2],
      ['b', 1],
    ]);
  });

  it('names the grade that was given apart on another tablet', () => {
    let item = emptyItem('grading', 1, 'group');
    item = writtenApart(gradingKind, item, 'here', { goal: 'g', date: '2026-11-20', grade: 0, at: 1 });
    item = writtenApart(gradingKind, item, 'there', { grade: 2 });
    const [point] = goalCourse([seen(gradingKind, 'a', item)], 'g');
    expect(new Set([point?.grade, ...(point?.apart ?? [])])).toEqual(new Set([0, 2]));
  });
});

describe('which goals are asked about', () => {
  const goal = (id: string, changes: Parameters<typeof madeView<typeof goalKind>>[2]) =>
    madeView(goalKind, id, changes);

  it('the group’s own, or those of one member, what is worked on first', () => {
    const all = [
      goal('old', { member: 'sari', until: '2026-10-01', madeAt: 1 }),
      goal('second', { member: 'sari', madeAt: 3 }),
      goal('first', { member: 'sari', madeAt: 2 }),
      goal('ours', { member: '', madeAt: 1 }),
    ];
    expect(goalsOf(all, 'sari').map(({ id }) => id)).toEqual(['first', 'second', 'old']);
    expect(goalsOf(all, '').map(({ id }) => id)).toEqual(['ours']);
  });

  it('those begun by that day and not laid down before it', () => {
    const all = [
      goal('now', { since: '2026-11-01' }),
      goal('ahead', { since: '2026-12-01' }),
      goal('over', { since: '2026-09-01', until: '2026-11-10' }),
      goal('open', { madeAt: 1 }),
    ];
    const on = (day: string) => goalsOn(all, day).map(({ id }) => id);
    expect(on('2026-11-10')).toEqual(['now', 'open']);
    expect(on('2026-11-09')).toEqual(['now', 'over', 'open']);
    expect(on('')).toEqual(['now', 'ahead', 'over', 'open']);
  });
});

it('every grade has words of its own and a sign that tells it', () => {
  expect(new Set(GRADES.map(stepField))).toEqual(new Set(Object.values(STEP_FIELDS)));
  for (const grade of GRADES) expect(goalKind.fields[stepField(grade)].narrative).toBe(true);
  expect(GRADES.map(gradeText)).toEqual(['−2', '−1', '0', '+1', '+2']);
});
