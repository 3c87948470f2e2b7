import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deleteItem,
  dotsOf,
  emptyItem,
  isDeleted,
  merge,
  versionsOf,
  writeFields,
  type Item,
} from '../../src/practice/item.ts';
import { happenings, play } from './arbitrary-items.ts';

const RUNS = { numRuns: 10_000 };

describe('merge', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(happenings, (events) => {
        const { replicas } = play(events);
        expect(merge(replicas[0]!, replicas[1]!)).toEqual(merge(replicas[1]!, replicas[0]!));
      }),
      RUNS,
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(happenings, (events) => {
        const [a, b, c] = play(events).replicas as [Item, Item, Item];
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      RUNS,
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(happenings, (events) => {
        const [a, b] = play(events).replicas as [Item, Item, Item];
        const merged = merge(a, b);
        expect(merge(a, a)).toEqual(a);
        expect(merge(merged, b)).toEqual(merged);
        expect(merge(merged, a)).toEqual(merged);
      }),
      RUNS,
    );
  });

  it('loses no text that nobody has superseded, and brings back none that somebody has', () => {
    fc.assert(
      fc.property(happenings, (events) => {
        const { replicas, superseded, written } = play(events);
        const all = replicas.reduce(merge);
        const kept = new Set(Object.values(all.fields).flatMap((versions) => versions.map(({ dot }) => dot.join(':'))));
        for (const dot of written.keys()) expect(kept.has(dot)).toBe(!superseded.has(dot));
      }),
      RUNS,
    );
  });

  it('keeps a concurrent edit when the item was deleted elsewhere', () => {
    const begun = writeFields(emptyItem('entry', 1, 's'), { text: 'before' }, write('a', 1));
    const deleted = deleteItem(begun, write('a', 2));
    const edited = writeFields(begun, { text: 'edited meanwhile' }, write('b', 1));
    const merged = merge(deleted, edited);
    expect(isDeleted(merged)).toBe(false);
    expect(versionsOf(merged, 'text').map(({ value }) => value)).toEqual(['edited meanwhile']);
  });
});

describe('writeFields', () => {
  it('leaves a value the form had not shown beside the new one', () => {
    const shown = writeFields(emptyItem('member', 1, 'g'), { needs: 'old' }, write('a', 1));
    const other = writeFields(shown, { needs: 'from the other tab' }, write('a', 2));
    const mine = writeFields(other, { needs: 'mine' }, write('a', 3, 5), { needs: dotsOf(shown, 'needs') });
    expect(versionsOf(mine, 'needs').map(({ value }) => value)).toEqual(['mine', 'from the other tab']);
  });

  it('shows the latest stamp first, whatever the order of writing', () => {
    const a = writeFields(emptyItem('member', 1, 'g'), { name: 'late' }, write('a', 1, 99));
    const b = writeFields(emptyItem('member', 1, 'g'), { name: 'early' }, write('b', 1, 1));
    expect(versionsOf(merge(a, b), 'name').map(({ value }) => value)).toEqual(['late', 'early']);
  });
});

function write(device: string, n: number, ms = n) {
  return { dot: [device, n] as const, at: [ms, 0] as const, by: 'x' };
}
