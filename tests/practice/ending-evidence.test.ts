import { describe, expect, it } from 'vitest';
import { attendanceKind, type Presence } from '../../src/practice/attendance.ts';
import { endingEvidence, type Evidence } from '../../src/practice/ending-evidence.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { goalKind } from '../../src/practice/goal.ts';
import { gradingKind } from '../../src/practice/grading.ts';
import { turnout, type GroupHistory } from '../../src/practice/group-history.ts';
import { groupKind } from '../../src/practice/group.ts';
import { markKind } from '../../src/practice/mark.ts';
import { memberKind } from '../../src/practice/member.ts';
import { peerChoiceKind } from '../../src/practice/peer-choice.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { stepKind } from '../../src/practice/step.ts';
import { madeView } from './made-view.ts';

const TODAY = '2026-11-25';
const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 7, 3, 9);

type SessionMore = Parameters<typeof madeView<typeof sessionKind>>[2];

/** Session n, a week after the one before, held and closed. */
function held(n: number, more: SessionMore = {}) {
  const begunAt = FIRST + (n - 1) * 7 * DAY;
  return madeView(
    sessionKind,
    `s${n}`,
    { number: n, begunAt, endedAt: begunAt + 1, closedAt: begunAt + 2, ...more },
    'g',
  );
}

function present(n: number, member: string, presence: Presence, reason = '') {
  return madeView(attendanceKind, `${n}-${member}`, { member, presence, reason }, `s${n}`);
}

function history(more: Partial<GroupHistory> = {}): GroupHistory {
  return {
    group: madeView(groupKind, 'g', { name: 'Teras' }),
    sessions: [],
    members: [],
    attendance: [],
    entries: [],
    marks: [],
    goals: [],
    runs: [],
    gradings: [],
    steps: [],
    choices: [],
    ...more,
  };
}

function on(evidence: readonly Evidence[], of: Evidence['of']): Evidence | undefined {
  return evidence.find((one) => one.of === of);
}

it('says nothing where the notebook holds nothing', () => {
  expect(endingEvidence(history(), TODAY)).toEqual([]);
  const planned = madeView(sessionKind, 'p', { number: 1, date: TODAY, aims: { a: { text: 'x' } } }, 'g');
  expect(endingEvidence(history({ sessions: [planned] }), TODAY)).toEqual([]);
});

it('is the same whatever order the rows come in', () => {
  const sessions = [1, 2, 3, 4].map((n) => held(n, { problems: n > 2 ? 'Sepi' : '' }));
  const members = ['m1', 'm2'].map((id) => madeView(memberKind, id, { name: id }));
  const attendance = [1, 2, 3, 4].flatMap((n) => [
    present(n, 'm1', n > 2 ? 'absent' : 'present'),
    present(n, 'm2', 'present'),
  ]);
  const there = endingEvidence(history({ sessions, members, attendance }), TODAY);
  const back = endingEvidence(
    history({ sessions: [...sessions].reverse(), members, attendance: [...attendance].reverse() }),
    TODAY,
  );
  expect(back).toEqual(there);
  expect(there.length).toBeGreaterThan(0);
});

describe('aims reached [P5a]', () => {
  const aims = { a: { text: 'Mendengar' }, b: { text: 'Berbicara' } };

  it('counts every judgement; not applicable counts for nothing, the unjudged by themselves', () => {
    const sessions = [
      held(1, { aims, reached: { a: { mark: 'met' }, b: { mark: 'notApplicable' } } }),
      held(2, { aims, reached: { a: { mark: 'partly' } } }),
    ];
    const found = on(endingEvidence(history({ sessions }), TODAY), 'aims');
    expect(found).toMatchObject({ element: 'P5a', met: 1, partly: 1, notYet: 0, unjudged: 1 });
    expect(found?.moments.map(({ session }) => session)).toEqual(['s1', 's2']);
  });

  it('tells the last three sessions apart once there are more', () => {
    const sessions = [1, 2, 3, 4].map((n) => held(n, { aims, reached: { a: { mark: n === 1 ? 'notYet' : 'met' } } }));
    const found = endingEvidence(history({ sessions }), TODAY);
    expect(on(found, 'aims')).toMatchObject({ met: 3, notYet: 1 });
    expect(on(found, 'aimsLately')).toMatchObject({ sessions: 3, met: 3, notYet: 0 });
    expect(on(endingEvidence(history({ sessions: sessions.slice(0, 3) }), TODAY), 'aimsLately')).toBeUndefined();
  });

  it('tells where goals of the group stand, and how many of the members’ are where they were expected', () => {
    const goals = [
      madeView(goalKind, 'g1', { member: '', text: 'Saling percaya', madeAt: 1 }),
      madeView(goalKind, 'g2', { member: '', text: 'Belum dinilai', madeAt: 2 }),
      madeView(goalKind, 'g3', { member: 'm1', text: 'Berani bicara', madeAt: 3 }),
      madeView(goalKind, 'g4', { member: 'm2', text: 'Datang tepat waktu', madeAt: 4 }),
    ];
    const graded = (goal: string, grade: number, date: string, session = '') =>
      madeView(gradingKind, `${goal}${date}`, { goal, grade, date, session });
    const gradings = [
      graded('g1', -2, '2026-08-03'),
      graded('g1', 1, '2026-08-10', 's2'),
      graded('g3', 0, '2026-08-10'),
      graded('g4', -1, '2026-08-10'),
    ];
    const all = endingEvidence(history({ sessions: [held(1), held(2)], goals, gradings }), TODAY);
    expect(all.filter(({ of }) => of === 'goal')).toMatchObject([
      { text: 'Saling percaya', first: -2, last: 1, moments: [{ session: 's2' }] },
    ]);
    expect(on(all, 'memberGoals')).toMatchObject({ element: 'P5a', reached: 1, graded: 2 });
    const members = [madeView(memberKind, 'm2', { name: 'Yosef' })];
    const one = endingEvidence(history({ members, goals, gradings }), TODAY, 'm2');
    expect(on(one, 'memberGoals')).toMatchObject({ element: 'P5e', reached: 0, graded: 1 });
  });

  it('tells how the principle of objectives went [T2]', () => {
    const marks = [madeView(markKind, 'k', { code: 'T2.1', mark: 'met' }, 's1')];
    const found = on(endingEvidence(history({ sessions: [held(1)], marks }), TODAY), 'principle');
    expect(found).toMatchObject({ element: 'P5a', principle: 'T2', met: 1, moments: [] });
  });
});

describe('maladaptation [P5b]', () => {
  it('leads to incidents by their words, to sessions not held by their reason, to problems of late', () => {
    const sessions = [
      held(1, { problems: 'dulu' }),
      held(2),
      held(3),
      held(4, { problems: 'Hujan dan sepi' }),
      madeView(sessionKind, 's5', { number: 5, date: '2026-11-01', notHeldAt: 1, notHeldReason: 'Banjir' }, 'g'),
    ];
    const entries = [madeView(entryKind, 'e', { at: 5, kind: 'incident', text: 'Pasar digusur' }, 's2')];
    const found = endingEvidence(history({ sessions, entries }), TODAY);
    expect(on(found, 'incidents')).toMatchObject({
      count: 1,
      moments: [{ session: 's2', at: 'e', text: 'Pasar digusur' }],
    });
    expect(on(found, 'notHeld')).toMatchObject({ count: 1, all: 5, moments: [{ session: 's5', text: 'Banjir' }] });
    expect(on(found, 'problems')).toMatchObject({
      count: 1,
      sessions: 3,
      countBefore: 1,
      sessionsBefore: 1,
      moments: [
        { session: 's1', at: 'problems', text: 'dulu' },
        { session: 's4', at: 'problems', text: 'Hujan dan sepi' },
      ],
    });
  });

  it('tells what became of agreements; those beside the group are not the group’s', () => {
    const step = (id: string, more: Parameters<typeof madeView<typeof stepKind>>[2]) =>
      madeView(stepKind, id, { text: id, madeAt: 1, ...more }, 'g');
    const steps = [
      step('a', { doneAt: 2 }),
      step('b', { droppedAt: 2 }),
      step('c', { due: '2026-11-01' }),
      step('d', { due: '2026-12-01' }),
      step('e', { beside: true, doneAt: 2 }),
    ];
    expect(on(endingEvidence(history({ steps }), TODAY), 'agreements')).toMatchObject({
      element: 'P5b',
      all: 4,
      done: 1,
      dropped: 1,
      overdue: 1,
    });
  });

  it('sets tense, sad and withdrawn moments of late beside those before', () => {
    const sessions = [1, 2, 3, 4].map((n) => held(n));
    const entries = [
      madeView(entryKind, 'e1', { at: 1, tone: 'warm' }, 's1'),
      madeView(entryKind, 'e2', { at: 2, tone: 'tense' }, 's3'),
      madeView(entryKind, 'e3', { at: 3, tone: 'sad' }, 's4'),
      madeView(entryKind, 'e4', { at: 4, tone: 'calm' }, 's4'),
    ];
    expect(on(endingEvidence(history({ sessions, entries }), TODAY), 'tones')).toMatchObject({
      before: { strained: 0, all: 1 },
      lately: { strained: 2, all: 3 },
      moments: [
        { session: 's3', at: 'e2' },
        { session: 's4', at: 'e3' },
      ],
    });
    expect(on(endingEvidence(history({ sessions, entries: entries.slice(1) }), TODAY), 'tones')).toBeUndefined();
  });
});

describe('lack of integration [P5c]', () => {
  it('sets attendance of late beside that before, and counts who left and what the group decided', () => {
    const sessions = [1, 2, 3, 4].map((n) => held(n));
    const members = [
      madeView(memberKind, 'm1', { name: 'Sari' }),
      madeView(memberKind, 'm2', { name: 'Yosef', leftOn: '2026-11-01', leftReason: 'Pindah' }),
    ];
    const attendance = [
      present(1, 'm1', 'present'),
      present(1, 'm2', 'late'),
      present(3, 'm1', 'present'),
      present(4, 'm1', 'absent'),
    ];
    const entries = [
      madeView(entryKind, 'd1', { at: 1, kind: 'decision' }, 's1'),
      madeView(entryKind, 'd4', { at: 4, kind: 'agreement' }, 's4'),
    ];
    const found = endingEvidence(history({ sessions, members, attendance, entries }), TODAY);
    expect(on(found, 'attendance')).toMatchObject({ before: { there: 2, marked: 2 }, lately: { there: 1, marked: 2 } });
    expect(on(found, 'left')).toMatchObject({ count: 1, all: 2 });
    expect(on(found, 'decisions')).toMatchObject({ count: 1, sessions: 3, moments: [{ session: 's4', at: 'd4' }] });
  });

  it('tells how relations were tapped on the card, leading to the strained ones', () => {
    const tapped = (id: string, code: string, tone: 'tense' | 'warm' | '') =>
      madeView(entryKind, id, { at: 1, code, tone, text: id }, 's1');
    const entries = [
      tapped('kind', 'P4b.1', 'warm'),
      tapped('cold', 'P4b.6', 'tense'),
      tapped('plain', 'P4b.2', ''),
      tapped('other', 'P4c.2', 'tense'),
    ];
    expect(on(endingEvidence(history({ sessions: [held(1)], entries }), TODAY), 'relations')).toMatchObject({
      element: 'P5c',
      strained: 1,
      all: 2,
      moments: [{ session: 's1', at: 'cold', text: 'cold' }],
    });
  });

  it('names those whom nobody chose when they were last asked, once enough have answered', () => {
    const members = ['m1', 'm2', 'm3', 'm4'].map((id) => madeView(memberKind, id, { name: id }));
    const chose = (date: string, from: string, to: string[]) =>
      madeView(peerChoiceKind, `${date}${from}`, { date, from, to, question: 'task' }, 'g');
    const choices = [
      ...['m1', 'm2', 'm4'].map((from) => chose('2026-09-01', from, ['m3'])),
      chose('2026-10-01', 'm1', ['m2']),
      chose('2026-10-01', 'm2', ['m1']),
      chose('2026-10-01', 'm3', ['m1']),
    ];
    expect(on(endingEvidence(history({ members, choices }), TODAY), 'notChosen')).toMatchObject({
      element: 'P5c',
      members: ['m3', 'm4'],
      answered: 3,
      date: '2026-10-01',
    });
    expect(on(endingEvidence(history({ members, choices: choices.slice(4) }), TODAY), 'notChosen')).toBeUndefined();
  });

  it('whom nobody marked counts neither as there nor as away', () => {
    const members = [madeView(memberKind, 'm1', { name: 'Sari' }), madeView(memberKind, 'm2', { name: 'Wati' })];
    expect(turnout(history({ members, attendance: [present(1, 'm1', 'present')] }), [held(1)])).toEqual({
      there: 1,
      marked: 1,
    });
  });
});

it('sets the planned term beside what was held, and says when the last day has passed [P5d]', () => {
  const group = madeView(groupKind, 'g', { plannedSessions: 3, endsOn: '2026-11-24' });
  const found = endingEvidence(history({ group, sessions: [held(1), held(2)] }), TODAY);
  expect(on(found, 'term')).toMatchObject({ planned: 3, held: 2, notHeld: 0 });
  expect(on(found, 'lastDay')).toMatchObject({ endsOn: '2026-11-24', passed: true });
});

describe('personal reasons [P5e]', () => {
  const members = [
    madeView(memberKind, 'm1', { name: 'Sari' }),
    madeView(memberKind, 'm2', { name: 'Yosef', leftOn: '2026-10-01', leftReason: ' Pindah ' }),
  ];
  const sessions = [1, 2, 3].map((n) => held(n));

  it('counts absences in a row up to the last session; being there breaks it, not being marked does not', () => {
    const away = [present(1, 'm1', 'absent'), present(3, 'm1', 'excused', 'Sakit')];
    expect(on(endingEvidence(history({ sessions, members, attendance: away }), TODAY), 'absentInRow')).toMatchObject({
      member: 'm1',
      times: 2,
      moments: [
        { session: 's1', at: 'm1' },
        { session: 's3', at: 'm1', text: 'Sakit' },
      ],
    });
    const came = [present(1, 'm1', 'absent'), present(2, 'm1', 'absent'), present(3, 'm1', 'late')];
    expect(on(endingEvidence(history({ sessions, members, attendance: came }), TODAY), 'absentInRow')).toBeUndefined();
  });

  it('tells who left and why, and of one member only what is theirs', () => {
    const attendance = [present(1, 'm1', 'present'), present(1, 'm2', 'present'), present(2, 'm2', 'absent')];
    const all = endingEvidence(history({ sessions, members, attendance }), TODAY);
    expect(on(all, 'leftBecause')).toMatchObject({ member: 'm2', leftOn: '2026-10-01', reason: 'Pindah' });
    const one = endingEvidence(history({ sessions, members, attendance }), TODAY, 'm2');
    expect(one.map(({ of }) => of)).toEqual(['presence', 'leftBecause']);
    expect(on(one, 'presence')).toMatchObject({ turnout: { there: 1, marked: 2 } });
  });
});
