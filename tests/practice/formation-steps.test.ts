import { describe, expect, it } from 'vitest';
import { formationKind, pairKey, pairOf, standOf } from '../../src/practice/formation.ts';
import {
  firstOpenStep,
  formationStepOf,
  FORMATION_QUESTIONS,
  FORMATION_STEPS,
  moveFormation,
  notYetKnown,
  type Forming,
} from '../../src/practice/formation-steps.ts';
import { groupKind } from '../../src/practice/group.ts';
import { emptyItem, writeFields } from '../../src/practice/item.ts';
import { flatten, view, type Changes } from '../../src/practice/kind.ts';
import { person } from './board-people.ts';
import { madeView } from './made-view.ts';

const nothing: Forming = {
  group: madeView(groupKind, 'g', { name: 'Teras' }),
  formation: undefined,
  board: [],
  agreement: undefined,
  signatures: [],
};

describe('the way of forming a group', () => {
  it('goes on and back and holds at its ends', () => {
    expect(moveFormation('origin', 'back')).toBe('origin');
    expect(moveFormation('origin', 'next')).toBe('intake');
    expect(moveFormation('agreement', 'next')).toBe('agreement');
    expect(moveFormation('agreement', { to: 'diagnosis' })).toBe('diagnosis');
    let step = formationStepOf('');
    for (const expected of FORMATION_STEPS) {
      expect(step).toBe(expected);
      step = moveFormation(step, 'next');
    }
  });

  it('begins at the beginning for a name it does not know', () => {
    expect(formationStepOf('a step of a later release')).toBe('origin');
    expect(formationStepOf(undefined)).toBe('origin');
    for (const step of FORMATION_STEPS) expect(formationStepOf(step)).toBe(step);
  });

  it('says of everything that it is not yet known as long as nothing was written', () => {
    for (const step of FORMATION_STEPS) expect(notYetKnown(step, nothing)).toEqual(FORMATION_QUESTIONS[step]);
    expect(firstOpenStep(nothing)).toBe('origin');
  });

  it('knows what the group itself holds, and never asks for it again', () => {
    const group = madeView(groupKind, 'g', { origin: 'P0b', serves: 'orang tua', aims: ['A2'], purpose: 'tenang' });
    expect(notYetKnown('origin', { ...nothing, group })).toEqual(['story']);
    const open = notYetKnown('intake', { ...nothing, group });
    for (const code of ['P1a', 'aims', 'purpose'] as const) expect(open).not.toContain(code);
  });

  it('asks for the place, for a day or hour, and for how long, and is content with one word on each', () => {
    const open = (changes: Changes<typeof groupKind>) =>
      notYetKnown('composition', { ...nothing, group: madeView(groupKind, 'g', changes) }).includes('times');
    const place = 'Balai RW';
    expect(open({ place, plannedSessions: 12 })).toBe(true);
    expect(open({ place, usualDay: '4' })).toBe(true);
    expect(open({ usualDay: '4', plannedSessions: 12 })).toBe(true);
    expect(open({ place, usualDay: '4', plannedSessions: 12 })).toBe(false);
    expect(open({ place, usualTime: '16:00', endsOn: '2027-03-01' })).toBe(false);
    expect(open({ place, startsOn: '2026-12-01', plannedSessions: 12 })).toBe(false);
  });

  it('counts elements as an answer, their order from two on, and resources when each has some', () => {
    const formation = (changes: Changes<typeof formationKind>) => ({
      ...nothing,
      formation: madeView(formationKind, 'f', changes),
    });
    const one = formation({ elements: { a: { text: 'jaring rusak' } }, answers: { P2a: { text: '  ' } } });
    expect(notYetKnown('diagnosis', one)).toEqual(['P2a', 'P2c', 'P2d', 'P2e']);
    const two = formation({
      elements: { a: { text: 'jaring rusak' }, b: { text: 'utang' } },
      elementResources: { a: { text: 'benang' } },
    });
    expect(notYetKnown('diagnosis', two)).toEqual(['P2a', 'P2d', 'P2e']);
  });

  it('waits for every single person in readiness', () => {
    const board = [person('a', { ready: 'ready' }), person('b', {}), person('c', { place: 'waiting' })];
    expect(notYetKnown('readiness', { ...nothing, board })).toEqual(['P3d']);
    const asked = [person('a', { ready: 'ready' }), person('b', { ready: 'notYet' })];
    expect(notYetKnown('readiness', { ...nothing, board: asked })).toEqual([]);
  });
});

describe('where a tablet stands', () => {
  const write = (device: string, n: number, step: string) => ({
    changes: flatten(formationKind, { stands: { [device]: { step, question: 'P1c' } } }),
    write: { dot: [device, n] as const, at: [n, 0] as const, by: 'x' },
  });

  it('is its own place, and for one that joins in the latest of the others', () => {
    let item = emptyItem('formation', 1, 'g');
    for (const one of [write('here', 1, 'intake'), write('there', 9, 'composition')])
      item = writeFields(item, one.changes, one.write, {});
    const formation = view(formationKind, 'f', 's', item)!;
    expect(standOf(formation, 'here')?.step).toBe('intake');
    expect(standOf(formation, 'there')?.step).toBe('composition');
    expect(standOf(formation, 'a third')?.step).toBe('composition');
    expect(standOf(undefined, 'here')).toBeUndefined();
  });
});

describe('a pair', () => {
  it('has one key whoever is named first, and is nobody with themselves', () => {
    const [a, b] = ['A'.repeat(22), 'Q'.repeat(22)] as const;
    expect(pairKey(b, a)).toBe(pairKey(a, b));
    expect(pairOf(pairKey(a, b))).toEqual([a, b]);
    for (const none of ['', a, `${a}b`, `${a}${a}`, `${a}${b}${a}`]) expect(pairOf(none)).toBeUndefined();
  });
});
