import { principleOf, type Mark } from './mark.ts';
import type { Judgement } from './session.ts';

/** The ten principles, in their order. [T1–T10] */
export const PRINCIPLE_CODES = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10'] as const;
export type PrincipleCode = (typeof PRINCIPLE_CODES)[number];

export type CodedMark = Pick<Mark, 'code' | 'mark'>;

/** How a principle stands in a session, and on what that rests. */
export interface PrincipleMark {
  /** What counts: the facilitator's own judgement, else what the statements say; '' while both are open. */
  readonly mark: Judgement | '';
  /** The facilitator's own judgement of the principle as a whole. */
  readonly direct: Judgement | '';
  /** What the marked statements say together. */
  readonly proposed: Judgement | '';
  /** How many statements are marked. */
  readonly marked: number;
}

const WEIGHTS: Readonly<Record<Exclude<Judgement, 'notApplicable'>, number>> = { met: 1, partly: 0.5, notYet: 0 };

/** From here on a mean is called met, and below the other not yet: halfway between two words it stays partly. */
const MET_ABOVE = 0.75;
const NOT_YET_BELOW = 0.25;

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

/**
 * What several marks say together: the word nearest to their mean, "partly" when it lies between two. "Not applicable"
 * when nothing else was said, '' when nothing was said at all.
 */
export function togetherOf(marks: readonly (Judgement | '')[]): Judgement | '' {
  const mean = meanOf(marks);
  if (mean === null) return marks.includes('notApplicable') ? 'notApplicable' : '';
  if (mean > MET_ABOVE) return 'met';
  return mean < NOT_YET_BELOW ? 'notYet' : 'partly';
}

/**
 * How each principle stands in one session, told from all its marks; those of the planning are left aside. A judgement of
 * the principle itself always counts; the statements propose one where there is none.
 */
export function principlesOf(marks: readonly CodedMark[]): Readonly<Record<PrincipleCode, PrincipleMark>> {
  const direct = new Map<string, Judgement | ''>();
  const statements = new Map<string, (Judgement | '')[]>();
  for (const { code, mark } of marks) {
    const principle = principleOf(code);
    if (principle === undefined) continue;
    if (principle === code) direct.set(code, mark);
    else if (mark !== '') statements.set(principle, [...(statements.get(principle) ?? []), mark]);
  }
  return Object.fromEntries(
    PRINCIPLE_CODES.map((code) => {
      const own = direct.get(code) ?? '';
      const marked = statements.get(code) ?? [];
      const proposed = togetherOf(marked);
      return [code, { mark: own === '' ? proposed : own, direct: own, proposed, marked: marked.length }];
    }),
  ) as Record<PrincipleCode, PrincipleMark>;
}

/** The mark of each principle that counts, '' while it is open. */
export function principleMarks(marks: readonly CodedMark[]): Readonly<Record<PrincipleCode, Judgement | ''>> {
  const all = principlesOf(marks);
  return Object.fromEntries(PRINCIPLE_CODES.map((code) => [code, all[code].mark])) as Record<
    PrincipleCode,
    Judgement | ''
  >;
}
