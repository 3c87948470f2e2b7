import { describe, expect, it } from 'vitest';
import { coursePlaces, coursePosition } from '../../src/practice/technique-course.ts';

const steps = [
  { code: 'warmUp', minutes: 4 },
  { code: 'enact', minutes: 5 },
];

describe('the course of a technique', () => {
  it('is prepared first, then led, talked over, and closed', () => {
    expect(coursePlaces(steps)).toEqual(['prepare', 'warmUp', 'enact', 'debrief', 'outcome']);
  });

  it('knows what lies before and after a place, and its step', () => {
    expect(coursePosition(steps, 'enact')).toEqual({
      place: 'enact',
      step: steps[1],
      before: 'warmUp',
      after: 'debrief',
    });
    expect(coursePosition(steps, 'outcome')).toMatchObject({ step: undefined, before: 'debrief', after: undefined });
  });

  it('begins where nothing was reached yet, or what was reached is no longer there', () => {
    for (const place of ['', 'prepare', 'gone']) {
      expect(coursePosition(steps, place)).toMatchObject({ place: 'prepare', step: undefined, before: undefined });
    }
  });
});
