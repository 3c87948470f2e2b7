import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKind } from '../../src/practice/answer.ts';
import { attendanceKind, PRESENCES, type Presence } from '../../src/practice/attendance.ts';
import { memberKind } from '../../src/practice/member.ts';
import { answersTo, courseOf, mean, notedMoments, onlyOf, spokenMoments } from '../../src/practice/progress.ts';
import { techniqueRunKind } from '../../src/practice/technique-run.ts';
import { FACILITATOR_SEAT, turnKind, type TurnAct } from '../../src/practice/turn.ts';
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
const NOTHING = { notes: [], turns: [] };
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
    {
      notes: notedMoments([
        { parent: 's1', act: '', about: ['sari', 'sari'] },
        { parent: 's1', act: '', about: ['sari', 'late'] },
        { parent: 's2', act: 'paused', about: [] },
        { parent: 's2', act: '', about: [] },
      ]),
      turns: [
        { session: 's1', about: ['sari'] },
        { session: 's2', about: ['late'] },
        { session: 's2', about: ['late'] },
      ],
    },
    MOOD,
  );

  it('says session by session whether they were there, how often they were noted and spoke, how they came and went', () => {
    expect(course.members.get('sari')).toEqual([
      { session: 's1', presence: 'late', notes: 2, turns: 1, mood: { in: 2, out: 6 } },
      { session: 's2', presence: 'absent', notes: 0, turns: 0, mood: { in: null, out: null } },
    ]);
  });

  it('blames nobody for sessions before they joined', () => {
    expect(course.members.get('late')?.map(({ presence }) => presence)).toEqual(['outside', 'present']);
  });

  it('of the group counts those who belonged then', () => {
    expect(course.group).toEqual([
      {
        ...{ session: 's1', members: 1, there: 1, noticed: 1, spoke: 1, tookPart: 1 },
        ...{ mood: { in: 2, out: 6 }, answered: { in: 1, out: 1 } },
      },
      {
        ...{ session: 's2', members: 2, there: 1, noticed: 0, spoke: 1, tookPart: 1 },
        ...{ mood: { in: null, out: 9 }, answered: { in: 0, out: 1 } },
      },
    ]);
  });

  it('of a group without members or sessions is empty and breaks nothing', () => {
    const empty = courseOf({ sessions: [], members: [], attendance: [], answers: [] }, NOTHING, MOOD);
    expect(empty.group).toEqual([]);
    expect(courseOf({ sessions, members: [], attendance: [], answers: [] }, NOTHING, MOOD).group[0]).toMatchObject({
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
      fc.array(fc.nat(9), { maxLength: 30 }),
      (marks, notes, spoken) => {
        const last = new Map(marks.map(([member, presence]) => [member, presence]));
        const attendance = [...last].map(([member, presence]) => mark('s1', `m${member}`, presence));
        const about = notes.map((people) => ({ session: 's1', about: people.map((n) => `m${n}`) }));
        const turns = spoken.map((n) => ({ session: 's1', about: [`m${n}`] }));
        const [step] = courseOf(
          { sessions: sessions.slice(0, 1), members, attendance, answers: [] },
          { notes: about, turns },
          MOOD,
        ).group;
        expect(step!.members).toBe(8);
        expect(step!.there).toBe([...last.values()].filter((one) => one === 'present' || one === 'late').length);
        expect(step!.tookPart).toBeLessThanOrEqual(Math.min(step!.there, step!.noticed + step!.spoke));
        expect(step!.tookPart).toBeGreaterThanOrEqual(Math.max(step!.noticed, step!.spoke));
      },
    ),
    { numRuns: 50 },
  );
});

it('a mean of nothing is nothing, and never a zero', () => {
  expect(mean([])).toBeNull();
  expect(mean([0, 10])).toBe(5);
});

describe('turns taken in talking circles', () => {
  const MINUTE = 60_000;
  const circle = (id: string, of: string, endedAt?: number) =>
    madeView(techniqueRunKind, id, { code: 'X2', begunAt: 0, ...(endedAt === undefined ? {} : { endedAt }) }, of);
  const tap = (run: string, at: number, act: TurnAct, from = '') =>
    madeView(turnKind, `${run}-${at}`, { at, act, from }, run);

  it('stand under the session of their circle, one for each turn, whichever order the taps come in', () => {
    const taps = [
      tap('c1', 3 * MINUTE, 'speaks', 'sari'),
      tap('c1', MINUTE, 'speaks', 'sari'),
      tap('c1', 2 * MINUTE, 'speaks', 'budi'),
      tap('c2', MINUTE, 'speaks', 'budi'),
    ];
    expect(spokenMoments([circle('c1', 's1'), circle('c2', 's2')], taps)).toEqual([
      { session: 's1', about: ['sari'] },
      { session: 's1', about: ['budi'] },
      { session: 's1', about: ['sari'] },
      { session: 's2', about: ['budi'] },
    ]);
  });

  it('are none of whoever leads, of a turn let go by, of a closing word, or after the end', () => {
    const taps = [
      tap('c1', 1, 'speaks', FACILITATOR_SEAT),
      tap('c1', 2, 'passes', 'sari'),
      tap('c1', 3, 'closes', 'sari'),
      tap('c1', 4, 'still'),
      tap('c1', MINUTE, 'speaks', 'sari'),
    ];
    expect(spokenMoments([circle('c1', 's1', 10)], taps)).toEqual([]);
  });

  it('of a circle that was deleted are not told', () => {
    expect(spokenMoments([], [tap('c1', 1, 'speaks', 'sari')])).toEqual([]);
  });
});

describe('answers to one question over time', () => {
  const sari = madeView(memberKind, 'sari', { joinedOn: '2026-01-01' });
  const budi = madeView(memberKind, 'budi', { joinedOn: '2026-11-05' });
  const given = (of: string, member: string, check: 'in' | 'out', value: number) =>
    madeView(answerKind, `${of}-${member}-${check}`, { member, check, values: { room: { value } } }, of);
  const told = {
    sessions,
    members: [sari, budi],
    attendance: [],
    answers: [given('s1', 'sari', 'out', 4), given('s2', 'sari', 'out', 0), given('s2', 'budi', 'out', 8)],
  };

  it('are those of one member, or the mean of all; a zero is an answer and nothing is none', () => {
    expect(answersTo(told, { code: 'room', check: 'out' }, 'sari').map(({ out }) => out)).toEqual([4, 0]);
    expect(answersTo(told, { code: 'room', check: 'out' }, 'budi').map(({ out }) => out)).toEqual([null, 8]);
    expect(answersTo(told, { code: 'room', check: 'out' })).toEqual([
      { in: null, out: 4 },
      { in: null, out: 4 },
    ]);
  });

  it('tell of one member alone what they tell of them among all', () => {
    const mood = { in: '', out: 'room' };
    const none = { notes: [], turns: [] };
    for (const member of ['sari', 'budi']) {
      const alone = courseOf(onlyOf(told, member), none, mood).members;
      expect([...alone.keys()]).toEqual([member]);
      expect(alone.get(member)).toEqual(courseOf(told, none, mood).members.get(member));
    }
  });

  it('count at the end of the session the question is asked at, and for that question alone', () => {
    const nothing = { in: null, out: null };
    expect(answersTo(told, { code: 'room', check: 'in' })).toEqual([nothing, nothing]);
    expect(answersTo(told, { code: 'daring', check: 'out' }, 'sari')).toEqual([nothing, nothing]);
  });
});
