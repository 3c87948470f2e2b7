import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { dotsOf, versionsOf } from '../../src/practice/item.ts';
import { sessionSummary } from '../../src/practice/session-summary.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { openTestNotebook } from './open-test-notebook.ts';

const SAID = 'Ia berkata: ibu saya sakit';
const STEP = 'Menemani ke puskesmas';

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;
let member: string;

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  member = got(await commands.members.add(group, [{ name: 'Sari' }]))[0]!;
});

const add = () =>
  commands.contacts.add(group, member, { way: 'visit', date: '2026-11-20', said: SAID }, { text: STEP, who: 'Saya' });

describe('a contact with a member', () => {
  it('is kept with its next step in one go, and neither reaches session, digest or the steps of the group', async () => {
    const session = got(await commands.sessions.plan(group, { number: 1, date: '2026-11-23' }));
    const before = await queries.groups.one(group);
    const id = got(await add());
    got(await commands.sessions.begin(session));
    got(await commands.sessions.close(session));
    expect(await queries.beside.contact(id)).toMatchObject({ member, way: 'visit', said: SAID, parent: group });
    expect(await queries.beside.steps(group)).toMatchObject([{ text: STEP, of: id, beside: true, session: '' }]);
    expect(await queries.groups.steps(group)).toEqual([]);
    const after = await queries.groups.one(group);
    expect(after!.digest.openSteps).toEqual(before!.digest.openSteps);
    const whole = (await queries.sessions.told(session))!;
    expect(JSON.stringify(whole)).not.toMatch(new RegExp(`${SAID}|${STEP}`));
    for (const reader of ['file', 'members'] as const)
      expect(JSON.stringify(sessionSummary(whole, { reader }, 0))).not.toMatch(new RegExp(`${SAID}|${STEP}`));
    // A digest told anew from the rows says the same.
    await notebook.database.digests.clear();
    expect((await queries.groups.one(group))!.digest).toEqual(after!.digest);
  });

  it('stands in the clear nowhere: row and step are sealed, their columns are random ids', async () => {
    const id = got(await add());
    const rows = await Promise.all(
      ['contact', 'step'].map((kind) => notebook.database.rowsOf(kind as 'step').toArray()),
    );
    for (const row of rows.flat()) {
      expect(Object.keys(row).sort()).toEqual(['dirty', 'id', 'n', 'parent', 'sealed', 'size', 'space']);
      expect(new TextDecoder().decode(row.sealed)).not.toContain('Sari');
    }
    expect(rows[0]!.map((row) => row.id)).toEqual([id]);
  });

  it('is deleted with its steps and comes back with them', async () => {
    const id = got(await add());
    const second = got(await commands.contacts.addStep(id, { text: 'Menelepon adiknya' }));
    const other = got(await commands.contacts.add(group, member, { said: 'lain' }, { text: 'lain lagi' }));
    const former = got(await commands.contacts.remove(id));
    expect(await queries.beside.contact(id)).toBeUndefined();
    expect((await queries.beside.steps(group)).map(({ of }) => of)).toEqual([other]);
    for (const refused of [
      await commands.contacts.change(id, { said: 'x' }),
      await commands.contacts.tick(id, 'techniques', 'W5a', true),
      await commands.contacts.addStep(id, { text: 'x' }),
      await commands.contacts.remove(id),
      await commands.steps.done(second, true),
    ])
      expect(refused).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
    got(await commands.contacts.bringBack(id, former));
    expect(await queries.beside.contact(id)).toMatchObject({ said: SAID });
    expect((await queries.beside.steps(group)).filter(({ of }) => of === id)).toHaveLength(2);
  });

  it('with somebody who is not of the group, or was deleted, is refused and leaves nothing behind', async () => {
    const elsewhere = got(await commands.groups.add({ name: 'Lain' }));
    const stranger = got(await commands.members.add(elsewhere, [{ name: 'Budi' }]))[0]!;
    expect(await commands.contacts.add(group, stranger, { said: SAID }, { text: STEP })).toMatchObject({ ok: false });
    got(await commands.members.remove(member));
    expect(await add()).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
    expect(await queries.beside.contacts(group)).toEqual([]);
    expect(await queries.beside.steps(group)).toEqual([]);
  });

  it('keeps both wordings and all ticks of two tablets', async () => {
    const id = got(await add());
    const seen = { said: dotsOf((await queries.beside.contact(id))!.item, 'said') };
    got(await commands.contacts.change(id, { said: 'di tablet satu' }, seen));
    got(await commands.contacts.change(id, { said: 'di tablet dua' }, seen));
    got(await commands.contacts.tick(id, 'techniques', 'W5a', true));
    got(await commands.contacts.tick(id, 'techniques', 'W5b', true));
    got(await commands.contacts.tick(id, 'techniques', 'W5b', false));
    got(await commands.contacts.tick(id, 'principles', 'W3e', true));
    const contact = (await queries.beside.contact(id))!;
    expect(versionsOf(contact.item, 'said').map(({ value }) => value)).toEqual(['di tablet dua', 'di tablet satu']);
    expect(contact.techniques).toEqual([{ key: 'W5a' }]);
    expect(contact.principles).toEqual([{ key: 'W3e' }]);
  });
});
