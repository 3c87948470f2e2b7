import type { NotebookReader } from '../notebook-reader.ts';
import { readCounter } from '../write-counter.ts';

/** How often each space was written in, as far as its counter opens. */
export async function countersOf(notebook: NotebookReader): Promise<ReadonlyMap<string, number>> {
  const counters = new Map<string, number>();
  for (const [space, value] of await notebook.allLocals('counters')) {
    const counter = readCounter(value);
    if (counter) counters.set(space, counter.n);
  }
  return counters;
}
