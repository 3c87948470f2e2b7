import { describe, expect, it } from 'vitest';
import type { Presence } from '../../../src/practice/attendance.ts';
import { TASKS_OF_STAGE } from '../../../src/practice/suggestions/course-rules.ts';
import { RULES, type Basis, type RuleName } from '../../../src/practice/suggestions/suggestion.ts';
import { allSuggestions, rules } from '../../../src/practice/suggestions/suggestions.ts';
import { basisWith, dayOf, heldRow, person, step, type MadeBasis } from './made-basis.ts';

const of = (rule: RuleName, basis: Basis) => allSuggestions(basis).filter((each) => each.rule === rule);

/** Presences of one member, the earliest first. */
const came = (...signs: (Presence | '')[]) => signs.map((presence) => ({ sari: presence }));
const all = (presence: Presence, ...who: string[]) => Object.fromEntries(who.map((each) => [each, presence]));
const sari = person('sari');
const twelve = Array.from({ length: 12 }, (_, index) => person(`m${index}`));
const talked = [{ kind: 'observation' as const }];
const about = (...ids: string[]) => ({ about: ids });

/** What makes a rule speak, with what it then says; and what looks alike and must not. */
const table: Record<
  RuleName,
  { readonly speaks: readonly [MadeBasis, object][]; readonly silent: readonly MadeBasis[] }
> = {
  absent: {
    speaks: [
      [
        { members: [sari], came: came('present', 'absent', 'excused') },
        { name: 'absent-sari', members: ['sari'], count: 2, code: 'G13', act: { to: 'contact', member: 'sari' } },
      ],
      [{ members: [sari], came: came('absent', 'absent', 'absent') }, { count: 3 }],
      // The contact was before the last one missed.
      [
        {
          members: [sari],
          came: came('absent', 'absent'),
          contacts: [{ member: 'sari', date: dayOf(8) }],
        },
        { count: 2 },
      ],
    ],
    silent: [
      { members: [sari], came: came('absent', 'present', 'absent') },
      { members: [sari], came: came('absent', 'absent', 'present') },
      { members: [sari], came: came('absent', 'absent', '') },
      { members: [], came: came('absent', 'absent') },
      { members: [sari], came: came('absent', 'absent'), contacts: [{ member: 'sari', date: dayOf(9) }] },
    ],
  },
  cameBack: {
    speaks: [
      [
        { members: [sari], came: came('absent', 'excused', 'late') },
        { name: 'cameBack-sari', count: 2, code: 'G10' },
      ],
    ],
    silent: [
      { members: [sari], came: came('present', 'absent', 'present') },
      { members: [sari], came: came('absent', 'absent', 'absent') },
      { members: [sari], came: came('absent', 'absent', '') },
    ],
  },
  late: {
    speaks: [
      [
        { members: [sari], came: came('late', 'present', 'late', 'present', 'late') },
        { name: 'late-sari', count: 3, of: 5 },
      ],
    ],
    silent: [
      { members: [sari], came: came('late', 'present', 'present', 'present', 'late', 'late') },
      { members: [sari], came: came('late', 'late') },
    ],
  },
  thin: {
    speaks: [
      [
        { came: [all('absent', 'a', 'b', 'c'), { ...all('absent', 'a', 'b', 'c'), d: 'present' }] },
        { name: 'thin', count: 1, of: 4, code: 'G3' },
      ],
    ],
    silent: [
      { came: [all('absent', 'a', 'b', 'c')] },
      { came: [all('present', 'a', 'b', 'c'), all('absent', 'a', 'b', 'c')] },
      { came: [all('absent', 'a', 'b'), all('absent', 'a', 'b')] },
    ],
  },
  newcomer: {
    speaks: [
      [
        { members: [sari, ...twelve, person('yuni', { joinedOn: dayOf(8) })] },
        { name: 'newcomer-yuni', count: 2, code: 'G10' },
      ],
      [{ members: [sari, ...twelve, person('yuni', { joinedOn: dayOf(10) })] }, { count: 0 }],
    ],
    silent: [
      { members: [sari, ...twelve, person('yuni', { joinedOn: dayOf(7) })] },
      { members: [sari, person('yuni', { joinedOn: '' })] },
      // A group that begins anew has no newcomers.
      { members: [person('a', { joinedOn: dayOf(9) }), person('b', { joinedOn: dayOf(9) }), sari] },
      { members: [sari, person('yuni', { joinedOn: dayOf(9) }), person('a')], times: 1 },
    ],
  },
  unseen: {
    speaks: [
      [
        {
          members: [sari, person('budi')],
          came: [1, 2, 3].map(() => all('present', 'sari', 'budi')),
          notes: [[about('budi')], [about('budi')], [about('budi')]],
        },
        { name: 'unseen', members: ['sari'], code: 'T4', act: { to: 'member', member: 'sari' } },
      ],
    ],
    silent: [
      { members: [sari], came: came('present', 'present', 'present'), notes: [[about('sari')], talked, talked] },
      { members: [sari], came: came('absent', 'absent', 'present'), notes: [[about('x')], [about('x')], [about('x')]] },
      { members: [sari], came: came('present', 'present', 'present'), notes: [talked, talked, talked] },
      { members: [sari], came: came('present', 'present'), notes: [[about('x'), about('x')], [about('x')]] },
    ],
  },
  consent: {
    speaks: [
      [{ members: [person('a', { consentTo: '', consentOn: '' })] }, { name: 'consent', members: ['a'], count: 1 }],
      [
        { members: ['a', 'b'].map((id) => person(id, { consentTo: '', consentOn: '' })) },
        { count: 2, act: { to: 'members' } },
      ],
    ],
    silent: [
      { members: [person('a', { consentTo: '' })] },
      { members: [person('a', { consentOn: '' })] },
      { members: [person('a', { consentTo: '', consentOn: '' })], times: 0 },
    ],
  },
  strengths: {
    speaks: [[{ members: [person('a', { needs: ' ', strengths: '' })] }, { name: 'strengths', code: 'G4', count: 1 }]],
    silent: [
      { members: [person('a', { needs: '' })] },
      { members: [person('a', { strengths: '' })] },
      { members: [person('a', { needs: '', strengths: '' })], times: 0 },
    ],
  },
  noDecision: {
    speaks: [
      [{ notes: [talked, [], talked] }, { name: 'noDecision', count: 3, code: 'T6' }],
      [{ notes: [talked, talked, talked], steps: [step({ kind: 'agreement', session: 's2' })] }, { count: 3 }],
    ],
    silent: [
      { notes: [[{ kind: 'decision' }], talked, talked] },
      { notes: [talked, [{ kind: 'agreement' }], talked] },
      { notes: [talked, talked, talked], steps: [step({ kind: 'agreement', session: 's9' })] },
      { notes: [talked, talked] },
      // Where nothing was noted nothing can be missed.
      { notes: [[], [], talked] },
    ],
  },
  oneVoice: {
    speaks: [
      [
        { members: twelve, notes: [[...Array<object>(6).fill(about('m1')), about('m2'), about('m3')]] },
        { name: 'oneVoice-m1', count: 6, of: 8, code: 'T5' },
      ],
    ],
    silent: [
      { members: twelve, notes: [Array<object>(7).fill(about('m1'))] },
      { members: twelve, notes: [[...Array<object>(4).fill(about('m1')), ...Array<object>(4).fill(about('m2'))]] },
      { members: twelve.slice(0, 3), notes: [Array<object>(9).fill(about('m1'))] },
      { members: twelve.slice(0, 5), notes: [Array<object>(9).fill(about('gone'))] },
    ],
  },
  tension: {
    speaks: [
      [
        { notes: [[{ tone: 'tense' }], [], [{ tone: 'tense' }, { tone: 'tense' }]] },
        { name: 'tension', count: 2, of: 1, code: 'N6' },
      ],
    ],
    silent: [
      { notes: [[{ tone: 'tense' }, { tone: 'tense' }], [], [{ tone: 'tense' }, { tone: 'tense' }]] },
      { notes: [[], [], [{ tone: 'tense' }]] },
      { notes: [[{ tone: 'tense' }, { tone: 'tense' }]] },
      { notes: [[], [{ tone: 'sad' }, { tone: 'sad' }]] },
    ],
  },
  incident: {
    speaks: [
      [
        { notes: [[{ kind: 'incident', id: 'i', at: 50, about: ['sari'] }], [], []] },
        { name: 'incident-i', count: 7, members: ['sari'], code: 'G5' },
      ],
      [
        {
          notes: [
            [
              { kind: 'followUp', at: 40 },
              { kind: 'incident', id: 'i', at: 50 },
            ],
          ],
          steps: [step({ madeAt: 45 })],
        },
        { name: 'incident-i' },
      ],
    ],
    silent: [
      { notes: [[{ kind: 'incident', at: 50 }], [{ kind: 'followUp', at: 90 }]] },
      { notes: [[{ kind: 'incident', at: 50 }]], steps: [step({ madeAt: 60 })] },
      { notes: [[{ kind: 'incident', at: 50 }]], steps: [step({ session: 's9', madeAt: 1 })] },
      { notes: [[{ kind: 'observation', tone: 'tense' }]] },
    ],
  },
  pointUnseen: {
    speaks: [
      [
        {
          notes: [[{ code: 'P4a.1' }, { code: 'P4a.2' }, { code: 'P4b.1' }], [{ code: 'P4c.x' }], [{ code: 'P4d.1' }]],
        },
        { name: 'pointUnseen', codes: ['P4e'], count: 1, of: 5 },
      ],
    ],
    silent: [
      { notes: [[{ code: 'P4a.1' }], [{ code: 'P4a.1' }], []] },
      { notes: [['P4a.1', 'P4b.1', 'P4c.1', 'P4d.1', 'P4e.1'].map((code) => ({ code })), [], []] },
      { notes: [Array<object>(6).fill({ code: 'P4a.1' }), []] },
    ],
  },
  noResource: {
    speaks: [[{ notes: [talked, talked, talked] }, { name: 'noResource', count: 3, code: 'G8' }]],
    silent: [
      { notes: [talked, talked, [{ kind: 'resource' }]] },
      { notes: [talked, talked, talked], marks: [{ T9: 'partly' }] },
      { notes: [talked, talked, talked], group: { stage: 'P5', plannedSessions: null, endsOn: '' } },
      { notes: [talked, [], []] },
    ],
  },
  overdue: {
    speaks: [
      [
        { steps: [step({ due: dayOf(9) }), step({ due: dayOf(8) }), step({ due: dayOf(10) })] },
        { name: 'overdue', count: 2, code: 'G7', act: { to: 'group' } },
      ],
    ],
    silent: [
      { steps: [step({ due: dayOf(10) }), step()] },
      { steps: [step({ due: dayOf(9), doneAt: 1 }), step({ due: dayOf(9), droppedAt: 1 }), step({ due: 'besok' })] },
    ],
  },
  waiting: {
    speaks: [
      [
        { held: [heldRow(8, 'ended'), heldRow(9, 'ended')] },
        { name: 'waiting', count: 2, act: { to: 'session', session: heldRow(8, 'ended') } },
      ],
    ],
    silent: [{ held: [heldRow(9)] }, { held: [heldRow(10, 'ended')] }],
  },
  endNear: {
    speaks: [
      [{ group: { stage: 'P4', plannedSessions: 12, endsOn: '' } }, { name: 'endNear', count: 3, of: 12, code: 'P5' }],
      [{ group: { stage: 'P4', plannedSessions: 8, endsOn: '' } }, { count: 0 }],
    ],
    silent: [
      { group: { stage: 'P4', plannedSessions: 13, endsOn: '' } },
      { group: { stage: 'P5', plannedSessions: 12, endsOn: '' } },
      { group: { stage: 'P4', plannedSessions: null, endsOn: '' } },
      { group: { stage: 'P1', plannedSessions: 2, endsOn: '' }, times: 0 },
    ],
  },
  endDate: {
    speaks: [
      [{ group: { stage: 'P4', plannedSessions: null, endsOn: dayOf(13) } }, { name: 'endDate', count: 21 }],
      [{ group: { stage: 'P4', plannedSessions: null, endsOn: dayOf(3) } }, { count: 0 }],
    ],
    silent: [
      { group: { stage: 'P4', plannedSessions: null, endsOn: dayOf(14) } },
      { group: { stage: 'P4', plannedSessions: 30, endsOn: dayOf(11) } },
      { group: { stage: 'P5', plannedSessions: null, endsOn: dayOf(11) } },
      { group: { stage: 'P4', plannedSessions: null, endsOn: 'kapan-kapan' } },
    ],
  },
  stageStays: {
    speaks: [
      [
        { group: { stage: 'P3', plannedSessions: null, endsOn: '' }, times: 3 },
        { name: 'stageStays', count: 3, codes: ['P3'] },
      ],
    ],
    silent: [
      { group: { stage: 'P3', plannedSessions: null, endsOn: '' }, times: 2 },
      { group: { stage: 'P4', plannedSessions: null, endsOn: '' } },
      {},
    ],
  },
  stageTask: {
    speaks: [
      [
        { group: { stage: 'P4', plannedSessions: null, endsOn: '' }, times: 7 },
        { name: `stageTask-${TASKS_OF_STAGE.P4[1]}`, code: TASKS_OF_STAGE.P4[1], codes: ['P4'] },
      ],
    ],
    silent: [{}],
  },
  neglected: {
    speaks: [
      [
        { marks: [{ T6: 'notYet' }, { T6: '' }, { T6: 'notYet' }] },
        { name: 'neglected-T6', code: 'T6', variant: 'notYet', count: 2 },
      ],
      [{ marks: [{ T9: 'partly' }, { T9: 'partly' }, { T9: '' }] }, { variant: 'partly' }],
    ],
    silent: [{ marks: [{ T6: 'notYet' }, { T6: 'notYet' }] }, { marks: [{}, { T6: 'notYet' }, { T6: 'notYet' }] }],
  },
};

it('every rule is there once, with a place among the others', () => {
  expect(rules.map(({ name }) => name).toSorted()).toEqual([...RULES].toSorted());
  for (const { name, weight } of rules) expect(weight, name).toBeGreaterThan(0);
});

it('a group of which nothing stands out is left in peace', () => {
  expect(allSuggestions(basisWith({ members: twelve }))).toEqual([]);
  expect(allSuggestions(basisWith({ times: 0 }))).toEqual([]);
});

describe.each(RULES)('%s', (rule) => {
  const { speaks, silent } = table[rule];
  it.each(speaks)('speaks when it should (%#)', (made, said) => {
    const found = of(rule, basisWith(made));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(said);
  });
  it.each(silent)('is silent when it should be (%#)', (made) => {
    expect(of(rule, basisWith(made))).toEqual([]);
  });
});

it('the tasks of a stage come round, one after each session', () => {
  const group = { stage: 'P4' as const, plannedSessions: null, endsOn: '' };
  const told = Array.from({ length: 6 }, (_, times) => of('stageTask', basisWith({ group, times }))[0]?.code);
  expect(new Set(told)).toEqual(new Set(TASKS_OF_STAGE.P4));
});
