import { describe, expect, it } from 'vitest';
import { observationPhrases, type ObservationPhrase } from '../../src/content/observation-phrases.ts';
import { pointOf, POINTS } from '../../src/practice/observed-points.ts';

describe('phrases of the observation card', () => {
  it.each(POINTS)('%s: what lets the group grow and what wants attention, of one and of the whole', (point) => {
    const phrases: readonly ObservationPhrase[] = observationPhrases.filter((each) => pointOf(each) === point);
    expect(phrases.map(({ code }) => code)).toEqual(phrases.map((_, index) => `${point}.${index + 1}`));
    expect(phrases.length).toBeGreaterThanOrEqual(5);
    expect(phrases.length).toBeLessThanOrEqual(8);
    for (const helps of [true, false]) {
      const side = phrases.filter((each) => each.helps === helps);
      expect(side.length).toBeGreaterThanOrEqual(3);
      expect(new Set(side.map(({ who }) => who)).size, String(helps)).toBeGreaterThanOrEqual(2);
    }
  });

  it('are short enough to be read at a glance, and all different', () => {
    for (const language of ['id', 'en'] as const) {
      const texts = observationPhrases.map(({ name }) => name[language]);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) expect(text.length, text).toBeLessThanOrEqual(42);
    }
  });
});
