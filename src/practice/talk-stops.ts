/** Moments at which the talk in a circle stood still though nobody tapped on silence. [X2] */
import type { Entry } from './entry.ts';
import type { TechniqueRun } from './technique-run.ts';

type Tap = Pick<Entry, 'at' | 'act'>;

/**
 * A pause or the end of the session's clock, a pause or the end of a step's: in it nobody has the word. `entries` of the
 * session in any order; those that stop no clock are passed over.
 */
export function talkStops(run: Pick<TechniqueRun, 'taps'>, entries: readonly Tap[]): readonly number[] {
  return [
    ...run.taps.filter(({ act }) => act === 'paused' || act === 'done').map(({ at }) => at),
    ...entries.flatMap(({ act, at }) => (at !== null && (act === 'paused' || act === 'ended') ? [at] : [])),
  ];
}
