import { expect, it } from 'vitest';
import { suggestedNote } from '../../../src/practice/suggestions/suggested-note.ts';
import { RULES } from '../../../src/practice/suggestions/suggestion.ts';

const of = (rule: (typeof RULES)[number], code = '') => suggestedNote({ rule, code, members: ['m1'] });

it('offers a note for every rule but that of a session waiting to be closed', () => {
  expect(RULES.filter((rule) => of(rule) === undefined)).toEqual(['waiting']);
});

it('is of the kind that answers the suggestion, about those it speaks of', () => {
  expect(of('absent')).toEqual({ kind: 'followUp', about: ['m1'] });
  expect(of('noDecision')?.kind).toBe('decision');
  expect(['T6', 'T7', 'T9', 'T4'].map((code) => of('neglected', code)?.kind)).toEqual([
    'decision',
    'agreement',
    'resource',
    'observation',
  ]);
});
