import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringPlaces, seatAt } from '../../src/ui/ring-places.ts';

describe('ring of seats', () => {
  it('finds room for thirty on a tablet either way, and for twelve on a phone', () => {
    expect(ringPlaces(30, 720, 760)).toBeDefined();
    expect(ringPlaces(12, 340, 646)).toBeDefined();
  });

  it('stands the first seat below, and the second to its left, as one sits in it', () => {
    const ring = ringPlaces(4, 640, 700);
    const [below, left, above, right] = ring?.places ?? [];
    expect(below?.y).toBeGreaterThan(above?.y ?? Infinity);
    expect(left?.x).toBeLessThan(right?.x ?? -Infinity);
  });

  it('never lets one seat cover another, stand outside, or become smaller than a fingertip', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 240, max: 1200 }),
        fc.integer({ min: 300, max: 900 }),
        (count, width, most) => {
          const ring = ringPlaces(count, width, most);
          if (!ring) return;
          const { places, seatWidth, seatHeight, height } = ring;
          expect(places).toHaveLength(count);
          expect(height).toBeLessThanOrEqual(most + 1);
          expect(Math.min(seatWidth, seatHeight)).toBeGreaterThanOrEqual(48);
          places.forEach((place, index) => {
            expect(place.x).toBeGreaterThanOrEqual(seatWidth / 2 - 1);
            expect(place.x).toBeLessThanOrEqual(width - seatWidth / 2 + 1);
            expect(place.y).toBeGreaterThanOrEqual(seatHeight / 2 - 1);
            expect(place.y).toBeLessThanOrEqual(height - seatHeight / 2 + 1);
            expect(seatAt(ring, place)).toBe(index);
            for (const other of places.slice(index + 1))
              expect(Math.abs(place.x - other.x) >= seatWidth || Math.abs(place.y - other.y) >= seatHeight).toBe(true);
          });
        },
      ),
    );
  });

  it('gives up where they do not fit', () => {
    expect(ringPlaces(100, 720, 760)).toBeUndefined();
  });
});
