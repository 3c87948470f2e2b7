import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryKind } from '../../src/practice/entry.ts';
import { nextStamp } from '../../src/practice/hybrid-clock.ts';
import { inTime } from '../../src/practice/in-time.ts';
import { emptyItem, merge, writeFields, type Item, type Stamp } from '../../src/practice/item.ts';
import { flatten } from '../../src/practice/kind.ts';
import { seen } from './made-view.ts';

interface Note {
  readonly id: string;
  readonly item: Item;
}

/** A tablet that writes notes; its clock may stand still, jump ahead or be set back. */
class Tablet {
  #n = 0;
  #last: Stamp = [0, 0];

  constructor(readonly device: string) {}

  write(
    id: string,
    now: number,
    item = emptyItem('entry', 1, 'session'),
    changes: object = { at: now, text: id },
  ): Note {
    this.#last = nextStamp(this.#last, now);
    const write = { dot: [this.device, (this.#n += 1)] as const, at: this.#last, by: 'somebody' };
    return { id, item: writeFields(item, flatten(entryKind, changes), write) };
  }
}

const entry = ({ id, item }: Note) => seen(entryKind, id, item);
const order = (notes: readonly Note[]) =>
  notes
    .map(entry)
    .sort(inTime('at'))
    .map(({ id }) => id);

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });

/** Notes of two tablets, many of them of one moment, some edited later. */
const notes = ids.chain((names) =>
  fc
    .tuple(
      ...names.map((id) =>
        fc.record({
          id: fc.constant(id),
          on: fc.nat(1),
          now: fc.integer({ min: 1, max: 3 }),
          edited: fc.boolean(),
        }),
      ),
    )
    .map((written) => {
      const tablets = [new Tablet('dewi'), new Tablet('rudi')];
      return written.map(({ id, on, now, edited }) => {
        const note = tablets[on]!.write(id, now);
        return edited ? tablets[1 - on]!.write(id, 9, note.item, { text: 'edited' }) : note;
      });
    }),
);

describe('in time', () => {
  it('stands by its moment first', () => {
    const tablet = new Tablet('dewi');
    expect(order([tablet.write('b', 20), tablet.write('a', 10), tablet.write('c', 15)])).toEqual(['a', 'c', 'b']);
  });

  it('stands later within one moment when it was written later on one tablet, whatever its id', () => {
    fc.assert(
      fc.property(ids, fc.nat(5), (names, now) => {
        const tablet = new Tablet('dewi');
        const written = names.map((id) => tablet.write(id, now));
        expect(order([...written].reverse())).toEqual(names);
      }),
    );
  });

  it('is not moved by a later edit of its words', () => {
    const tablet = new Tablet('dewi');
    const [first, second] = [tablet.write('z', 10), tablet.write('a', 10)];
    const edited = tablet.write('z', 10, first.item, { text: 'edited' });
    expect(order([second, edited])).toEqual(['z', 'a']);
  });

  it('is one order, the same on every tablet, however the notes came together', () => {
    fc.assert(
      fc.property(notes, fc.infiniteStream(fc.nat()), (written, chance) => {
        const expected = order(written);
        const shuffled = written
          .map((note) => ({ note, key: chance.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ note }) => note);
        expect(order(shuffled)).toEqual(expected);
        const merged = shuffled.map(({ id, item }) => ({
          id,
          item: merge(item, merge(emptyItem('entry', 1, 'session'), item)),
        }));
        expect(order(merged)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is a total order, also beside what has no stamp or no moment', () => {
    const bare = fc.record({ id: fc.string({ maxLength: 2 }), at: fc.option(fc.nat(2)) });
    const mixed = fc
      .tuple(notes, fc.array(bare, { maxLength: 4 }))
      .map(([written, others]) => [
        ...written.map(entry),
        ...others.map((other, index) => ({ ...other, id: `bare ${index} ${other.id}` })),
      ]);
    fc.assert(
      fc.property(mixed, (all) => {
        const compare = inTime('at');
        for (const a of all) {
          expect(compare(a, a)).toBe(0);
          for (const b of all) {
            expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
            if (a !== b) expect(compare(a, b)).not.toBe(0);
            for (const c of all) if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBeLessThan(0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('goes by the moment shown where it was moved on two tablets apart', () => {
    const [dewi, rudi] = [new Tablet('dewi'), new Tablet('rudi')];
    const born = dewi.write('z', 10);
    const moved = merge(
      writeFields(born.item, { at: 20 }, { dot: ['dewi', 2], at: [30, 0], by: 'x' }, { at: [['dewi', 1]] }),
      writeFields(born.item, { at: 5 }, { dot: ['rudi', 1], at: [40, 0], by: 'y' }, { at: [['dewi', 1]] }),
    );
    expect(order([rudi.write('a', 10), { id: 'z', item: moved }])).toEqual(['z', 'a']);
  });
});
