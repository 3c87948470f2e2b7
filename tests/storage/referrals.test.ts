import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { dotsOf, versionsOf } from '../../src/practice/item.ts';
import { servedRecord } from '../../src/practice/referral.ts';
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
let resource: string;

beforeEach(async () => {
  const notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  member = got(await commands.members.add(group, [{ name: 'Sari' }]))[0]!;
  resource = got(await commands.resources.add({ name: 'Puskesmas Melati', sort: 'O2d' }));
});

describe('a referral', () => {
  it('keeps the name of its resource, also when that is deleted from the directory', async () => {
    const id = got(await commands.referrals.add(group, member, resource));
    const former = got(await commands.resources.remove(resource));
    expect(await queries.resources.all()).toEqual([]);
    expect(await queries.beside.referral(id)).toMatchObject({ member, resource, resourceName: 'Puskesmas Melati' });
    expect(await commands.referrals.add(group, member, resource)).toMatchObject(refused);
    expect(await commands.resources.change(resource, { name: 'x' })).toMatchObject(refused);
    got(await commands.resources.bringBack(resource, former));
    expect(await queries.resources.one(resource)).toMatchObject({ name: 'Puskesmas Melati', sort: 'O2d' });
  });

  it('to a resource not listed puts it into the directory in the same go, or neither', async () => {
    const id = got(await commands.referrals.addNew(group, member, 'Bu Tuti'));
    const referral = (await queries.beside.referral(id))!;
    expect(await queries.resources.one(referral.resource)).toMatchObject({ name: 'Bu Tuti' });
    got(await commands.members.remove(member));
    expect(await commands.referrals.addNew(group, member, 'Pak Joko')).toMatchObject(refused);
    expect((await queries.resources.all()).map(({ name }) => name).sort()).toEqual(['Bu Tuti', 'Puskesmas Melati']);
  });

  it('is closed and opened again, keeps consent by its parts, and merges days and notes of two tablets', async () => {
    const id = got(await commands.referrals.add(group, member, resource));
    got(await commands.referrals.close(id));
    expect((await queries.beside.referral(id))!.closedAt).not.toBeNull();
    got(await commands.referrals.reopen(id));
    got(await commands.referrals.cover(id, 'name', true));
    got(await commands.referrals.cover(id, 'need', true));
    got(await commands.referrals.cover(id, 'name', false));
    got(await commands.referrals.change(id, { done: { 'R2b-1': { on: '2026-11-20' } } }));
    const seen = { 'words/R2b-1': dotsOf((await queries.beside.referral(id))!.item, 'words/R2b-1') };
    got(await commands.referrals.change(id, { words: { 'R2b-1': { text: 'satu' } } }, seen));
    got(await commands.referrals.change(id, { words: { 'R2b-1': { text: 'dua' } } }, seen));
    const referral = (await queries.beside.referral(id))!;
    expect(referral).toMatchObject({
      closedAt: null,
      covers: [{ key: 'need' }],
      done: [{ key: 'R2b-1', on: '2026-11-20' }],
    });
    expect(versionsOf(referral.item, 'words/R2b-1')).toHaveLength(2);
  });

  it('tells the directory how well a resource served, over all groups, until it is deleted', async () => {
    const other = got(await commands.groups.add({ name: 'Lain' }));
    const [stranger] = got(await commands.members.add(other, [{ name: 'Budi' }]));
    const first = got(await commands.referrals.add(group, member, resource));
    const second = got(await commands.referrals.add(other, stranger!, resource));
    got(await commands.referrals.change(first, { served: 'wholly', servedNote: 'Datang pagi' }));
    got(await commands.referrals.change(second, { served: 'notAtAll' }));
    expect(servedRecord(await queries.resources.referrals(), resource)).toEqual({
      judged: 2,
      well: 1,
      notes: ['Datang pagi'],
    });
    const step = got(await commands.referrals.addStep(second, { text: 'Menelepon' }));
    const former = got(await commands.referrals.remove(second));
    expect(servedRecord(await queries.resources.referrals(), resource)).toMatchObject({ judged: 1, well: 1 });
    for (const answer of [
      await commands.referrals.change(second, { need: 'x' }),
      await commands.referrals.cover(second, 'name', true),
      await commands.referrals.close(second),
      await commands.referrals.addStep(second, { text: 'x' }),
      await commands.steps.done(step, true),
    ])
      expect(answer).toMatchObject(refused);
    got(await commands.referrals.bringBack(second, former));
    expect(await queries.beside.steps(other)).toMatchObject([{ text: 'Menelepon', of: second, beside: true }]);
    expect(await queries.groups.steps(other)).toEqual([]);
  });
});
