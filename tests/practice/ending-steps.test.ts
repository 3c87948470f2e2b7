import { expect, it } from 'vitest';
import {
  ENDING_STEPS,
  endingLacks,
  FAREWELL_STEPS,
  moveEnding,
  standsAt,
  stepsOnWay,
} from '../../src/practice/ending-steps.ts';
import {
  countKey,
  endingKind,
  farewells,
  groupRounds,
  openRound,
  readinessKey,
  voicesInOrder,
} from '../../src/practice/ending.ts';
import { stepKind } from '../../src/practice/step.ts';
import { madeView, seen, writtenApart } from './made-view.ts';

const ASKED = { preparations: ['prepare-told', 'prepare-feelings'], questions: ['look-safe', 'look-turn'] };
const made = (changes: Parameters<typeof madeView<typeof endingKind>>[2], id = 'e') =>
  madeView(endingKind, id, { member: '', round: 1, ...changes }, 'group');

it('goes forth and back, holds at its ends, and jumps where it is told', () => {
  const steps = stepsOnWay(made({}));
  expect(steps).toEqual(ENDING_STEPS);
  expect(moveEnding(steps, 'prepare', 'back')).toBe('prepare');
  expect(moveEnding(steps, 'decision', 'next')).toBe('decision');
  let at = moveEnding(steps, 'prepare', 'next');
  for (let step = 0; step < 10; step += 1) at = moveEnding(steps, at, 'next');
  expect(at).toBe('decision');
  expect(moveEnding(steps, 'prepare', { to: 'gains' })).toBe('gains');
});

it('a good-bye of one member has no evaluation of the group, and no way into one', () => {
  const steps = stepsOnWay(made({ member: 'm1' }));
  expect(steps).toEqual(FAREWELL_STEPS);
  expect(moveEnding(steps, 'gains', { to: 'evaluation' })).toBe('gains');
  expect(standsAt(made({ member: 'm1' }), 'here')).toBe('elements');
});

it('resumes at every step, each tablet at its own; one that joins in begins where the latest stood', () => {
  for (const step of ENDING_STEPS) {
    const ending = made({ stands: { here: { step, at: 1 }, there: { step: 'readiness', at: 2 } } });
    expect(standsAt(ending, 'here')).toBe(step);
    expect(standsAt(ending, 'there')).toBe('readiness');
    expect(standsAt(ending, 'third')).toBe('readiness');
  }
  expect(standsAt(made({ stands: { here: { step: 'of a later release', at: 1 } } }), 'here')).toBe('prepare');
  expect(standsAt(made({}), 'here')).toBe('prepare');
});

it('names everything that is not yet known, and nothing of what is', () => {
  const empty = endingLacks(made({}), ASKED, ['m1', 'm2'], []);
  expect(empty.map(({ of }) => of)).toEqual([
    'preparations',
    'evaluatedOn',
    'questions',
    'voices',
    'elements',
    'gains',
    'generalising',
    'feelings',
    'members',
    'steps',
    'reason',
  ]);
  expect(empty.find(({ of }) => of === 'members')).toMatchObject({ count: 2 });
  const full = made({
    prepared: { 'prepare-told': { done: true }, 'prepare-feelings': { done: true } },
    evaluatedOn: '2026-11-20',
    counts: { [countKey('look-safe', 'yes')]: { n: 0 }, [countKey('look-turn', 'no')]: { n: 3 } },
    voices: { v: { text: 'Saya pulang lebih ringan.' } },
    elements: Object.fromEntries(['P5a', 'P5b', 'P5c', 'P5d', 'P5e'].map((code) => [code, { mark: 'holds' as const }])),
    gains: 'a',
    generalising: 'b',
    feelings: 'c',
    readiness: { [readinessKey('m1')]: { mark: 'ready' }, [readinessKey('m2')]: { mark: 'notYet' } },
    decisionReason: 'd',
  });
  const step = madeView(stepKind, 's', { text: 'Menengok', of: 'e', due: '2026-12-20' });
  expect(endingLacks(full, ASKED, ['m1', 'm2'], [step])).toEqual([]);
  const undated = madeView(stepKind, 's', { text: 'Menengok', of: 'e' });
  expect(endingLacks(full, ASKED, ['m1', 'm2'], [undated])).toEqual([{ step: 'followUp', of: 'undated', count: 1 }]);
});

it('a tick taken back, a mark cleared and a detail without the whole count as not yet known', () => {
  const ending = made({
    prepared: { 'prepare-told': { done: false } },
    elements: { P5a: { mark: '' } },
    readiness: { [readinessKey('m1', 'ready-goodbye')]: { mark: 'ready' } },
  });
  const lacks = endingLacks(ending, ASKED, ['m1'], []);
  expect(lacks).toContainEqual({ step: 'prepare', of: 'preparations', count: 2 });
  expect(lacks).toContainEqual({ step: 'elements', of: 'elements', count: 5 });
  expect(lacks).toContainEqual({ step: 'readiness', of: 'members', count: 1 });
});

it('a question answered on the passed tablet alone is asked', () => {
  const ending = made({ ballots: { 'm1-look-safe': { mark: 'no' }, 'm1-look-turn': { mark: '' } } });
  expect(endingLacks(ending, ASKED, [], [])).toContainEqual({ step: 'evaluation', of: 'questions', count: 1 });
});

it('a good-bye asks only for its own element and its own member', () => {
  const lacks = endingLacks(made({ member: 'm1' }), ASKED, ['m1', 'm2', 'm3'], []);
  expect(lacks.map(({ of }) => of)).not.toContain('questions');
  expect(lacks.find(({ of }) => of === 'elements')).toMatchObject({ count: 1 });
  expect(lacks.find(({ of }) => of === 'members')).toMatchObject({ count: 1 });
});

it('tells rounds of the group from good-byes, and the one under way from what is decided', () => {
  const first = made({ round: 1, decision: 'end', decidedAt: 5 }, 'r1');
  const second = made({ round: 2 }, 'r2');
  const bye = made({ round: 1, member: 'm1', begunAt: 3 }, 'f1');
  expect(groupRounds([second, bye, first]).map(({ id }) => id)).toEqual(['r1', 'r2']);
  expect(farewells([second, bye, first]).map(({ id }) => id)).toEqual(['f1']);
  expect(openRound([second, bye, first])?.id).toBe('r2');
  expect(openRound([first, bye])).toBeUndefined();
  expect(openRound([first, bye], 'm1')?.id).toBe('f1');
});

it('words of two tablets stand in the order they were said; what was taken away is gone from the list, not from the item', () => {
  const fact = (saidAt: number) => ({ theme: 'helped' as const, member: '', saidAt });
  const here = writtenApart(endingKind, made({}).item, 'here', {
    voices: { b: { text: 'Kedua' } },
    voiceFacts: { b: fact(2) },
  });
  const both = writtenApart(endingKind, here, 'there', {
    voices: { a: { text: 'Pertama' }, c: { text: 'Ketiga' } },
    voiceFacts: { a: fact(1), c: fact(3) },
    struck: { c: {} },
  });
  const ending = seen(endingKind, 'e', both);
  expect(voicesInOrder(ending).map(({ text }) => text)).toEqual(['Pertama', 'Kedua']);
  expect(ending.voices).toHaveLength(3);
});
