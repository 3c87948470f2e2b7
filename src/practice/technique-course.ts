/** The course of a technique: prepared, led step by step, talked over, and what came of it. */

/** A step as its cue card gives it; 0 minutes for one that takes as long as it takes. */
export interface CourseStep {
  readonly code: string;
  readonly minutes: number;
}

/** Places every course has around its own steps. No step may be called so. */
export const PREPARE = 'prepare';
export const DEBRIEF = 'debrief';
export const OUTCOME = 'outcome';

/** All places of the course, in order. */
export function coursePlaces(steps: readonly CourseStep[]): readonly string[] {
  return [PREPARE, ...steps.map(({ code }) => code), DEBRIEF, OUTCOME];
}

export interface CoursePosition {
  readonly place: string;
  /** The step of the card one stands at; undefined at the places around them. */
  readonly step: CourseStep | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Where a run stands. A place its card does not know (any more) is its beginning. */
export function coursePosition(steps: readonly CourseStep[], place: string): CoursePosition {
  const places = coursePlaces(steps);
  const index = Math.max(0, places.indexOf(place));
  return {
    place: places[index] ?? PREPARE,
    step: steps[index - 1],
    before: places[index - 1],
    after: places[index + 1],
  };
}
