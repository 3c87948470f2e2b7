/** The worker that reads the notebook: it begins when it is told which one. */
export function startSearch(): Worker {
  return new Worker(new URL('./notebook-search.worker.ts', import.meta.url), { type: 'module' });
}
