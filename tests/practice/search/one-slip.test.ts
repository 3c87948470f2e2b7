import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipIn } from '../../../src/practice/search/one-slip.ts';
import { letter, slip, slipped, word } from './slipped.ts';

/** Letters by which two words differ, swaps as one (optimal string alignment), the slow and sure way. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  }
  return rows[a.length]![b.length]!;
}

describe('one slip of the finger', () => {
  it('is allowed for in every word of five letters and more', () => {
    fc.assert(
      fc.property(slipped, ({ meant, typed }) => {
        // What was typed may be the beginning of what was meant: then it is found without any slip.
        if (meant.startsWith(typed)) return;
        expect(slipIn(typed, meant), `${typed} for ${meant}`).toBe('whole');
      }),
    );
  });

  it('is never more than one', () => {
    fc.assert(
      fc.property(word, word, (asked, other) => {
        if (slipIn(asked, other) === 'whole') expect(distance(asked, other)).toBe(1);
      }),
    );
    const close = fc
      .tuple(slipped, letter, fc.nat(13))
      .map(([{ typed }, by, at]) => [typed, slip(typed, at % typed.length, by, 'wrong')] as const);
    fc.assert(
      fc.property(close, ([asked, other]) => {
        if (slipIn(asked, other) === 'whole') expect(distance(asked, other)).toBe(1);
      }),
    );
  });

  it.each([
    ['konfrontsi', 'konfrontasi', 'whole'],
    ['kelompk', 'kelompoknya', 'beginning'],
    ['keompok', 'kelompok', 'whole'],
    ['kelopmok', 'kelompok', 'whole'],
    ['sari', 'sapi', undefined],
    ['sair', 'sari', undefined],
    ['taman', 'teman', 'whole'],
    ['tman', 'teman', 'whole'],
    ['kelompok', 'kelompok', undefined],
  ])('%s for %s: %s', (asked, other, expected) => {
    expect(slipIn(asked, other)).toBe(expected);
  });
});
