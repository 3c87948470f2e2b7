import { describe, expect, it } from 'vitest';
import { presentDevices } from '../../../src/protocol/membership.ts';
import { makeHandOver } from '../../../src/storage/hand-over/make-hand-over.ts';
import { entryKind } from '../../../src/practice/entry.ts';
import { readDrop } from '../../../src/protocol/drop-request.ts';
import { KIND_NAMES } from '../../../src/storage/kinds.ts';
import { must, toEnd } from '../backup/backup-in-hand.ts';
import { seededRandom, turnedClock } from '../open-test-notebook.ts';
import { bringTogether, PlainRelay, round, syncChain } from '../sharing/exchange.ts';
import { MemoryNotebook } from '../sharing/memory-notebook.ts';
import { handOver, handTo, looked, takeIn } from './handing.ts';

const MOST = { parcels: 512, bytes: 4_000_000 };

async function people(seed: number, ...names: string[]): Promise<MemoryNotebook[]> {
  const random = seededRandom(seed);
  const clock = turnedClock();
  const all: MemoryNotebook[] = [];
  for (const name of names) all.push(await MemoryNotebook.found(name, clock, random));
  for (const one of all) await one.shared.spaces();
  return all;
}

/** Two that share a group by a relay. */
async function together(seed: number) {
  const [rini, sari] = (await people(seed, 'Rini', 'Sari')) as [MemoryNotebook, MemoryNotebook];
  const space = await rini.foundSpace();
  await rini.shared.spaces();
  const relay = new PlainRelay();
  await bringTogether(rini.shared, sari.shared, relay, [space]);
  return { rini, sari, space, relay };
}

async function texts(notebook: MemoryNotebook, space: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const kind of KIND_NAMES)
    for (const { id } of await notebook.tables.read((at) => at.rowsIn(kind, space)))
      found[`${kind}/${id}`] = await notebook.item(kind, id);
  return found;
}

const wordsWishes = (space: string) => ({
  spaces: [{ space, name: 'Teras Sore' }],
  to: { kind: 'words' as const, name: 'Sari', own: false },
});

describe('a file for a device that is in', () => {
  it('holds all of the space, also what came from others, and merges both ways [HO1 HO2 HO5]', async () => {
    const { rini, sari, space, relay } = await together(101);
    const a = await rini.write('member', { space, parent: space }, { name: 'Ani' });
    for (const one of [rini, sari]) await round(one.shared, relay, space);
    await rini.write('member', { space, parent: space }, { needs: 'Rini menulis' }, a);
    const theirs = await sari.write('member', { space, parent: space }, { name: 'Budi' });
    await sari.write('member', { space, parent: space }, { needs: 'Sari menulis' }, a);
    expect(must(await takeIn(sari.shared, await handTo(rini.shared, sari.shared, [space])))).toMatchObject({
      spaces: [{ kind: 'taken', joined: false, fresh: 0, changed: 1, unfit: 0 }],
    });
    expect(must(await takeIn(rini.shared, await handTo(sari.shared, rini.shared, [space])))).toMatchObject({
      spaces: [{ kind: 'taken', fresh: 1, changed: 1, unfit: 0 }],
    });
    expect(await texts(rini, space)).toEqual(await texts(sari, space));
    const item = await rini.item('member', a);
    expect(item?.fields['needs']?.map(({ value }) => value).sort()).toEqual(['Rini menulis', 'Sari menulis']);
    expect((await rini.item('member', theirs))?.fields['name']?.[0]?.value).toBe('Budi');
    expect((await rini.shared.attention()).map(({ what }) => what)).toEqual(['apart']);
  });

  it('says nothing of the relay: cursor and ledger stand, and what it brought goes there [HO5]', async () => {
    const { rini, sari, space, relay } = await together(102);
    const id = await rini.write('member', { space, parent: space }, { name: 'Ani' });
    const before = await sari.shared.state(space);
    must(await takeIn(sari.shared, await handTo(rini.shared, sari.shared, [space])));
    const after = await sari.shared.state(space);
    expect([after.cursor, after.ledger]).toEqual([before.cursor, before.ledger]);
    expect(await sari.unsent('member', space)).toEqual([id]);
    // Rini never meets the relay again; a third one hears of Ani through Sari.
    await round(sari.shared, relay, space);
    const [carried] = relay.after(space, 0);
    expect(carried?.parcel).toMatchObject({ item: id, device: sari.identity.device });
    // And when she does after all, both stand as before.
    for (let i = 0; i < 2; i += 1) for (const one of [rini, sari]) await round(one.shared, relay, space);
    expect(await texts(rini, space)).toEqual(await texts(sari, space));
    for (const one of [rini, sari]) expect(await one.shared.outgoing(space, 0, MOST)).toEqual([]);
  });

  it('changes nothing at all when it is opened once more [HO7]', async () => {
    const { rini, sari, space } = await together(103);
    for (let i = 0; i < 40; i += 1) await rini.write('member', { space, parent: space }, { name: `Ani ${i}` });
    const gone = await rini.write('member', { space, parent: space }, { name: 'Keliru' });
    await rini.erase('member', space, gone);
    const file = await handTo(rini.shared, sari.shared, [space]);
    must(await takeIn(sari.shared, file));
    const once = sari.tables.text();
    const again = must(await takeIn(sari.shared, file));
    expect(again.spaces).toMatchObject([{ fresh: 0, changed: 0, waiting: 0, unfit: 0 }]);
    expect(sari.tables.text()).toBe(once);
    expect((await sari.item('member', gone))?.erased).toBe(true);
  });

  it('uses up one number and changes nothing else where it is made [HO2]', async () => {
    const { rini, sari, space, relay } = await together(104);
    await sari.write('member', { space, parent: space }, { name: 'Ani' });
    for (const one of [sari, rini]) await round(one.shared, relay, space);
    await handTo(rini.shared, sari.shared, [space]);
    const made = await rini.shared.everything(space);
    const [first, ...rest] = made!.parcels.map(({ counter }) => counter);
    expect(rest.every((counter) => counter === first)).toBe(true);
    expect(first).toBe(2);
    expect(await rini.shared.outgoing(space, 0, MOST)).toEqual([]);
  });

  it('opens for that device alone [HO10]', async () => {
    const { rini, sari, space } = await together(105);
    const [budi] = await people(1105, 'Budi');
    const file = await handTo(rini.shared, sari.shared, [space]);
    expect(await takeIn(budi!.shared, file)).toMatchObject({ ok: false, problem: { kind: 'otherDevice' } });
    expect(await takeIn(rini.shared, file)).toMatchObject({ ok: false, problem: { kind: 'otherDevice' } });
  });

  it('takes no more of a device than its role and its removal leave it [HO4]', async () => {
    const { rini, sari, space, relay } = await together(106);
    await sari.write('member', { space, parent: space }, { name: 'Ani' });
    const file = await handTo(sari.shared, rini.shared, [space]);
    await rini.shared.removeDevice(space, sari.identity.device);
    await syncChain(rini.shared, relay, space);
    expect(must(await takeIn(rini.shared, file)).spaces).toMatchObject([{ kind: 'taken', fresh: 0, unfit: 1 }]);
    // She opens one of before and one of after: of what she is out of she hears that it is so, and no more.
    const late = await handOver(rini.shared, {
      spaces: [{ space, name: '' }],
      to: { kind: 'device', device: sari.identity.device },
    });
    expect(late).toMatchObject({ ok: false, problem: { kind: 'mayNotAdd' } });
  });

  it('lets a device into a further group by its keys from another one [HO8]', async () => {
    const { rini, sari, space } = await together(107);
    const second = await rini.foundSpace();
    const id = await rini.write('member', { space: second, parent: second }, { name: 'Citra' });
    const file = await handTo(rini.shared, sari.shared, [space, second]);
    const report = must(await looked(sari.shared, file));
    expect(report.spaces).toMatchObject([{ standing: 'in' }, { standing: 'comesIn', role: 'coFacilitator' }]);
    expect(report.maker).toMatchObject({ name: 'Rini', known: true });
    must(await takeIn(sari.shared, file));
    expect((await sari.item('member', id))?.fields['name']?.[0]?.value).toBe('Citra');
    // Who is no facilitator there lets nobody in.
    const [budi] = await people(1107, 'Budi');
    const there = await handOver(sari.shared, {
      spaces: [{ space: second, name: '' }],
      to: { kind: 'device', device: budi!.identity.device },
    });
    expect(there).toMatchObject({ ok: false, problem: { kind: 'mayNotAdd' } });
  });

  it('holds of a supervisor what they may write: comments, and what they wrote before [HO2 HO4]', async () => {
    const { rini, sari, space, relay } = await together(108);
    await sari.write('member', { space, parent: space }, { name: 'Ani' });
    for (const one of [sari, rini]) await round(one.shared, relay, space);
    await rini.write('member', { space, parent: space }, { name: 'Budi' });
    await rini.shared.changeRole(space, sari.identity.device, 'supervisor');
    for (const one of [rini, sari]) await round(one.shared, relay, space);
    const made = await sari.shared.everything(space);
    expect(made).toMatchObject({ left: 1 });
    expect(made?.parcels).toHaveLength(1);
    // What a supervisor is handed they cannot carry on: it waits for nothing.
    await rini.write('member', { space, parent: space }, { name: 'Citra' });
    must(await takeIn(sari.shared, await handTo(rini.shared, sari.shared, [space])));
    expect(await texts(sari, space)).toEqual(await texts(rini, space));
    expect(await sari.unsent('member', space)).toEqual([]);
  });
});

describe('what a file brings besides', () => {
  it('waits beside what the relay gave until it opens, and is carried on then [HO5]', async () => {
    const { rini, sari, space } = await together(121);
    const id = await rini.write('entry', { space, parent: space }, { text: 'dari aplikasi baru' });
    const file = await handTo(rini.shared, sari.shared, [space]);
    const { schema } = entryKind;
    Object.assign(entryKind, { schema: schema + 1, upcasts: [...entryKind.upcasts, (item: unknown) => item] });
    await rini.write('entry', { space, parent: space }, { text: 'dan lagi' }, id);
    const newer = await handTo(rini.shared, sari.shared, [space]);
    Object.assign(entryKind, { schema, upcasts: entryKind.upcasts.slice(0, -1) });
    expect(must(await takeIn(sari.shared, newer)).spaces).toMatchObject([{ waiting: 1, fresh: 0 }]);
    const once = sari.tables.text();
    expect(must(await takeIn(sari.shared, newer)).spaces).toMatchObject([{ waiting: 1 }]);
    expect(sari.tables.text()).toBe(once);
    expect(must(await takeIn(sari.shared, file)).spaces).toMatchObject([{ fresh: 1 }]);
    Object.assign(entryKind, { schema: schema + 1, upcasts: [...entryKind.upcasts, (item: unknown) => item] });
    const updated = await sari.reopened();
    await updated.shared.spaces();
    expect((await updated.item('entry', id))?.fields['text']?.[0]?.value).toBe('dan lagi');
    expect(await updated.unsent('entry', space)).toEqual([id]);
    expect((await updated.shared.state(space)).waiting).toBe(0);
    Object.assign(entryKind, { schema, upcasts: entryKind.upcasts.slice(0, -1) });
  });

  it('has the relay let go of what was erased, though whoever erased it never meets it [HO5 SH7]', async () => {
    const { rini, sari, space, relay } = await together(122);
    await rini.shared.changeRole(space, sari.identity.device, 'facilitator');
    const id = await rini.write('member', { space, parent: space }, { name: 'Ani' });
    for (const one of [rini, sari]) await round(one.shared, relay, space);
    await rini.erase('member', space, id);
    must(await takeIn(sari.shared, await handTo(rini.shared, sari.shared, [space])));
    expect(await sari.shared.dropsPending(space)).toEqual([]);
    await round(sari.shared, relay, space);
    const [drop] = await sari.shared.dropsPending(space);
    expect(readDrop(drop!)?.parcels).toMatchObject([{ item: id, device: rini.identity.device }]);
  });

  it('shows a tablet that was put back to an older state that it was: neither of the two words is lost [HO9]', async () => {
    for (const more of [0, 3]) {
      const { rini, sari, space } = await together(123 + more);
      const id = await rini.write('member', { space, parent: space }, { name: 'Ani' });
      const older = rini.tables.copy();
      await rini.write('member', { space, parent: space }, { needs: 'sebelum' }, id);
      must(await takeIn(sari.shared, await handTo(rini.shared, sari.shared, [space])));
      const back = await rini.reopened(older);
      const former = back.identity.device;
      await back.write('member', { space, parent: space }, { needs: 'sesudah' }, id);
      for (let i = 0; i < more; i += 1) await back.write('member', { space, parent: space }, { name: `Budi ${i}` });
      must(await takeIn(back.shared, await handTo(sari.shared, back.shared, [space])));
      expect(back.identity.device).not.toBe(former);
      const needs = (await back.item('member', id))?.fields['needs']?.map(({ value }) => value).sort();
      expect(needs).toEqual(['sebelum', 'sesudah']);
      must(await takeIn(sari.shared, await handTo(back.shared, sari.shared, [space])));
      expect(await texts(sari, space)).toEqual(await texts(back, space));
    }
  });
});

describe('a file for somebody new, by six words', () => {
  it('brings them in without any relay, and the host hears of it by their file [HO8]', async () => {
    const [rini, sari] = (await people(111, 'Rini', 'Sari')) as [MemoryNotebook, MemoryNotebook];
    const space = await rini.foundSpace();
    const id = await rini.write('member', { space, parent: space }, { name: 'Ani' });
    const made = must(await handOver(rini.shared, wordsWishes(space)));
    expect(made.words).toHaveLength(6);
    expect(await takeIn(sari.shared, made.file)).toMatchObject({ ok: false, problem: { kind: 'otherDevice' } });
    const wrong = [...made.words!.slice(1), made.words![0]!];
    expect(await takeIn(sari.shared, made.file, wrong)).toMatchObject({ ok: false, problem: { kind: 'wrongWords' } });
    const report = must(await looked(sari.shared, made.file, made.words));
    expect(report).toMatchObject({
      maker: { name: 'Rini', known: false },
      spaces: [{ name: 'Teras Sore', standing: 'comesIn', role: 'coFacilitator', here: false }],
    });
    const taken = must(await takeIn(sari.shared, made.file, made.words, { tablet: 'Tablet Sari', attachments: true }));
    expect(taken.spaces).toMatchObject([{ kind: 'taken', joined: true, fresh: 1 }]);
    expect((await sari.item('member', id))?.fields['name']?.[0]?.value).toBe('Ani');
    expect((await sari.shared.space(space))?.state).toBe('in');
    expect(sari.identity.tablet).toBe('Tablet Sari');
    await sari.write('member', { space, parent: space }, { name: 'Budi' });
    const back = await handTo(sari.shared, rini.shared, [space]);
    expect(must(await takeIn(rini.shared, back)).spaces).toMatchObject([{ kind: 'taken', fresh: 1, unfit: 0 }]);
    expect(await texts(rini, space)).toEqual(await texts(sari, space));
    const present = presentDevices((await rini.shared.space(space))!.membership!).map(({ device }) => device);
    expect(present).toEqual([rini.identity.device, sari.identity.device]);
    // From here on a file goes to her tablet without words.
    await rini.write('member', { space, parent: space }, { name: 'Citra' });
    must(await takeIn(sari.shared, await handTo(rini.shared, sari.shared, [space])));
    expect(await texts(rini, space)).toEqual(await texts(sari, space));
  });

  it('serves once: of two who use the same words the one heard first is in [HO8]', async () => {
    const [rini, sari, budi] = await people(112, 'Rini', 'Sari', 'Budi');
    const space = await rini!.foundSpace();
    const { file, words } = must(await handOver(rini!.shared, wordsWishes(space)));
    must(await takeIn(sari!.shared, file, words));
    must(await takeIn(budi!.shared, file, words));
    must(await takeIn(rini!.shared, await handTo(sari!.shared, rini!.shared, [space])));
    await budi!.write('member', { space, parent: space }, { name: 'Ani' });
    const late = must(await takeIn(rini!.shared, await handTo(budi!.shared, rini!.shared, [space])));
    expect(late.spaces).toMatchObject([{ kind: 'taken', fresh: 0, unfit: 1 }]);
    expect(must(await looked(sari!.shared, file, words)).spaces).toMatchObject([{ standing: 'in' }]);
    // By the relay he hears that he is not, and so he is told when he opens it once more. What he wrote stays with him.
    const relay = new PlainRelay();
    for (const one of [rini!, budi!]) await round(one.shared, relay, space);
    expect((await budi!.shared.space(space))?.state).toBe('out');
    expect(must(await looked(budi!.shared, file, words)).spaces).toMatchObject([{ standing: 'wordsUsed' }]);
    expect(must(await takeIn(budi!.shared, file, words)).spaces).toMatchObject([{ kind: 'wordsUsed', fresh: 0 }]);
    expect(Object.keys(await texts(budi!, space))).toHaveLength(1);
  });

  it('brings a further tablet of one’s own in, in one’s own name, with the agency [HO8]', async () => {
    const [rini, second] = (await people(113, 'Rini', 'baru')) as [MemoryNotebook, MemoryNotebook];
    const space = await rini.foundSpace();
    const { agencySpace } = rini.identity;
    const made = must(
      await handOver(rini.shared, {
        spaces: [
          { space: agencySpace, name: '' },
          { space, name: 'Teras Sore' },
        ],
        to: { kind: 'words', name: 'Tablet kedua', own: true },
      }),
    );
    must(await takeIn(second.shared, made.file, made.words));
    expect(second.identity).toMatchObject({ facilitator: rini.identity.facilitator, agencySpace });
    expect((await second.shared.chains.own(space))?.role).toBe('facilitator');
  });

  it('meets the relay later: whoever comes first brings the entries, the renewal is made anew upon another end [HO6 HO8]', async () => {
    for (const first of ['host', 'guest', 'moved'] as const) {
      const { rini, sari: other, space, relay } = await together(114);
      const [sari] = await people(1114, 'Sari');
      await rini.write('member', { space, parent: space }, { name: 'Ani' });
      const { file, words } = must(await handOver(rini.shared, wordsWishes(space)));
      must(await takeIn(sari!.shared, file, words));
      await sari!.write('member', { space, parent: space }, { name: 'Budi' });
      if (first === 'moved') {
        await other.shared.changeRole(space, rini.identity.device, 'coFacilitator');
        await round(other.shared, relay, space);
        await other.shared.changeRole(space, rini.identity.device, 'facilitator');
        await round(other.shared, relay, space);
      }
      const order = first === 'guest' ? [sari!, rini, other] : [rini, sari!, other];
      for (let i = 0; i < 3; i += 1) for (const one of order) await round(one.shared, relay, space);
      for (const one of order) expect((await one.shared.space(space))?.state).toBe('in');
      const states = await Promise.all(order.map((one) => texts(one, space)));
      expect(Object.keys(states[0]!)).toHaveLength(2);
      for (const state of states) expect(state).toEqual(states[0]);
      for (const one of order) expect(await one.shared.outgoing(space, 0, MOST)).toEqual([]);
      // The one who had it in a file only is out, and what comes is sealed to those who are in.
      expect((await rini.shared.space(space))?.membership).toMatchObject({ rotationDue: false });
      expect((await rini.shared.space(space))?.membership?.epoch).toBeGreaterThan(0);
    }
  });

  it('is taken back where it was not made: nobody stands in the list for nothing [HO8]', async () => {
    const [rini] = (await people(115, 'Rini')) as [MemoryNotebook];
    const space = await rini.foundSpace();
    await rini.shared.spaces();
    const before = (await rini.shared.space(space))?.membership?.length;
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const wishes = { ...wordsWishes(space), role: 'coFacilitator' as const, attachments: false };
    const made = await toEnd(makeHandOver(rini.shared, wishes, full));
    expect(made).toMatchObject({ ok: false, problem: { kind: 'storageFull' } });
    expect((await rini.shared.space(space))?.membership?.length).toBe(before);
  });
});
