import { describe, expect, it } from 'vitest';
import { activities } from '../../src/content/activities.ts';
import { programmeMedia } from '../../src/content/programme-media.ts';
import { fits } from '../../src/practice/activity-search.ts';

describe('the catalogue of activities', () => {
  it('has three for each medium, under codes of their own', () => {
    expect(new Set(activities.map(({ code }) => code)).size).toBe(activities.length);
    for (const { code } of programmeMedia) {
      const those = activities.filter(({ medium }) => medium === code);
      expect(those.map((activity) => activity.code)).toEqual([`${code}1`, `${code}2`, `${code}3`]);
    }
  });

  it('can be led by what it says: steps, an aim, a length and a size that hang together', () => {
    for (const { code, steps, aims, minutes, least, most } of activities) {
      expect(steps.length, code).toBeGreaterThanOrEqual(3);
      expect(aims.length, code).toBeGreaterThan(0);
      expect(minutes, code).toBeGreaterThan(0);
      expect(least, code).toBeLessThanOrEqual(most);
    }
  });

  it('has something for a dozen people in a quarter of an hour, and for each aim', () => {
    const any = { minutes: 15, people: 12, aim: '', medium: '' };
    expect(activities.filter((activity) => fits(activity, any)).length).toBeGreaterThan(2);
    for (const aim of ['A1', 'A2', 'A3', 'A4', 'A5']) {
      expect(
        activities.some((activity) => fits(activity, { ...any, minutes: null, aim })),
        aim,
      ).toBe(true);
    }
  });
});
