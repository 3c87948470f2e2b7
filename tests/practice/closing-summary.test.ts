import { describe, expect, it } from 'vitest';
import { closingSummary, type ToldEnding } from '../../src/practice/closing-summary.ts';
import { countKey, endingKind, readinessKey } from '../../src/practice/ending.ts';
import { groupKind } from '../../src/practice/group.ts';
import { attendanceKind } from '../../src/practice/attendance.ts';
import { memberKind } from '../../src/practice/member.ts';
import { referralKind } from '../../src/practice/referral.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { stepKind } from '../../src/practice/step.ts';
import { techniqueRunKind } from '../../src/practice/technique-run.ts';
import { madeView, seen, writtenApart } from './made-view.ts';

const QUESTIONS = ['look-safe', 'look-turn'];
const BEGUN = Date.UTC(2026, 10, 2, 9);

function ending(more: Parameters<typeof madeView<typeof endingKind>>[2] = {}) {
  return madeView(
    endingKind,
    'e',
    {
      member: '',
      round: 1,
      evaluatedOn: '2026-11-20',
      present: 2,
      counts: { [countKey('look-safe', 'yes')]: { n: 2 }, [countKey('look-safe', 'no')]: { n: 0 } },
      voices: { v1: { text: 'Yosef menolong saya' }, v2: { text: 'Sudah dihapus' } },
      voiceFacts: {
        v1: { theme: 'helped', member: 'm1', saidAt: 1 },
        v2: { theme: 'other', member: '', saidAt: 2 },
      },
      struck: { v2: {} },
      elements: { P5a: { mark: 'holds' } },
      elementNotes: { P5a: { note: 'Sari sudah berani' } },
      gains: 'Sari memimpin lingkaran',
      generalising: 'Di rumah',
      feelings: 'Saya sendiri sedih',
      readiness: { [readinessKey('m1')]: { mark: 'ready' } },
      readinessNotes: { m2: { note: 'Masih takut' } },
      decision: 'end',
      decidedAt: BEGUN + 20 * 86_400_000,
      reasons: ['P5a', 'P5d'],
      decisionReason: 'Sepakat dengan Yosef',
      ...more,
    },
    'g',
  );
}

function told(more: Partial<ToldEnding> = {}): ToldEnding {
  const own = more.ending ?? ending();
  return {
    group: madeView(groupKind, 'g', { name: 'Teras Sore', plannedSessions: 3, facilitators: ['Ratna'] }),
    sessions: [
      madeView(
        sessionKind,
        's1',
        {
          number: 1,
          begunAt: BEGUN,
          endedAt: BEGUN + 1,
          closedAt: BEGUN + 2,
          aims: { a: { text: 'Sari didengar' } },
          reached: { a: { mark: 'met' } },
          blocks: { b: { title: 'x', minutes: 5, technique: 'X2', material: '', leads: '' } },
        },
        'g',
      ),
      madeView(sessionKind, 's2', { number: 2, date: '2026-11-09', notHeldAt: 1, notHeldReason: 'Yosef sakit' }, 'g'),
    ],
    members: [
      madeView(memberKind, 'm1', { name: 'Sari Dewi' }),
      madeView(memberKind, 'm2', { name: 'Yosef Lamawuran', leftOn: '2026-11-15', leftReason: 'Pindah' }),
    ],
    attendance: [
      madeView(attendanceKind, 't1', { member: 'm1', presence: 'present' }, 's1'),
      madeView(attendanceKind, 't2', { member: 'm2', presence: 'absent', reason: 'Demam' }, 's1'),
    ],
    entries: [],
    marks: [],
    goals: [],
    runs: [],
    gradings: [],
    choices: [],
    referrals: [
      madeView(referralKind, 'r1', { member: 'm2', resourceName: 'Rumah Sakit Harapan', outcome: 'received' }),
      madeView(referralKind, 'r2', { member: 'm1', resourceName: 'Kursus Jahit' }),
    ],
    ending: own,
    endings: [own, madeView(endingKind, 'f', { member: 'm2', round: 1, decision: 'leave', decidedAt: 3 }, 'g')],
    steps: [
      madeView(stepKind, 'x1', {
        kind: 'nextStep',
        text: 'Rujuk Yosef ke puskesmas',
        who: 'Ratna',
        of: 'e',
        madeAt: 1,
      }),
      madeView(stepKind, 'x2', {
        kind: 'agreement',
        text: 'Bertemu lagi',
        who: 'semua',
        of: 'e',
        due: '2027-01-10',
        madeAt: 2,
      }),
      madeView(stepKind, 'x3', { kind: 'nextStep', text: 'Berlatih', who: 'Sari Dewi', of: 'e', madeAt: 3 }),
      madeView(stepKind, 'x4', { kind: 'agreement', text: 'Dari pertemuan', session: 's1', madeAt: 4 }),
    ],
    ...more,
  };
}

it('names techniques led beside the plans of sessions that took place, those of a private card for the file alone', () => {
  const led = (id: string, code: string, session: string, begunAt: number) =>
    madeView(techniqueRunKind, id, { code, begunAt }, session);
  const runs = [led('a', 'X8', 's1', 2), led('b', 'X3', 's1', 1), led('c', 'X1', 's2', 0)];
  expect(closingSummary(told({ runs }), { reader: 'file' }, QUESTIONS).techniques).toEqual(['X2', 'X3', 'X8']);
  expect(closingSummary(told({ runs }), { reader: 'members' }, QUESTIONS).techniques).toEqual(['X2', 'X3']);
});

it('tells the file everything the notebook holds', () => {
  const summary = closingSummary(told(), { reader: 'file' }, QUESTIONS);
  expect(summary).toMatchObject({
    leaver: null,
    planned: 3,
    held: 1,
    techniques: ['X2'],
    turnout: { there: 1, marked: 2 },
    gains: ['Sari memimpin lingkaran'],
    feelings: ['Saya sendiri sedih'],
  });
  expect(summary.notHeld).toEqual([{ number: 2, date: '2026-11-09', reason: ['Yosef sakit'] }]);
  expect(summary.attendance.map(({ who, turnout }) => [who, turnout.there])).toEqual([
    ['Sari Dewi', 1],
    ['Yosef Lamawuran', 0],
  ]);
  expect(summary.evaluation).toMatchObject({
    on: ['2026-11-20'],
    present: [2],
    counts: { 'look-safe': { yes: [2], partly: [], no: [0] }, 'look-turn': { yes: [] } },
    voices: [{ theme: 'helped', texts: ['Yosef menolong saya'], who: 'Sari Dewi' }],
  });
  expect(summary.elements.map(({ code, marks }) => [code, marks.length])).toEqual([
    ['P5a', 1],
    ['P5b', 0],
    ['P5c', 0],
    ['P5d', 0],
    ['P5e', 0],
  ]);
  expect(summary.readiness).toMatchObject([
    { who: 'Sari Dewi', marks: ['ready'] },
    { who: 'Yosef Lamawuran', marks: [], notes: ['Masih takut'] },
  ]);
  expect(summary.followUp.map(({ texts }) => texts[0])).toEqual([
    'Rujuk Yosef ke puskesmas',
    'Bertemu lagi',
    'Berlatih',
  ]);
  expect(summary.farewells).toMatchObject([{ who: 'Yosef Lamawuran', reason: 'Pindah' }]);
  expect(summary.referrals).toHaveLength(2);
  expect(summary.referrals).toContainEqual({ who: 'Sari Dewi', to: ['Kursus Jahit'], firstOn: '', outcome: '' });
  expect(summary.decision).toMatchObject({ made: ['end'], reasons: ['P5a', 'P5d'], why: ['Sepakat dengan Yosef'] });
});

describe('the members’ copy', () => {
  it('names nobody, and leaves out what is the facilitator’s own', () => {
    const summary = closingSummary(told(), { reader: 'members' }, QUESTIONS);
    const text = JSON.stringify(summary);
    for (const name of [
      'Sari',
      'Dewi',
      'Yosef',
      'Lamawuran',
      'sedih',
      'takut',
      'Demam',
      'Pindah',
      'puskesmas',
      'Harapan',
      'Jahit',
    ])
      expect(text, name).not.toContain(name);
    expect(summary).toMatchObject({ elements: [], readiness: [], attendance: [], feelings: [], farewells: [] });
    expect(summary.gains[0]).toContain('memimpin lingkaran');
    expect(summary.followUp.map(({ texts }) => texts[0])).toEqual(['Bertemu lagi']);
  });

  it('for one member keeps their own name, attendance and steps, and still nobody else’s', () => {
    const summary = closingSummary(told(), { reader: 'members', member: 'm1' }, QUESTIONS);
    expect(summary.forMember).toBe('Sari Dewi');
    expect(summary.attendance).toMatchObject([{ who: 'Sari Dewi' }]);
    expect(summary.followUp.map(({ texts }) => texts[0])).toEqual(['Bertemu lagi', 'Berlatih']);
    expect(JSON.stringify(summary)).not.toMatch(/Yosef|Lamawuran/);
  });
});

it('a good-bye tells of one member alone', () => {
  const bye = ending({ member: 'm2', decision: 'leave', leavesOn: '2026-11-15', leavesBecause: 'Pindah' });
  const summary = closingSummary(told({ ending: bye }), { reader: 'file' }, QUESTIONS);
  expect(summary.leaver).toBe('Yosef Lamawuran');
  expect(summary.aims).toEqual([]);
  expect(summary.elements.map(({ code }) => code)).toEqual(['P5e']);
  expect(summary.attendance).toMatchObject([{ who: 'Yosef Lamawuran', turnout: { there: 0, marked: 1 } }]);
  expect(summary.farewells).toEqual([]);
  expect(summary.referrals).toMatchObject([{ who: 'Yosef Lamawuran', outcome: 'received' }]);
  const theirs = closingSummary(told({ ending: bye }), { reader: 'members' }, QUESTIONS);
  expect(theirs.forMember).toBe('Yosef Lamawuran');
  expect(JSON.stringify(theirs)).not.toMatch(/Sari|Dewi/);
});

it('tells every version that two tablets wrote apart, words, counts and marks', () => {
  const apart = writtenApart(endingKind, ending().item, 'there', {
    gains: 'Percaya diri',
    counts: { [countKey('look-safe', 'yes')]: { n: 1 } },
    elements: { P5a: { mark: 'partly' } },
    elementNotes: { P5a: { note: 'Belum semua' } },
    readiness: { [readinessKey('m1')]: { mark: 'notYet' } },
    decision: 'extend',
  });
  const summary = closingSummary(told({ ending: seen(endingKind, 'e', apart) }), { reader: 'file' }, QUESTIONS);
  expect(summary.gains).toEqual(['Percaya diri', 'Sari memimpin lingkaran']);
  expect(summary.evaluation.counts['look-safe']?.yes).toEqual([1, 2]);
  expect(summary.elements[0]).toMatchObject({
    marks: ['partly', 'holds'],
    notes: ['Belum semua', 'Sari sudah berani'],
  });
  expect(summary.readiness[0]?.marks).toEqual(['notYet', 'ready']);
  expect(summary.decision.made).toEqual(['extend', 'end']);
});

it('says plainly that nothing is decided, for a group of one as for a hundred', () => {
  for (const size of [1, 100]) {
    const members = Array.from({ length: size }, (_, n) => madeView(memberKind, `m${n}`, { name: `Anggota ${n}` }));
    const open = ending({ decision: '', decidedAt: null });
    const summary = closingSummary(told({ members, ending: open }), { reader: 'file' }, QUESTIONS);
    expect(summary.decision).toMatchObject({ made: [], on: '' });
    expect(summary.readiness).toHaveLength(size);
  }
});
