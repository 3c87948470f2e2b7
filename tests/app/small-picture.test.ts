import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countPicture,
  goalPicture,
  moodPicture,
  presencePicture,
  spreadPicture,
  stepPicture,
  type SmallPicture,
} from '../../src/app/small-picture.ts';
import { PRESENCES } from '../../src/practice/attendance.ts';
import { GRADES } from '../../src/practice/goal.ts';

const presence = fc.constantFrom(...PRESENCES, '' as const, 'outside' as const);
const value = fc.option(fc.integer({ min: 0, max: 10 }));
const grade = fc.constantFrom(...GRADES);

const pictures = fc.oneof(
  fc.array(presence, { maxLength: 60 }).map(presencePicture),
  fc.array(fc.record({ in: value, out: value }), { maxLength: 60 }).map((moods) => moodPicture(moods)),
  fc
    .array(fc.record({ value: fc.option(fc.nat(200)), of: fc.nat(200) }), { maxLength: 60 })
    .map((counts) => countPicture(counts)),
  fc.array(grade, { maxLength: 60 }).map((grades) => goalPicture(grades)),
  fc.array(grade, { maxLength: 5 }).map(stepPicture),
  fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 100 }).map((values) => spreadPicture(values, 4.37)),
);

function signs({ strokes }: SmallPicture, look: string): number {
  return strokes.find((stroke) => stroke.look === look)?.d.match(/M/g)?.length ?? 0;
}

describe('a small picture', () => {
  it('is a handful of strokes however long the course, each look once, and nothing but numbers in them', () => {
    fc.assert(
      fc.property(pictures, ({ width, height, strokes }) => {
        expect(new Set(strokes.map(({ look }) => look)).size).toBe(strokes.length);
        expect(strokes.map(({ d }) => d).join('')).not.toMatch(/NaN|Infinity|undefined|null|e-/);
        expect(width >= 0 && height > 0).toBe(true);
      }),
    );
  });

  it('has a sign for each thing it tells, told apart by shape', () => {
    fc.assert(
      fc.property(fc.array(presence, { maxLength: 40 }), (presences) => {
        const of = (...wanted: readonly string[]) => presences.filter((one) => wanted.includes(one)).length;
        const drawn = presencePicture(presences);
        expect(signs(drawn, 'full')).toBe(of('present', 'late', ''));
        expect(signs(drawn, 'open')).toBe(of('late', 'absent', 'excused'));
        expect(signs(drawn, 'line')).toBe(of('excused'));
      }),
    );
    const way = goalPicture([-2, -1, 0, 1]);
    expect([signs(way, 'open'), signs(way, 'full')]).toEqual([2, 2]);
    const mood = moodPicture([
      { in: 2, out: 7 },
      { in: null, out: 5 },
      { in: null, out: null },
    ]);
    expect([signs(mood, 'open'), signs(mood, 'full'), signs(mood, 'line')]).toEqual([1, 2, 1]);
  });

  it('of a hundred equal answers stays low enough for a page, and without single answers shows the mean alone', () => {
    expect(
      spreadPicture(
        Array.from({ length: 100 }, () => 7),
        7,
      ).height,
    ).toBeLessThan(110);
    expect(signs(spreadPicture([], 7), 'open')).toBe(0);
    expect(signs(spreadPicture([], 7), 'full')).toBe(1);
  });
});
