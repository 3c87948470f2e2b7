import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsIn, initialsOf, type Initialled } from '../../src/practice/initials.ts';

function member(id: string, name: string, more: Partial<Initialled> = {}): Initialled {
  return { id, name, called: '', initials: '', addedAt: 0, ...more };
}

describe('initials of a name', () => {
  it.each([
    ['Siti Nur Rahma', 'SR'],
    ['wati', 'WA'],
    ['  Budi   Santoso ', 'BS'],
    ['Nurul-Huda', 'NH'],
    ['Élodie Çelik', 'ÉÇ'],
    ['O', 'O'],
    ['', ''],
    [' – ', ''],
    ['🌻', '🌻'],
    ['👨‍👩‍👧 Sari', '👨‍👩‍👧S'],
    ['سارة أحمد', 'سأ'],
    ['<b>Rani</b> Putri', 'BP'],
    ['Rahma, S.Sos', 'RS'],
    ['x'.repeat(10_000), 'XX'],
  ])('%j → %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('are short whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect([...new Intl.Segmenter().segment(initialsOf(name))].length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('initials in a group', () => {
  it('are the same whether a name has to be cut into signs or not', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'Z', '9', ' ', '-', '.', '~'), maxLength: 12 });
    fc.assert(
      fc.property(plain, (name) => {
        const last = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment).slice(0, 4);
        const member = { id: 'a', name: '', called: '', initials: `x${name}`, addedAt: 1 };
        const whole = ['x', ...last].slice(0, 4).join('').trim();
        expect(initialsIn([member]).get('a')).toBe(`x${name}`.trim().length === 0 ? '?' : whole);
      }),
    );
  });

  it('tells equal ones apart in the order of joining the list', () => {
    const found = initialsIn([
      member('c', 'Sari Rukmana', { addedAt: 3 }),
      member('a', 'Siti Rahma', { addedAt: 1 }),
      member('b', 'Siti Rahma', { addedAt: 2 }),
    ]);
    expect(Object.fromEntries(found)).toEqual({ a: 'SR', b: 'SR2', c: 'SR3' });
  });

  it('honours chosen initials before derived ones, and steps over a number someone chose', () => {
    const found = initialsIn([
      member('a', 'Siti Rahma', { addedAt: 1 }),
      member('b', 'Wati', { addedAt: 2, initials: ' SR ' }),
      member('c', 'Dewi', { addedAt: 3, initials: 'sr2' }),
    ]);
    expect(Object.fromEntries(found)).toEqual({ a: 'SR3', b: 'SR', c: 'sr2' });
  });

  it('falls back to what they are called, and to a sign', () => {
    const found = initialsIn([
      member('a', '', { called: 'Mbah Tun' }),
      member('b', '', { addedAt: 1 }),
      member('c', ' '),
    ]);
    expect(found.get('a')).toBe('MT');
    expect(new Set([found.get('b'), found.get('c')])).toEqual(new Set(['?', '?2']));
  });

  const members = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      name: fc.oneof(fc.constantFrom('Siti Rahma', 'sari rukmi', ''), fc.string({ maxLength: 30 })),
      called: fc.constantFrom('', 'Sari'),
      initials: fc.constantFrom('', '', 'SR', 'sr', 'SR2', 'SR3', 'ABCDEFG'),
      addedAt: fc.option(fc.nat(3), { nil: null }),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  );

  it('never gives two members the same, not even by case', () => {
    fc.assert(
      fc.property(members, (all) => {
        const found = initialsIn(all);
        expect(found.size).toBe(all.length);
        expect(new Set([...found.values()].map((text) => text.toUpperCase())).size).toBe(all.length);
      }),
    );
  });

  it('depends neither on the order of the list nor on who joins later without a choice of their own', () => {
    fc.assert(
      fc.property(members, fc.string(), (all, name) => {
        const before = initialsIn(all);
        expect(initialsIn([...all].reverse())).toEqual(new Map([...before].reverse()));
        const later = initialsIn([...all, member('later', name, { addedAt: 99 })]);
        for (const [id, initials] of before) expect(later.get(id)).toBe(initials);
      }),
    );
  });
});
