import { describe, expect, it } from 'vitest';
import { landing } from '../../src/ui/landing.ts';

/** Three rows of 50, 100 and 50 px with gaps of 10. */
const rows = [
  { top: 0, height: 50 },
  { top: 60, height: 100 },
  { top: 170, height: 50 },
];

describe('landing', () => {
  it('stays until its edge crosses the middle of a neighbour', () => {
    expect(landing(rows, 0, 59)).toBe(0);
    expect(landing(rows, 0, 61)).toBe(1);
    expect(landing(rows, 2, -59)).toBe(2);
    expect(landing(rows, 2, -61)).toBe(1);
  });

  it('passes several rows at once and stops at the ends', () => {
    expect(landing(rows, 0, 10_000)).toBe(2);
    expect(landing(rows, 2, -10_000)).toBe(0);
  });

  it('leaves an unknown row where it is', () => {
    expect(landing(rows, 7, 10)).toBe(7);
    expect(landing([], 0, 10)).toBe(0);
  });
});
