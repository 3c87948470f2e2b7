/**
 * That somebody opened a case record: it is confidential, and whoever is told of in it may ask who has read it. Parent: the
 * record. One line a visit, not one a glance. [K5, "marked confidential"]
 */
import { fields, moment, shortText } from './field.ts';
import { inTime } from './in-time.ts';
import type { Kind, View } from './kind.ts';

export const caseOpeningKind = {
  name: 'caseOpening' as const,
  schema: 1,
  fields: fields({
    /** Name of whoever opened it, as it was then. */
    by: shortText,
    at: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type CaseOpening = View<typeof caseOpeningKind>;

/** Going to the paper and back, or past a lock, is still the same visit. */
const VISIT = 15 * 60_000;

const byTime = inTime('at');

/** The latest first. */
export function openingsInTime(openings: readonly CaseOpening[]): readonly CaseOpening[] {
  return [...openings].sort((a, b) => byTime(b, a));
}

/** Whether opening it now belongs to a visit that is written down already. */
export function isSameVisit(openings: readonly Pick<CaseOpening, 'by' | 'at'>[], by: string, now: number): boolean {
  return openings.some((one) => one.by === by && one.at !== null && now - one.at >= 0 && now - one.at < VISIT);
}
