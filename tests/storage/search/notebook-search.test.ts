import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../src/base/result.ts';
import type { SearchHit, SearchQuestion } from '../../../src/practice/search/search-answer.ts';
import { NotebookDatabase } from '../../../src/storage/database.ts';
import { notebookCommands, type NotebookCommands } from '../../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { handedKeys } from '../../../src/storage/search/handed-keys.ts';
import { NotebookSearch } from '../../../src/storage/search/notebook-search.ts';
import { openTestNotebook } from '../open-test-notebook.ts';
import { otherTablet } from '../other-tablet.ts';
import { entryKind } from '../../../src/practice/entry.ts';
import { systemClock } from '../../../src/base/clock.ts';

let notebook: Notebook;
let commands: NotebookCommands;
let group: string;
let session: string;
let sari: string;
const running: NotebookSearch[] = [];

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore', purpose: 'Saling menguatkan' }));
  session = got(await commands.sessions.plan(group, { number: 4, date: '2026-11-20', place: 'Balai warga' }));
  [sari = ''] = got(await commands.members.add(group, [{ name: 'Sari Wulandari', called: 'Sari' }, { name: 'Budi' }]));
});

afterEach(() => {
  for (const search of running.splice(0)) {
    search.stop();
    search.database.close();
  }
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** The machines that run this have other work to do: slow is not wrong. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });

async function begun(): Promise<NotebookSearch> {
  // A connection of its own, as the worker has.
  const search = new NotebookSearch(new NotebookDatabase(notebook.id), {
    keysOf: (space, epoch) => handedKeys(notebook, space, epoch),
    told: () => undefined,
    lost: () => undefined,
  });
  running.push(search);
  await search.read();
  return search;
}

const ALL: SearchQuestion = { words: '', group: '', member: '', sort: '', since: '' };
const hits = (search: NotebookSearch, words: string, narrowed: Partial<SearchQuestion> = {}) =>
  search.answer({ ...ALL, ...narrowed, words }).hits;
const kinds = (search: NotebookSearch, words: string, narrowed: Partial<SearchQuestion> = {}) =>
  hits(search, words, narrowed).map(({ kind }) => kind);
const shown = (hit: SearchHit | undefined) => hit?.excerpt.pieces.map(({ text }) => text).join('');
const note = async (text: string, about: readonly string[] = []) =>
  got(await commands.journal.note(session, { text, about: [...about] }));

describe('a notebook that is searched [SE4]', () => {
  it('tells of each find where it stands, whom it is about and when it was', async () => {
    const entry = await note('Sari menulis surat untuk ibunya', [sari]);
    const search = await begun();
    const [hit] = hits(search, 'surat tulisan');
    expect(hit).toMatchObject({
      kind: 'entry',
      id: entry,
      group: { id: group, name: 'Teras Sore' },
      session: { id: session, number: 4, status: 'planned' },
      members: [{ id: sari, name: 'Sari', initials: 'SW' }],
      day: '2026-11-23',
    });
    expect(hit?.excerpt.pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['menulis', 'surat']);
    // A session itself bears its own day.
    expect(hits(search, 'balai')[0]).toMatchObject({ kind: 'session', id: session, day: '2026-11-20' });
    expect(hits(search, 'wulandri')[0]).toMatchObject({ kind: 'member', id: sari, group: { id: group } });
    expect(hits(search, 'menguatkan')[0]).toMatchObject({ kind: 'group', id: group });
    expect(search.answer(ALL)).toMatchObject({ total: 0, hits: [], groups: [{ id: group, name: 'Teras Sore' }] });
  });

  it('finds what belongs to no group', async () => {
    got(await commands.resources.add({ name: 'Puskesmas Melati', offers: 'konseling gratis' }));
    const search = await begun();
    expect(hits(search, 'konseling')).toMatchObject([{ kind: 'resource', group: undefined, session: undefined }]);
  });

  it('is narrowed by group, member, kind and time', async () => {
    const other = got(await commands.groups.add({ name: 'Lain' }));
    const elsewhere = got(
      await commands.sessions.plan(other, { number: 1, date: '2025-01-10', purpose: 'bersama laut' }),
    );
    await note('pergi ke laut', [sari]);
    await note('laut lagi');
    const search = await begun();
    expect(kinds(search, 'laut').sort()).toEqual(['entry', 'entry', 'session']);
    expect(hits(search, 'laut', { group: other }).map(({ id }) => id)).toEqual([elsewhere]);
    expect(hits(search, 'laut', { group, member: sari })).toHaveLength(1);
    expect(kinds(search, 'laut', { sort: 'notes' })).toEqual(['entry', 'entry']);
    expect(kinds(search, 'laut', { since: '2026-01-01' })).toEqual(['entry', 'entry']);
    expect(
      search
        .answer({ ...ALL, words: 'laut', group })
        .members.map(({ name }) => name)
        .sort(),
    ).toEqual(['Budi', 'Sari']);
  });

  it('finds nothing that is deleted or in the trash, nor what belongs to it', async () => {
    const entry = await note('layang layang');
    got(await commands.contacts.add(group, sari, { said: 'rahasia layangan' }));
    got(await commands.journal.remove(session, entry));
    const search = await begun();
    expect(kinds(search, 'layang')).toEqual(['contact']);
    got(await commands.erasures.toTrash('member', sari));
    await soon(() => expect(kinds(search, 'layang')).toEqual([]));
    expect(kinds(search, 'wulandari')).toEqual([]);
    got(await commands.erasures.fromTrash('member', sari));
    await soon(() => expect(kinds(search, 'layang')).toEqual(['contact']));
    got(await commands.erasures.toTrash('group', group));
    await soon(() => expect(kinds(search, 'wulandari')).toEqual([]));
    expect(kinds(search, 'balai')).toEqual([]);
  });

  it('finds a comment as long as what it is about is there, and the step that was agreed in a contact', async () => {
    const entry = await note('hari pertama');
    got(await commands.comments.write(group, { kind: 'entry', id: entry }, { text: 'bagus sekali caranya' }));
    const contact = got(
      await commands.contacts.add(
        group,
        sari,
        { said: 'ingin sekolah' },
        { text: 'menelepon gurunya', kind: 'nextStep' },
      ),
    );
    const search = await begun();
    expect(hits(search, 'bagus')[0]).toMatchObject({
      kind: 'comment',
      leads: `entry/${entry}`,
      session: { id: session },
    });
    expect(hits(search, 'telepon')[0]).toMatchObject({ kind: 'step', beside: { kind: 'contact', id: contact } });
    got(await commands.journal.remove(session, entry));
    await soon(() => expect(kinds(search, 'bagus')).toEqual([]));
  });

  it('follows every command that is kept', async () => {
    const search = await begun();
    const entry = await note('gerimis turun');
    await soon(() => expect(kinds(search, 'gerimis')).toEqual(['entry']));
    got(await commands.journal.change(session, entry, { text: 'hujan deras' }));
    await soon(() => expect(kinds(search, 'hujan')).toEqual(['entry']));
    expect(kinds(search, 'gerimis')).toEqual([]);
    got(await commands.sessions.change(session, { number: 9 }));
    await soon(() => expect(hits(search, 'hujan')[0]?.session?.number).toBe(9));
    got(await commands.sessions.remove(session));
    await soon(() => expect(kinds(search, 'hujan')).toEqual([]));
  });

  it('follows a group founded meanwhile, with keys of its own', async () => {
    const search = await begun();
    got(await commands.groups.add({ name: 'Kelompok Bakau' }));
    await soon(() => expect(kinds(search, 'bakau')).toEqual(['group']));
  });

  it('opens what waited for its keys once these come', async () => {
    const search = new NotebookSearch(new NotebookDatabase(notebook.id), {
      keysOf: async (space, epoch) => (lacking ? undefined : handedKeys(notebook, space, epoch)),
      told: () => undefined,
      lost: () => undefined,
    });
    running.push(search);
    let lacking = true;
    await search.read();
    expect(kinds(search, 'wulandari')).toEqual([]);
    lacking = false;
    got(await commands.groups.add({ name: 'Yang lain' }));
    await soon(() => expect(kinds(search, 'wulandari')).toEqual(['member']));
  });

  it('follows pages of fifty and more, of which only the table is told', async () => {
    const search = await begun();
    const many = Array.from({ length: 130 }, (_, n) => ({ name: `Peserta${n} Merpati` }));
    const ids = got(await commands.members.add(group, many));
    await soon(() => expect(search.answer({ ...ALL, words: 'merpati' }).total).toBe(130));
    got(await commands.members.removeAll(ids.slice(0, 100)));
    await soon(() => expect(search.answer({ ...ALL, words: 'merpati' }).total).toBe(30));
    expect(kinds(search, 'wulandari')).toEqual(['member']);
  });

  it('finds what is written while everything is read, once', async () => {
    for (let n = 0; n < 5; n += 1) await note(`awal ${n}`);
    const reading = begun();
    const entry = await note('sementara dibaca');
    got(await commands.journal.change(session, entry, { text: 'sementara diganti' }));
    const search = await reading;
    await soon(() => expect(kinds(search, 'diganti')).toEqual(['entry']));
    expect(search.answer({ ...ALL, words: 'sementara' }).total).toBe(1);
    expect(search.answer({ ...ALL, words: 'awal' }).total).toBe(5);
  });

  it('finds either of what was written apart', async () => {
    const entry = await note('kami tertawa');
    const other = await otherTablet({ notebook, clock: systemClock }, entryKind, entry);
    other.write({ text: 'kami menangis' });
    got(await commands.journal.change(session, entry, { text: 'kami tersenyum' }));
    await other.meet();
    const search = await begun();
    expect(kinds(search, 'menangis')).toEqual(['entry']);
    expect(kinds(search, 'tersenyum')).toEqual(['entry']);
  });
});

describe('what is shown on demand alone [SE5]', () => {
  it('is found, and no word of it is told', async () => {
    got(await commands.members.change(sari, { cautions: 'takut gelap' }));
    const record = got(
      await commands.records.begin(group, {
        code: 'K5',
        title: 'Rekaman kasus Sari',
        member: sari,
        from: '',
        to: '',
        sessions: [],
        paragraphs: [{ section: 'identity', who: '', sources: [], cells: { text: 'ayahnya pemabuk' } }],
      } as never),
    );
    const search = await begun();
    const [caution] = hits(search, 'gelap');
    expect(caution).toMatchObject({ kind: 'member', id: sari, onDemand: true });
    expect(shown(caution)).not.toContain('gelap');
    const [secret] = hits(search, 'pemabuk');
    expect(secret).toMatchObject({ kind: 'record', id: record, onDemand: true });
    expect(shown(secret)).toBe('Rekaman kasus Sari');
    expect(hits(search, 'kasus')[0]).toMatchObject({ kind: 'record', onDemand: false });
  });
});

describe('the keys that are handed over [SE1]', () => {
  it('are copies of what opens the rows of one space, and nothing else', async () => {
    const space = (await notebook.database.rowsOf('group').get(group))!.space;
    const keys = await handedKeys(notebook, space, 0);
    const own = await notebook.keyring.of(space);
    expect(Object.keys(keys!)).toEqual(['epochs']);
    expect(keys!.epochs).toEqual(own!.epochs);
    expect(keys!.epochs[0]).not.toBe(own!.epochs[0]);
    const held = JSON.stringify(keys!.epochs.map((key) => [...(key ?? [])]));
    expect(held).not.toContain(JSON.stringify([...notebook.notebookKey]));
    expect(held).not.toContain(JSON.stringify([...own!.idKey]));
    expect(await handedKeys(notebook, 'A'.repeat(22), 0)).toBeUndefined();
  });

  it('are none once the notebook is locked', async () => {
    const space = (await notebook.database.rowsOf('group').get(group))!.space;
    await notebook.lock();
    expect(await handedKeys(notebook, space, 0)).toBeUndefined();
  });
});
