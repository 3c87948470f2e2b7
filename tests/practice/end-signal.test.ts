import { describe, expect, it } from 'vitest';
import { dueSignal } from '../../src/practice/end-signal.ts';

describe('the signal at the end of a step', () => {
  it('is given once, when time runs out between two looks', () => {
    expect(dueSignal(400, -100, false)).toBe('end');
    expect(dueSignal(-100, -600, false)).toBeUndefined();
    expect(dueSignal(900, 400, false)).toBeUndefined();
  });

  it('stays silent at the first look, so that a screen drawn anew does not ring for what is long over', () => {
    expect(dueSignal(undefined, -100, true)).toBeUndefined();
  });

  it('stays silent when the tablet has slept over it', () => {
    expect(dueSignal(400, -8 * 3_600_000, true)).toBeUndefined();
  });

  it('warns a minute before the end only where that is wanted, and again after a minute more', () => {
    expect(dueSignal(60_400, 59_900, true)).toBe('warning');
    expect(dueSignal(60_400, 59_900, false)).toBeUndefined();
    // A minute was added: more is left than before, and that is no end.
    expect(dueSignal(59_900, 119_900, true)).toBeUndefined();
    expect(dueSignal(60_100, 59_600, true)).toBe('warning');
  });
});
