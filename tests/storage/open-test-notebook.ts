import 'fake-indexeddb/auto';
import type { Clock } from '../../src/base/clock.ts';
import type { Random } from '../../src/base/random.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { Notebooks } from '../../src/storage/notebooks.ts';
import { quickDerivation } from './quick-derivation.ts';

/** A clock whose hands a test turns. */
export interface TurnedClock extends Clock {
  turn(ms: number): void;
}

export function turnedClock(start = Date.UTC(2026, 10, 23, 9, 0)): TurnedClock {
  let now = start;
  return { now: () => now, turn: (ms) => (now += ms) };
}

/** Bytes of a small generator (mulberry32): the same seed gives the same ids, keys and nonces. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 256;
  }
  return { bytes: (length) => Uint8Array.from({ length }, next) };
}

/** The notebooks of a fresh tablet. */
export function testNotebooks(seed = 1, clock: Clock = turnedClock()): Notebooks {
  return new Notebooks(clock, seededRandom(seed), quickDerivation);
}

/** An unlocked, empty notebook in a database of its own. */
export async function openTestNotebook(seed = nextSeed(), clock: Clock = turnedClock()): Promise<Notebook> {
  const founded = await testNotebooks(seed, clock).protect('Ibu Rini', 'kopi hangat di teras sore');
  if (!founded.ok) throw new Error(founded.problem.kind);
  return founded.value.notebook;
}

let seeds = 1000;

function nextSeed(): number {
  return (seeds += 1);
}
