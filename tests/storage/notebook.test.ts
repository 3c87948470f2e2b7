import { beforeEach, describe, expect, it, vi } from 'vitest';
import { groupKind } from '../../src/practice/group.ts';
import { EMPTY_DIGEST } from '../../src/practice/group-digest.ts';
import { glanceOf } from '../../src/practice/group-glance.ts';
import { versionsOf, dotsOf, writeFields } from '../../src/practice/item.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { memberKind } from '../../src/practice/member.ts';
import { draftsOf } from '../../src/storage/drafts.ts';
import { groupDigest } from '../../src/storage/digest-writing.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { Notebook } from '../../src/storage/notebook.ts';
import { openRow, sealRow } from '../../src/storage/sealed-row.ts';
import type { Result } from '../../src/base/result.ts';
import { openTestNotebook, testNotebooks, turnedClock, type TurnedClock } from './open-test-notebook.ts';

let clock: TurnedClock;
let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;

beforeEach(async () => {
  clock = turnedClock();
  notebook = await openTestNotebook(undefined, clock);
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

async function groupWithSession(): Promise<{ group: string; session: string; members: readonly string[] }> {
  const group = got(await commands.groups.add({ name: 'Teras Sore', origin: 'P0b' }));
  const members = got(await commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Budi' }]));
  const session = got(await commands.sessions.plan(group, { number: 1, date: '2026-11-23', startsAt: '16:00' }));
  return { group, session, members };
}

describe('rows [ST1]', () => {
  it('hold nothing of the practice outside the seal, in any table [CR1]', async () => {
    const { session } = await groupWithSession();
    got(await commands.journal.note(session, { kind: 'observation', text: 'Sari menangis pelan' }));
    got(
      await draftsOf(notebook)
        .at(`note/${session}`)
        .keep({ values: { text: 'setengah kalimat' } }),
    );
    for (const table of notebook.database.tables) {
      for (const row of await table.toArray()) {
        const bytes = Buffer.from(
          JSON.stringify(row, (_key, value: unknown) =>
            value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
          ),
        );
        for (const word of [
          'Teras',
          'Sari',
          'Budi',
          'menangis',
          'setengah',
          '2026-11-23',
          'P0b',
          'observation',
          'Rini',
        ]) {
          expect(bytes.includes(word), `${word} in ${table.name}`).toBe(false);
          expect(bytes.includes(Buffer.from(word, 'utf16le'))).toBe(false);
        }
      }
    }
  });

  it('have only, besides the parcel itself [ST2], id, space, parent, dirty, number and size in the clear', async () => {
    const { group } = await groupWithSession();
    const row = await notebook.database.rowsOf('group').get(group);
    expect(Object.keys(row ?? {}).sort()).toEqual(['dirty', 'id', 'n', 'parent', 'sealed', 'size', 'space']);
    expect(row?.dirty).toBe(1);
    expect(row?.size).toBe(row?.sealed.length);
  });
});

describe('writing [ST5]', () => {
  it('never gives the same dot twice, also when two tabs write at once', async () => {
    const { group } = await groupWithSession();
    const tab = new Notebook(
      notebook.id,
      notebook.database,
      notebook.identity,
      notebook.notebookKey,
      clock,
      notebook.random,
    );
    const other = notebookCommands(tab);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? commands : other).members.add(group, [{ name: `Anggota ${i}` }])),
    );
    const members = await queries.groups.members(group);
    expect(members).toHaveLength(22);
    const dots = members.flatMap((member) => dotsOf(member.item, 'name')).map((dot) => dot.join(':'));
    expect(new Set(dots).size).toBe(22);
  });

  it('keeps both words when two forms change what they had not seen of each other', async () => {
    const { members } = await groupWithSession();
    const id = members[0]!;
    const shown = (await queries.groups.member(id))!.item;
    const seen = { needs: dotsOf(shown, 'needs') };
    got(await commands.members.change(id, { needs: 'dari jendela satu' }, seen));
    got(await commands.members.change(id, { needs: 'dari jendela dua' }, seen));
    const member = await queries.groups.member(id);
    expect(member?.needs).toBe('dari jendela dua');
    expect(versionsOf(member!.item, 'needs').map(({ value }) => value)).toEqual([
      'dari jendela dua',
      'dari jendela satu',
    ]);
  });

  it('brings a removed thing back whole, out of the frame it left [ST3]', async () => {
    const { session } = await groupWithSession();
    const id = got(
      await commands.journal.note(session, { kind: 'decision', text: 'Bertemu lagi Jumat', tone: 'warm' }),
    );
    const former = got(await commands.journal.remove(session, id));
    expect(await queries.sessions.entries(session)).toEqual([]);
    got(await commands.journal.bringBack(session, id, former));
    expect(await queries.sessions.entries(session)).toMatchObject([
      { text: 'Bertemu lagi Jumat', tone: 'warm', kind: 'decision' },
    ]);
  });

  it('undoes the whole command when a part of it is refused', async () => {
    const { group } = await groupWithSession();
    const result = await notebook.command(async (writing) => {
      await writing.create(
        memberKind,
        { space: (await writing.read(groupKind, group))!.space, parent: group },
        { name: 'Nobody' },
      );
      writing.refuse({ kind: 'storageFull' });
    });
    expect(result).toEqual({ ok: false, problem: { kind: 'storageFull' } });
    expect((await queries.groups.members(group)).map(({ name }) => name)).not.toContain('Nobody');
  });

  it('drops the draft in the same transaction as the note it became [ST10]', async () => {
    const { session } = await groupWithSession();
    const drafts = draftsOf(notebook);
    const draft = drafts.at(`note/${session}`);
    got(await draft.keep({ values: { text: 'Budi mu' } }));
    got(await draft.handIn((name) => commands.journal.note(session, { text: 'Budi mulai bercerita' }, name)));
    expect(await drafts.all(`note/${session}`)).toEqual([]);
  });
});

describe('which kinds this window wrote [SH4]', () => {
  it('is told of what was kept, and never of what was undone', async () => {
    const { group } = await groupWithSession();
    const row = await notebook.database.rowsOf('group').get(group);
    const space = row?.space ?? '';
    const n = async () => (await notebook.readLocal('counters', space)) as { n: number };
    const before = (await n()).n;
    const undone = await notebook.command(async (writing) => {
      await writing.change(groupKind, group, { name: 'Pagi' });
      writing.refuse({ kind: 'notFound', table: 'groups', id: group });
    });
    expect(undone.ok).toBe(false);
    expect((await n()).n).toBe(before);
    expect(notebook.kindsWritten.between(space, before, before + 1)).toBeUndefined();
    got(await commands.members.add(group, [{ name: 'Ani' }, { name: 'Tuti' }]));
    const after = (await n()).n;
    expect(notebook.kindsWritten.between(space, before, after)).toEqual(new Set(['member']));
  });
});

describe('the journal', () => {
  it('keeps notes and taps of one millisecond in the order of writing', async () => {
    const { session } = await groupWithSession();
    got(await commands.sessions.begin(session, 'a'));
    const texts = Array.from({ length: 12 }, (_note, index) => `catatan ${index}`);
    for (const text of texts) got(await commands.journal.note(session, { text }));
    got(await commands.journal.clock(session, 'paused', ''));
    got(await commands.journal.clock(session, 'resumed', ''));
    const entries = await queries.sessions.entries(session);
    expect(new Set(entries.map(({ at }) => at)).size).toBe(1);
    expect(entries.map(({ act, text }) => act || text)).toEqual(['blockBegun', ...texts, 'paused', 'resumed']);
    got(await commands.sessions.amend(session, '', 'pertama', ''));
    got(await commands.sessions.amend(session, '', 'kedua', ''));
    got(await commands.sessions.amend(session, '', 'ketiga', ''));
    expect((await queries.sessions.amendments(session)).map(({ text }) => text)).toEqual([
      'pertama',
      'kedua',
      'ketiga',
    ]);
  });
});

describe('a closed session', () => {
  it('refuses every change, and takes a dated amendment', async () => {
    const { session, members } = await groupWithSession();
    got(await commands.sessions.begin(session));
    const note = got(await commands.journal.note(session, { text: 'semula' }));
    got(await commands.sessions.close(session));
    const refused = [
      await commands.sessions.change(session, { reflection: 'lain' }),
      await commands.journal.note(session, { text: 'lain' }),
      await commands.journal.change(session, note, { text: 'lain' }),
      await commands.journal.remove(session, note),
      await commands.attendance.mark(session, [{ member: members[0]!, presence: 'late' }]),
      await commands.sessions.mark(session, 'T1', 'met'),
      await commands.sessions.begin(session),
    ];
    for (const result of refused) expect(result).toMatchObject({ ok: false, problem: { kind: 'sessionClosed' } });
    got(await commands.sessions.amend(session, `entry:${note}`, 'sebenarnya', 'salah dengar'));
    const whole = await queries.sessions.whole(session);
    expect(whole?.entries.map(({ text }) => text)).toContain('semula');
    expect(whole?.amendments).toMatchObject([{ text: 'sebenarnya', reason: 'salah dengar', at: clock.now() }]);
  });
});

describe('what exists once for a pair [CR6]', () => {
  it('stays one row, however often it is tapped', async () => {
    const { session, members } = await groupWithSession();
    for (const presence of ['present', 'late', 'absent', 'excused'] as const) {
      got(
        await commands.attendance.mark(
          session,
          members.map((member) => ({ member, presence })),
        ),
      );
    }
    const marks = await queries.sessions.attendance(session);
    expect(marks).toHaveLength(2);
    expect(marks.every(({ presence }) => presence === 'excused')).toBe(true);
    got(await commands.sessions.mark(session, 'T6', 'partly'));
    got(await commands.sessions.mark(session, 'T6', 'met', 'mereka memilih sendiri'));
    expect(await queries.sessions.marks(session)).toMatchObject([
      { code: 'T6', mark: 'met', note: 'mereka memilih sendiri' },
    ]);
  });
});

describe('the digest [ST11]', () => {
  it('is always what the rows would tell anew', async () => {
    const { group, session, members } = await groupWithSession();
    got(await commands.sessions.begin(session));
    got(await commands.sessions.end(session));
    const second = got(await commands.sessions.plan(group, { number: 2 }));
    got(await commands.sessions.remove(second));
    got(await commands.members.change(members[1]!, { leftOn: '2026-11-01' }));
    const step = got(await commands.steps.add(group, { text: 'Telepon puskesmas' }));
    got(await commands.steps.add(group, { text: 'Bawa kopi' }));
    got(await commands.steps.done(step, true));
    const kept = await groupDigest(notebook, group);
    const [shown] = await queries.groups.all();
    expect(shown?.glance).toEqual(glanceOf(kept));
    await notebook.database.digests.clear();
    expect(await groupDigest(notebook, group)).toEqual(kept);
    expect(await queries.groups.all()).toEqual([shown]);
    expect(kept).not.toEqual(EMPTY_DIGEST);
    expect(Object.keys(kept.openSteps)).toHaveLength(1);
    expect(kept.sessions[session]?.status).toBe('ended');
  });
});

describe('the list of groups [ST11]', () => {
  /** What lies there is what the rows tell, and all of it lies there. */
  async function listIsTrue() {
    const shown = await queries.groups.all();
    const lying = await notebook.readLocal('digests', 'groups');
    await notebook.database.digests.clear();
    expect(shown).toEqual(await queries.groups.all());
    await commands.groups.keepList();
    expect(await notebook.readLocal('digests', 'groups')).toEqual(lying);
    return shown;
  }

  it('opens no group and no digest, and is always what they would tell', async () => {
    const { group, session, members } = await groupWithSession();
    await groupWithSession();
    const opens = vi.spyOn(notebook, 'read');
    expect(await queries.groups.all()).toHaveLength(2);
    expect(opens).not.toHaveBeenCalled();
    opens.mockRestore();
    got(await commands.sessions.begin(session));
    got(await commands.groups.change(group, { name: 'Lain', stage: 'P3' }));
    got(await commands.members.change(members[1]!, { leftOn: '2026-11-01' }));
    got(await commands.steps.add(group, { text: 'Bawa kopi' }));
    expect((await listIsTrue()).find((one) => one.group.id === group)).toMatchObject({
      group: { name: 'Lain', stage: 'P3', archivedAt: null },
      glance: { sessions: { [session]: { status: 'running' } }, closed: 0, openSteps: 1 },
    });
    got(await commands.sessions.end(session));
    got(await commands.sessions.close(session));
    got(await commands.groups.archive(group));
    const shown = (await listIsTrue()).find((one) => one.group.id === group)!;
    expect(shown.glance).toMatchObject({ sessions: {}, closed: 1 });
    expect(shown.group.archivedAt).not.toBeNull();
  });

  it('names no group in the trash, and one that was taken out again', async () => {
    const { group } = await groupWithSession();
    await groupWithSession();
    got(await commands.erasures.toTrash('group', group));
    expect(await listIsTrue()).toHaveLength(1);
    expect(JSON.stringify(await notebook.readLocal('digests', 'groups'))).toContain(`"${group}":null`);
    got(await commands.erasures.fromTrash('group', group));
    expect(await listIsTrue()).toHaveLength(2);
  });

  it('is written anew where an update left it behind, and only there', async () => {
    await groupWithSession();
    const shown = await queries.groups.all();
    const lying = await notebook.readLocal('digests', 'groups');
    await notebook.putLocal('digests', 'groups', { form: 0 });
    // A command meanwhile does not take the old form for the new one.
    const { group } = await groupWithSession();
    expect(await queries.groups.all()).toHaveLength(shown.length + 1);
    await commands.groups.keepList();
    expect(lying).not.toEqual(await notebook.readLocal('digests', 'groups'));
    expect((await listIsTrue()).map((one) => one.group.id)).toContain(group);
    const puts = vi.spyOn(notebook, 'putLocal');
    await commands.groups.keepList();
    expect(puts).not.toHaveBeenCalled();
  });

  it('does not pass over a group that cannot be opened without a word', async () => {
    const [broken, whole] = [(await groupWithSession()).group, (await groupWithSession()).group];
    const row = (await notebook.database.rowsOf('group').get(broken))!;
    const sealed = row.sealed.map((byte, at) => (at === row.sealed.length - 1 ? byte ^ 1 : byte));
    await notebook.database.rowsOf('group').put({ ...row, sealed });
    await notebook.database.digests.clear();
    for (let i = 0; i < 2; i += 1) {
      expect((await queries.groups.all()).map((one) => one.group.id)).toEqual([whole]);
      expect(notebook.problems()).toEqual([{ kind: 'sealBroken', table: 'group', id: broken }]);
      await commands.groups.keepList();
    }
  });
});

describe('a row that cannot be opened [ST12 CR2]', () => {
  it('is named while all others open, and is left untouched', async () => {
    const { session } = await groupWithSession();
    const good = got(await commands.journal.note(session, { text: 'utuh' }));
    const bad = got(await commands.journal.note(session, { text: 'rusak' }));
    const row = (await notebook.database.rowsOf('entry').get(bad))!;
    const sealed = row.sealed.slice();
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    await notebook.database.rowsOf('entry').put({ ...row, sealed });
    const told: number[] = [];
    notebook.onProblem(() => told.push(1));
    expect((await queries.sessions.entries(session)).map(({ id }) => id)).toEqual([good]);
    expect(notebook.problems()).toEqual([{ kind: 'sealBroken', table: 'entry', id: bad }]);
    expect(told).toHaveLength(1);
    expect((await commands.journal.change(session, bad, { text: 'baru' })).ok).toBe(false);
    expect((await notebook.database.rowsOf('entry').get(bad))?.sealed).toEqual(sealed);
  });

  it('is refused when it was moved to another id, parent or table', async () => {
    const { session, members } = await groupWithSession();
    const id = got(await commands.journal.note(session, { text: 'asli' }));
    const row = (await notebook.database.rowsOf('entry').get(id))!;
    await notebook.database.rowsOf('entry').put({ ...row, parent: members[0]! });
    await notebook.database.rowsOf('step').put(row);
    await notebook.database.rowsOf('entry').put({ ...row, id: 'x'.repeat(22) });
    expect(await notebook.children(entryKind, members[0]!)).toEqual([]);
    expect(notebook.problems().map(({ kind }) => kind)).toContain('sealBroken');
    expect(await queries.sessions.entries(session)).toEqual([]);
  });

  it('written by a newer app stays sealed and says so', async () => {
    const { session } = await groupWithSession();
    const newer = { ...entryKind, schema: 99 };
    const id = got(
      await notebook.command(async (writing) => {
        const { space } = (await writing.read(groupKind, (await queries.sessions.one(session))!.parent))!;
        return writing.create(newer, { space, parent: session }, { text: 'dari masa depan' });
      }),
    );
    expect(await queries.sessions.entries(session)).toEqual([]);
    expect(notebook.problems()).toContainEqual({ kind: 'newerThanApp', table: 'entry', id });
    expect(await commands.journal.change(session, id, { text: 'timpa' })).toMatchObject({
      ok: false,
      problem: { kind: 'newerThanApp' },
    });
  });
});

describe('locking [CR7]', () => {
  it('wipes the keys', async () => {
    const key = notebook.notebookKey;
    expect(key.some((byte) => byte !== 0)).toBe(true);
    await notebook.lock();
    expect(key.every((byte) => byte === 0)).toBe(true);
  });
});

describe('texts of every form', () => {
  it.each([
    ['empty', ''],
    ['ten thousand characters', 'é'.repeat(10_000)],
    ['emoji', '👩‍👩‍👧‍👦 🧕🏽 ✊🏿'],
    ['right to left', 'اجتماع المجموعة ‏עברית'],
    ['like HTML', '<img src=x onerror=alert(1)></textarea><script>alert(1)</script>'],
    ['control characters', 'a\u0000b\u2028c\uFEFF'],
  ])('come back as they were written, also after locking: %s', async (_name, text) => {
    const notebooks = testNotebooks(77, clock);
    const founded = got(await notebooks.protect('Rini', 'empat kata yang panjang'));
    const first = notebookCommands(founded.notebook);
    const group = got(await first.groups.add({ name: text, purpose: text }));
    await founded.notebook.lock();
    const again = got(await notebooks.unlock(founded.notebook.id, 'empat kata yang panjang'));
    expect((await notebookQueries(again).groups.one(group))?.group).toMatchObject({ name: text, purpose: text });
    got(await notebooks.delete(again.id));
  });
});

describe('a write counter that is gone or broken [ST5]', () => {
  it.each(['deleted', 'broken'])('is told from the rows when it is %s: no dot is given twice', async (fault) => {
    const { group, members } = await groupWithSession();
    const space = (await queries.groups.one(group))!.group.space;
    const before = await queries.groups.members(group);
    if (fault === 'deleted') await notebook.deleteLocal('counters', space);
    else await notebook.database.counters.update(space, { sealed: new Uint8Array(300).fill(1) });
    got(await commands.members.change(members[0]!, { called: 'Sari' }));
    got(await commands.members.add(group, [{ name: 'Wati' }]));
    const old = new Set(before.flatMap(({ item }) => Object.values(item.vector)));
    const fresh = (await queries.groups.member(members[0]!))!.item.fields['called']![0]!.dot[1];
    expect(fresh).toBeGreaterThan(Math.max(...old));
    expect((await queries.groups.members(group)).map(({ name }) => name).sort()).toEqual(['Budi', 'Sari Dewi', 'Wati']);
  });
});

describe('undo of a removal [ST3]', () => {
  it('brings back every version written apart, and leaves what was written since beside them', async () => {
    const { members } = await groupWithSession();
    const id = members[0]!;
    const seen = { needs: dotsOf((await queries.groups.member(id))!.item, 'needs') };
    got(await commands.members.change(id, { needs: 'satu' }, seen));
    got(await commands.members.change(id, { needs: 'dua' }, seen));
    const former = got(await commands.members.remove(id));
    // Another tablet wrote meanwhile, and its words arrive.
    const row = (await notebook.database.rowsOf('member').get(id))!;
    const keys = (await notebook.keyring.of(row.space))!;
    const write = { dot: ['other-tablet', 1] as const, at: [1, 0] as const, by: 'other' };
    const edited = writeFields(
      got(openRow(memberKind, row, keys)),
      { needs: 'ditulis sesudahnya', called: 'Sari' },
      write,
    );
    await notebook.database.rowsOf('member').put(sealRow(id, row.space, edited, keys, notebook.random));
    got(await commands.members.bringBack(id, former));
    const member = (await queries.groups.member(id))!;
    expect(versionsOf(member.item, 'needs').map(({ value }) => value)).toEqual(['dua', 'satu', 'ditulis sesudahnya']);
    expect(member).toMatchObject({ name: 'Sari Dewi', called: 'Sari' });
  });
});

describe('locking in the middle of things [CR7 ST6]', () => {
  it('waits for commands under way, and refuses those that come later', async () => {
    const { session } = await groupWithSession();
    const notes = Array.from({ length: 8 }, (_, i) => commands.journal.note(session, { text: `catatan ${i}` }));
    const locked = notebook.lock();
    const late = commands.journal.note(session, { text: 'terlambat' });
    expect((await Promise.all(notes)).every(({ ok }) => ok)).toBe(true);
    expect(await late).toMatchObject({ ok: false, problem: { kind: 'locked' } });
    expect(await draftsOf(notebook).at('note/x').keep({ values: {} })).toMatchObject({ problem: { kind: 'locked' } });
    await locked;
    expect(notebook.notebookKey.every((byte) => byte === 0)).toBe(true);
  });

  it('gives way to another window for good: no later tap opens the database again', async () => {
    const { session } = await groupWithSession();
    notebook.giveWay();
    expect(await commands.journal.note(session, { text: 'x' })).toMatchObject({ problem: { kind: 'storageLost' } });
    expect(notebook.database.isOpen()).toBe(false);
  });
});
