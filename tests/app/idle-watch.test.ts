import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../src/app/idle-watch.ts';
import { FORGOTTEN_MS, IDLE_MS } from '../../src/app/lock-rule.ts';

const LOOK_MS = 5_000;
let now: number;
let staged: boolean;
let due: string[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  now = 1_000_000;
  staged = false;
  due = [];
  stop = watchIdle(
    { now: () => now },
    () => true,
    (guard) => due.push(guard),
    () => staged,
  );
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function pass(ms: number): void {
  now += ms;
  vi.advanceTimersByTime(LOOK_MS);
}

describe('an idle tablet in a running session', () => {
  it('is covered after ten minutes', () => {
    pass(IDLE_MS - LOOK_MS);
    expect(due).toEqual([]);
    pass(LOOK_MS);
    expect(due).toEqual(['cover']);
  });

  it('is not covered while the group looks at the stage, but as soon as it is left untouched', () => {
    staged = true;
    pass(3 * IDLE_MS);
    expect(due).toEqual([]);
    staged = false;
    pass(0);
    expect(due).toEqual(['cover']);
  });

  it('stays open for the hand that leaves the stage, and is covered ten minutes after it', () => {
    staged = true;
    pass(3 * IDLE_MS);
    window.dispatchEvent(new Event('pointerdown'));
    staged = false;
    pass(IDLE_MS - LOOK_MS);
    expect(due).toEqual([]);
    pass(LOOK_MS);
    expect(due).toEqual(['cover']);
  });

  it('is locked when a stage stood there for two hours', () => {
    staged = true;
    pass(FORGOTTEN_MS - 1);
    expect(due).toEqual([]);
    pass(1);
    expect(due).toEqual(['lock']);
  });
});
