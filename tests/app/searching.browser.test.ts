import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenNotebook } from '../../src/app/open-notebook.svelte.ts';
import type { Searching } from '../../src/app/searching.svelte.ts';
import { systemClock } from '../../src/base/clock.ts';
import { systemRandom } from '../../src/base/random.ts';
import type { Result } from '../../src/base/result.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { Notebooks } from '../../src/storage/notebooks.ts';
import { quickDerivation } from '../storage/quick-derivation.ts';

let notebooks: Notebooks;
let notebook: Notebook;
let open: OpenNotebook;
let group: string;
let session: string;
let searching: Searching;

beforeEach(async () => {
  notebooks = new Notebooks(systemClock, systemRandom, quickDerivation);
  notebook = got(await notebooks.protect('Rini', 'kopi hangat di teras sore')).notebook;
  open = new OpenNotebook(notebook, false, 'Rini', systemClock);
  group = got(await open.commands.groups.add({ name: 'Teras Sore' }));
  session = got(await open.commands.sessions.plan(group, { number: 1 }));
  searching = await open.search();
});

afterEach(async () => {
  searching.stop();
  await notebooks.delete(notebook.id);
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}
const found = (words: string) =>
  vi.waitFor(
    () => {
      expect(searching.answer?.hits.map(({ excerpt }) => excerpt.pieces.map(({ text }) => text).join(''))).toEqual([
        words,
      ]);
    },
    { timeout: 20_000 },
  );

describe('the search in its worker', () => {
  it('reads a real notebook, and nothing before somebody looks at it [SE2]', async () => {
    got(await open.commands.journal.note(session, { text: 'Wati bercerita tentang kebun' }));
    const before = Object.entries(localStorage);
    searching.words = 'kebun';
    expect(searching.answer).toBeUndefined();
    searching.watch();
    await found('Wati bercerita tentang kebun');
    expect(Object.entries(localStorage)).toEqual(before);
    expect(location.href + document.title).not.toContain('kebun');
  });

  it('follows what is written in this window and in another', async () => {
    searching.watch();
    searching.words = 'kolam';
    got(await open.commands.journal.note(session, { text: 'di tepi kolam' }));
    await found('di tepi kolam');
    const other = got(await notebooks.unlock(notebook.id, 'kopi hangat di teras sore'));
    const theirs = new OpenNotebook(other, false, 'Rini', systemClock);
    got(await theirs.commands.groups.add({ name: 'Kelompok Telaga' }));
    searching.words = 'telaga';
    await found('Kelompok Telaga');
    await theirs.lock();
  });

  it('is gone at lock, with all that was typed and found [SE3]', async () => {
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    got(await open.commands.journal.note(session, { text: 'rahasia besar' }));
    searching.watch();
    searching.words = 'rahasia';
    searching.group = group;
    await found('rahasia besar');
    await open.lock();
    expect(ended).toHaveBeenCalledOnce();
    expect([searching.words, searching.group, searching.answer]).toEqual(['', '', undefined]);
    // Nothing wakes it again.
    searching.watch();
    searching.words = 'rahasia';
    await new Promise((done) => setTimeout(done, 300));
    expect(searching.answer).toBeUndefined();
    ended.mockRestore();
  });

  it('gives way to who deletes the notebook, and never founds it anew', async () => {
    searching.watch();
    searching.words = 'teras';
    await found('Teras Sore');
    await open.notebook.lock();
    expect((await notebooks.delete(notebook.id)).ok).toBe(true);
    await vi.waitFor(() => expect(searching.lost).toBe(true), { timeout: 20_000 });
    const databases = await indexedDB.databases();
    expect(databases.map(({ name }) => name)).not.toContain(`lingkar-${notebook.id}`);
  });
});
