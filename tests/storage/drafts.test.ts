import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '../../src/base/json.ts';
import type { Result } from '../../src/base/result.ts';
import type * as DraftsModule from '../../src/storage/drafts.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import { BrowserLocks } from './browser-locks.ts';
import { openTestNotebook } from './open-test-notebook.ts';

const PLACE = 'note/one-session';

let notebook: Notebook;
let locks: BrowserLocks;

beforeEach(async () => {
  locks = new BrowserLocks();
  vi.stubGlobal('navigator', { locks });
  notebook = await openTestNotebook();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Drafts as one window has them: what it remembers of its own forms is its own. */
async function window(): Promise<DraftsModule.Drafts> {
  vi.resetModules();
  const { draftsOf } = await import('../../src/storage/drafts.ts');
  return draftsOf(notebook);
}

function words(text: string): Json {
  return { values: { text }, seen: {} };
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

const always = () => true;

describe('a draft has one writer [ST13]', () => {
  it('is neither written over nor dropped by another window at the same place', async () => {
    const [first, second] = [await window(), await window()];
    const [one, two] = [first.at(PLACE), second.at(PLACE)];
    got(await one.keep(words('satu')));
    got(await two.keep(words('dua')));
    expect([...(await first.all(PLACE))].map((draft) => JSON.stringify(draft)).sort()).toEqual([
      JSON.stringify(words('dua')),
      JSON.stringify(words('satu')),
    ]);
    got(await two.drop());
    expect(await second.all(PLACE)).toEqual([words('satu')]);
  });

  it('is left alone while a living window writes it, and taken over once that one has died', async () => {
    const [first, second] = [await window(), await window()];
    got(await first.at(PLACE).keep(words('masih ditulis')));
    expect(await second.at(PLACE).takeOver(always)).toBeUndefined();
    locks.killAll();
    const heir = (await window()).at(PLACE);
    expect(await heir.takeOver(always)).toEqual(words('masih ditulis'));
    got(await heir.keep(words('masih ditulis, lalu selesai')));
    expect(await second.all(PLACE)).toEqual([words('masih ditulis, lalu selesai')]);
    got(await heir.drop());
    expect(await second.all(PLACE)).toEqual([]);
  });

  it('is taken over from a form that was left, at once in its own window', async () => {
    const here = await window();
    const left = here.at(PLACE);
    got(await left.keep(words('ditinggalkan')));
    const back = here.at(PLACE);
    const found = back.takeOver(always);
    got(await left.keep(words('ditinggalkan utuh')));
    left.leave();
    expect(await found).toEqual(words('ditinggalkan utuh'));
  });

  it('goes to one window only when two open after a kill', async () => {
    got(await (await window()).at(PLACE).keep(words('yatim')));
    locks.killAll();
    const heirs = [(await window()).at(PLACE), (await window()).at(PLACE)];
    const found = await Promise.all(heirs.map((heir) => heir.takeOver(always)));
    expect(found.filter((draft) => draft !== undefined)).toEqual([words('yatim')]);
  });

  it('is found one after the other where several were left behind, without looking at the disk in vain', async () => {
    for (const text of ['satu', 'dua', 'tiga']) got(await (await window()).at(PLACE).keep(words(text)));
    locks.killAll();
    const heir = (await window()).at(PLACE);
    const found: (Json | undefined)[] = [];
    for (let draft = await heir.takeOver(always); draft !== undefined; draft = await heir.takeOver(always)) {
      found.push(draft);
      got(await heir.drop());
    }
    expect(found.map((draft) => JSON.stringify(draft)).sort()).toEqual(
      ['dua', 'satu', 'tiga'].map((text) => JSON.stringify(words(text))),
    );
    const looks = vi.spyOn(notebook.database, 'table');
    const reads = vi.spyOn(notebook, 'readLocal');
    expect(await heir.takeOver(always)).toBeUndefined();
    expect(looks).not.toHaveBeenCalled();
    expect(reads).not.toHaveBeenCalled();
  });

  it('waits for the next time where words were typed before it was found', async () => {
    got(await (await window()).at(PLACE).keep(words('dahulu')));
    locks.killAll();
    const heir = (await window()).at(PLACE);
    expect(await heir.takeOver(() => false)).toBeUndefined();
    got(await heir.keep(words('baru')));
    expect(await heir.takeOver(always)).toBeUndefined();
    expect(await (await window()).all(PLACE)).toHaveLength(2);
    got(await heir.drop());
    expect(await heir.takeOver(always)).toEqual(words('dahulu'));
  });

  it('also when a form that was left writes once more: never over what another has taken over', async () => {
    const here = await window();
    const left = here.at(PLACE);
    got(await left.keep(words('pertama')));
    left.leave();
    const heir = here.at(PLACE);
    expect(await heir.takeOver(always)).toEqual(words('pertama'));
    got(await left.keep(words('urungkan')));
    expect(await here.all(PLACE)).toHaveLength(2);
    got(await left.drop());
    expect(await here.all(PLACE)).toEqual([words('pertama')]);
    got(await heir.drop());
    expect(await here.all(PLACE)).toEqual([]);
  });

  it('comes back also in a browser without locks', async () => {
    vi.stubGlobal('navigator', {});
    const here = await window();
    const left = here.at(PLACE);
    got(await left.keep(words('tanpa kunci')));
    left.leave();
    expect(await here.at(PLACE).takeOver(always)).toEqual(words('tanpa kunci'));
  });

  it('comes back also where the browser refuses locks', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
    const here = await window();
    const left = here.at(PLACE);
    got(await left.keep(words('kunci ditolak')));
    left.leave();
    expect(await here.at(PLACE).takeOver(always)).toEqual(words('kunci ditolak'));
  });
});

describe('handing in [ST10 ST13]', () => {
  async function session(): Promise<string> {
    const commands = notebookCommands(notebook);
    const group = got(await commands.groups.add({ name: 'Teras Sore' }));
    return got(await commands.sessions.plan(group, { number: 1 }));
  }

  it('drops the draft in the transaction of the command, and never a second time', async () => {
    const id = await session();
    const commands = notebookCommands(notebook);
    const draft = (await window()).at(PLACE);
    got(await draft.keep(words('Budi mu')));
    got(await draft.handIn((name) => commands.journal.note(id, { text: 'Budi mulai' }, name)));
    expect(await notebook.database.drafts.count()).toBe(0);
    const deletions = vi.spyOn(notebook, 'deleteLocal');
    got(await draft.drop());
    expect(deletions).not.toHaveBeenCalled();
  });

  it('names no draft where none was put down', async () => {
    const names: unknown[] = [];
    await (await window()).at(PLACE).handIn(async (name) => {
      names.push(name);
      return { ok: true, value: undefined };
    });
    expect(names).toEqual([undefined]);
  });

  it('drops what was put down while the command ran, for it holds the words that were kept', async () => {
    const id = await session();
    const commands = notebookCommands(notebook);
    const draft = (await window()).at(PLACE);
    got(await draft.keep(words('Budi mu')));
    got(
      await draft.handIn(async (name) => {
        const kept = await commands.journal.note(id, { text: 'Budi mulai' }, name);
        got(await draft.keep(words('Budi mulai dan')));
        return kept;
      }),
    );
    expect(await notebook.database.drafts.count()).toBe(1);
    got(await draft.drop());
    expect(await notebook.database.drafts.count()).toBe(0);
  });

  it('leaves the draft of another window where it is', async () => {
    const id = await session();
    const commands = notebookCommands(notebook);
    const [here, there] = [await window(), await window()];
    got(await there.at(PLACE).keep(words('di jendela lain')));
    const draft = here.at(PLACE);
    got(await draft.keep(words('di sini')));
    got(await draft.handIn((name) => commands.journal.note(id, { text: 'di sini' }, name)));
    expect(await here.all(PLACE)).toEqual([words('di jendela lain')]);
  });
});
