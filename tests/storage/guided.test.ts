import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { versionsOf } from '../../src/practice/item.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook } from './open-test-notebook.ts';

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}
const refused = { ok: false, problem: { kind: 'notFound' } };

let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;
let member: string;

beforeEach(async () => {
  const notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  member = got(await commands.members.add(group, [{ name: 'Sari' }]))[0]!;
});

const sheet = async (id: string) => (await queries.beside.guided(id))!;

describe('a guided sheet', () => {
  it('begins with two sides where it mediates, and with none elsewhere; a deleted member has none begun', async () => {
    expect((await sheet(got(await commands.guided.begin(group, 'R3')))).sides).toHaveLength(2);
    expect(await sheet(got(await commands.guided.begin(group, 'R5', { member })))).toMatchObject({ member, sides: [] });
    got(await commands.members.remove(member));
    expect(await commands.guided.begin(group, 'R4', { member })).toMatchObject(refused);
    expect(await queries.beside.guidedOf(group)).toHaveLength(2);
  });

  it('adds sides in order, takes one away, and brings it back with its words in its place', async () => {
    const id = got(await commands.guided.begin(group, 'R3'));
    const key = got(await commands.guided.join(id, 'sides'));
    expect((await sheet(id)).sides.find((side) => side.key === key)?.order).toBe(3);
    got(await commands.guided.change(id, { words: { [`R3a-1-${key}`]: { text: 'air' } } }));
    got(await commands.guided.part(id, 'sides', key, null));
    expect((await sheet(id)).sides).toHaveLength(2);
    got(await commands.guided.part(id, 'sides', key, 3));
    expect(await sheet(id)).toMatchObject({ words: [{ key: `R3a-1-${key}`, text: 'air' }] });
    expect((await sheet(id)).sides).toHaveLength(3);
  });

  it('keeps both wordings of two tablets, and their ticks', async () => {
    const id = got(await commands.guided.begin(group, 'R5'));
    for (const text of ['satu', 'dua'])
      got(await commands.guided.change(id, { words: { outcome: { text } } }, { 'words/outcome': [] }));
    got(await commands.guided.change(id, { done: { 'R5b-1': { on: '2026-11-20' } } }, {}));
    got(await commands.guided.change(id, { done: { 'R5b-2': { on: '2026-11-21' } } }, {}));
    const { item, done } = await sheet(id);
    expect(versionsOf(item, 'words/outcome')).toHaveLength(2);
    expect(done.map(({ key }) => key).sort()).toEqual(['R5b-1', 'R5b-2']);
  });

  it('keeps its steps beside the group, but those of a community action are the group’s own', async () => {
    for (const code of ['R3', 'R4', 'R5'] as const)
      got(await commands.guided.addStep(got(await commands.guided.begin(group, code)), { text: `dari ${code}` }));
    expect(await queries.groups.steps(group)).toEqual([]);
    expect(Object.keys((await queries.groups.one(group))!.digest.openSteps)).toEqual([]);
    const action = got(await commands.guided.begin(group, 'O3'));
    const step = got(await commands.guided.addStep(action, { text: 'Menghitung lampu', who: 'Pemuda' }));
    expect(await queries.groups.steps(group)).toMatchObject([{ id: step, of: action, beside: false }]);
    expect(Object.keys((await queries.groups.one(group))!.digest.openSteps)).toEqual([step]);
    expect(await queries.beside.steps(group)).toHaveLength(4);
  });

  it('is closed and opened again, deleted with its steps and brought back; deleted it takes nothing', async () => {
    const id = got(await commands.guided.begin(group, 'R3'));
    got(await commands.guided.addStep(id, { text: 'Bertemu lagi' }));
    got(await commands.guided.change(id, { stage: 'R3d' }));
    got(await commands.guided.close(id));
    got(await commands.guided.reopen(id));
    const former = got(await commands.guided.remove(id));
    for (const answer of [
      await commands.guided.change(id, { title: 'x' }),
      await commands.guided.join(id, 'sides'),
      await commands.guided.part(id, 'partners', 'k', 1),
      await commands.guided.countOn(id, 'r', true),
      await commands.guided.close(id),
      await commands.guided.addStep(id, { text: 'x' }),
    ])
      expect(answer).toMatchObject(refused);
    got(await commands.guided.bringBack(id, former));
    expect(await sheet(id)).toMatchObject({ code: 'R3', stage: 'R3d', closedAt: null });
    expect(await queries.beside.steps(group)).toMatchObject([{ text: 'Bertemu lagi', of: id }]);
  });
});
