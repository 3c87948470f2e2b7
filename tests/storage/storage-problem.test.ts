import { describe, expect, it } from 'vitest';
import { Refusal, storageProblem } from '../../src/storage/storage-problem.ts';

const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });

describe('the problem behind an error [ST6]', () => {
  it('is the cause and not its wrapping: a disk that fills up at the commit', () => {
    expect(storageProblem(named('AbortError', named('QuotaExceededError')))).toEqual({ kind: 'storageFull' });
    expect(storageProblem(named('OpenFailedError', named('VersionError')))).toEqual({ kind: 'newerDatabase' });
    expect(storageProblem({ name: 'BulkError', failures: [named('QuotaExceededError')] })).toEqual({
      kind: 'storageFull',
    });
  });

  it('is a lost handle, a refusal, or a bug', () => {
    expect(storageProblem(named('DatabaseClosedError'))).toEqual({ kind: 'storageLost' });
    expect(storageProblem(new Refusal({ kind: 'sessionClosed' }))).toEqual({ kind: 'sessionClosed' });
    expect(storageProblem(new TypeError('a bug'))).toBeUndefined();
    expect(storageProblem('text')).toBeUndefined();
  });
});
