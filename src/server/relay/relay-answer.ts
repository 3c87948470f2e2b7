import type { RelayProblem, RelayProblemKind } from '../../protocol/relay-problem.ts';

/** What the relay answers: a value, or why not, in the words of the protocol. [PR15] */
export type RelayAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: RelayProblem };

export function answered<T>(value: T): RelayAnswer<T> {
  return { ok: true, value };
}

export function refused(problem: RelayProblemKind, more: Omit<RelayProblem, 'problem'> = {}): RelayAnswer<never> {
  return { ok: false, problem: { problem, ...more } };
}
