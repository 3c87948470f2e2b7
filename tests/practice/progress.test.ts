import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKind } from '../../src/practice/answer.ts';
import { attendanceKind, PRESENCES, type Presence } from '../../src/practice/attendance.ts';
import { memberKind } from '../../src/practice/member.ts';
import { courseOf, mean, notedMoments } from '../../src/practice/progress.ts';
import { madeView } from './made-view.ts';

const MOOD = { in: 'came', out: 'went' };
const session = (id: string, date: string) => ({
  id,
  number: 1,
  date,
  startsAt: '16:00',
  plannedMinutes: 90,
  status: 'closed' as const,
});
const mark = (of: string, member: string, presence: Presence) =>
  madeView(attendanceKind, `${of}-${member}`, { member, presence }, of);
const answer = (of: string, member: string, check: 'in' | 'out', value: number) =>
  madeView(
    answerKind,
    `${of}-${member}-${check}`,
    { member, check, values: { [MOOD[check]]: { value }, other: { value: 10 } } },
    of,
  );
const sessions = [session('s1', '2026-11-01'), session('s2', '2026-11-08')];

describe('the course of a member', () => {
  const sari = madeView(memberKind, 'sari', { name: 'Sari', joinedOn: '2026-01-01' });
  const late = madeView(memberKind, 'late', { name: 'Fitri', joinedOn: '2026-11-05' });
  const course = courseOf(
    {
      sessions,
      members: [sari, late],
      attendance: [mark('s1', 'sari', 'late'), mark('s2', 'sari', 'absent'), mark('s2', 'late', 'present')],
      answers: [answer('s1', 'sari', 'in', 2), answer('s1', 'sari', 'out', 6), answer('s2', 'late', 'out', 9)],
    },
    notedMoments([
      { parent: 's1', act: '', about: ['sari', 'sari'] },
      { parent: 's1', act: '', about: ['sari', 'late'] },
      { parent: 's2', act: 'paused', about: [] },
      { parent: 's2', act: '', about: [] },
    ]),
    MOOD,
  );

  it('says session by session whether they were there, how often they were noted, how they came and went', () => {
    expect(course.members.get('sari')).toEqual([
      { session: 's1', presence: 'late', moments: 2, mood: { in: 2, out: 6 } },
      { session: 's2', presence: 'absent', moments: 0, mood: { in: null, out: null } },
    ]);
  });

  it('blames nobody for sessions before they joined', () => {
    expect(course.members.get('late')?.map(({ presence }) => presence)).toEqual(['outside', 'present']);
  });

  it('of the group counts those who belonged then', () => {
    expect(course.group).toEqual([
      { session: 's1', members: 1, there: 1, noticed: 1, mood: { in: 2, out: 6 }, answered: { in: 1, out: 1 } },
      { session: 's2', members: 2, there: 1, noticed: 0, mood: { in: null, out: 9 }, answered: { in: 0, out: 1 } },
    ]);
  });

  it('of a group without members or sessions is empty and breaks nothing', () => {
    const empty = courseOf({ sessions: [], members: [], attendance: [], answers: [] }, [], MOOD);
    expect(empty.group).toEqual([]);
    expect(courseOf({ sessions, members: [], attendance: [], answers: [] }, [], MOOD).group[0]).toMatchObject({
      members: 0,
      there: 0,
      mood: { in: null, out: null },
    });
  });
});

it('never counts more people as there or noted than belonged', () => {
  const members = Array.from({ length: 8 }, (_, n) => madeView(memberKind, `m${n}`, { name: `M ${n}` }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...PRESENCES)), { maxLength: 30 }),
      fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { maxLength: 30 }),
      (marks, notes) => {
        const last = new Map(marks.map(([member, presence]) => [member, presence]));
        const attendance = [...last].map(([member, presence]) => mark('s1', `m${member}`, presence));
        const about = notes.map((people) => ({ session: 's1', about: people.map((n) => `m${n}`) }));
        const [step] = courseOf(
          { sessions: sessions.slice(0, 1), members, attendance, answers: [] },
          about,
          MOOD,
        ).group;
        expect(step!.members).toBe(8);
        expect(step!.there).toBe([...last.values()].filter((one) => one === 'present' || one === 'late').length);
        expect(step!.noticed).toBeLessThanOrEqual(step!.there);
      },
    ),
    { numRuns: 50 },
  );
});

it('a mean of nothing is nothing, and never a zero', () => {
  expect(mean([])).toBeNull();
  expect(mean([0, 10])).toBe(5);
});
