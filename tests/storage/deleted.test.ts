import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { groupKind } from '../../src/practice/group.ts';
import { deleteItem, merge, writeFields, type Item } from '../../src/practice/item.ts';
import type { Kind } from '../../src/practice/kind.ts';
import { memberKind } from '../../src/practice/member.ts';
import { planTemplateKind } from '../../src/practice/plan-template.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { stepKind } from '../../src/practice/step.ts';
import type { KindName } from '../../src/storage/database.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import type { NamedKind } from '../../src/storage/notebook-reader.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { openRow, sealRow } from '../../src/storage/sealed-row.ts';
import { openTestNotebook } from './open-test-notebook.ts';

let notebook: Notebook;
let commands: NotebookCommands;
let ids: Record<'group' | 'member' | 'session' | 'entry' | 'step' | 'template', string>;

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  const group = got(await commands.groups.add({ name: 'Teras Sore' }));
  const [member = ''] = got(await commands.members.add(group, [{ name: 'Sari Dewi', needs: 'didengar' }]));
  const session = got(await commands.sessions.plan(group, { number: 1, purpose: 'saling percaya' }));
  const entry = got(await commands.journal.note(session, { text: 'semula', kind: 'decision' }));
  const step = got(await commands.steps.add(group, { text: 'Telepon puskesmas' }));
  const template = got(await commands.agency.addTemplate({ name: 'Pertemuan singkat', plannedMinutes: 45 }));
  ids = { group, member, session, entry, step, template };
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

async function itemOf(kind: NamedKind, id: string): Promise<Item> {
  const row = (await notebook.database.rowsOf(kind.name).get(id))!;
  return got(openRow(kind, row, await notebook.keyring.of(row.space)));
}

/** Puts an item on the disk as a merge would. */
async function arrive(kind: NamedKind, id: string, change: (item: Item) => Item): Promise<void> {
  const { space } = (await notebook.database.rowsOf(kind.name).get(id))!;
  const keys = (await notebook.keyring.of(space))!;
  const item = change(await itemOf(kind, id));
  await notebook.database.rowsOf(kind.name).put(sealRow(id, space, item, keys, notebook.random));
}

const ELSEWHERE = { dot: ['other-tablet', 1] as const, at: [1, 0] as const, by: 'other' };

interface Removal {
  readonly kind: Kind & { readonly name: KindName };
  readonly id: () => string;
  readonly remove: () => Promise<unknown>;
  /** Every command upon it but the undo of its removal. */
  readonly then: Readonly<Record<string, () => Promise<Result<unknown>>>>;
}

const note = { text: 'terlambat' };
const removals: Readonly<Record<string, Removal>> = {
  'a template': {
    kind: planTemplateKind,
    id: () => ids.template,
    remove: () => commands.agency.removeTemplate(ids.template),
    then: {
      change: () => commands.agency.changeTemplate(ids.template, { name: 'Lain' }),
      'change of what was seen': () => commands.agency.changeTemplate(ids.template, { name: 'Lain' }, { name: [] }),
      remove: () => commands.agency.removeTemplate(ids.template),
    },
  },
  'a member': {
    kind: memberKind,
    id: () => ids.member,
    remove: () => commands.members.remove(ids.member),
    then: {
      change: () => commands.members.change(ids.member, { needs: 'lain' }),
      remove: () => commands.members.remove(ids.member),
    },
  },
  'a note': {
    kind: entryKind,
    id: () => ids.entry,
    remove: () => commands.journal.remove(ids.session, ids.entry),
    then: {
      change: () => commands.journal.change(ids.session, ids.entry, note),
      remove: () => commands.journal.remove(ids.session, ids.entry),
    },
  },
  'a step': {
    kind: stepKind,
    id: () => ids.step,
    remove: () => commands.steps.remove(ids.step),
    then: {
      change: () => commands.steps.change(ids.step, { who: 'Budi' }),
      done: () => commands.steps.done(ids.step, true),
      dropped: () => commands.steps.dropped(ids.step, true),
      remove: () => commands.steps.remove(ids.step),
    },
  },
  'a session': {
    kind: sessionKind,
    id: () => ids.session,
    remove: () => commands.sessions.remove(ids.session),
    then: {
      change: () => commands.sessions.change(ids.session, { reflection: 'lain' }),
      begin: () => commands.sessions.begin(ids.session),
      end: () => commands.sessions.end(ids.session),
      resume: () => commands.sessions.resume(ids.session),
      'not held': () => commands.sessions.notHeld(ids.session, 'hujan'),
      'takes place': () => commands.sessions.takePlace(ids.session),
      mark: () => commands.sessions.mark(ids.session, 'T1', 'met'),
      close: () => commands.sessions.close(ids.session),
      amend: () => commands.sessions.amend(ids.session, '', 'lain', ''),
      remove: () => commands.sessions.remove(ids.session),
      'a note': () => commands.journal.note(ids.session, note),
      'a note changed': () => commands.journal.change(ids.session, ids.entry, note),
      'a note removed': () => commands.journal.remove(ids.session, ids.entry),
      'a tap on the clock': () => commands.journal.clock(ids.session, 'paused', ''),
      attendance: () => commands.attendance.mark(ids.session, [{ member: ids.member, presence: 'present' }]),
      'a reason': () => commands.attendance.reason(ids.session, ids.member, 'sakit', {}),
      'a newcomer': () => commands.attendance.welcome(ids.session, { name: 'Wati' }),
    },
  },
  // No command deletes a group; what deletes it is a tablet of a later version, by way of a merge.
  'a group': {
    kind: groupKind,
    id: () => ids.group,
    remove: () => arrive(groupKind, ids.group, (item) => deleteItem(item, ELSEWHERE)),
    then: {
      change: () => commands.groups.change(ids.group, { name: 'Lain' }),
      archive: () => commands.groups.archive(ids.group),
      reopen: () => commands.groups.reopen(ids.group),
      members: () => commands.members.add(ids.group, [{ name: 'Wati' }]),
      session: () => commands.sessions.plan(ids.group, { number: 2 }),
      step: () => commands.steps.add(ids.group, { text: 'Bawa kopi' }),
    },
  },
};

describe.each(Object.entries(removals))('%s that was deleted [ST14]', (_name, { kind, id, remove, then }) => {
  it.each(Object.entries(then))('takes no more: %s', async (_act, act) => {
    await remove();
    const before = await notebook.database.rowsOf(kind.name).get(id());
    expect(await act()).toMatchObject({ ok: false, problem: { kind: 'notFound', id: id() } });
    expect(await notebook.database.rowsOf(kind.name).get(id())).toEqual(before);
    expect(await notebook.read(kind, id())).toBeUndefined();
  });
});

const undone: Readonly<
  Record<string, () => Promise<{ former: Item; kind: NamedKind; id: string; undo: Promise<Result<void>> }>>
> = {
  'a template': async () => {
    const former = got(await commands.agency.removeTemplate(ids.template));
    const undo = commands.agency.bringBackTemplate(ids.template, former);
    return { former, kind: planTemplateKind, id: ids.template, undo };
  },
  'a member': async () => {
    const former = got(await commands.members.remove(ids.member));
    return { former, kind: memberKind, id: ids.member, undo: commands.members.bringBack(ids.member, former) };
  },
  'a note': async () => {
    const former = got(await commands.journal.remove(ids.session, ids.entry));
    const undo = commands.journal.bringBack(ids.session, ids.entry, former);
    return { former, kind: entryKind, id: ids.entry, undo };
  },
  'a step': async () => {
    const former = got(await commands.steps.remove(ids.step));
    return { former, kind: stepKind, id: ids.step, undo: commands.steps.bringBack(ids.step, former) };
  },
  'a session': async () => {
    const former = got(await commands.sessions.remove(ids.session));
    return { former, kind: sessionKind, id: ids.session, undo: commands.sessions.bringBack(ids.session, former) };
  },
};

describe.each(Object.entries(undone))('the undo of the removal of %s [ST3]', (_name, take) => {
  it('brings it back whole', async () => {
    const { former, kind, id, undo } = await take();
    got(await undo);
    const values = (item: Item) =>
      Object.fromEntries(Object.entries(item.fields).map(([field, versions]) => [field, versions.map((v) => v.value)]));
    expect(values(await itemOf(kind, id))).toEqual(values(former));
  });
});

describe('what another tablet wrote while it was deleted here [ST3 ST14]', () => {
  it('survives and reappears, and can be changed again', async () => {
    const born = await itemOf(memberKind, ids.member);
    got(await commands.members.remove(ids.member));
    const edit = writeFields(born, { needs: 'ditulis di tempat lain' }, ELSEWHERE);
    await arrive(memberKind, ids.member, (item) => merge(item, edit));
    expect(await notebook.read(memberKind, ids.member)).toMatchObject({ needs: 'ditulis di tempat lain', name: '' });
    got(await commands.members.change(ids.member, { name: 'Sari Dewi' }));
    expect(await notebook.read(memberKind, ids.member)).toMatchObject({
      name: 'Sari Dewi',
      needs: 'ditulis di tempat lain',
    });
  });
});
