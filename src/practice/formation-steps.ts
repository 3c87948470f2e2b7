/**
 * The way from the first contact to the agreement [P0–P3]: six steps, in any order, none compulsory. What is not yet
 * known is named and never blocks; where the facilitator stood is kept for each tablet.
 */
import { AGREEMENT_SECTIONS, type GroupAgreement } from './group-agreement.ts';
import { standingAt, type BoardPerson } from './board.ts';
import type { Formation } from './formation.ts';
import type { Group } from './group.ts';
import { signedAgreement, type Signature } from './signature.ts';

export const FORMATION_STEPS = ['origin', 'intake', 'diagnosis', 'composition', 'readiness', 'agreement'] as const;
export type FormationStep = (typeof FORMATION_STEPS)[number];

export type FormationMove = { readonly to: FormationStep } | 'next' | 'back';

/** Questions of each step by their codes, in the order they are asked. `aims`, `people` and the like are our own. */
export const FORMATION_QUESTIONS = {
  origin: ['P0', 'story'],
  intake: ['P1a', 'P1b', 'P1c', 'P1d', 'aims', 'purpose', 'P1e', 'P1f', 'P1g', 'P1h', 'P1i'],
  diagnosis: ['P2a', 'P2b', 'P2c', 'P2d', 'P2e'],
  composition: ['P3a', 'P3b', 'times', 'people', 'P3c'],
  readiness: ['P3d'],
  agreement: [...AGREEMENT_SECTIONS, 'signatures'],
} as const satisfies Record<FormationStep, readonly string[]>;

export type FormationQuestion = (typeof FORMATION_QUESTIONS)[FormationStep][number];

/** Everything the way is told from. */
export interface Forming {
  readonly group: Group;
  readonly formation: Formation | undefined;
  readonly board: readonly BoardPerson[];
  readonly agreement: GroupAgreement | undefined;
  readonly signatures: readonly Signature[];
}

/** The step of a stored name; the first one when none, or one this app does not know, was stored. */
export function formationStepOf(stored: string | undefined): FormationStep {
  return FORMATION_STEPS.find((step) => step === stored) ?? 'origin';
}

/** The step after a move; the ends hold. */
export function moveFormation(from: FormationStep, move: FormationMove): FormationStep {
  if (typeof move === 'object') return move.to;
  const at = FORMATION_STEPS.indexOf(from) + (move === 'next' ? 1 : -1);
  return FORMATION_STEPS[Math.min(Math.max(at, 0), FORMATION_STEPS.length - 1)] ?? from;
}

/** The codes of a step that nobody knows an answer to yet, in the order they are asked. */
export function notYetKnown(step: FormationStep, forming: Forming): readonly FormationQuestion[] {
  return FORMATION_QUESTIONS[step].filter((code) => !isKnown(code, forming));
}

/** The step to go on with where nothing says where the facilitator stood: the first with something not yet known. */
export function firstOpenStep(forming: Forming): FormationStep {
  return FORMATION_STEPS.find((step) => notYetKnown(step, forming).length > 0) ?? 'agreement';
}

function isKnown(code: FormationQuestion, { group, formation, board, agreement, signatures }: Forming): boolean {
  const answered = (question: string) => filled(formation?.answers.find(({ key }) => key === question)?.text);
  const elements = formation?.elements.filter(({ text }) => filled(text)) ?? [];
  switch (code) {
    case 'P0':
      return group.origin !== '';
    case 'P1a':
      return filled(group.serves) || (formation?.client ?? '') !== '';
    case 'aims':
      return group.aims.length > 0;
    case 'purpose':
      return filled(group.purpose);
    case 'P1h':
      return answered(code) || (formation?.consent ?? '') !== '';
    case 'P2b':
      return answered(code) || elements.length > 0;
    case 'P2c':
      // Elements stand in an order from the second one on.
      return answered(code) || elements.length > 1;
    case 'P2d':
      return (
        answered(code) ||
        (elements.length > 0 &&
          elements.every(({ key }) => filled(formation?.elementResources.find((other) => other.key === key)?.text)))
      );
    case 'P3b':
      return answered(code) || (formation?.kindOfGroup ?? '') !== '' || (formation?.openness ?? '') !== '';
    case 'times':
      return (
        filled(group.place) &&
        [group.usualDay, group.usualTime, group.startsOn].some(filled) &&
        (group.plannedSessions !== null || filled(group.endsOn))
      );
    case 'people':
      return standingAt(board, 'in').length > 0;
    case 'P3d': {
      const people = standingAt(board, 'in');
      return people.length > 0 && people.every(({ ready }) => ready !== '');
    }
    case 'norms':
    case 'facilitatorRole':
    case 'memberRole':
    case 'confidentiality':
    case 'duration':
      return filled(agreement?.[code]);
    case 'signatures':
      return agreement !== undefined && signedAgreement(agreement.id, signatures);
    default:
      return answered(code);
  }
}

function filled(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}
