import type { Problem } from '../base/result.ts';

/** Thrown inside a command's transaction to undo it and answer with words instead of a crash. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
    this.name = 'Refusal';
  }
}

/** The expected problem behind an IndexedDB or Dexie error, or undefined for a bug. Dexie hides the cause in `inner`. */
export function storageProblem(error: unknown): Problem | undefined {
  if (error instanceof Refusal) return error.problem;
  const names = [...namesOf(error)];
  // The cause first: a disk that fills up at the commit arrives as an aborted transaction around the quota error.
  if (names.includes('QuotaExceededError')) return { kind: 'storageFull' };
  if (names.includes('VersionError')) return { kind: 'newerDatabase' };
  return names.some((name) => LOST.has(name)) ? { kind: 'storageLost' } : undefined;
}

const LOST = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'MissingAPIError',
  'UnknownError',
  'NotFoundError',
  'AbortError',
  'TimeoutError',
]);

function* namesOf(error: unknown): Generator<string> {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at && typeof at === 'object'; depth += 1) {
    if ('name' in at && typeof at.name === 'string') yield at.name;
    if ('failures' in at && Array.isArray(at.failures)) for (const failure of at.failures) yield* namesOf(failure);
    at = 'inner' in at ? at.inner : undefined;
  }
}
