import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tick } from '../../src/app/ticking-clock.svelte.ts';
import { drawnTimes } from './drawn-times.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('ticking clock', () => {
  it('tells the wall time anew at each tick, and one time in between', () => {
    let now = 1_000;
    const clock = tick({ now: () => now }, 500);
    const drawn = drawnTimes(clock);
    now = 1_499;
    expect(drawn.times).toEqual([1_000]);
    now = 1_500;
    vi.advanceTimersByTime(500);
    flushSync();
    expect(drawn.times).toEqual([1_000, 1_500]);
    drawn.stop();
  });

  it('looks at once when the page is shown again, however long the tablet slept', () => {
    let now = 1_000;
    const drawn = drawnTimes(tick({ now: () => now }, 60_000));
    now = 9_000_000;
    document.dispatchEvent(new Event('visibilitychange'));
    flushSync();
    expect(drawn.times).toEqual([1_000, 9_000_000]);
    drawn.stop();
  });

  it('stops when nothing is drawn from it any more', async () => {
    const drawn = drawnTimes(tick({ now: () => 1 }, 10));
    expect(vi.getTimerCount()).toBe(1);
    drawn.stop();
    await Promise.resolve();
    flushSync();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('answers outside of anything drawn too', () => {
    let now = 5;
    const clock = tick({ now: () => now }, 10);
    expect(clock.current).toBe(5);
    now = 6;
    expect(clock.current).toBe(6);
  });
});
