import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KindName } from '../../src/storage/database.ts';
import { KindsWritten } from '../../src/storage/kinds-written.ts';

const kind = fc.constantFrom<KindName>('entry', 'member', 'session', 'mark');
/** One after the other in one space: this window's, with the kinds it is told of, or another's. */
const writes = fc.array(fc.record({ here: fc.boolean(), kinds: fc.uniqueArray(kind, { minLength: 1 }) }), {
  maxLength: 12,
});

describe('kinds written in this window [SH4]', () => {
  it('are never fewer than were written between two counters, or are not known', () => {
    fc.assert(
      fc.property(writes, (all) => {
        const written = new KindsWritten();
        for (const [n, { here, kinds }] of all.entries())
          if (here) written.note('one', { from: n, to: n + 1, kinds: new Set(kinds) });
        for (let from = 0; from <= all.length; from += 1) {
          const between = written.between('one', from, all.length);
          const made = all.slice(from);
          if (made.some(({ here }) => !here)) expect(between).toBeUndefined();
          else if (between) for (const { kinds } of made) for (const one of kinds) expect(between.has(one)).toBe(true);
        }
      }),
    );
  });

  it('are told of a stretch without gaps, in each space by itself', () => {
    const written = new KindsWritten();
    written.note('one', { from: 3, to: 5, kinds: new Set(['entry']) });
    written.note('two', { from: 5, to: 6, kinds: new Set(['session']) });
    written.note('one', { from: 5, to: 6, kinds: new Set(['member']) });
    expect(written.between('one', 4, 6)).toEqual(new Set(['entry', 'member']));
    expect(written.between('one', 5, 6)).toEqual(new Set(['member']));
    expect(written.between('one', 2, 6)).toBeUndefined();
    expect(written.between('one', 4, 5)).toBeUndefined();
    written.note('one', { from: 8, to: 9, kinds: new Set(['mark']) });
    expect(written.between('one', 6, 9)).toBeUndefined();
    expect(written.between('one', 8, 9)).toEqual(new Set(['mark']));
  });
});
