import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { answerKind, apartValues, isAnswered, valueOf } from '../../src/practice/answer.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../src/storage/notebook-queries.ts';
import { seen, writtenApart } from '../practice/made-view.ts';
import { openTestNotebook } from './open-test-notebook.ts';

let notebook: Notebook;
let commands: NotebookCommands;
let group: string;
let session: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  session = got(await commands.sessions.plan(group, { number: 1, date: '2026-11-23' }));
});

const answers = () => notebookQueries(notebook).progress.answers(session);
const choices = async () => (await notebookQueries(notebook).progress.choices(group))?.choices ?? [];

describe('answers to a check-in', () => {
  it('are one per member and check; what was not touched has no value', async () => {
    const by = 'member' as const;
    got(await commands.answers.give(session, 'sari', 'in', { by, values: { 'check-arriving': 3 } }));
    got(await commands.answers.give(session, 'sari', 'in', { by, values: { 'check-arriving': 4, 'check-eager': 10 } }));
    got(await commands.answers.give(session, 'sari', 'out', { by, values: { 'check-going': 8 } }));
    got(await commands.answers.give(session, 'budi', 'in', { by, values: {}, skipped: true }));
    const all = await answers();
    expect(all).toHaveLength(3);
    const sari = all.find(({ member, check }) => member === 'sari' && check === 'in');
    expect(valueOf(sari, 'check-arriving')).toBe(4);
    expect(valueOf(sari, 'check-strength')).toBeNull();
    expect(all.every((answer) => isAnswered(answer))).toBe(true);
  });

  it('keep both values when two tablets asked the same member', async () => {
    const by = 'member' as const;
    got(await commands.answers.give(session, 'sari', 'in', { by, values: { 'check-arriving': 3 } }));
    const [here] = await answers();
    const there = writtenApart(answerKind, here!.item, 'there', { values: { 'check-arriving': { value: 9 } } });
    const both = seen(answerKind, here!.id, there);
    const shown = valueOf(both, 'check-arriving');
    expect(new Set([shown, ...apartValues(both, 'check-arriving')])).toEqual(new Set([3, 9]));
  });

  it('are emptied and brought back, and refused once the session is closed', async () => {
    const given = { by: 'facilitator' as const, values: { 'check-going': 0 } };
    got(await commands.answers.give(session, 'sari', 'out', given));
    const [answer] = await answers();
    const former = got(await commands.answers.remove(session, answer!.id));
    expect(await answers()).toEqual([]);
    got(await commands.answers.bringBack(session, answer!.id, former));
    expect(valueOf((await answers())[0], 'check-going')).toBe(0);
    got(await commands.sessions.begin(session));
    got(await commands.sessions.close(session));
    const late = await commands.answers.give(session, 'sari', 'out', given);
    expect(late).toMatchObject({ ok: false, problem: { kind: 'sessionClosed' } });
  });
});

describe('choices among members', () => {
  const give = (to: Parameters<NotebookCommands['peerChoices']['give']>[1]['to'], from = 'sari') =>
    commands.peerChoices.give(group, { date: '2026-11-23', session, from, by: 'member', to });

  it('are one per member, question and day; asked again, the later one counts, and none is an answer', async () => {
    got(await give({ task: ['budi', 'dewi'], help: [] }));
    got(await give({ task: ['dewi'] }));
    const all = await choices();
    expect(all).toHaveLength(2);
    expect(all.find(({ question }) => question === 'task')).toMatchObject({ from: 'sari', to: ['dewi'], session });
    expect(all.find(({ question }) => question === 'help')?.to).toEqual([]);
  });

  it('of one member are taken back and brought back together', async () => {
    got(await give({ task: ['budi'], help: ['dewi'] }));
    got(await give({ task: ['sari'] }, 'budi'));
    const former = got(await commands.peerChoices.takeBack(group, '2026-11-23', 'sari'));
    expect((await choices()).map(({ from }) => from)).toEqual(['budi']);
    got(await commands.peerChoices.bringBack(former));
    expect(await choices()).toHaveLength(3);
  });

  it('are refused in a group that is not there', async () => {
    const nowhere = await commands.peerChoices.give('nobody', {
      date: '2026-11-23',
      session: '',
      from: 'sari',
      by: 'facilitator',
      to: { task: ['budi'] },
    });
    expect(nowhere).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  });
});
