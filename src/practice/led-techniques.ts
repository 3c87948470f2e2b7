/** Which techniques were really led: told from their runs, and not from the plan alone. */
import { inTime } from './in-time.ts';
import type { SummaryReader } from './summary-reader.ts';
import type { TechniqueCode } from './session.ts';
import type { TechniqueRun } from './technique-run.ts';

/** Led by a card for the facilitator's eyes only: that they were led, or planned, is nothing for the members' copy. */
export const PRIVATE_TECHNIQUES: ReadonlySet<string> = new Set<TechniqueCode>(['X5', 'X6', 'X7', 'X8', 'X9']);

/** The code as this reader may know it; '' where that is nothing. */
export function tellable(code: string, reader: SummaryReader): string {
  return reader === 'members' && PRIVATE_TECHNIQUES.has(code) ? '' : code;
}

/** Codes in the order in which they were begun, each once. */
export function ledTechniques(runs: readonly TechniqueRun[], reader: SummaryReader): readonly string[] {
  const codes = [...runs].sort(inTime('begunAt')).map(({ code }) => tellable(code, reader));
  return [...new Set(codes)].filter((code) => code !== '');
}
