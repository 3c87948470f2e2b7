import { LENSES, type Lens } from '../content/lenses.ts';
import { forgetPreference, keepPreference, readPreference } from './preference.ts';

/**
 * Through which lens the facilitator of a notebook looks at the principles. A preference of the notebook and not of the
 * tablet, for two facilitators may share one and have been trained apart; it says nothing of the practice.
 */
export function lensOf(notebook: string): Lens {
  return LENSES.find((lens) => lens === readPreference(`lens.${notebook}`)) ?? 'T';
}

export function keepLens(notebook: string, lens: Lens): void {
  keepPreference(`lens.${notebook}`, lens);
}

/** When the notebook is deleted. */
export function forgetLens(notebook: string): void {
  forgetPreference(`lens.${notebook}`);
}
