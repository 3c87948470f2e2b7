/** What a round that came to its end leaves over: no sign may call it sent, or well. [SY19] */
import type { RoundOutcome } from '../sync/sync-round.ts';
import type { SpaceOutcome } from '../sync/sync-space.ts';

/** Of a space: why less came of it than should have. */
export type SpaceProblem = NonNullable<SpaceOutcome['problem']>;

/** What mends itself within a round or a few. */
const PASSING: readonly SpaceProblem[] = ['rolledBack', 'unsettled', 'chainMoved', 'staleEpoch'];
const AT_REST: readonly SpaceOutcome['state'][] = ['in', 'out', 'invited'];

/** Whether something that was to go to the relay is still here. */
export function leftBehind({ spaces, chunks }: RoundOutcome): boolean {
  // What the relay had lost was sent again in the same round.
  const held = (space: SpaceOutcome) =>
    !AT_REST.includes(space.state) ||
    waitsForKeys(space) ||
    (space.problem !== undefined && space.problem !== 'rolledBack');
  return [...spaces.values()].some(held) || [...chunks.values()].some(({ refused }) => refused !== undefined);
}

/** Whether it came to something that somebody has to do something about. */
export function wantsLook({ spaces, chunks }: RoundOutcome): boolean {
  // Without the keys it mends itself as well, but only once somebody has asked a colleague to sync.
  const wanted = (space: SpaceOutcome) =>
    waitsForKeys(space) || (space.problem !== undefined && !PASSING.includes(space.problem));
  return [...spaces.values()].some(wanted) || [...chunks.values()].some(({ refused }) => refused !== undefined);
}

/** Whether what is written here can be sealed for the others only once a colleague's tablet has met the relay. One that is out gets no keys. */
export function waitsForKeys({ state, lacksKeys }: Pick<SpaceOutcome, 'state' | 'lacksKeys'>): boolean {
  return state === 'in' && lacksKeys;
}
