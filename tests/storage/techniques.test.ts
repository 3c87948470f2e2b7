import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from './open-test-notebook.ts';

let test: { readonly commands: NotebookCommands; readonly queries: NotebookQueries; readonly clock: TurnedClock };
let group: string;
let session: string;

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
});

const begin = async () => got(await test.commands.techniques.begin(session, { code: 'X1' }));
const run = async (id: string) => (await test.queries.techniques.led(id))!.run;
const notes = async () => (await test.queries.sessions.entries(session)).map(({ text }) => text);

describe('the use of a technique', () => {
  it('stands where it was left, with its taps', async () => {
    const id = await begin();
    got(await test.commands.techniques.goTo(id, 'warmUp'));
    got(await test.commands.techniques.touch(id, [{ act: 'begun', step: 'warmUp', minutes: 4 }]));
    test.clock.turn(1000);
    got(await test.commands.techniques.goTo(id, 'enact', [{ act: 'done', step: 'warmUp' }]));
    const found = await run(id);
    expect(found.step).toBe('enact');
    expect(found.taps.map(({ act, minutes }) => [act, minutes])).toEqual(
      expect.arrayContaining([
        ['begun', 4],
        ['done', 0],
      ]),
    );
  });

  it('ends with its outcome in the journal, once, whoever ends it', async () => {
    const id = await begin();
    got(await test.commands.techniques.change(id, { outcome: 'Laras looked up.' }));
    got(await test.commands.techniques.end(id, 'Role play.'));
    const { endedAt } = await run(id);
    test.clock.turn(5000);
    got(await test.commands.techniques.end(id, 'Role play.'));
    expect(await notes()).toEqual(['Role play.\nLaras looked up.']);
    expect((await run(id)).endedAt).toBe(endedAt);
  });

  it('tells every version of an outcome that was written apart', async () => {
    const id = await begin();
    got(await test.commands.techniques.change(id, { outcome: 'Sari wrote this.' }, { outcome: [] }));
    got(await test.commands.techniques.change(id, { outcome: 'Budi wrote that.' }, { outcome: [] }));
    got(await test.commands.techniques.end(id, 'Role play.'));
    const [told] = await notes();
    expect(told).toContain('Sari wrote this.');
    expect(told).toContain('Budi wrote that.');
  });

  it('ends without an entry when nothing was written, and is taken up again with its entry gone', async () => {
    const id = await begin();
    got(await test.commands.techniques.end(id, 'Role play.'));
    expect(await notes()).toEqual([]);
    got(await test.commands.techniques.takeUp(id));
    got(await test.commands.techniques.change(id, { outcome: 'More.' }));
    got(await test.commands.techniques.end(id, 'Role play.'));
    got(await test.commands.techniques.takeUp(id));
    expect(await notes()).toEqual([]);
    expect((await run(id)).endedAt).toBeNull();
    got(await test.commands.techniques.end(id, 'Role play.'));
    expect(await notes()).toEqual(['Role play.\nMore.']);
  });

  it('is known in the whole group, the latest first, and comes back whole when its deletion is undone', async () => {
    const first = await begin();
    test.clock.turn(1000);
    const next = got(await test.commands.sessions.plan(group, { number: 2, date: '2026-11-30' }));
    const second = got(await test.commands.techniques.begin(next, { code: 'X4' }));
    expect((await test.queries.techniques.ofGroup(group)).map(({ id }) => id)).toEqual([second, first]);
    expect((await test.queries.techniques.led(second))!.earlier.map(({ id }) => id)).toEqual([first]);
    got(await test.commands.techniques.change(first, { words: { 'prepare-scene': { text: 'At the door.' } } }));
    const former = got(await test.commands.techniques.remove(first));
    expect(await test.queries.techniques.led(first)).toBeUndefined();
    got(await test.commands.techniques.bringBack(session, first, former));
    expect((await run(first)).words).toEqual([{ key: 'prepare-scene', text: 'At the door.' }]);
  });

  it('is not written any more in a closed session', async () => {
    const id = await begin();
    got(await test.commands.sessions.close(session));
    for (const refused of [
      await test.commands.techniques.begin(session, { code: 'X1' }),
      await test.commands.techniques.goTo(id, 'enact'),
      await test.commands.techniques.take(id, ['m'], 'in'),
      await test.commands.techniques.end(id, 'Role play.'),
    ]) {
      expect(refused).toMatchObject({ ok: false, problem: { kind: 'sessionClosed' } });
    }
  });
});
