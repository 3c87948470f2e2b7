import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { dotsOf, versionsOf } from '../../../src/practice/item.ts';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { authors } from '../../../src/storage/sharing/authors.ts';
import { awaiting, awaitingCount, lookedAt } from '../../../src/storage/sharing/awaiting.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { must } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { openTestNotebook } from '../open-test-notebook.ts';
import { asForeign, bringTogether, PlainRelay, round, syncChain } from './exchange.ts';

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
});

async function together() {
  const [rini, sari] = [await openTestNotebook(), await openTestNotebook()];
  const [here, there] = [shareNotebook(rini), shareNotebook(sari)];
  const group = must(await notebookCommands(rini).groups.add({ name: 'Teras Sore' }));
  const session = must(await notebookCommands(rini).sessions.plan(group, { number: 4, purpose: 'Bertemu' }));
  const space = (await rini.database.rowsOf('group').get(group))!.space;
  const relay = new PlainRelay();
  await here.spaces();
  await there.spaces();
  await bringTogether(here, there, relay, [space]);
  await round(here, relay, space);
  await round(there, relay, space);
  const meet = async () => {
    for (let i = 0; i < 2; i += 1) for (const shared of [here, there]) await round(shared, relay, space);
  };
  return { rini, sari, here, there, relay, group, session, space, meet };
}

const change = async (notebook: Notebook, session: string, reflection: string) =>
  must(await notebookCommands(notebook).sessions.change(session, { reflection }));
const counts = (...notebooks: readonly Notebook[]) => Promise.all(notebooks.map(awaitingCount));

describe('what awaits an eye [SH5]', () => {
  it('is counted on both tablets, and told with the session, its group, and both versions', async () => {
    const { rini, sari, group, session, meet } = await together();
    expect(await counts(rini, sari)).toEqual([0, 0]);
    await change(rini, session, 'Hangat');
    await change(sari, session, 'Warm');
    await meet();
    expect(await counts(rini, sari)).toEqual([1, 1]);
    const [one] = await awaiting(rini);
    expect(one).toMatchObject({
      what: 'apart',
      kind: 'session',
      item: session,
      group: { id: group, name: 'Teras Sore' },
      inTrash: false,
      apart: [{ field: 'reflection', text: 'long' }],
    });
    expect(one?.opened?.view).toMatchObject({ number: 4 });
    const by = one?.apart[0]?.versions.map(({ by }) => by).sort();
    expect(by).toEqual([rini.identity.facilitator, sari.identity.facilitator].sort());
  });

  it('goes as soon as it is decided here, and by the next meeting elsewhere', async () => {
    const { rini, sari, session, meet } = await together();
    await change(rini, session, 'Hangat');
    await change(sari, session, 'Warm');
    await meet();
    await change(rini, session, 'Hangat\n\nWarm');
    expect(await counts(rini, sari)).toEqual([0, 1]);
    await meet();
    expect(await counts(rini, sari)).toEqual([0, 0]);
  });

  it('says of what was deleted on one tablet and edited on another that it stands again, until it is gone', async () => {
    const { rini, sari, session, meet } = await together();
    must(await notebookCommands(rini).sessions.remove(session));
    await change(sari, session, 'Warm');
    await meet();
    expect(await awaiting(rini)).toMatchObject([{ what: 'revived', deletedHere: true, device: sari.identity.device }]);
    expect(await awaiting(sari)).toMatchObject([{ what: 'revived', deletedHere: false }]);
    expect((await awaiting(rini))[0]?.opened?.view).toMatchObject({ reflection: 'Warm' });
    must(await notebookCommands(rini).sessions.remove(session));
    await meet();
    expect(await counts(rini, sari)).toEqual([0, 0]);
  });

  it('says of what one put into the trash and another edited that it lies there, until it is given back', async () => {
    const { rini, sari, group, meet } = await together();
    must(await notebookCommands(rini).erasures.toTrash('group', group));
    must(await notebookCommands(sari).groups.change(group, { purpose: 'Bertemu' }));
    await meet();
    expect(await awaiting(rini)).toMatchObject([{ what: 'trashed', deletedHere: true, inTrash: true }]);
    expect(await awaiting(sari)).toMatchObject([{ what: 'trashed', deletedHere: false, inTrash: true }]);
    must(await notebookCommands(sari).erasures.fromTrash('group', group));
    await meet();
    expect(await counts(rini, sari)).toEqual([0, 0]);
    // Once both know of it, an edit before the trash is nothing to look at.
    must(await notebookCommands(sari).groups.change(group, { purpose: 'Berbagi' }));
    await meet();
    must(await notebookCommands(rini).erasures.toTrash('group', group));
    await meet();
    expect(await counts(rini, sari)).toEqual([0, 0]);
  });

  it('that somebody has looked at stays away, and comes back when something new is written there', async () => {
    const { rini, sari, session, meet } = await together();
    await change(rini, session, 'Hangat');
    await change(sari, session, 'Warm');
    await meet();
    const ids = (await awaiting(rini)).map(({ id }) => id);
    await lookedAt(rini, ids);
    expect(await counts(rini, sari)).toEqual([0, 1]);
    must(await notebookCommands(sari).sessions.change(session, { place: 'Balai' }));
    await meet();
    // Another field of it, and nothing new apart.
    expect(await awaitingCount(rini)).toBe(0);
    await lookedAt(rini, ids, false);
    expect(await awaitingCount(rini)).toBe(1);
    await lookedAt(rini, ids);
    must(await notebookCommands(sari).sessions.change(session, { nextPlan: 'Rumah' }));
    must(await notebookCommands(rini).sessions.change(session, { nextPlan: 'Balai' }));
    await meet();
    expect(await counts(rini, sari)).toEqual([1, 1]);
  });

  it('notes a supervisor’s parcel once, also when it comes again, and the next one anew', async () => {
    const { rini, sari, here, there, relay, group, session, space } = await together();
    await here.changeRole(space, sari.identity.device, 'supervisor');
    await syncChain(here, relay, space);
    const send = async (reflection: string, seq: number) => {
      await change(sari, session, reflection);
      const parcels = await there.outgoing(space, 0, { parcels: 9, bytes: 1_000_000 });
      const last = parcels.at(-1)!;
      const take = () => here.take(space, [asForeign(last, seq, 'supervisor')], [], seq);
      await take();
      return take;
    };
    const again = await send('Bukan komentar', 900);
    const [one] = await awaiting(rini);
    expect(one).toMatchObject({ what: 'role', item: session, device: sari.identity.device, group: { id: group } });
    expect(one?.opened?.kind).toBe('session');
    await lookedAt(rini, [one!.id]);
    // A relay that begins anew hands out everything again, its chain first.
    await here.startOver(space);
    await syncChain(here, relay, space);
    expect(await again()).toMatchObject({ unfit: 1 });
    expect(await awaitingCount(rini)).toBe(0);
    await send('Sekali lagi', 901);
    expect(await awaitingCount(rini)).toBe(1);
  });

  it('names who wrote, also those who left', async () => {
    const { rini, sari, here, relay, space } = await together();
    await here.removeDevice(space, sari.identity.device);
    await syncChain(here, relay, space);
    const told = await authors(rini);
    expect(told.people.get(sari.identity.facilitator)).toBe(sari.identity.name);
    expect(told.devices.get(sari.identity.device)).toMatchObject({ facilitator: sari.identity.facilitator });
    expect((await authors(await openTestNotebook())).people.size).toBe(0);
  });
});

describe('a tap of attendance [SH5]', () => {
  it('takes the place of what was seen and of this tablet’s own marks, and of nothing that came in meanwhile', async () => {
    const { rini, sari, group, session, meet } = await together();
    const [own, theirs] = [notebookCommands(rini).attendance, notebookCommands(sari).attendance];
    const [member] = must(await notebookCommands(rini).members.add(group, [{ name: 'Wati' }])) as [string];
    await meet();
    const marks = async () => {
      const [mark] = await notebookQueries(rini).sessions.attendance(session);
      return mark ? versionsOf(mark.item, 'presence').map(({ value }) => value) : [];
    };
    // Two quick taps: the screen has told of neither yet.
    must(await own.mark(session, [{ member, presence: 'present', seen: [] }]));
    must(await own.mark(session, [{ member, presence: 'late', seen: [] }]));
    expect(await marks()).toEqual(['late']);
    must(await theirs.mark(session, [{ member, presence: 'absent', seen: [] }]));
    await meet();
    // Tapped just before it came in.
    must(await own.mark(session, [{ member, presence: 'excused', reason: 'Sakit', seen: [] }]));
    expect((await marks()).sort()).toEqual(['absent', 'excused']);
    const [mark] = await notebookQueries(rini).sessions.attendance(session);
    for (const field of ['member', 'at', 'reason']) expect(versionsOf(mark!.item, field)).toHaveLength(1);
    expect(await counts(rini)).toEqual([1]);
    must(await own.mark(session, [{ member, presence: 'excused', seen: dotsOf(mark!.item, 'presence') }]));
    expect(await marks()).toEqual(['excused']);
    expect(await counts(rini)).toEqual([0]);
  });

  it('made by a paper that is keyed in takes the place of the mark it is laid beside alone', async () => {
    const { rini, sari, group, session, meet } = await together();
    const { attendance, members, paperForms } = notebookCommands(rini);
    const [member] = must(await members.add(group, [{ name: 'Wati' }])) as [string];
    const form = must(
      await paperForms.make(group, {
        is: 'attendance',
        sessions: [session],
        members: [member],
        blanks: 0,
        names: 'name',
      }),
    );
    await meet();
    must(await notebookCommands(sari).attendance.mark(session, [{ member, presence: 'absent' }]));
    // The last of three stands first: with clocks that stand still, later writes have later stamps.
    for (const presence of ['late', 'excused', 'present'] as const)
      must(await attendance.mark(session, [{ member, presence }]));
    await meet();
    const marks = async () => {
      const [mark] = await notebookQueries(rini).sessions.attendance(session);
      return versionsOf(mark!.item, 'presence').map(({ value, dot }) => [value, dot[0] === rini.identity.device]);
    };
    expect(await marks()).toEqual([
      ['present', true],
      ['absent', false],
    ]);
    must(await paperForms.mark({ form, row: 1, column: 1 }, 'late'));
    must(await paperForms.settle({ form, row: 1, column: 1 }, 'paper'));
    expect(await marks()).toEqual([
      ['late', true],
      ['absent', false],
    ]);
  });
});
