import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { gradingKind } from '../../src/practice/grading.ts';
import { versionsOf } from '../../src/practice/item.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook } from './open-test-notebook.ts';

let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
});

const goal = async (member = '') => got(await commands.goals.add(group, { member, text: 'Berani bicara' }));
const gradings = async () => (await queries.goals.ofGroup(group)).gradings;

describe('goals', () => {
  it('belong to the group or to one member, begin today, and are changed, deleted and brought back', async () => {
    const id = await goal('m');
    const [made] = (await queries.goals.ofGroup(group)).goals;
    expect(made).toMatchObject({ id, member: 'm', text: 'Berani bicara', since: '2026-11-23', until: '' });
    got(await commands.goals.change(id, { expected: 'Sekali setiap pertemuan' }));
    const former = got(await commands.goals.remove(id));
    expect((await queries.goals.ofGroup(group)).goals).toEqual([]);
    got(await commands.goals.bringBack(id, former));
    expect((await queries.goals.one(id))?.expected).toBe('Sekali setiap pertemuan');
  });

  it('are refused in a group that is not there, and their gradings once they are deleted [ST14]', async () => {
    expect(await commands.goals.add('nobody', {})).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
    const id = await goal();
    got(await commands.goals.remove(id));
    const late = await commands.goals.grade(id, { date: '2026-11-23' }, { grade: 1 });
    expect(late).toMatchObject({ ok: false, problem: { kind: 'notFound', table: 'goal' } });
  });
});

describe('a grading', () => {
  it('is one per goal and occasion: a second tap changes it, another day makes another', async () => {
    const id = await goal();
    const session = got(await commands.sessions.plan(group, { number: 3, date: '2026-11-22' }));
    got(await commands.goals.grade(id, { session }, { grade: -1 }));
    got(await commands.goals.grade(id, { session }, { grade: 0 }));
    got(await commands.goals.grade(id, { session }, { note: 'Ia bertanya sendiri' }));
    got(await commands.goals.grade(id, { date: '2026-11-23' }, { grade: 1 }));
    const told = [...(await gradings())].sort((a, b) => a.date.localeCompare(b.date));
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ goal: id, session, date: '2026-11-22', grade: 0, note: 'Ia bertanya sendiri' });
    expect(told[1]).toMatchObject({ goal: id, session: '', date: '2026-11-23', grade: 1 });
  });

  it('is not given in a closed session', async () => {
    const id = await goal();
    const session = got(await commands.sessions.plan(group, { date: '2026-11-22' }));
    got(await commands.sessions.begin(session));
    got(await commands.sessions.close(session));
    const late = await commands.goals.grade(id, { session }, { grade: 1 });
    expect(late).toMatchObject({ ok: false, problem: { kind: 'sessionClosed' } });
    expect(await gradings()).toEqual([]);
  });

  it('keeps both grades when two tablets graded without having seen each other', async () => {
    const id = await goal();
    const occasion = { date: '2026-11-23' };
    got(await commands.goals.grade(id, occasion, { grade: -1 }, {}));
    got(await commands.goals.grade(id, occasion, { grade: 2 }, {}));
    const [one, ...others] = await gradings();
    expect(others).toEqual([]);
    expect(versionsOf(one!.item, 'grade').map(({ value }) => value)).toEqual([2, -1]);
  });

  it('is deleted and brought back', async () => {
    const id = await goal();
    got(await commands.goals.grade(id, { date: '2026-11-23' }, { grade: 2, note: 'Wah' }));
    const [grading] = await gradings();
    const former = got(await commands.goals.removeGrading(grading!.id));
    expect(await gradings()).toEqual([]);
    got(await commands.goals.bringBackGrading(grading!.id, former));
    expect(await notebook.read(gradingKind, grading!.id)).toMatchObject({ grade: 2, note: 'Wah' });
  });
});
