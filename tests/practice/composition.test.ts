import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardPerson } from '../../src/practice/board.ts';
import { balanceOf, compositionWarnings, type CompositionWarning } from '../../src/practice/composition.ts';
import { GROUP_KINDS } from '../../src/practice/formation.ts';
import { sizeBounds } from '../../src/practice/group-size.ts';
import { AIM_CODES } from '../../src/practice/group.ts';
import { person } from './board-people.ts';

const WIDE = { least: 1, most: 200 };
const women = (count: number, known: Partial<BoardPerson> = {}) =>
  Array.from({ length: count }, (_none, index) => person(`w${index}`, { sex: 'perempuan', age: 30 + index, ...known }));
const kinds = (warnings: readonly CompositionWarning[]) =>
  warnings.map((warning) => (warning.of === 'onlyOne' ? `only ${warning.aspect} ${warning.person.id}` : warning.of));

describe('the balance', () => {
  it('counts by age band, sex, need and ability, whatever the case of the words, and what is not known', () => {
    const people = [
      person('a', { age: 12, sex: 'Perempuan', needs: ['Teman bicara'], abilities: ['musik'], isNew: true }),
      person('b', { age: 13, sex: 'perempuan', needs: ['teman bicara', 'kerja'] }),
      person('c', { sex: 'laki-laki' }),
    ];
    const balance = balanceOf(people);
    expect(balance.size).toBe(3);
    expect(balance.ages.map(({ band, people: of }) => [band, of.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(balance.sexes.map(({ word, people: of }) => [word, of.length])).toEqual([
      ['Perempuan', 2],
      ['laki-laki', 1],
    ]);
    expect(balance.needs.map(({ word, people: of }) => [word, of.length])).toEqual([
      ['Teman bicara', 2],
      ['kerja', 1],
    ]);
    expect(balance.newcomers).toBe(1);
    expect(balance.unknown).toEqual({ ages: 1, sexes: 0, needs: 1, abilities: 2 });
  });

  it('leaves nobody out and counts nobody twice within one aspect of age or sex', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            age: fc.option(fc.integer({ min: 0, max: 130 }), { nil: undefined }),
            sex: fc.constantFrom('', 'a', 'b'),
          }),
        ),
        (all) => {
          const people = all.map((one, index) => person(`p${index}`, one));
          const { ages, sexes, unknown } = balanceOf(people);
          const sum = (parts: readonly { readonly people: readonly unknown[] }[]) =>
            parts.reduce((count, { people: of }) => count + of.length, 0);
          expect(sum(ages) + unknown.ages).toBe(people.length);
          expect(sum(sexes) + unknown.sexes).toBe(people.length);
        },
      ),
    );
  });
});

describe('what to look at', () => {
  it('is nothing in a group of nobody, and never a bar', () => {
    expect(compositionWarnings([], sizeBounds(['A1'], 'talk'), [])).toEqual([]);
  });

  it('names a group too small or too large for what it is for', () => {
    const bounds = sizeBounds(['A1'], 'talk');
    expect(kinds(compositionWarnings(women(1), bounds, []))).toEqual(['tooSmall']);
    expect(kinds(compositionWarnings(women(100, { age: 30 }), bounds, []))).toEqual(['tooLarge']);
    expect(compositionWarnings(women(bounds.least), bounds, [])).toEqual([]);
    expect(compositionWarnings(women(bounds.most), bounds, [])).toEqual([]);
  });

  it('names who stands alone by sex, by age and by need, and not where hardly anything is known', () => {
    const man = person('m', { sex: 'laki-laki', age: 33 });
    expect(kinds(compositionWarnings([...women(4), man], WIDE, []))).toEqual(['only sex m']);
    expect(compositionWarnings([women(1)[0]!, man], WIDE, [])).toEqual([]);
    const girl = person('g', { sex: 'perempuan', age: 14 });
    expect(kinds(compositionWarnings([...women(4), girl], WIDE, []))).toEqual(['only age g']);
    const grieving = women(3, { needs: ['berduka'] });
    const working = person('k', { sex: 'perempuan', age: 31, needs: ['kerja'] });
    expect(kinds(compositionWarnings([...grieving, working], WIDE, []))).toEqual(['only need k']);
    // Everyone for another reason: nobody is alone among them.
    const all = women(4).map((one, index) => ({ ...one, needs: [`n${index}`] }));
    expect(compositionWarnings(all, WIDE, [])).toEqual([]);
  });

  it('names a conflict only where both are in the group', () => {
    const [a, b, c] = women(3) as [BoardPerson, BoardPerson, BoardPerson];
    const conflict = { one: a, other: b, keys: ['a~b'], text: '' };
    expect(kinds(compositionWarnings([a, b, c], WIDE, [conflict]))).toEqual(['conflict']);
    expect(compositionWarnings([a, c], WIDE, [conflict])).toEqual([]);
  });

  it('names more newcomers than old members, and none where all are new', () => {
    const fresh = women(4, { isNew: true });
    const old = [person('o1', { sex: 'perempuan', age: 31 }), person('o2', { sex: 'perempuan', age: 32 })];
    expect(kinds(compositionWarnings([...fresh, ...old], WIDE, []))).toEqual(['newcomers']);
    expect(compositionWarnings(fresh, WIDE, [])).toEqual([]);
    expect(compositionWarnings([...old, ...fresh.slice(0, 2)], WIDE, [])).toEqual([]);
  });
});

describe('the size a group can have', () => {
  it('can always be met, whatever aims and kind are chosen together', () => {
    fc.assert(
      fc.property(fc.subarray([...AIM_CODES]), fc.constantFrom('', 'unknown', ...GROUP_KINDS), (aims, kind) => {
        const { least, most } = sizeBounds(aims, kind);
        expect(least).toBeLessThan(most);
        for (const code of aims) {
          expect(least).toBeGreaterThanOrEqual(sizeBounds([code], '').least);
          expect(most).toBeLessThanOrEqual(sizeBounds([code], '').most);
        }
      }),
    );
  });
});
