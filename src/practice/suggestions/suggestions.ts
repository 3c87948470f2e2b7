/** All rules together: which suggestions are made, in which order, how many at a time, and which were put away. */
import type { Group } from '../group.ts';
import type { Session } from '../session.ts';
import { absent, cameBack, late, thin } from './attendance-rules.ts';
import { endDate, endNear, neglected, overdue, stageStays, stageTask, waiting } from './course-rules.ts';
import { incident, noDecision, noResource, oneVoice, pointUnseen, tension } from './journal-rules.ts';
import { consent, newcomer, strengths, unseen } from './member-rules.ts';
import type { Basis, Finding, Rule, RuleName, Suggestion } from './suggestion.ts';

/** So many at a time: more would be a list to be worked off, and nobody would read their reasons. */
export const MOST_SHOWN = 3;

export const rules: readonly Rule[] = [
  absent,
  incident,
  tension,
  thin,
  endNear,
  endDate,
  cameBack,
  newcomer,
  waiting,
  noDecision,
  neglected,
  overdue,
  unseen,
  oneVoice,
  late,
  consent,
  stageStays,
  strengths,
  noResource,
  pointUnseen,
  stageTask,
];

/** What was put away for a session, and for the group as a whole. */
export interface PutAway {
  readonly session?: Pick<Session, 'putAway'> | undefined;
  readonly group: Pick<Group, 'putAway'>;
  /** How many sessions were held. */
  readonly held: number;
}

/** Everything the rules find, what weighs most first; the same in the same notebook, whenever and wherever it is asked. */
export function allSuggestions(basis: Basis): readonly Suggestion[] {
  return rules
    .flatMap((rule) => rule.find(basis).map((finding) => suggestionOf(rule, finding)))
    .sort((a, b) => b.weight - a.weight);
}

/**
 * The few that are shown: of those that were not put away the weightiest, and of each rule one before another has a
 * second one, so that three absences do not hide everything else. `said`: rules whose matter the screen tells by itself.
 */
export function suggestions(basis: Basis, away: PutAway, said: readonly RuleName[] = []): readonly Suggestion[] {
  const open = allSuggestions(basis).filter(({ name, rule }) => !said.includes(rule) && !isPutAway(name, away));
  const first = open.filter(({ rule }, index) => open.findIndex((other) => other.rule === rule) === index);
  const rest = open.filter((each) => !first.includes(each));
  return [...first, ...rest].slice(0, MOST_SHOWN);
}

export function isPutAway(name: string, { session, group, held }: PutAway): boolean {
  if (session?.putAway.some(({ key }) => key === name)) return true;
  return group.putAway.some(({ key, held: until }) => key === name && (until === null || held <= until));
}

function suggestionOf(rule: Rule, finding: Finding): Suggestion {
  return {
    code: rule.code,
    weight: rule.weight,
    members: [],
    count: 0,
    of: 0,
    codes: [],
    variant: '',
    ...finding,
    rule: rule.name,
    name: finding.about === undefined ? rule.name : `${rule.name}-${finding.about}`,
  };
}
