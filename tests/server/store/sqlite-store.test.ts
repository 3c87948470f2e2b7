import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NewerStore, STORE_FORM } from '../../../src/server/store/migrations.ts';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import type { SqlStore } from '../../../src/server/store/sql-store.ts';
import { SqliteDatabase } from '../../../src/server/store/sqlite-database.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite-store.ts';
import { StoreError } from '../../../src/server/store/store-error.ts';
import { comesFromFormer } from '../../suites/former-store.ts';
import { relayStoreSuite, someId, someParcel } from '../../suites/relay-store-suite.ts';

const QUOTAS = { space: 1e9, account: 1e9, spaces: 1_000, chain: 1e6, drops: 1e6 };

relayStoreSuite('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-store-'));
  let store = await openSqliteStore(folder, someId);
  return {
    store,
    async reopen() {
      await store.close();
      return (store = await openSqliteStore(folder, someId));
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

describe('SQLite alone', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lingkar-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function withSpace(store: RelayStore): Promise<string> {
    const space = someId();
    const entries = [{ body: 'b', signature: 's' }];
    await store.appendChain({ space, after: 0, entries, present: [], epoch: 0, account: space }, QUOTAS);
    return space;
  }
  const faultsOf = async (store: RelayStore) => {
    const faults: string[] = [];
    for await (const { fault } of store.check()) faults.push(fault);
    return faults;
  };

  it('is synced to the disk with every commit [SV5]', async () => {
    const database = new SqliteDatabase(join(folder, 'x.db'));
    expect(await database.all('pragma synchronous')).toMatchObject([{ synchronous: 2 }]);
    expect(await database.all('pragma journal_mode')).toMatchObject([{ journal_mode: 'wal' }]);
    await database.close();
  });

  it('leaves a store of a newer program untouched [SV16]', async () => {
    await (await openSqliteStore(folder, someId)).close();
    const database = new SqliteDatabase(join(folder, 'relay.db'));
    await database.run('update form set form = $1', [STORE_FORM + 1]);
    await database.close();
    await expect(openSqliteStore(folder, someId)).rejects.toBeInstanceOf(NewerStore);
    const again = new SqliteDatabase(join(folder, 'relay.db'));
    expect(await again.all('select form from form')).toMatchObject([{ form: STORE_FORM + 1 }]);
    await again.close();
  });

  it('bars nobody whom a chain of before names, which does not tell by which key [SV18]', async () => {
    const store = await openSqliteStore(folder, someId);
    const [device, account, mailbox] = [someId(), someId(), someId()];
    const enrol = (name: string, key: string, vouched: Parameters<RelayStore['enrol']>[2]) =>
      store.enrol(name, key, vouched, 1, { keysOfName: 0, devices: 5 });
    const owner = someId();
    expect(await enrol(owner, 'key', { account, replaces: someId() })).toBe('enrolled');
    await store.putMailbox(mailbox, { owner, offer: 'o', expires: 9 }, 1, 5);
    expect(await enrol(device, 'key', { mailbox })).toBe('noRoom');
    const entries = [{ body: 'b', signature: 's' }];
    const present = [{ device, signingKey: 'another key' }];
    await store.appendChain({ space: someId(), after: 0, entries, present, epoch: 0, account }, QUOTAS);
    expect(await enrol(device, 'key', { mailbox })).toBe('noRoom');
    await store.database.transaction((sql) => sql.run('update present set signing_key = null'));
    expect(await enrol(device, 'key', { mailbox })).toBe('enrolled');
    await store.close();
  });

  it('counts what lies there since before chains and drops counted [SV16 SV18]', async () => {
    const stores = [await openSqliteStore(folder, someId)];
    await comesFromFormer(stores[0] as SqlStore, async () => {
      await stores[0]?.close();
      stores.unshift(await openSqliteStore(folder, someId));
      return stores[0] as SqlStore;
    });
    await stores[0]?.close();
  });

  it('is opened beside a running relay, and migrated once [SV16]', async () => {
    const stores = [await openSqliteStore(folder, someId), await openSqliteStore(folder, someId)];
    const relays = await Promise.all(stores.map((store) => store.identity()));
    expect(relays[0]).toEqual(relays[1]);
    const space = await withSpace(stores[0] as RelayStore);
    expect(await stores[1]?.setQuota(space, 5)).toBe(true);
    expect((await stores[0]?.space(space))?.quota).toBe(5);
    for (const store of stores) await store.close();
  });

  it('writes when it is asked whether it can, for a full disk still reads [SV11]', async () => {
    const log = () => statSync(join(folder, 'relay.db-wal')).size;
    const store = await openSqliteStore(folder, someId);
    const before = log();
    expect(await store.alive()).toBe(true);
    expect(log()).toBeGreaterThan(before);
    const between = log();
    expect(await store.alive()).toBe(true);
    expect(log()).toBeGreaterThan(between);
    await store.close();
  });

  it('undoes all of a transaction that fails, and goes on', async () => {
    const database = new SqliteDatabase(join(folder, 'x.db'));
    await database.transaction((sql) => sql.run('create table t (a integer)'));
    const failing = database.transaction(async (sql) => {
      await sql.run('insert into t values (1)');
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    await database.transaction((sql) => sql.run('insert into t values (2)'));
    expect(await database.all('select a from t')).toMatchObject([{ a: 2 }]);
    await database.close();
  });

  it('says that the disk is full, takes nothing, and goes on when there is room', async () => {
    const store = await openSqliteStore(folder, someId);
    const space = await withSpace(store);
    const database = store.database as SqliteDatabase;
    const [{ page_count: pages } = { page_count: 0 }] = await database.all<{ page_count: number }>('pragma page_count');
    await database.alone(`pragma max_page_count = ${pages + 4}`);
    const large = someParcel({ bytes: new Uint8Array(900_000) });
    const full = store.push(space, { chain: 1 }, [someParcel(), large], QUOTAS);
    await expect(full).rejects.toMatchObject({ kind: 'full' });
    await expect(full).rejects.toBeInstanceOf(StoreError);
    expect((await store.pull(space, 0, { parcels: 9, bytes: 1e9 })).parcels).toEqual([]);
    await database.alone('pragma max_page_count = 1000000');
    expect(await store.push(space, { chain: 1 }, [large], QUOTAS)).toMatchObject({ ok: true, head: 1 });
    expect(await faultsOf(store)).toEqual([]);
    await store.close();
  });

  it('reads no more bytes for a page than the page may have [SV11]', async () => {
    const store = await openSqliteStore(folder, someId);
    const space = await withSpace(store);
    const parcels = Array.from({ length: 20 }, () => someParcel({ bytes: new Uint8Array(10_000) }));
    await store.push(space, { chain: 1 }, parcels, QUOTAS);
    const database = store.database as SqliteDatabase;
    const read = vi.spyOn(database, 'all');
    const page = await store.pull(space, 0, { parcels: 512, bytes: 25_000 });
    expect(page).toMatchObject({ more: true, parcels: [{ seq: 1 }, { seq: 2 }] });
    const rows = (await Promise.all(read.mock.results.map(({ value }) => value as Promise<object[]>))).flat();
    expect(rows.filter((row) => 'bytes' in row && row.bytes instanceof Uint8Array)).toHaveLength(2);
    await store.close();
  });

  it('makes a whole copy while it is in use [SV15]', async () => {
    const store = await openSqliteStore(folder, someId);
    const space = await withSpace(store);
    const pushing = new AbortController();
    const busy = (async () => {
      while (!pushing.signal.aborted) await store.push(space, { chain: 1 }, [someParcel()], QUOTAS);
    })();
    const file = join(folder, 'copy.db');
    await store.backup?.(file);
    pushing.abort();
    await busy;
    await store.close();
    expect(existsSync(`${file}.partial`)).toBe(false);
    const copy = new SqliteDatabase(file);
    const [row] = await copy.all<{ head: number; n: number }>(
      'select head, (select count(*) from parcels) as n from spaces',
    );
    expect(row?.head).toBe(row?.n);
    await copy.close();
  });

  it.each([
    ['headBehind', 'update spaces set head = head - 1'],
    ['wrongBytes', 'update spaces set bytes = bytes + 1'],
    ['wrongBytes', 'update spaces set chain_bytes = chain_bytes + 1, bytes = bytes + 1'],
    ['wrongBytes', "update parcels set bytes = x'00'"],
    ['chainGap', 'delete from chain_entries'],
    ['chainGap', 'update chain_entries set idx = 5'],
    ['storeBroken', 'delete from spaces'],
  ])('tells %s when it checks a store where somebody ran: %s [SV15]', async (fault, sql) => {
    const store = await openSqliteStore(folder, someId);
    const space = await withSpace(store);
    await store.push(space, { chain: 1 }, [someParcel()], QUOTAS);
    expect(await faultsOf(store)).toEqual([]);
    await store.database.transaction((transaction) => transaction.run(sql));
    expect(await faultsOf(store)).toContain(fault);
    await store.close();
  });
});
