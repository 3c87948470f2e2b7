/** One erasure for good, and what it leaves to be known: how much went and why, and nothing of whom. Parent: the agency. */
import { choice, count, fields, moment, shortText } from './field.ts';
import { inTime } from './in-time.ts';
import type { Kind, View } from './kind.ts';

export const ERASED_SORTS = ['member', 'group'] as const;
export type ErasedSort = (typeof ERASED_SORTS)[number];

/** The period was over; they asked for it; it should not have been written; another reason. */
export const ERASURE_REASONS = ['due', 'asked', 'mistake', 'other'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

export const erasureKind = {
  name: 'erasure' as const,
  schema: 1,
  fields: fields({
    what: choice(...ERASED_SORTS),
    reason: choice(...ERASURE_REASONS),
    at: moment,
    /** Name of the facilitator who erased. */
    by: shortText,
    /** How many parts of the notebook went whole, and how many stayed without them. */
    gone: count(0, 10_000_000),
    changed: count(0, 10_000_000),
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Erasure = View<typeof erasureKind>;

/** The latest first. */
export function erasuresInTime(erasures: readonly Erasure[]): readonly Erasure[] {
  return [...erasures].sort((a, b) => inTime('at')(b, a));
}
