import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { openPostgresStore } from '../../../src/server/store/postgres-store.ts';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite-store.ts';
import { seenOf, storeSteps, type StoreStep } from '../../suites/relay-store-steps.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { RealPostgres } from './real-postgres.ts';

const RUNS = 60;

/** The same steps on a store in memory and on another give the same answers, and leave the same behind. */
async function agree(other: RelayStore, steps: readonly StoreStep[]): Promise<void> {
  const memory = new MemoryStore(someId(), someId());
  // The other store is used by all runs, so each has names of its own.
  const known = new Map<string, string>();
  const names = (kind: string, n: number) => {
    const key = `${kind} ${n}`;
    known.set(key, known.get(key) ?? someId());
    return known.get(key) ?? '';
  };
  for (const step of steps) {
    expect(await step.run(other, names), step.name).toEqual(await step.run(memory, names));
  }
  expect(await seenOf(other, names)).toEqual(await seenOf(memory, names));
}

async function faultsOf(store: RelayStore): Promise<unknown[]> {
  const faults: unknown[] = [];
  for await (const fault of store.check()) faults.push(fault);
  return faults;
}

async function agreeAlways(other: RelayStore): Promise<void> {
  await fc.assert(
    fc.asyncProperty(storeSteps, (steps) => agree(other, steps)),
    { numRuns: RUNS },
  );
  expect(await faultsOf(other)).toEqual([]);
}

describe('any steps leave the same behind as in memory [SV4 SV6 SV9 SV10]', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-agree-'));
  let server: RealPostgres;
  beforeAll(async () => {
    server = await RealPostgres.start();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('in SQLite', async () => {
    const store = await openSqliteStore(folder, someId);
    await agreeAlways(store);
    await store.close();
  }, 120_000);

  it('in PostgreSQL', async () => {
    const store = await openPostgresStore(server.address, someId);
    await agreeAlways(store);
    await store.close();
  }, 120_000);
});
