import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageIn, birthYearFault, isAge } from '../../src/practice/member-age.ts';

describe('age', () => {
  it('comes from the birth year first, then from an age as told', () => {
    expect(ageIn({ birthYear: 1990, age: 12, ageToldIn: 2020 }, 2026)).toBe(36);
    expect(ageIn({ birthYear: null, age: 12, ageToldIn: 2020 }, 2026)).toBe(18);
    expect(ageIn({ birthYear: null, age: 12, ageToldIn: null }, 2026)).toBe(12);
    expect(ageIn({ birthYear: null, age: null, ageToldIn: 2020 }, 2026)).toBeUndefined();
  });

  it('is unknown where the figures make no sense', () => {
    expect(ageIn({ birthYear: 2030, age: null, ageToldIn: null }, 2026)).toBeUndefined();
    expect(ageIn({ birthYear: 1881, age: null, ageToldIn: null }, 2026)).toBeUndefined();
    expect(ageIn({ birthYear: null, age: 5, ageToldIn: 2026 }, 2010)).toBeUndefined();
  });

  it('grows by one each year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1930, max: 2020 }), fc.integer({ min: 2020, max: 2050 }), (birthYear, year) => {
        const member = { birthYear, age: null, ageToldIn: null };
        expect(ageIn(member, year + 1)).toBe((ageIn(member, year) ?? Number.NaN) + 1);
      }),
    );
  });

  it('names why a birth year cannot be right', () => {
    expect(birthYearFault(1990, 2026)).toBeUndefined();
    expect(birthYearFault(2026, 2026)).toBeUndefined();
    expect(birthYearFault(2027, 2026)).toBe('future');
    expect(birthYearFault(190, 2026)).toBe('tooLongAgo');
    expect(birthYearFault(1990.5, 2026)).toBe('notWhole');
    expect(birthYearFault(Number.NaN, 2026)).toBe('notWhole');
  });

  it('is a whole number a person may have', () => {
    expect([0, 130].map(isAge)).toEqual([true, true]);
    expect([-1, 131, 3.5, Number.NaN].map(isAge)).toEqual([false, false, false, false]);
  });
});
