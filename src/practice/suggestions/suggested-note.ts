/** A note one might write of a suggestion: what kind it would be, and about whom. The words are the facilitator's. */
import type { EntryKind } from '../entry.ts';
import type { RuleName, Suggestion } from './suggestion.ts';

export interface SuggestedNote {
  readonly kind: EntryKind;
  /** Ids of members. */
  readonly about: readonly string[];
}

/** `null`: it is answered elsewhere, and no note of this session would do it. */
const KINDS: Readonly<Record<RuleName, EntryKind | null>> = {
  absent: 'followUp',
  cameBack: 'observation',
  late: 'followUp',
  thin: 'observation',
  newcomer: 'observation',
  unseen: 'observation',
  consent: 'followUp',
  strengths: 'resource',
  noDecision: 'decision',
  oneVoice: 'observation',
  tension: 'observation',
  incident: 'followUp',
  pointUnseen: 'observation',
  noResource: 'resource',
  overdue: 'agreement',
  waiting: null,
  endNear: 'statement',
  endDate: 'statement',
  stageStays: 'observation',
  stageTask: 'observation',
  neglected: 'observation',
};

/** What a principle is shown by, where it is not simply something seen. */
const BY_PRINCIPLE: Readonly<Record<string, EntryKind>> = { T6: 'decision', T7: 'agreement', T9: 'resource' };

export function suggestedNote({
  rule,
  code,
  members,
}: Pick<Suggestion, 'rule' | 'code' | 'members'>): SuggestedNote | undefined {
  const kind = rule === 'neglected' ? (BY_PRINCIPLE[code] ?? KINDS.neglected) : KINDS[rule];
  return kind === null ? undefined : { kind, about: members };
}
