import { describe, expect, it } from 'vitest';
import type { ReadyMark } from '../../src/practice/candidate.ts';
import { suggestedReadiness } from '../../src/practice/readiness.ts';

const suggests = (...marks: readonly (readonly ReadyMark[])[]) =>
  suggestedReadiness(
    marks.map((_those, at) => String(at)),
    new Map(marks.map((those, at) => [String(at), those])),
  );

describe('what answers say of somebody’s readiness', () => {
  it('is ready when all was asked and all was yes, and nothing while something is open', () => {
    expect(suggests(['yes'], ['yes'])).toBe('ready');
    expect(suggests(['yes'], [])).toBeUndefined();
    expect(suggests([], [])).toBeUndefined();
    expect(suggests()).toBeUndefined();
  });

  it('goes by the weakest answer, of two tablets too', () => {
    expect(suggests(['yes'], ['unsure'])).toBe('unsure');
    expect(suggests(['yes'], ['no'], [])).toBe('notYet');
    expect(suggests(['yes', 'unsure'], ['yes'])).toBe('unsure');
    expect(suggests(['yes'], ['yes', 'no'])).toBe('notYet');
  });
});
