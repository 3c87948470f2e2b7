import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { PARKED_LIST, parkedName } from '../../src/practice/parked.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from './open-test-notebook.ts';

let test: { readonly commands: NotebookCommands; readonly queries: NotebookQueries; readonly clock: TurnedClock };
let group: string;
let session: string;
let run: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

beforeEach(async () => {
  const clock = turnedClock();
  const notebook = await openTestNotebook(undefined, clock);
  test = { commands: notebookCommands(notebook), queries: notebookQueries(notebook), clock };
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  session = got(await test.commands.sessions.plan(group, { number: 1, date: '2026-11-23' }));
  run = got(await test.commands.techniques.begin(session, { code: 'X2' }));
});

const turns = async () => [...(await test.queries.turns.of(run))].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
const notes = async () => (await test.queries.sessions.entries(session)).map(({ kind, text }) => [kind, text]);
const choices = async () => (await test.queries.techniques.led(run))!.run.choices;

describe('taps in a talking circle', () => {
  it('are each a row of its own, at the moment of the tap, and leave the run as it was', async () => {
    const before = (await test.queries.techniques.led(run))!.run.item;
    got(await test.commands.turns.tap(run, { act: 'speaks', from: 'ani' }));
    test.clock.turn(2000);
    got(await test.commands.turns.tap(run, { act: 'speaks', from: 'ani', to: 'budi' }));
    const kept = await turns();
    expect(kept.map(({ act, from, to }) => [act, from, to])).toEqual([
      ['speaks', 'ani', ''],
      ['speaks', 'ani', 'budi'],
    ]);
    expect((kept[1]?.at ?? 0) - (kept[0]?.at ?? 0)).toBe(2000);
    expect((await test.queries.techniques.led(run))!.run.item).toEqual(before);
  });

  it('go by undo and come back, one by one or together', async () => {
    const first = got(await test.commands.turns.tap(run, { act: 'closes', from: 'ani' }));
    const second = got(await test.commands.turns.tap(run, { act: 'closes', from: 'ani' }));
    const former = got(await test.commands.turns.remove(run, first));
    expect(await turns()).toHaveLength(1);
    got(await test.commands.turns.bringBack(run, first, former));
    expect(await turns()).toHaveLength(2);
    expect(got(await test.commands.turns.removeAll(run, [first, second]))).toBe(2);
    expect(await turns()).toEqual([]);
  });

  it('are refused once the session is closed, or the discussion deleted', async () => {
    const tap = () => test.commands.turns.tap(run, { act: 'speaks', from: 'ani' });
    got(await test.commands.techniques.remove(run));
    expect(await tap()).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
    const other = got(await test.commands.techniques.begin(session, { code: 'X2' }));
    got(await test.commands.sessions.close(session));
    expect(await test.commands.turns.tap(other, { act: 'still' })).toMatchObject({
      ok: false,
      problem: { kind: 'sessionClosed' },
    });
  });
});

describe('the parking lot', () => {
  it('parks under a key of its own, and becomes an entry once, however often it is taken up', async () => {
    got(await test.commands.discussions.park(run, 'k1', 'The bus in the evening'));
    got(await test.commands.discussions.takeUp(run, 'k1', 'entry'));
    got(await test.commands.discussions.takeUp(run, 'k1', 'entry'));
    expect(await notes()).toEqual([['followUp', 'The bus in the evening']]);
    expect(await choices()).toEqual([{ key: parkedName('k1'), value: 'entry' }]);
    got(await test.commands.discussions.takeBack(run, 'k1', 'entry'));
    expect(await notes()).toEqual([]);
    expect(await choices()).toEqual([]);
  });

  it('becomes a next step of the group, with both versions of its words', async () => {
    got(await test.commands.discussions.park(run, 'k1', 'The bus'));
    const line = { list: PARKED_LIST, text: 'The last bus', at: 1 };
    got(await test.commands.techniques.change(run, { lines: { k1: line } }, { 'lines/k1': [] }));
    got(await test.commands.discussions.takeUp(run, 'k1', 'step'));
    const [step] = await test.queries.groups.steps(group);
    expect(step).toMatchObject({ kind: 'nextStep', session });
    expect(step?.text.split('\n').sort()).toEqual(['The bus', 'The last bus']);
  });
});

describe('a decision of the group', () => {
  it('stands in the journal once, in its latest words, and is evidence for T6', async () => {
    const decide = (text: string) => test.commands.discussions.decide(run, () => text);
    const entry = got(await decide('We meet on Fridays.'));
    expect(got(await decide('We meet on Fridays, for 4, against 1.'))).toBe(entry);
    expect(await notes()).toEqual([['decision', 'We meet on Fridays, for 4, against 1.']]);
    const [mark] = await test.queries.sessions.marks(session);
    expect(mark).toMatchObject({ code: 'T6', mark: '', evidence: [{ key: entry }] });
  });

  it('leaves a judgement of T6 that was made before as it is', async () => {
    got(await test.commands.sessions.mark(session, 'T6', 'partly'));
    got(await test.commands.discussions.decide(run, () => 'Yes.'));
    const [mark] = await test.queries.sessions.marks(session);
    expect(mark).toMatchObject({ code: 'T6', mark: 'partly' });
    expect(mark?.evidence).toHaveLength(1);
  });
});
