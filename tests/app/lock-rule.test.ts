import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORGOTTEN_MS, guardFor, HIDDEN_MS, IDLE_MS } from '../../src/app/lock-rule.ts';

const T = 1_000_000_000;

describe('the guard of an idle tablet', () => {
  it('does nothing while somebody touches it', () => {
    expect(guardFor(T, T - IDLE_MS + 1, undefined, false)).toBe('none');
    expect(guardFor(T, T - 1, T - HIDDEN_MS + 1, false)).toBe('none');
  });

  it('locks after ten idle minutes or two hidden ones', () => {
    expect(guardFor(T, T - IDLE_MS, undefined, false)).toBe('lock');
    expect(guardFor(T, T - HIDDEN_MS, T - HIDDEN_MS, false)).toBe('lock');
  });

  it('covers instead while a session runs, but not one that was forgotten', () => {
    expect(guardFor(T, T - IDLE_MS, undefined, true)).toBe('cover');
    expect(guardFor(T, T - FORGOTTEN_MS, undefined, true)).toBe('lock');
  });

  it('puts the cover off while the group looks at the stage, and locks a forgotten session all the same', () => {
    expect(guardFor(T, T - IDLE_MS, undefined, true, true)).toBe('none');
    expect(guardFor(T, T - HIDDEN_MS, T - HIDDEN_MS, true, true)).toBe('none');
    expect(guardFor(T, T - FORGOTTEN_MS + 1, undefined, true, true)).toBe('none');
    expect(guardFor(T, T - FORGOTTEN_MS, undefined, true, true)).toBe('lock');
    // Without a running session a stage puts nothing off.
    expect(guardFor(T, T - IDLE_MS, undefined, false, true)).toBe('lock');
  });

  it('never leaves a tablet open that was untouched for long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FORGOTTEN_MS, max: 10 * FORGOTTEN_MS }),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (idle, hidden, running, staged) => {
          expect(guardFor(T, T - idle, hidden ? T - idle : undefined, running, staged)).toBe('lock');
        },
      ),
    );
  });
});
