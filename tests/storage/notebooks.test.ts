import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { groupKind } from '../../src/practice/group.ts';
import { techniqueRunKind } from '../../src/practice/technique-run.ts';
import { DATABASE_VERSION, databaseName } from '../../src/storage/database.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../src/storage/notebook-queries.ts';
import type { Notebooks } from '../../src/storage/notebooks.ts';
import { waitingTime } from '../../src/storage/waiting-time.ts';
import { memoryLocalStorage } from './memory-local-storage.ts';
import { testNotebooks, turnedClock, type TurnedClock } from './open-test-notebook.ts';

const ITEMS = 'id, parent, space, dirty';
/** As they stood in version 1 of the database. */
const FIRST_TABLES: Readonly<Record<string, string>> = {
  agencies: ITEMS,
  groups: ITEMS,
  members: ITEMS,
  sessions: ITEMS,
  entries: ITEMS,
  attendances: ITEMS,
  marks: ITEMS,
  steps: ITEMS,
  amendments: ITEMS,
  planTemplates: ITEMS,
  keys: 'id',
  counters: 'id',
  drafts: 'id',
  digests: 'id',
  self: 'id',
};

const PASSPHRASE = 'kopi hangat di teras sore';

let clock: TurnedClock;
let notebooks: Notebooks;
let seed = 1;

beforeEach(async () => {
  globalThis.localStorage = memoryLocalStorage();
  await Promise.all((await Dexie.getDatabaseNames()).map((name) => Dexie.delete(name)));
  clock = turnedClock();
  notebooks = testNotebooks((seed += 1), clock);
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

async function protectedNotebook(name = 'Rini') {
  const { notebook, recoveryCode } = got(await notebooks.protect(name, PASSPHRASE));
  const group = got(await notebookCommands(notebook).groups.add({ name: 'Teras Sore' }));
  await notebook.lock();
  return { id: notebook.id, recoveryCode, group };
}

describe('unlocking [ST7]', () => {
  it('opens by the passphrase, with everything in it', async () => {
    const { id, group } = await protectedNotebook();
    const notebook = got(await notebooks.unlock(id, PASSPHRASE));
    expect((await notebookQueries(notebook).groups.one(group))?.group.name).toBe('Teras Sore');
  });

  it('makes wrong tries wait longer and longer, loses nothing, and forgives after the right one', async () => {
    const { id } = await protectedNotebook();
    for (let tries = 1; tries <= 4; tries += 1) {
      const result = await notebooks.unlock(id, 'salah sekali kata ini');
      expect(result).toEqual({
        ok: false,
        problem: { kind: 'wrongPassphrase', waitUntil: clock.now() + waitingTime(tries) },
      });
      const early = await notebooks.unlock(id, PASSPHRASE);
      if (waitingTime(tries) === 0) {
        await got(early).lock();
        for (let again = 1; again <= tries; again += 1) await notebooks.unlock(id, 'salah');
      } else {
        expect(early).toMatchObject({ ok: false, problem: { kind: 'waitBeforeTrying' } });
      }
      clock.turn(waitingTime(10));
    }
    await got(await notebooks.unlock(id, PASSPHRASE)).lock();
    expect(await notebooks.unlock(id, 'salah')).toMatchObject({ problem: { waitUntil: clock.now() } });
    expect([1, 2, 3, 4, 5, 20].map(waitingTime)).toEqual([0, 0, 2_000, 4_000, 8_000, 60_000]);
  });

  it('opens by the recovery code and sets a new passphrase; the former one opens nothing any more', async () => {
    const { id, recoveryCode, group } = await protectedNotebook();
    expect(await notebooks.checkRecoveryCode(id, recoveryCode.toLowerCase())).toBe(true);
    expect(await notebooks.checkRecoveryCode(id, 'ABCD')).toBe(false);
    expect(await notebooks.recover(id, 'ABCD', 'x')).toEqual({ ok: false, problem: { kind: 'wrongRecoveryCode' } });
    const recovered = got(await notebooks.recover(id, recoveryCode, 'sandi baru yang lain'));
    expect((await notebookQueries(recovered).groups.one(group))?.group.name).toBe('Teras Sore');
    await recovered.lock();
    expect(await notebooks.unlock(id, PASSPHRASE)).toMatchObject({ problem: { kind: 'wrongPassphrase' } });
    await got(await notebooks.unlock(id, 'sandi baru yang lain')).lock();
  });

  it('changes the passphrase only with the present one, and renews the recovery code', async () => {
    const { id, recoveryCode } = await protectedNotebook();
    const notebook = got(await notebooks.unlock(id, PASSPHRASE));
    for (const _try of [1, 2, 3]) {
      expect(await notebooks.changePassphrase(notebook, 'bukan ini', 'baru')).toMatchObject({
        problem: { kind: 'wrongPassphrase' },
      });
    }
    expect(await notebooks.changePassphrase(notebook, PASSPHRASE, 'baru')).toMatchObject({
      problem: { kind: 'waitBeforeTrying' },
    });
    clock.turn(waitingTime(3));
    got(await notebooks.changePassphrase(notebook, PASSPHRASE, 'kata sandi yang baru'));
    const code = got(await notebooks.renewRecoveryCode(notebook));
    expect(await notebooks.checkRecoveryCode(id, recoveryCode)).toBe(false);
    expect(await notebooks.checkRecoveryCode(id, code)).toBe(true);
    expect(await notebooks.recoveryConfirmed(id)).toBe(false);
    got(await notebooks.confirmRecoveryCode(id));
    expect(await notebooks.recoveryConfirmed(id)).toBe(true);
    await notebook.lock();
    await got(await notebooks.unlock(id, 'kata sandi yang baru')).lock();
  });
});

describe('a tablet that is locked, or whose clock is wrong, meanwhile [CR4]', () => {
  it('never wraps a wiped key: the new passphrase opens all the same', async () => {
    const { id, group } = await protectedNotebook();
    const notebook = got(await notebooks.unlock(id, PASSPHRASE));
    const changing = notebooks.changePassphrase(notebook, PASSPHRASE, 'kata sandi yang baru');
    await notebook.lock();
    got(await changing);
    const again = got(await notebooks.unlock(id, 'kata sandi yang baru'));
    expect((await notebookQueries(again).groups.one(group))?.group.name).toBe('Teras Sore');
    await again.lock();
    expect(await notebooks.renewRecoveryCode(again)).toMatchObject({ ok: false, problem: { kind: 'locked' } });
  });

  it('does not serve a wait that only a wrong clock explains', async () => {
    const { id } = await protectedNotebook();
    clock.turn(9 * 365 * 86_400_000);
    for (const _slip of [1, 2, 3]) await notebooks.unlock(id, 'salah');
    clock.turn(-9 * 365 * 86_400_000);
    await got(await notebooks.unlock(id, PASSPHRASE)).lock();
  });

  it('counts tries of several windows at once as several', async () => {
    const { id } = await protectedNotebook();
    await Promise.all([1, 2, 3].map(() => notebooks.unlock(id, 'salah')));
    expect(await notebooks.unlock(id, PASSPHRASE)).toMatchObject({ problem: { kind: 'waitBeforeTrying' } });
  });
});

describe('several notebooks on one tablet', () => {
  it('are apart, are named, renamed and deleted', async () => {
    const first = await protectedNotebook('Rini');
    clock.turn(1);
    const second = await protectedNotebook('Arif');
    expect(got(await notebooks.list()).map(({ name }) => name)).toEqual(['Rini', 'Arif']);
    got(await notebooks.rename(second.id, 'Arif Nugraha'));
    const opened = got(await notebooks.unlock(second.id, PASSPHRASE));
    expect(await notebookQueries(opened).groups.one(first.group)).toBeUndefined();
    await opened.lock();
    got(await notebooks.delete(first.id));
    expect(got(await notebooks.list())).toEqual([
      { id: second.id, name: 'Arif Nugraha', sample: false, missing: false },
    ]);
    expect(await Dexie.exists(databaseName(first.id))).toBe(false);
  });

  it('hold one sample at most, which opens without a passphrase', async () => {
    await got(await notebooks.foundSample('Contoh')).lock();
    const second = got(await notebooks.foundSample('Contoh'));
    await second.lock();
    expect(got(await notebooks.list())).toMatchObject([{ id: second.id, sample: true }]);
    await got(await notebooks.unlock(second.id, '')).lock();
  });
});

describe('what the browser took away [ST8]', () => {
  it('is an alarm and not an empty notebook: the database of a registered notebook', async () => {
    const { id } = await protectedNotebook();
    await Dexie.delete(databaseName(id));
    expect(got(await notebooks.list())).toMatchObject([{ id, missing: true }]);
    expect(await notebooks.unlock(id, PASSPHRASE)).toMatchObject({ ok: false, problem: { kind: 'notebookMissing' } });
    expect(await Dexie.exists(databaseName(id))).toBe(false);
  });

  it('is an alarm and not a first start: everything but the marker', async () => {
    const { id } = await protectedNotebook();
    const registry = new Dexie('lingkar');
    await registry.open();
    await registry.table('notebooks').clear();
    registry.close();
    expect(got(await notebooks.list())).toEqual([{ id, name: 'Rini', sample: false, missing: true }]);
    expect(await notebooks.unlock(id, PASSPHRASE)).toMatchObject({ ok: false, problem: { kind: 'notebookMissing' } });
  });

  it('is healed from the registry when only the marker went', async () => {
    const { id } = await protectedNotebook();
    localStorage.clear();
    expect(got(await notebooks.list())).toMatchObject([{ id, missing: false }]);
    expect(localStorage.getItem('lingkar.notebooks')).toContain('Rini');
  });
});

describe('a database of the first version [ST9]', () => {
  it('opens whole, with the tables it lacked', async () => {
    const { id, group } = await protectedNotebook();
    await toFirstVersion(id);
    const notebook = got(await notebooks.unlock(id, PASSPHRASE));
    expect(notebook.database.tables.map(({ name }) => name)).toContain('techniqueRuns');
    const found = await notebook.read(groupKind, group);
    expect(found?.name).toBe('Teras Sore');
    const place = { space: found?.space ?? '', parent: group };
    const run = got(await notebook.command((writing) => writing.create(techniqueRunKind, place, { code: 'X4' })));
    expect((await notebook.read(techniqueRunKind, run))?.code).toBe('X4');
    await notebook.lock();
  });
});

/** Lays the rows of a notebook down as version 1 had its tables. */
async function toFirstVersion(id: string): Promise<void> {
  const now = new Dexie(databaseName(id));
  await now.open();
  const rows = await Promise.all(now.tables.map(async (table) => [table.name, await table.toArray()] as const));
  await now.delete();
  const first = new Dexie(databaseName(id));
  first.version(1).stores(FIRST_TABLES);
  await first.open();
  for (const [name, all] of rows) if (name in FIRST_TABLES) await first.table(name).bulkAdd(all as object[]);
  first.close();
}

describe('a database of a newer version [ST9]', () => {
  it('is refused untouched', async () => {
    const { id, group } = await protectedNotebook();
    const newer = new Dexie(databaseName(id));
    newer.version(DATABASE_VERSION + 1).stores({ groups: 'id, parent, space, dirty', fromTheFuture: 'id' });
    await newer.open();
    expect(await newer.table('groups').get(group)).toBeTruthy();
    newer.close();
    expect(await notebooks.unlock(id, PASSPHRASE)).toMatchObject({ ok: false, problem: { kind: 'newerDatabase' } });
    const after = new Dexie(databaseName(id));
    await after.open();
    expect(after.tables.map(({ name }) => name)).toContain('fromTheFuture');
    after.close();
  });
});
