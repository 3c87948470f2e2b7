/** What a round came to, as the engine tells it; all went well unless said otherwise. */
import type { RoundOutcome } from '../../../src/sync/sync-round.ts';
import type { SpaceOutcome } from '../../../src/sync/sync-space.ts';

export function spaceOutcome(space: string, changes: Partial<SpaceOutcome> = {}): SpaceOutcome {
  return {
    space,
    state: 'in',
    taken: { fresh: 0, changed: 0, waiting: 0, unfit: 0 },
    unfit: [],
    sent: 0,
    setAside: 0,
    ownHeads: [],
    doubts: [],
    forgedHeads: 0,
    lacksKeys: false,
    ...changes,
  };
}

export function roundOutcome(spaces: readonly SpaceOutcome[], changes: Partial<RoundOutcome> = {}): RoundOutcome {
  return {
    trouble: undefined,
    spaces: new Map(spaces.map((one) => [one.space, one])),
    chunks: new Map(),
    clockApart: undefined,
    unasked: 0,
    awaiting: false,
    ...changes,
  };
}
