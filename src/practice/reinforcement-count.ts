/** How often each member was told of a good step over the course: nobody is left out, and nobody is praised alone. [X8, V6] */
import type { Reinforcement } from './reinforcement.ts';

export interface ReinforcementCount<M> {
  readonly member: M;
  readonly times: number;
  /** The latest; null while there was none. */
  readonly lastAt: number | null;
}

/** One for each member, who was left out first, then who was told longest ago; alike ones stay in the order given. */
export function reinforcementCounts<M extends { readonly id: string }>(
  members: readonly M[],
  given: readonly Pick<Reinforcement, 'member' | 'at'>[],
): readonly ReinforcementCount<M>[] {
  const told = new Map<string, { times: number; lastAt: number | null }>();
  for (const { member, at } of given) {
    const known = told.get(member) ?? { times: 0, lastAt: null };
    told.set(member, { times: known.times + 1, lastAt: at === null ? known.lastAt : Math.max(known.lastAt ?? at, at) });
  }
  return members
    .map((member) => ({ member, ...(told.get(member.id) ?? { times: 0, lastAt: null }) }))
    .sort((a, b) => Math.sign(a.times) - Math.sign(b.times) || (a.lastAt ?? 0) - (b.lastAt ?? 0));
}
