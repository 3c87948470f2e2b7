import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook } from './open-test-notebook.ts';

let commands: NotebookCommands;
let queries: NotebookQueries;
let closed: string;
let open: string;
let entry: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

beforeEach(async () => {
  const notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  const group = got(await commands.groups.add({ name: 'Teras Sore' }));
  closed = got(await commands.sessions.plan(group, { number: 1 }));
  open = got(await commands.sessions.plan(group, { number: 2 }));
  entry = got(await commands.journal.note(closed, { text: 'semula', kind: 'decision' }));
});

const refused = (id: string) => ({ ok: false, problem: { kind: 'notFound', table: 'entry', id } });
const texts = async () => (await queries.sessions.entries(closed)).map(({ text }) => text);

describe('a note of a closed session', () => {
  it('is not found through another session that is open', async () => {
    got(await commands.sessions.close(closed));
    expect(await commands.journal.change(open, entry, { text: 'lain' })).toEqual(refused(entry));
    expect(await commands.journal.remove(open, entry)).toEqual(refused(entry));
    expect(await texts()).toEqual(['semula']);
  });

  it('deleted before the close does not come back through another session', async () => {
    const former = got(await commands.journal.remove(closed, entry));
    got(await commands.sessions.close(closed));
    expect(await commands.journal.bringBack(open, entry, former)).toEqual(refused(entry));
    expect(await texts()).toEqual([]);
  });

  it('changes, goes and comes back through its own session while that is open', async () => {
    got(await commands.journal.change(closed, entry, { text: 'lain' }));
    const former = got(await commands.journal.remove(closed, entry));
    expect(await texts()).toEqual([]);
    got(await commands.journal.bringBack(closed, entry, former));
    expect(await texts()).toEqual(['lain']);
  });
});
