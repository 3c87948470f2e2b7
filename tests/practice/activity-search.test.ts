import { describe, expect, it } from 'vitest';
import { fits } from '../../src/practice/activity-search.ts';

const tower = { medium: 'X10b', aims: ['A3', 'A5'], minutes: 20, least: 6, most: 30 };
const any = { minutes: null, people: 0, aim: '', medium: '' };

describe('finding an activity', () => {
  it.each([
    [any, true],
    [{ ...any, minutes: 20 }, true],
    [{ ...any, minutes: 15 }, false],
    [{ ...any, people: 6 }, true],
    [{ ...any, people: 5 }, false],
    [{ ...any, people: 31 }, false],
    [{ ...any, aim: 'A5' }, true],
    [{ ...any, aim: 'A1' }, false],
    [{ ...any, medium: 'X10b' }, true],
    [{ ...any, medium: 'X10a' }, false],
    [{ minutes: 30, people: 12, aim: 'A3', medium: 'X10b' }, true],
  ])('%o', (wish, found) => {
    expect(fits(tower, wish)).toBe(found);
  });

  it('lets one of which little is known yet fit every wish but its medium', () => {
    const own = { medium: '', aims: [], minutes: null, least: null, most: null };
    expect(fits(own, { minutes: 5, people: 99, aim: 'A1', medium: '' })).toBe(true);
    expect(fits(own, { ...any, medium: 'X10a' })).toBe(false);
  });
});
