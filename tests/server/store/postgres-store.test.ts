import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../../src/server/store/postgres-store.ts';
import type { SqlStore } from '../../../src/server/store/sql-store.ts';
import { comesFromFormer } from '../../suites/former-store.ts';
import { relayStoreSuite, someId, someParcel } from '../../suites/relay-store-suite.ts';
import { RealPostgres } from './real-postgres.ts';

const QUOTAS = { space: 1e9, account: 1e9, spaces: 1_000, chain: 1e6, drops: 1e6 };

let server: RealPostgres;
beforeAll(async () => {
  server = await RealPostgres.start();
});
afterAll(() => server.stop());

relayStoreSuite('PostgreSQL', async () => {
  let store = await openPostgresStore(server.address, someId);
  return {
    store,
    async reopen() {
      await store.close();
      return (store = await openPostgresStore(server.address, someId));
    },
    close: () => store.close(),
  };
});

describe('several relays on one PostgreSQL [SV17]', () => {
  async function pair(): Promise<[SqlStore, SqlStore]> {
    return [await openPostgresStore(server.address, someId), await openPostgresStore(server.address, someId)];
  }
  async function withSpace(store: SqlStore): Promise<string> {
    const space = someId();
    const entries = [{ body: 'b', signature: 's' }];
    await store.appendChain({ space, after: 0, entries, present: [], epoch: 0, account: space }, QUOTAS);
    return space;
  }

  it('are one relay: what one takes the other hands out and hints at', async () => {
    const [one, other] = await pair();
    expect(await one.identity()).toEqual(await other.identity());
    const space = await withSpace(one);
    const heard: number[] = [];
    await other.listen((hint) => hint.space === space && heard.push(hint.head));
    await expect
      .poll(async () => {
        await one.push(space, { chain: 1 }, [someParcel()], QUOTAS);
        return heard.length;
      })
      .toBeGreaterThan(0);
    expect((await other.pull(space, 0, { parcels: 1, bytes: 1e6 })).parcels).toHaveLength(1);
    await one.close();
    await other.close();
  });

  it('number the parcels of one space without a gap that a reader could fall into [SV4]', async () => {
    const stores = await pair();
    const space = await withSpace(stores[0]);
    const writers = Array.from({ length: 12 }, async (_, index) => {
      for (let n = 0; n < 20; n += 1) await stores[index % 2]?.push(space, { chain: 1 }, [someParcel()], QUOTAS);
    });
    let cursor = 0;
    const writing = new AbortController();
    const seen: number[] = [];
    const reader = (async () => {
      for (let last = false; ;) {
        const { parcels } = await stores[1].pull(space, cursor, { parcels: 9, bytes: 1e6 });
        seen.push(...parcels.map(({ seq }) => seq));
        cursor = seen.at(-1) ?? 0;
        if (parcels.length > 0) continue;
        if (last) return;
        last = writing.signal.aborted;
      }
    })();
    await Promise.all(writers);
    writing.abort();
    await reader;
    expect(seen).toEqual(Array.from({ length: 240 }, (_, index) => index + 1));
    for (const store of stores) await store.close();
  });

  it('count what lies there since before chains and drops counted [SV16 SV18]', async () => {
    const [former, now] = [await openPostgresStore(server.address, someId), [] as SqlStore[]];
    await comesFromFormer(former, async () => {
      await former.close();
      now.push(await openPostgresStore(server.address, someId));
      return now[0] as SqlStore;
    });
    await now[0]?.close();
  });

  it('go on after the connections were cut', async () => {
    const store = await openPostgresStore(server.address, someId);
    const space = await withSpace(store);
    await server.ask(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null',
    );
    const push = () => store.push(space, { chain: 1 }, [someParcel()], QUOTAS);
    // The first ones may meet a connection that is cut, and say so as a store that is away for now.
    await expect
      .poll(async () => push().catch((error: unknown) => error), { timeout: 10_000 })
      .toMatchObject({ ok: true });
    await store.close();
  });
});
