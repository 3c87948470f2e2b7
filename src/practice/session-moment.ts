/**
 * What of a session an address may point to, so that evidence leads to the very place: the id of a note or of a member,
 * the name of a part, the code of a principle. Ids and words of ours, never words of the practice.
 */
import { AMENDED_FIELDS, targetText, type AmendmentTarget } from './amendment-target.ts';
import { PRINCIPLE_CODES } from './principle-marks.ts';
import type { WrapUpStep } from './wrap-up.ts';

const STEPS: Readonly<Record<string, WrapUpStep>> = {
  attendance: 'attendance',
  aims: 'aims',
  atmosphere: 'reflection',
  problems: 'reflection',
  reflection: 'reflection',
  analysis: 'reflection',
  roles: 'reflection',
  nextPlan: 'agreements',
};

/** The parts of a closed session it may mean; the first that is there is the one. */
export function targetsOf(moment: string): readonly string[] {
  const field = AMENDED_FIELDS.find((name) => name === moment);
  const targets: readonly AmendmentTarget[] = [
    ...(field === undefined ? [] : [{ of: 'field' as const, field }]),
    { of: 'entry', entry: moment },
    { of: 'attendance', member: moment },
  ];
  return targets.map(targetText);
}

/** Where it is found while the session is not closed yet; undefined for a note, which stands in no step. */
export function stepOfMoment(moment: string, members: readonly { readonly id: string }[]): WrapUpStep | undefined {
  if (PRINCIPLE_CODES.some((code) => code === moment)) return 'principles';
  if (members.some(({ id }) => id === moment)) return 'attendance';
  return Object.hasOwn(STEPS, moment) ? STEPS[moment] : undefined;
}
