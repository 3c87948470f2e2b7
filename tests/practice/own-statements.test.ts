import { describe, expect, it } from 'vitest';
import { agencyKind } from '../../src/practice/agency.ts';
import { ownStatements } from '../../src/practice/own-statements.ts';
import { madeView } from './made-view.ts';

describe('statements of the agency’s own', () => {
  it('come in the order they were added, retired ones named as such', () => {
    const words = { planning: 'Sudahkah …?', reflection: 'Apakah …?' };
    const agency = madeView(agencyKind, 'agency', {
      statements: {
        b: { principle: 'T6', ...words, addedAt: 5 },
        a: { principle: 'T6', ...words, addedAt: 5 },
        c: { principle: 'T1', planning: '', reflection: 'Apakah …?', addedAt: 1 },
      },
      retired: { a: {} },
    });
    expect(ownStatements(agency).map(({ code, retired }) => `${code} ${retired}`)).toEqual([
      'T1.c false',
      'T6.a true',
      'T6.b false',
    ]);
    expect(ownStatements(undefined)).toEqual([]);
  });
});
