import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { ABOUT_ROLE } from '../../src/practice/about-whom.ts';
import { sessionSummary } from '../../src/practice/session-summary.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from './open-test-notebook.ts';

let test: { readonly commands: NotebookCommands; readonly queries: NotebookQueries; readonly clock: TurnedClock };
let group: string;
let session: string;
let ani: string;
let budi: string;

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
  [ani = '', budi = ''] = got(await test.commands.members.add(group, [{ name: 'Ani' }, { name: 'Budi' }]));
});

const begin = async (code: string, link = '') =>
  got(
    await test.commands.techniques.begin(session, {
      code,
      roles: { [ani]: { part: ABOUT_ROLE } },
      ...(link === '' ? {} : { words: { 'wording-link': { text: link } } }),
    }),
  );

describe('hypotheses of a group', () => {
  it('are interpretations that have words, open until a look says otherwise, also after the session is closed', async () => {
    await begin('X6');
    await begin('X5', 'no interpretation');
    const run = await begin('X6', 'Perhaps the joke covers fear');
    const told = async () => await test.queries.privateCards.hypotheses(group);
    expect(await told()).toMatchObject([{ told: ['Perhaps the joke covers fear'], about: [ani], state: 'open' }]);
    got(await test.commands.sessions.close(session));
    got(await test.commands.hypotheses.look(group, run, 'confirmed', 'She said so herself'));
    test.clock.turn(1000);
    const second = got(await test.commands.hypotheses.look(group, run, 'notConfirmed'));
    expect(await told()).toMatchObject([{ state: 'notConfirmed', checks: [{ note: 'She said so herself' }, {}] }]);
    const former = got(await test.commands.hypotheses.remove(second));
    expect(await told()).toMatchObject([{ state: 'confirmed' }]);
    got(await test.commands.hypotheses.bringBack(second, former));
    expect(await told()).toMatchObject([{ state: 'notConfirmed' }]);
  });

  it('tell every version of the link that was written apart', async () => {
    const run = await begin('X6', 'Perhaps fear');
    const words = { words: { 'wording-link': { text: 'Perhaps pride' } } };
    got(await test.commands.techniques.change(run, words, { 'words/wording-link': [] }));
    const [hypothesis] = await test.queries.privateCards.hypotheses(group);
    expect([...(hypothesis?.told ?? [])].sort()).toEqual(['Perhaps fear', 'Perhaps pride']);
  });
});

describe('reinforcements', () => {
  it('are told over all sessions of the group, and can be taken back', async () => {
    const later = got(await test.commands.sessions.plan(group, { number: 2, date: '2026-11-30' }));
    const first = got(await test.commands.reinforcements.give(session, { member: ani, deed: 'waited' }));
    test.clock.turn(1000);
    got(await test.commands.reinforcements.give(later, { member: budi, deed: 'asked' }));
    const given = async () => (await test.queries.privateCards.reinforcements(group)).map(({ member }) => member);
    expect(await given()).toEqual([ani, budi]);
    const former = got(await test.commands.reinforcements.remove(session, first));
    expect(await given()).toEqual([budi]);
    got(await test.commands.reinforcements.bringBack(session, first, former));
    expect(await given()).toEqual([ani, budi]);
  });

  it('are refused once the session is closed', async () => {
    got(await test.commands.sessions.close(session));
    expect(await test.commands.reinforcements.give(session, { member: ani })).toMatchObject({
      ok: false,
      problem: { kind: 'sessionClosed' },
    });
  });
});

describe('what a private card leaves', () => {
  it('stands in the journal about whom it was, and never in the members’ copy', async () => {
    const run = await begin('X5');
    got(await test.commands.techniques.change(run, { outcome: 'She looked down.' }));
    got(await test.commands.techniques.end(run, 'Confrontation.', true));
    const whole = (await test.queries.sessions.told(session))!;
    expect(whole.entries).toMatchObject([{ kind: 'followUp', about: [ani] }]);
    const copy = sessionSummary(whole, { reader: 'members' }, test.clock.now());
    expect(JSON.stringify(copy)).not.toContain('looked down');
  });

  it('is a step of care of the facilitator’s own, in no list of the group', async () => {
    const run = await begin('X5');
    const id = got(await test.commands.privateCards.care(run, { text: 'Call her', due: '2026-11-25' }));
    expect(await test.queries.privateCards.care(group)).toMatchObject([
      { id, of: run, text: 'Call her', beside: true },
    ]);
    expect(await test.queries.groups.steps(group)).toEqual([]);
    expect((await test.queries.groups.one(group))!.digest.openSteps).toEqual({});
    expect((await test.queries.sessions.told(session))!.steps).toEqual([]);
  });
});

describe('moments a card may rest on', () => {
  it('are those about its members, this session first, without taps on the clock', async () => {
    const earlier = got(await test.commands.sessions.plan(group, { number: 9, date: '2026-11-16' }));
    const note = async (where: string, text: string, about: readonly string[]) => {
      test.clock.turn(1000);
      return got(await test.commands.journal.note(where, { kind: 'observation', text, about }));
    };
    await note(session, 'Ani laughed', [ani]);
    await note(earlier, 'Ani was late', [ani, budi]);
    await note(session, 'Budi slept', [budi]);
    await note(session, 'Warm and loud', []);
    got(await test.commands.journal.clock(session, 'paused', ''));
    const texts = async (members: readonly string[]) =>
      (await test.queries.privateCards.momentsAbout(group, session, members)).map(({ text }) => text);
    expect(await texts([ani])).toEqual(['Ani laughed', 'Ani was late']);
    expect(await texts([])).toEqual(['Warm and loud', 'Budi slept', 'Ani laughed']);
  });
});
