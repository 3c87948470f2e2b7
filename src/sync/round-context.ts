/** What the steps of a round share. */
import type { Clock } from '../base/clock.ts';
import type { NotebookPort } from './notebook-port.ts';
import type { Answer, RelayPort, RelayTrouble } from './relay-port.ts';

/** `interrupted`: the round was called off; nothing more is asked and nothing more is written. */
export type StepTrouble = RelayTrouble | { readonly problem: 'interrupted' };

export type StepEnd<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: StepTrouble };

/** How far a round is in one space. `of` is an estimate: numbers of replaced parcels are skipped. */
export interface RoundProgress {
  readonly space: string;
  readonly step: 'pull' | 'push' | 'chunks';
  readonly done: number;
  readonly of?: number;
}

export interface RoundContext {
  readonly notebook: NotebookPort;
  readonly relay: RelayPort;
  readonly clock: Clock;
  /** Waits for an answer of the relay, or for the interruption, whichever comes first. Each step asks through this. */
  readonly ask: <T>(answer: Promise<Answer<T>>) => Promise<StepEnd<T>>;
  readonly progress: (progress: RoundProgress) => void;
  /** Whether there is room for chunks that were not asked for by hand. [SY16] */
  readonly roomForChunks: () => Promise<boolean>;
}

export function asking(signal: AbortSignal): RoundContext['ask'] {
  const interrupted = { ok: false, trouble: { problem: 'interrupted' } } as const;
  const called = new Promise<typeof interrupted>((resolve) => {
    if (signal.aborted) resolve(interrupted);
    else signal.addEventListener('abort', () => resolve(interrupted), { once: true });
  });
  return async (answer) => {
    const first = await Promise.race([called, answer]);
    return signal.aborted ? interrupted : first;
  };
}

/** Pages of one list in one round: a relay that always finds more is none. */
export const MOST_ANSWERS = 64;

export const done = <T>(value: T): StepEnd<T> => ({ ok: true, value });

/** Nothing came of the relay's own: it may have been for what was asked, where it answers something else right after. [SY15] */
export function isNoAnswer({ problem }: StepTrouble): boolean {
  return problem === 'unreachable' || problem === 'notTheRelay' || problem === 'broken';
}

/** Whether it was for this that no answer came: the relay answers something else right after. [SY15] */
export async function isForThisAlone({ relay, ask }: RoundContext, trouble: StepTrouble): Promise<boolean> {
  return isNoAnswer(trouble) && (await ask(relay.about())).ok;
}

const OF_THE_RELAY: readonly StepTrouble['problem'][] = [
  'interrupted',
  'unreachable',
  'notTheRelay',
  'unknownToken',
  'otherProtocol',
  'slowDown',
  'broken',
  'unavailable',
];

/** Whether this is about the relay as a whole, so that asking for the next space is of no use. */
export function endsRound({ problem }: StepTrouble): boolean {
  return OF_THE_RELAY.includes(problem);
}
