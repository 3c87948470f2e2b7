import { screenTurns } from './screen-turns.ts';

/**
 * Takes a long work step by step, tells of each and gives the screen its turns in between. Answers what came of it; undefined when `signal` called it
 * off between two steps, and then the work was ended in the middle. A result that came before the signal was looked at is answered all the same.
 */
export async function stepped<P, T extends object>(
  steps: AsyncGenerator<P, T, void>,
  signal: AbortSignal,
  told: (progress: P) => void,
): Promise<T | undefined> {
  const screensTurn = screenTurns();
  while (!signal.aborted) {
    const step = await steps.next();
    if (step.done) return step.value;
    if (calledOff(signal)) break;
    told(step.value);
    await screensTurn();
  }
  // What it answers to that is nobody's any more.
  await steps.return(undefined as never);
  return undefined;
}

/** Asked anew: it may have changed while a step was awaited. */
function calledOff(signal: AbortSignal): boolean {
  return signal.aborted;
}
