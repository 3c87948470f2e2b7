import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { logInTime, logLineKind } from '../../src/practice/log-line.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from './open-test-notebook.ts';
import { otherTablet } from './other-tablet.ts';

let clock: TurnedClock;
let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;

beforeEach(async () => {
  clock = turnedClock();
  notebook = await openTestNotebook(undefined, clock);
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

describe('lines of the daily log', () => {
  it('lie with their group, or with the agency, and nowhere else', async () => {
    const own = got(await commands.dailyLog.add(group, { date: '2026-11-02', work: 'homeVisit', minutes: 40 }));
    const agency = got(await commands.dailyLog.add('', { work: 'meeting' }));
    expect((await queries.dailyLog.of(group)).map(({ id }) => id)).toEqual([own]);
    expect((await queries.dailyLog.of('')).map(({ id }) => id)).toEqual([agency]);
    expect((await queries.records.matter(group))!.logLines.map(({ id }) => id)).toEqual([own]);
    expect((await queries.reports.ofGroup(group))!.logLines.map(({ id }) => id)).toEqual([own]);
    expect(await commands.dailyLog.add('nowhere', {})).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  });

  it('keep what two tablets wrote in different fields, and both wordings of one', async () => {
    const id = got(await commands.dailyLog.add(group, { work: 'call' }));
    const other = await otherTablet({ notebook, clock }, logLineKind, id);
    other.write({ result: 'di sana', minutes: 20 });
    got(await commands.dailyLog.change(id, { result: 'di sini', target: 'tahu kabar' }));
    await other.meet();
    const line = (await queries.dailyLog.one(id))!;
    expect(line).toMatchObject({ minutes: 20, target: 'tahu kabar' });
    expect(line.item.fields['result']!.map(({ value }) => value).sort()).toEqual(['di sana', 'di sini']);
  });

  it('are deleted, and brought back whole', async () => {
    const id = got(await commands.dailyLog.add(group, { result: 'ketemu' }));
    const former = got(await commands.dailyLog.remove(id));
    expect(await queries.dailyLog.of(group)).toEqual([]);
    got(await commands.dailyLog.bringBack(id, former));
    expect((await queries.dailyLog.one(id))!.result).toBe('ketemu');
  });

  it('stand by day and hour, the latest first, and those without a day on top', async () => {
    for (const [date, startsAt, result] of [
      ['2026-11-02', '09:00', 'b'],
      ['2026-11-03', '', 'c'],
      ['', '', 'd'],
      ['2026-11-02', '08:00', 'a'],
    ] as const)
      got(await commands.dailyLog.add(group, { date, startsAt, result }));
    expect(logInTime(await queries.dailyLog.of(group)).map(({ result }) => result)).toEqual(['d', 'c', 'b', 'a']);
  });
});
