import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { groupKind } from '../../src/practice/group.ts';
import { dotsOf } from '../../src/practice/item.ts';
import { memberKind } from '../../src/practice/member.ts';
import { groupDigest } from '../../src/storage/digest-writing.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook } from './open-test-notebook.ts';

let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;

const NAMES = Array.from({ length: 500 }, (_member, index) => ({ name: `Anggota ${index + 1}` }));

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** Transactions that write, while `work` is done. */
async function writesOf(work: () => Promise<unknown>): Promise<number> {
  const begun = vi.spyOn(notebook.database.core, 'transaction');
  await work();
  const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite').length;
  begun.mockRestore();
  return writes;
}

describe('a command of many writes, one after the other [ST5]', () => {
  it('is one transaction that never ends too early, and finds its own writes', async () => {
    const names = NAMES.map(({ name }) => name);
    const found: (string | undefined)[] = [];
    const writes = await writesOf(async () => {
      got(
        await notebook.command(async (writing) => {
          const place = { space: (await writing.read(groupKind, group))!.space, parent: group };
          for (const name of names) {
            const id = await writing.create(memberKind, place, { name });
            if (found.length === 0 || name === names.at(-1)) found.push((await writing.read(memberKind, id))?.name);
          }
        }),
      );
    });
    expect(writes).toBe(1);
    expect(found).toEqual([names[0], names.at(-1)]);
    expect((await queries.groups.members(group)).map(({ name }) => name).sort()).toEqual([...names].sort());
  });
});

describe('five hundred members at once [ST5]', () => {
  it('come in by one transaction, in the order of the list, each with a dot of its own', async () => {
    const told: number[] = [];
    let ids: readonly string[] = [];
    const writes = await writesOf(async () => {
      ids = got(await commands.members.add(group, NAMES, undefined, (written) => told.push(written)));
    });
    expect(writes).toBe(1);
    expect(told.at(-1)).toBe(500);
    expect(told.length).toBeGreaterThan(5);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    const members = new Map((await queries.groups.members(group)).map((member) => [member.id, member]));
    expect(ids.map((id) => members.get(id)?.name)).toEqual(NAMES.map(({ name }) => name));
    const added = ids.map((id) => members.get(id)?.addedAt ?? 0);
    expect([...added].sort((a, b) => a - b)).toEqual(added);
    const dots = [...members.values()].flatMap(({ item }) => dotsOf(item, 'name')).map(String);
    expect(new Set(dots).size).toBe(500);
    const kept = await groupDigest(notebook, group);
    expect(Object.keys(kept.members)).toHaveLength(500);
    await notebook.deleteLocal('digests', group);
    expect(await groupDigest(notebook, group)).toEqual(kept);
  });

  it('are taken back by one transaction, but for one that is gone already', async () => {
    const [before = ''] = got(await commands.members.add(group, [{ name: 'Sari' }]));
    const ids = got(await commands.members.add(group, NAMES));
    got(await commands.members.remove(ids[7]!));
    const told: number[] = [];
    let removed = 0;
    const writes = await writesOf(async () => {
      removed = got(await commands.members.removeAll([...ids, 'nobody'], (count) => told.push(count)));
    });
    expect(writes).toBe(1);
    expect(removed).toBe(499);
    expect(told.at(-1)).toBe(501);
    expect((await queries.groups.members(group)).map(({ id }) => id)).toEqual([before]);
    expect(Object.keys((await groupDigest(notebook, group)).members)).toEqual([before]);
  });

  it('stay away altogether when one of them cannot be written', async () => {
    const fails = vi.spyOn(notebook.random, 'bytes').mockImplementation(
      ((bytes) => {
        let left = 700;
        return (length: number) => {
          if ((left -= 1) < 0) throw new DOMException('full', 'QuotaExceededError');
          return bytes(length);
        };
      })(notebook.random.bytes.bind(notebook.random)),
    );
    expect(await commands.members.add(group, NAMES)).toMatchObject({ ok: false, problem: { kind: 'storageFull' } });
    fails.mockRestore();
    expect(await queries.groups.members(group)).toEqual([]);
  });

  it('all stay when one of them cannot be opened to be taken back', async () => {
    const ids = got(await commands.members.add(group, NAMES));
    const row = (await notebook.database.rowsOf('member').get(ids[300]!))!;
    await notebook.database.rowsOf('member').put({ ...row, sealed: row.sealed.slice().fill(1, 40, 60) });
    expect(await commands.members.removeAll(ids)).toMatchObject({ ok: false, problem: { kind: 'sealBroken' } });
    for (const id of [ids[0]!, ids[299]!, ids[499]!]) expect(await queries.groups.member(id)).toBeDefined();
  });

  it('are none when none are given', async () => {
    expect(got(await commands.members.add(group, []))).toEqual([]);
    expect(got(await commands.members.removeAll([]))).toBe(0);
  });
});
