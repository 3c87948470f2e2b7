/**
 * The way through an ending: small steps in any order, none compulsory. What a step still lacks is named and never
 * blocks; where each tablet stood is kept, so that it goes on there after any interruption.
 */
import { ANSWERS, ballotsOn, countKey, ENDING_CODES, readinessKey, voicesInOrder, type Ending } from './ending.ts';
import { stepsOf, type Step } from './step.ts';

export const ENDING_STEPS = [
  'prepare',
  'evaluation',
  'elements',
  'gains',
  'readiness',
  'followUp',
  'decision',
] as const;
export type EndingStep = (typeof ENDING_STEPS)[number];

/** A member who leaves alone is not evaluated by the group. */
export const FAREWELL_STEPS: readonly EndingStep[] = ['elements', 'gains', 'readiness', 'followUp', 'decision'];

export type EndingMove = { readonly to: EndingStep } | 'next' | 'back';

export type EndingLack =
  | { readonly step: 'prepare'; readonly of: 'preparations'; readonly count: number }
  | { readonly step: 'evaluation'; readonly of: 'questions'; readonly count: number }
  | { readonly step: 'evaluation'; readonly of: 'evaluatedOn' | 'voices' }
  | { readonly step: 'elements'; readonly of: 'elements'; readonly count: number }
  | { readonly step: 'gains'; readonly of: 'gains' | 'generalising' | 'feelings' }
  | { readonly step: 'readiness'; readonly of: 'members'; readonly count: number }
  | { readonly step: 'followUp'; readonly of: 'steps' }
  | { readonly step: 'followUp'; readonly of: 'undated'; readonly count: number }
  | { readonly step: 'decision'; readonly of: 'reason' };

/** What the wizard asks, by code; the words stand in the content. */
export interface Asked {
  readonly preparations: readonly string[];
  readonly questions: readonly string[];
}

export function stepsOnWay(ending: Pick<Ending, 'member'>): readonly EndingStep[] {
  return ending.member === '' ? ENDING_STEPS : FAREWELL_STEPS;
}

/** Where this device stood last; a tablet that joins in begins where another one stood last. */
export function standsAt(ending: Pick<Ending, 'member' | 'stands'>, device: string): EndingStep {
  const steps = stepsOnWay(ending);
  const latest = [...ending.stands].sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1))[0];
  const stand = ending.stands.find(({ key }) => key === device) ?? latest;
  return steps.find((step) => step === stand?.step) ?? steps[0] ?? 'decision';
}

/** The step after a move; the ends hold. */
export function moveEnding(steps: readonly EndingStep[], from: EndingStep, move: EndingMove): EndingStep {
  if (typeof move === 'object') return steps.includes(move.to) ? move.to : from;
  const at = steps.indexOf(from) + (move === 'next' ? 1 : -1);
  return steps[Math.min(Math.max(at, 0), steps.length - 1)] ?? from;
}

/** Everything not yet known, in the order of the steps. `members`: ids of those who are asked whether they are ready. */
export function endingLacks(
  ending: Ending,
  asked: Asked,
  members: readonly string[],
  steps: readonly Step[],
): readonly EndingLack[] {
  const lacks: EndingLack[] = [];
  const whole = ending.member === '';
  if (whole) {
    const done = new Set(ending.prepared.filter(({ done }) => done).map(({ key }) => key));
    const open = asked.preparations.filter((code) => !done.has(code)).length;
    if (open > 0) lacks.push({ step: 'prepare', of: 'preparations', count: open });

    if (ending.evaluatedOn === '') lacks.push({ step: 'evaluation', of: 'evaluatedOn' });
    const counted = new Set(ending.counts.filter(({ n }) => n !== null).map(({ key }) => key));
    const unasked = asked.questions.filter((code) => {
      const onTablet = ballotsOn(ending, code);
      return !ANSWERS.some((answer) => onTablet[answer] > 0 || counted.has(countKey(code, answer)));
    });
    if (unasked.length > 0) lacks.push({ step: 'evaluation', of: 'questions', count: unasked.length });
    if (voicesInOrder(ending).every(({ text }) => text.trim() === '')) lacks.push({ step: 'evaluation', of: 'voices' });
  }

  const weighed = new Set(ending.elements.filter(({ mark }) => mark !== '').map(({ key }) => key));
  const unweighed = (whole ? ENDING_CODES : (['P5e'] as const)).filter((code) => !weighed.has(code)).length;
  if (unweighed > 0) lacks.push({ step: 'elements', of: 'elements', count: unweighed });

  for (const field of ['gains', 'generalising', 'feelings'] as const) {
    if (ending[field].trim() === '') lacks.push({ step: 'gains', of: field });
  }

  const asks = whole ? members : [ending.member];
  const judged = new Set(ending.readiness.filter(({ mark }) => mark !== '').map(({ key }) => key));
  const unasked = asks.filter((member) => !judged.has(readinessKey(member))).length;
  if (unasked > 0) lacks.push({ step: 'readiness', of: 'members', count: unasked });

  const made = stepsOf(steps, ending.id);
  if (made.length === 0) lacks.push({ step: 'followUp', of: 'steps' });
  const undated = made.filter(({ due }) => due === '').length;
  if (undated > 0) lacks.push({ step: 'followUp', of: 'undated', count: undated });

  if (ending.decisionReason.trim() === '') lacks.push({ step: 'decision', of: 'reason' });
  return lacks;
}
