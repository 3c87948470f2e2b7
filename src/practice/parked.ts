/** The parking lot of a discussion: what matters but lies beside the question. [X2] */

/** Lines of a run that hold what was parked. */
export const PARKED_LIST = 'parked';

/** What something parked became. */
export type ParkedFate = 'entry' | 'step';

/** Name under which a run keeps what became of a line. */
export function parkedName(line: string): string {
  return `${PARKED_LIST}-${line}`;
}
