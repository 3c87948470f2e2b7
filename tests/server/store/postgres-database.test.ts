import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresDatabase } from '../../../src/server/store/postgres-database.ts';
import { StoreError } from '../../../src/server/store/store-error.ts';
import { RealPostgres } from './real-postgres.ts';

let server: RealPostgres;
let database: PostgresDatabase;
beforeAll(async () => {
  server = await RealPostgres.start();
  database = new PostgresDatabase(server.address);
  await database.transaction((sql) => sql.run('create table t (a bigint, b bytea)'));
});
afterAll(async () => {
  await database.close();
  await server.stop();
});

const raising = (code: string) => `do $body$ begin raise exception 'x' using errcode = '${code}'; end $body$`;
const rows = () => database.reading((sql) => sql.all<{ a: number }>('select a from t order by a'));

describe('PostgreSQL as the relay asks it', () => {
  it('hands back numbers as numbers and bytes as bytes, parts of larger ones too', async () => {
    const part = Uint8Array.of(9, 0, 255, 9).subarray(1, 3);
    const [row] = await database.transaction((sql) =>
      sql.all<{ a: number; b: Uint8Array; n: number }>(
        'select $1::bigint as a, $2::bytea as b, sum(x) as n from unnest(array[1, 2]::bigint[]) x',
        [2 ** 45, part],
      ),
    );
    expect(row).toMatchObject({ a: 2 ** 45, n: 3 });
    expect([...(row?.b ?? [])]).toEqual([0, 255]);
  });

  it('undoes all of a transaction that fails, and goes on', async () => {
    const failing = database.transaction(async (sql) => {
      await sql.run('insert into t (a) values (1)');
      throw new RangeError('in the middle');
    });
    await expect(failing).rejects.toBeInstanceOf(RangeError);
    expect(await rows()).toEqual([]);
  });

  it.each(['40001', '40P01'])('does it again when two stood in each other’s way (%s)', async (code) => {
    let tries = 0;
    await database.transaction(async (sql) => {
      tries += 1;
      await sql.run('insert into t (a) values ($1)', [tries]);
      if (tries < 3) await sql.run(raising(code));
    });
    expect(await rows()).toEqual([{ a: 3 }]);
    await database.transaction((sql) => sql.run('delete from t'));
  });

  it('gives up when that does not end, as a store that is away for now', async () => {
    const never = database.transaction((sql) => sql.run(raising('40001')));
    await expect(never).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('finds its way out of a real deadlock', async () => {
    await database.transaction((sql) => sql.run('insert into t (a) values (1), (2)'));
    let met: () => void = () => undefined;
    let here = 0;
    const both = new Promise<void>((resolve) => (met = resolve));
    const over = (first: number, second: number) =>
      database.transaction(async (sql) => {
        await sql.run('update t set b = $2 where a = $1', [first, Uint8Array.of(first)]);
        here += 1;
        if (here === 2) met();
        await both;
        await sql.run('update t set b = $2 where a = $1', [second, Uint8Array.of(first)]);
      });
    await Promise.all([over(1, 2), over(2, 1)]);
    expect(here).toBeGreaterThan(2);
    await database.transaction((sql) => sql.run('delete from t'));
  });

  it.each([
    ['53100', 'full'],
    ['53300', 'unavailable'],
    ['57P03', 'unavailable'],
    ['25006', 'unavailable'],
  ])('tells %s as a store that is %s', async (code, kind) => {
    const failing = database.transaction((sql) => sql.run(raising(code)));
    await expect(failing).rejects.toBeInstanceOf(StoreError);
    await expect(failing).rejects.toMatchObject({ kind });
  });

  it('lets a mistake of ours stay what it is', async () => {
    const failing = database.transaction((sql) => sql.run('select nothing from nowhere'));
    await expect(failing).rejects.toMatchObject({ code: '42P01' });
  });

  it('says that it is away when it is cut in the middle, stopped, or nobody is there, and comes back', async () => {
    const cut = database.transaction(async (sql) => {
      const [own] = await sql.all<{ pid: number }>('select pg_backend_pid() as pid');
      await server.ask(`select pg_terminate_backend(${own?.pid ?? 0})`);
      await sql.run('insert into t (a) values (1)');
    });
    await expect(cut).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await rows()).toEqual([]);
    await server.halt();
    await expect(rows()).rejects.toMatchObject({ kind: 'unavailable' });
    await server.serve();
    await expect.poll(() => rows().catch(() => 'away')).toEqual([]);
    const nobody = new PostgresDatabase('postgres://lingkar@127.0.0.1:1/postgres');
    await expect(nobody.reading((sql) => sql.all('select 1'))).rejects.toMatchObject({ kind: 'unavailable' });
    await nobody.close();
  });
});
