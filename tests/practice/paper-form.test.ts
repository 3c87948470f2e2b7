import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESENCES, type Presence } from '../../src/practice/attendance.ts';
import {
  cellState,
  formRows,
  keyedIn,
  nextRow,
  paperFormKind,
  settled,
  type Cell,
  type CellState,
} from '../../src/practice/paper-form.ts';
import { madeView } from './made-view.ts';

const presence = fc.constantFrom(...PRESENCES);
const kept = fc.constantFrom<Presence | ''>('', ...PRESENCES);

/** A cell and its mark after taps at the form, and marks somebody makes in the app between them. */
type Act = { readonly keys: Presence | '' } | { readonly app: Presence | '' } | { readonly by: 'paper' | 'kept' };
const act: fc.Arbitrary<Act> = fc.oneof(
  kept.map((keys) => ({ keys })),
  kept.map((app) => ({ app })),
  fc.constantFrom('paper' as const, 'kept' as const).map((by) => ({ by })),
);

describe('keying in attendance', () => {
  it('never replaces a mark it did not write, but by a decision', () => {
    fc.assert(
      fc.property(kept, fc.array(act, { maxLength: 12 }), (first, acts) => {
        let cell: Cell | undefined;
        let mark = first;
        let fromForm = false;
        for (const one of acts) {
          const before = mark;
          if ('app' in one) {
            // What was cleared in the app and marked the same again: nobody can tell it from what the form wrote.
            if (one.app !== mark) fromForm = cell?.wrote === true && cell.presence === one.app;
            mark = one.app;
            continue;
          }
          const keyed = 'keys' in one ? keyedIn(cell, mark, one.keys) : cell && settled(cell, one.by);
          if (!keyed) continue;
          cell = keyed.cell ?? undefined;
          mark = keyed.mark ?? mark;
          const decided = 'by' in one && one.by === 'paper';
          if (mark !== before && !decided) expect(before === '' || fromForm).toBe(true);
          if (keyed.mark !== undefined) fromForm = keyed.mark !== '';
        }
      }),
    );
  });

  it('keeps what the paper says, whatever was kept before, and shows both where they differ', () => {
    fc.assert(
      fc.property(presence, kept, (paper, before) => {
        const { cell, mark } = keyedIn(undefined, before, paper);
        expect(cell?.presence).toBe(paper);
        const after = mark ?? before;
        expect(cellState(cell ?? undefined, after)).toBe(before === '' || before === paper ? 'keyed' : 'apart');
      }),
    );
  });

  it('takes back only what came from the form', () => {
    const own = keyedIn(undefined, '', 'late').cell;
    expect(keyedIn(own ?? undefined, 'late', '')).toEqual({ cell: null, mark: '' });
    const same = keyedIn(undefined, 'late', 'late').cell;
    expect(keyedIn(same ?? undefined, 'late', '')).toEqual({ cell: null });
    // Somebody marked another presence in the app since.
    expect(keyedIn(own ?? undefined, 'absent', '')).toEqual({ cell: null });
  });

  it('is decided once, either way', () => {
    const cell = keyedIn(undefined, 'absent', 'present').cell as Cell;
    expect(settled(cell, 'paper')).toEqual({
      cell: { presence: 'present', wrote: true, left: false },
      mark: 'present',
    });
    const left = settled(cell, 'kept');
    expect(left.mark).toBeUndefined();
    expect(cellState(left.cell ?? undefined, 'absent')).toBe('left');
  });

  it('goes on with the next row that waits, then with the first, then with none', () => {
    const states: CellState[] = ['open', 'keyed', 'kept', 'apart'];
    expect(nextRow(states, 1)).toBe(2);
    expect(nextRow(states, 3)).toBe(0);
    expect(nextRow(['keyed', 'left'], 0)).toBeUndefined();
  });
});

describe('the rows of a form', () => {
  it('stay as they were printed: of whom was erased the row is left, and a newcomer has the row they wrote on', () => {
    const form = madeView(paperFormKind, 'f', {
      named: 3,
      blanks: 2,
      rows: { 1: { member: 'ani' }, 2: { member: '' }, 3: { member: 'citra' }, 4: { member: 'dewi' } },
    });
    expect(formRows(form)).toEqual([
      { row: 1, member: 'ani' },
      { row: 2, member: '' },
      { row: 3, member: 'citra' },
      { row: 4, member: 'dewi' },
      { row: 5, member: '' },
    ]);
  });

  it('are as many as were printed, in order, without a member too', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(60), (named, blanks) => {
        const rows = Object.fromEntries(Array.from({ length: named }, (_, at) => [at + 1, { member: `m${at}` }]));
        const all = formRows(madeView(paperFormKind, 'f', { named, blanks, rows }));
        expect(all.map(({ row }) => row)).toEqual(Array.from({ length: named + blanks }, (_, at) => at + 1));
        expect(all.filter(({ member }) => member !== '')).toHaveLength(named);
      }),
      { numRuns: 40 },
    );
  });
});
