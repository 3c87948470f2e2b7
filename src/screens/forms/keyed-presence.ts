import type { Presence } from '../../practice/attendance.ts';

/** The signs on the paper in both languages, and the places of the boxes: a form printed in one is keyed in in the other. */
const KEYS: Readonly<Record<string, Presence>> = {
  ...{ h: 'present', p: 'present', 1: 'present' },
  ...{ t: 'late', l: 'late', 2: 'late' },
  ...{ a: 'absent', 3: 'absent' },
  ...{ i: 'excused', e: 'excused', 4: 'excused' },
};

/** What a key means on a row of an attendance form; undefined for keys that mean nothing there. */
export function keyedPresence(key: string): Presence | undefined {
  return KEYS[key.toLowerCase()];
}
