import type { Json } from '../base/json.ts';
import { nextStamp } from '../practice/hybrid-clock.ts';
import type { Stamp, Write } from '../practice/item.ts';

/** How often this device has written in a space, and the stamp of its last write there. */
export interface Counter {
  readonly n: number;
  readonly at: Stamp;
  /** The device that writes under it, once a device of this notebook took a new name. */
  readonly by?: string;
}

export const FRESH_COUNTER: Counter = { n: 0, at: [0, 0] };

/** The counter after one more write, and the dot and stamp that write gets. */
export function advance(counter: Counter, device: string, by: string, now: number): { counter: Counter; write: Write } {
  const next: Counter = { ...counter, n: counter.n + 1, at: nextStamp(counter.at, now) };
  return { counter: next, write: { dot: [device, next.n], at: next.at, by } };
}

/** A counter as it was sealed; undefined for anything else. */
export function readCounter(value: Json | undefined): Counter | undefined {
  if (!value || typeof value !== 'object' || !('n' in value) || !('at' in value)) return undefined;
  return typeof value.n === 'number' && Array.isArray(value.at) ? (value as unknown as Counter) : undefined;
}
