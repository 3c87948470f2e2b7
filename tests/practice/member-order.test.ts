import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMember, EMPTY_DIGEST } from '../../src/practice/group-digest.ts';
import { activeMembers, glanceOf } from '../../src/practice/group-glance.ts';
import type { Member } from '../../src/practice/member.ts';
import {
  folded,
  inOrder,
  isActive,
  isNewcomer,
  matching,
  shownName,
  type Listed,
} from '../../src/practice/member-order.ts';
import { shortened } from '../../src/practice/shortened.ts';
import { formatsIn } from '../../src/text/formats.ts';

const TODAY = '2026-11-23';
const { compare } = formatsIn('id');

function member(name: string, more: Partial<Listed> = {}): Listed {
  return {
    id: name,
    name,
    called: '',
    joinedOn: '',
    leftOn: '',
    addedAt: 0,
    birthYear: null,
    age: null,
    ageToldIn: null,
    ...more,
  };
}

describe('who takes part', () => {
  it('ends with the day of leaving; a date that is none does not end it', () => {
    expect(isActive({ leftOn: '' }, TODAY)).toBe(true);
    expect(isActive({ leftOn: TODAY }, TODAY)).toBe(false);
    expect(isActive({ leftOn: '2026-11-24' }, TODAY)).toBe(true);
    expect(isActive({ leftOn: '2026-02-31' }, TODAY)).toBe(true);
  });

  it('is counted as in the digest of the group', () => {
    for (const leftOn of ['', '2026-11-22', TODAY, '2026-11-24', 'x']) {
      const digest = withMember(EMPTY_DIGEST, 'm', { leftOn } as Member);
      expect(activeMembers(glanceOf(digest), TODAY)).toBe(isActive({ leftOn }, TODAY) ? 1 : 0);
    }
  });

  it('calls a newcomer only who joined a group under way in the last four weeks', () => {
    const began = '2026-10-01';
    expect(isNewcomer({ joinedOn: '2026-11-20', leftOn: '' }, began, TODAY)).toBe(true);
    expect(isNewcomer({ joinedOn: '2026-11-20', leftOn: '' }, '', TODAY)).toBe(false);
    expect(isNewcomer({ joinedOn: began, leftOn: '' }, began, TODAY)).toBe(false);
    expect(isNewcomer({ joinedOn: '2026-10-26', leftOn: '' }, began, TODAY)).toBe(false);
    expect(isNewcomer({ joinedOn: '2026-10-27', leftOn: '' }, began, TODAY)).toBe(true);
    expect(isNewcomer({ joinedOn: '2026-11-24', leftOn: '' }, began, TODAY)).toBe(false);
    expect(isNewcomer({ joinedOn: '2026-11-20', leftOn: '2026-11-21' }, began, TODAY)).toBe(false);
  });
});

describe('search', () => {
  const all = [
    member('Žofia Łuczak'),
    member('Siti Nurhaliza', { called: 'Mbak Iti' }),
    member('I Made Élan'),
    member('سارة أحمد'),
  ];

  it('finds without case and diacritics, by any words in any order', () => {
    expect(matching(all, 'zofia').map(shownName)).toEqual(['Žofia Łuczak']);
    expect(matching(all, 'ELAN made').map(shownName)).toEqual(['I Made Élan']);
    expect(matching(all, 'iti nur').map(shownName)).toEqual(['Mbak Iti']);
    expect(matching(all, 'أحمد')).toHaveLength(1);
    expect(matching(all, 'nobody')).toEqual([]);
  });

  it('shows all for a blank query', () => {
    expect(matching(all, '  ')).toEqual(all);
  });

  it('finds everyone by any part of their own name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), fc.nat(40), (name, a, b) => {
        const part = folded(name).slice(Math.min(a, b), Math.max(a, b));
        expect(matching([member(name)], part)).toHaveLength(1);
      }),
    );
  });
});

describe('order', () => {
  const people = [
    member('budi 10', { joinedOn: '2026-01-02', birthYear: 1990 }),
    member('Ágnes', { joinedOn: '', birthYear: null }),
    member('budi 9', { joinedOn: '2026-03-01', birthYear: 2000 }),
    member('', { id: 'nameless', joinedOn: '2026-02-01', age: 5, ageToldIn: 2026 }),
  ];
  const names = (all: readonly Listed[]) => all.map(({ name }) => name);

  it('sorts by name as the language does, the nameless last', () => {
    expect(names(inOrder(people, 'name', compare, 2026))).toEqual(['Ágnes', 'budi 9', 'budi 10', '']);
  });

  it('sorts by joining, latest first, the unknown last', () => {
    expect(names(inOrder(people, 'joined', compare, 2026))).toEqual(['budi 9', '', 'budi 10', 'Ágnes']);
  });

  it('sorts by age, youngest first, the unknown last', () => {
    expect(names(inOrder(people, 'age', compare, 2026))).toEqual(['', 'budi 9', 'budi 10', 'Ágnes']);
  });

  it('keeps everyone, whatever the order, and does not depend on the order before', () => {
    const anyone = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        name: fc.constantFrom('Ani', 'ani', 'Budi', ''),
        called: fc.constantFrom('', 'Ani'),
        joinedOn: fc.constantFrom('', '2026-01-01', '2026-02-31'),
        leftOn: fc.constant(''),
        addedAt: fc.option(fc.nat(3), { nil: null }),
        birthYear: fc.option(fc.integer({ min: 1950, max: 1953 }), { nil: null }),
        age: fc.constant(null),
        ageToldIn: fc.constant(null),
      }),
      { selector: ({ id }) => id, maxLength: 20 },
    );
    fc.assert(
      fc.property(anyone, fc.constantFrom('name' as const, 'joined' as const, 'age' as const), (all, by) => {
        const sorted = inOrder(all, by, compare, 2026);
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(inOrder([...all].reverse(), by, compare, 2026)).toEqual(sorted);
      }),
    );
  });
});

describe('a shortened text', () => {
  it('leaves short ones as they are, on one line', () => {
    expect(shortened('Siti\n Rahma')).toBe('Siti Rahma');
  });

  it('says by an ellipsis that there is more, and cuts no sign in two', () => {
    expect(shortened('a'.repeat(10_000), 20)).toBe(`${'a'.repeat(19)}…`);
    expect(shortened('🌻'.repeat(500), 10)).toBe(`${'🌻'.repeat(4)}…`);
    expect(shortened(`Ani${' '.repeat(10_000)}Budi`, 20)).toBe('Ani…');
  });
});
