import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { emptyItem, merge } from '../../src/practice/item.ts';
import { latestFirst, nextNumber, signOf } from '../../src/practice/handed-on.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from './open-test-notebook.ts';

let clock: TurnedClock;
let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

const PAPER = { paper: 'summary', member: '', session: 's1', record: '', toWhom: '', form: 'print' } as const;

beforeEach(async () => {
  clock = turnedClock();
  notebook = await openTestNotebook(undefined, clock);
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'], place: 'Balai Lasiana' }));
});

describe('what left the app', () => {
  it('counts the copies of each paper by itself and writes each down [ST17]', async () => {
    const take = async (more: object) =>
      got(await commands.handedOn.take({ ...PAPER, group, reader: 'file', ...more }));
    const numbers = [
      await take({}),
      await take({ reader: 'research', toWhom: ' Universitas ' }),
      await take({ session: 's2' }),
      await take({ paper: 'agreement', session: '' }),
      await take({}),
    ];
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 1, 1, 3]);
    expect(new Set(numbers.map(({ sign }) => sign)).size).toBe(1);
    expect(numbers[0]?.sign).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}$/u);
    const lines = latestFirst(await queries.handedOn.ofGroup(group));
    expect(lines).toHaveLength(5);
    const research = lines.find(({ reader }) => reader === 'research');
    expect(research).toMatchObject({ toWhom: 'Universitas', by: notebook.identity.name, form: 'print', number: 2 });
    expect(research?.at).toBe(clock.now());
  });

  it('never gives the same number again on another tablet: the sign is of the tablet [ST17]', async () => {
    const here = got(await commands.handedOn.take({ ...PAPER, group, reader: 'file' }));
    const other = await openTestNotebook(undefined, clock);
    expect(other.identity.device).not.toBe(notebook.identity.device);
    const space = (await queries.groups.one(group))?.group.space ?? '';
    // The same space, asked by another device: the same number, another sign.
    const there = signOf(await notebook.derivedId(space, 'copies', other.identity.device));
    expect(there).not.toBe(here.sign);
  });

  it('takes a number back for what did not leave, and refuses a group that is not there', async () => {
    const { id } = got(await commands.handedOn.take({ ...PAPER, group, reader: 'file', form: 'share' }));
    got(await commands.handedOn.takeBack(id));
    expect(await queries.handedOn.ofGroup(group)).toEqual([]);
    expect(await commands.handedOn.take({ ...PAPER, group: 'nowhere', reader: 'file' })).toMatchObject({ ok: false });
  });

  it('keeps what belongs to no one group with the agency', async () => {
    got(
      await commands.handedOn.take({ ...PAPER, group: '', paper: 'export', session: '', reader: 'file', form: 'json' }),
    );
    expect(await queries.handedOn.ofGroup(group)).toEqual([]);
    expect((await queries.handedOn.all()).map(({ paper }) => paper)).toEqual(['export']);
  });

  it('goes on from the highest number it has heard of', () => {
    const of = { paper: 'summary', member: '', session: 's1', record: '' };
    expect(nextNumber([], of)).toBe(1);
    expect(
      nextNumber(
        [
          { ...of, number: 7 },
          { ...of, number: null },
          { ...of, session: 's2', number: 9 },
        ],
        of,
      ),
    ).toBe(8);
    // Lines of two tablets lie side by side: nothing of them is merged.
    const one = emptyItem('handedOn', 1, group);
    expect(merge(one, one)).toEqual(one);
  });
});

describe('whom a paper may speak of', () => {
  it('knows members, candidates, facilitators, places, agency and directory', async () => {
    got(await commands.agency.change({ name: 'Yayasan Beranda', address: 'Jl. Pahlawan 12' }));
    got(await commands.members.add(group, [{ name: 'Sari Dewi', contact: '081234567890', birthYear: 1987 }]));
    got(await commands.candidates.add(group, [{ name: 'Yosef' }]));
    got(await commands.sessions.plan(group, { place: 'Rumah Mama Tina' }));
    got(await commands.resources.add({ name: 'Puskesmas Oebobo' }));
    const known = await queries.handedOn.known(group);
    expect(known.people.map(({ name }) => name).sort()).toEqual(['Sari Dewi', 'Yosef']);
    expect(known.people.find(({ name }) => name === 'Sari Dewi')).toMatchObject({
      contact: '081234567890',
      birthYear: 1987,
    });
    expect(known.facilitators).toEqual([notebook.identity.name, 'Ratna']);
    expect([...known.places].sort()).toEqual(['Balai Lasiana', 'Rumah Mama Tina']);
    expect(known.agency).toEqual(['Yayasan Beranda', 'Jl. Pahlawan 12']);
    expect([known.groupNames, known.resources]).toEqual([['Teras Sore'], ['Puskesmas Oebobo']]);
    expect(await queries.handedOn.known('')).toEqual(known);
  });
});
