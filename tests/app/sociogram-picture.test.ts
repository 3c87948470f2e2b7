import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sociogramPicture } from '../../src/app/sociogram-picture.ts';
import type { SociogramView } from '../../src/practice/sociogram-view.ts';
import type { Tie } from '../../src/practice/sociogram.ts';

type Drawn = Pick<SociogramView, 'later' | 'ties' | 'ground' | 'alone'>;

function drawn(people: readonly string[], ties: Drawn['ties'], alone: readonly string[] = []): Drawn {
  const plain: readonly Tie[] = ties.map(({ from, to }) => ({ from, to }));
  return { later: { people, ties: plain, answered: new Set(people) }, ties, ground: plain, alone };
}
const named = (people: readonly string[]) => new Map(people.map((id) => [id, id.slice(0, 4).toUpperCase()]));
const strokeOf = (view: Drawn, look: string) =>
  sociogramPicture(view, named(view.later.people)).strokes.find((stroke) => stroke.look === look)?.d ?? '';
const pieces = (path: string) => path.split('M').length - 1;

describe('a sociogram in black and white', () => {
  const people = ['ani', 'budi', 'citra'];

  it('tells one choice, a mutual one, and a person nobody chose apart without a colour', () => {
    const view = drawn(
      people,
      [
        { from: 'ani', to: 'budi' },
        { from: 'budi', to: 'ani' },
        { from: 'citra', to: 'ani' },
      ],
      ['citra'],
    );
    expect(pieces(strokeOf(view, 'line'))).toBe(1);
    // A broad line, its two heads, and the head of the single one.
    expect(pieces(strokeOf(view, 'full'))).toBe(4);
    // Two rings for whoever was chosen, one for whoever was not.
    expect(pieces(strokeOf(view, 'open'))).toBe(5);
    expect(strokeOf(view, 'middle')).toBe('');
  });

  it('tells new, kept and gone apart beside an earlier day', () => {
    const view = drawn(people, [
      { from: 'ani', to: 'budi', change: 'new' },
      { from: 'budi', to: 'citra', change: 'kept' },
      { from: 'citra', to: 'ani', change: 'gone' },
    ]);
    expect([pieces(strokeOf(view, 'middle')), pieces(strokeOf(view, 'line')), pieces(strokeOf(view, 'full'))]).toEqual([
      1, 1, 4,
    ]);
  });

  it('stays on the page, whoever chose whom, and holds no look twice', () => {
    const group = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 40 });
    const chosen = fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 60 });
    fc.assert(
      fc.property(group, chosen, (ids, pairs) => {
        const ties = pairs
          .map(([from, to]) => ({ from: ids[from % ids.length]!, to: ids[to % ids.length]! }))
          .filter(({ from, to }) => from !== to);
        const { width, height, strokes, labels } = sociogramPicture(drawn(ids, ties), named(ids));
        expect(width).toBeLessThanOrEqual(720);
        expect(height).toBeLessThanOrEqual(480);
        expect(new Set(strokes.map(({ look }) => look)).size).toBe(strokes.length);
        expect(strokes.map(({ d }) => d).join('')).not.toMatch(/NaN|Infinity|undefined/);
        expect(labels).toHaveLength(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});
