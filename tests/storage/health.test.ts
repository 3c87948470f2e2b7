import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { KIND_TABLES, type KindName } from '../../src/storage/database.ts';
import { checkEverything, placeOfRow, type CheckOutcome, type CheckProgress } from '../../src/storage/health.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { sealRow } from '../../src/storage/sealed-row.ts';
import { openTestNotebook } from './open-test-notebook.ts';

let notebook: Notebook;
let commands: NotebookCommands;
let group: string;
let session: string;
let notes: string[];
let member: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  member = got(await commands.members.add(group, [{ name: 'Sari' }, { name: 'Budi' }]))[0]!;
  session = got(await commands.sessions.plan(group, { number: 3, date: '2026-11-23' }));
  notes = [];
  for (let n = 0; n < 7; n += 1)
    notes.push(got(await commands.journal.note(session, { kind: 'observation', text: `catatan ${n}` })));
});

async function breakSeal(kind: KindName, id: string): Promise<void> {
  const table = notebook.database.rowsOf(kind);
  const row = (await table.get(id))!;
  const sealed = row.sealed.slice();
  sealed[sealed.length - 1]! ^= 1;
  await table.put({ ...row, sealed });
}

async function checked(pageSize?: number): Promise<{ steps: CheckProgress[]; outcome: CheckOutcome }> {
  const steps: CheckProgress[] = [];
  const check = checkEverything(notebook, pageSize);
  for (;;) {
    const step = await check.next();
    if (step.done) return { steps, outcome: step.value };
    steps.push(step.value);
  }
}

describe('checking everything', () => {
  it('opens every row of every table and finds nothing wrong in a sound notebook', async () => {
    const { outcome, steps } = await checked();
    const rows = await Promise.all(
      notebook.database.tables.filter(({ name }) => name !== 'self').map((table) => table.count()),
    );
    expect(outcome.checked).toBe(rows.reduce((sum, count) => sum + count, 0));
    expect(outcome.counts).toMatchObject({ group: 1, member: 2, session: 1, entry: 7 });
    expect(outcome.problems).toEqual([]);
    expect(outcome.unreadable).toBe(0);
    expect(steps.at(-1)).toEqual({ checked: outcome.checked, total: outcome.checked });
  });

  it('misses no row at the edges of pages, and tells its progress after each', async () => {
    const { outcome, steps } = await checked(2);
    expect(outcome.counts.entry).toBe(7);
    expect(outcome.problems).toEqual([]);
    const figures = steps.map((step) => step.checked);
    expect(figures).toEqual([...figures].sort((a, b) => a - b));
    expect(figures[0]).toBe(0);
    expect(steps.length).toBeGreaterThan(5);
  });

  it('names every row with a broken seal, while all others open', async () => {
    await breakSeal('entry', notes[2]!);
    await breakSeal('entry', notes[5]!);
    await breakSeal('member', member);
    const { outcome } = await checked(3);
    const named = outcome.problems.map(({ kind, table, id }) => `${kind} ${table ?? ''} ${id ?? ''}`).sort();
    expect(named).toEqual(
      [`sealBroken entry ${notes[2]!}`, `sealBroken entry ${notes[5]!}`, `sealBroken member ${member}`].sort(),
    );
    expect(
      notebook
        .problems()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([notes[2], notes[5], member].sort());
    const open = await notebook.children(entryKind, session);
    expect(open.map(({ id }) => id).sort()).toEqual(notes.filter((id) => id !== notes[2] && id !== notes[5]).sort());
  });

  it('leaves every row as it was', async () => {
    await breakSeal('entry', notes[0]!);
    const before = await Promise.all(notebook.database.tables.map((table) => table.toArray()));
    await checked();
    expect(await Promise.all(notebook.database.tables.map((table) => table.toArray()))).toEqual(before);
  });

  it('tells a row of a newer app apart from a broken one', async () => {
    const view = (await notebook.read(entryKind, notes[1]!))!;
    const keys = (await notebook.keyring.of(view.space))!;
    await notebook.database
      .rowsOf('entry')
      .put(sealRow(view.id, view.space, { ...view.item, schema: entryKind.schema + 1 }, keys, notebook.random));
    expect((await checked()).outcome.problems).toEqual([{ kind: 'newerThanApp', table: 'entry', id: view.id }]);
  });

  it('counts rows that hold a value of a form it does not know', async () => {
    const view = (await notebook.read(entryKind, notes[1]!))!;
    const keys = (await notebook.keyring.of(view.space))!;
    const [version] = view.item.fields['text']!;
    const item = { ...view.item, fields: { ...view.item.fields, text: [{ ...version!, value: { new: true } }] } };
    await notebook.database.rowsOf('entry').put(sealRow(view.id, view.space, item, keys, notebook.random));
    const { outcome } = await checked();
    expect(outcome.unreadable).toBe(1);
    expect(outcome.problems).toEqual([]);
  });

  it('finds a broken key although the notebook remembers it, and a broken digest', async () => {
    const { space } = (await notebook.read(entryKind, notes[0]!))!;
    const key = (await notebook.database.keys.get(space))!;
    await notebook.database.keys.put({ ...key, sealed: key.sealed.map((byte) => byte ^ 1) });
    const digest = (await notebook.database.digests.get(group))!;
    await notebook.database.digests.put({ ...digest, sealed: digest.sealed.slice(0, 20) });
    expect((await checked()).outcome.problems).toEqual([
      { kind: 'sealBroken', table: 'keys', id: space },
      { kind: 'sealBroken', table: 'digests', id: group },
    ]);
  });

  it('stops when nobody asks on', async () => {
    const check = checkEverything(notebook, 1);
    await check.next();
    await check.next();
    expect((await check.return(undefined as never)).done).toBe(true);
    expect((await check.next()).done).toBe(true);
  });

  it('knows every table of items', async () => {
    expect(Object.keys((await checked()).outcome.counts).sort()).toEqual(Object.keys(KIND_TABLES).sort());
  });
});

describe('the place of a row that cannot be opened', () => {
  it('is its session and group, found by the parents outside the seal', async () => {
    await breakSeal('entry', notes[0]!);
    const problem = { kind: 'sealBroken', table: 'entry', id: notes[0]! } as const;
    expect(await placeOfRow(notebook, problem)).toEqual({
      problem,
      group: { id: group, name: 'Teras Sore' },
      session: { id: session, number: 3, date: '2026-11-23' },
    });
  });

  it('still names the group when the session is broken as well', async () => {
    await breakSeal('session', session);
    const problem = { kind: 'sealBroken', table: 'entry', id: notes[0]! } as const;
    expect(await placeOfRow(notebook, problem)).toEqual({ problem, group: { id: group, name: 'Teras Sore' } });
  });

  it.each(['record', 'paperForm', 'handedOn'] as const)('is the group also for a %s', async (table) => {
    const id = 'abcdefghijklmnopqrstuv';
    const broken = { id, parent: group, space: group, dirty: 1, size: 1, sealed: new Uint8Array([0]) } as const;
    await notebook.database.rowsOf(table).add(broken);
    const problem = { kind: 'sealBroken', table, id } as const;
    expect(await placeOfRow(notebook, problem)).toEqual({ problem, group: { id: group, name: 'Teras Sore' } });
  });

  it('is unknown for the group itself, for a local row, and for one that is gone', async () => {
    for (const problem of [
      { kind: 'sealBroken', table: 'group', id: group },
      { kind: 'sealBroken', table: 'digests', id: group },
      { kind: 'sealBroken', table: 'entry', id: 'gone' },
    ] as const)
      expect(await placeOfRow(notebook, problem)).toEqual({ problem });
  });
});
