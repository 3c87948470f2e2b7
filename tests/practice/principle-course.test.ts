import { describe, expect, it } from 'vitest';
import { courseSessions, principleCourse } from '../../src/practice/principle-course.ts';

describe('the course by the principles', () => {
  const sessions = [
    [
      { code: 'T3', mark: 'met' as const },
      { code: 'T4', mark: 'notYet' as const },
    ],
    [
      { code: 'T3', mark: 'notApplicable' as const },
      { code: 'T4.1', mark: 'met' as const },
    ],
    [],
  ];

  it('has a row for each principle, a mark for each session', () => {
    expect(
      principleCourse(
        [
          { code: 'T3', principles: ['T3'] },
          { code: 'T4', principles: ['T4'] },
        ],
        sessions,
      ),
    ).toEqual([
      { code: 'T3', marks: ['met', 'notApplicable', ''], met: 1, judged: 1 },
      { code: 'T4', marks: ['notYet', 'met', ''], met: 1, judged: 2 },
    ]);
  });

  it('reads the same marks through another lens', () => {
    expect(principleCourse([{ code: 'N1', principles: ['T3', 'T4'] }], sessions)).toEqual([
      { code: 'N1', marks: ['partly', 'met', ''], met: 1, judged: 2 },
    ]);
  });

  it('has columns for the sessions that began', () => {
    const of = (id: string, status: 'planned' | 'running' | 'ended' | 'closed' | 'notHeld') => ({
      id,
      status,
      number: null,
      date: '',
      startsAt: '',
      plannedMinutes: null,
    });
    const rows = [of('a', 'closed'), of('b', 'notHeld'), of('c', 'ended'), of('d', 'running'), of('e', 'planned')];
    expect(courseSessions(rows).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });
});
