import type { Mark } from './mark.ts';
import type { Judgement } from './session.ts';

/** The ten principles, in their order. [T1–T10] */
export const PRINCIPLE_CODES = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10'] as const;
export type PrincipleCode = (typeof PRINCIPLE_CODES)[number];

const WEIGHTS: Readonly<Record<Exclude<Judgement, 'notApplicable'>, number>> = { met: 1, partly: 0.5, notYet: 0 };

/**
 * How far what was judged was met, 0 to 1; null when nothing was judged. Evaluation (T10) counts what was judged:
 * "not applicable" and what is still open leave the mean alone; as a zero they would blame the group.
 */
export function meanOf(marks: Iterable<Judgement | ''>): number | null {
  let sum = 0;
  let judged = 0;
  for (const mark of marks) {
    if (mark === '' || mark === 'notApplicable') continue;
    sum += WEIGHTS[mark];
    judged += 1;
  }
  return judged === 0 ? null : sum / judged;
}

/** The judgement of each principle, '' while it is open. Marks of single statements ("T6.2") are left aside. */
export function principleMarks(
  marks: readonly Pick<Mark, 'code' | 'mark'>[],
): Readonly<Record<PrincipleCode, Judgement | ''>> {
  const byCode = new Map(marks.map(({ code, mark }) => [code, mark]));
  return Object.fromEntries(PRINCIPLE_CODES.map((code) => [code, byCode.get(code) ?? ''])) as Record<
    PrincipleCode,
    Judgement | ''
  >;
}
