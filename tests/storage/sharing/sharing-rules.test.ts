import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../../../src/base/bytes.ts';
import { hash } from '../../../src/crypto/hash.ts';
import { parcelLeaf, type ParcelContent } from '../../../src/protocol/parcel.ts';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { readChainEntry, signedChainBytes, type ChainEntry } from '../../../src/protocol/chain-entry.ts';
import { presentDevices } from '../../../src/protocol/membership.ts';
import { openLocal } from '../../../src/storage/local-seal.ts';
import { Ledgers } from '../../../src/storage/sharing/ledger.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { letIn, RelayInHand } from '../../suites/relay-tablet.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { seededRandom, turnedClock } from '../open-test-notebook.ts';
import { asForeign, bringTogether, inviteByWords, PlainRelay, pull, push, round, syncChain } from './exchange.ts';
import { MemoryNotebook } from './memory-notebook.ts';

const MOST = { parcels: 512, bytes: 4_000_000 };

async function group(seed: number, names: readonly string[]) {
  const random = seededRandom(seed);
  const clock = turnedClock();
  const relay = new PlainRelay();
  const all: MemoryNotebook[] = [];
  for (const name of names) all.push(await MemoryNotebook.found(name, clock, random));
  const [host, ...guests] = all as [MemoryNotebook, ...MemoryNotebook[]];
  const space = await host.foundSpace();
  for (const one of all) await one.shared.spaces();
  for (const guest of guests) await bringTogether(host.shared, guest.shared, relay, [space]);
  for (const one of all) await syncChain(one.shared, relay, space);
  return { all, relay, space, clock, random };
}

describe('pages in any order and more than once [SH2 SY6]', () => {
  it('leave two notebooks with the same items', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.record({ who: fc.nat(1), what: fc.nat(3), how: fc.nat(5), hand: fc.boolean() }), {
          minLength: 3,
          maxLength: 14,
        }),
        async (seed, steps) => {
          const { all, space } = await group(seed, ['Rini', 'Sari']);
          const ids = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(21) + 'A');
          const sent: ParcelContent[][] = [[], []];
          const gather = async (who: number) => {
            sent[who]?.push(...(await all[who]!.shared.outgoing(space, 0, MOST)));
          };
          let seq = 0;
          const hand = async (to: number, parcels: readonly ParcelContent[]) =>
            all[to]!.shared.take(
              space,
              parcels.map((parcel) => asForeign(parcel, (seq += 1))),
              [],
              seq,
            );
          for (const { who, what, how, hand: hands } of steps) {
            const one = all[who]!;
            const id = ids[what]!;
            const known = await one.row('member', id);
            if (how === 0 && known) await one.remove('member', space, id);
            else
              await one.write(
                'member',
                { space, parent: space },
                { [how % 2 ? 'name' : 'needs']: `${seed} ${seq} ${how}` },
                id,
              );
            if (!hands) continue;
            await gather(who);
            // Backwards, and all of them once more.
            await hand(1 - who, [...(sent[who] ?? [])].reverse());
          }
          for (const who of [0, 1, 0, 1]) {
            await gather(who);
            await hand(1 - who, sent[who] ?? []);
          }
          for (const id of ids) expect(await all[0]!.item('member', id)).toEqual(await all[1]!.item('member', id));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the ledger [SH3]', () => {
  it('is read again as it was kept, however its rows were joined', async () => {
    const notebook = await MemoryNotebook.found('Rini', turnedClock(), seededRandom(3));
    const ledgers = new Ledgers(notebook);
    const space = notebook.identity.agencySpace;
    let place = { generation: 0, next: 0, small: [] as readonly number[], entries: 0 };
    const expected = new Map<string, number>();
    for (let page = 0; page < 150; page += 1) {
      const entries = Array.from({ length: page % 40 === 7 ? 600 : 9 }, (_, at) => ({
        item: `${String((page * 7 + at) % 700).padStart(20, 'A')}AA`,
        device: at % 2 ? 'one' : 'two',
        counter: page * 1000 + at + 1,
        leaf: new Uint8Array(32).fill(page),
      }));
      for (const { device, item, counter } of entries) expected.set(`${device}/${item}`, counter);
      place = await notebook.tables.write(async (at) =>
        ledgers.add(at, space, place, await ledgers.at(at, space, place), entries),
      );
    }
    const read = await notebook.tables.read((at) => ledgers.read(at, space, place));
    expect(read.size).toBe(expected.size);
    for (const { device, item, counter } of read.entries()) expect(counter).toBe(expected.get(`${device}/${item}`));
    const rows = await notebook.tables.read((at) => at.locals('seen', `${space}/`));
    expect(rows.length).toBeLessThan(60);
    for (const row of rows) expect(openLocal(notebook.notebookKey, 'seen', row)).toBeDefined();
  });
});

describe('chains [SH6]', () => {
  it('makes own entries anew upon the end another was quicker to reach, as the same operation [PR8]', async () => {
    const { all, relay, space } = await group(11, ['Rini', 'Sari', 'Budi', 'Tono']);
    const [rini, sari, budi, tono] = all as [MemoryNotebook, MemoryNotebook, MemoryNotebook, MemoryNotebook];
    expect(await rini.shared.removeDevice(space, budi.identity.device)).toBe(true);
    expect(await sari.shared.removeDevice(space, tono.identity.device)).toBe(true);
    const operation = (await sari.shared.space(space))?.membership?.operations;
    await syncChain(rini.shared, relay, space);
    await syncChain(sari.shared, relay, space);
    await syncChain(rini.shared, relay, space);
    const [mine, theirs] = [(await rini.shared.space(space))?.membership, (await sari.shared.space(space))?.membership];
    expect(mine?.last).toBe(theirs?.last);
    expect([...(mine?.operations ?? [])].sort()).toEqual(expect.arrayContaining([...(operation ?? [])]));
    expect(
      presentDevices(mine!)
        .map(({ device }) => device)
        .sort(),
    ).toEqual([rini.identity.device, sari.identity.device].sort());
    expect(mine?.epoch).toBe(2);
    const id = await rini.write('member', { space, parent: space }, { name: 'zaman kedua' });
    await round(rini.shared, relay, space);
    await round(sari.shared, relay, space);
    expect((await sari.item('member', id))?.fields['name']?.[0]?.value).toBe('zaman kedua');
    expect(sari.keyring.known(space)?.epochs).toEqual(rini.keyring.known(space)?.epochs);
  });

  describe.each([
    ['another facilitator was quicker to begin an epoch', 'quicker'],
    ['more was seen meanwhile of a device that gets another role', 'seen'],
    ['this tablet takes a new name before it is told', 'renamed'],
  ] as const)('lets somebody in under an epoch that waits to begin, though %s [PR8 SY11 SY21]', (_, why) => {
    it('under their name, and with the keys', async () => {
      const { all, relay, space, random, clock } = await group(19, ['Rini', 'Sari', 'Budi']);
      const [rini, sari, budi] = all as [MemoryNotebook, MemoryNotebook, MemoryNotebook];
      await rini.write('member', { space, parent: space }, { name: 'a' });
      await round(rini.shared, relay, space);
      const copy = await rini.reopened(rini.tables.copy());
      const nina = await MemoryNotebook.found('Nina', clock, random);
      expect(await rini.shared.removeDevice(space, budi.identity.device)).toBe(true);
      await inviteByWords(rini.shared, nina.shared, [space], { role: 'coFacilitator', tablet: 'Tablet Nina' });
      if (why === 'quicker') {
        await sari.shared.rotate(space);
        await syncChain(sari.shared, relay, space);
      } else if (why === 'seen') {
        expect(await rini.shared.changeRole(space, sari.identity.device, 'coFacilitator')).toBe(true);
        await sari.write('member', { space, parent: space }, { name: 'dari Sari' });
        await push(sari.shared, relay, space);
      } else {
        await copy.write('member', { space, parent: space }, { name: 'dari salinan' });
        await round(copy.shared, relay, space);
        await pull(rini.shared, relay, space);
        await rini.shared.renew();
      }
      await pull(rini.shared, relay, space);
      for (const one of [rini, sari]) await syncChain(one.shared, relay, space);
      const taken = await nina.shared.takeChain(space, 0, relay.chains.get(space)!);
      // By a hand that has another name by now she was not invited.
      expect(taken.kind).toBe(why === 'renamed' ? 'exchanged' : 'taken');
      if (why !== 'renamed') expect(nina.keyring.known(space)?.epochs).toEqual(rini.keyring.known(space)?.epochs);
      const there = presentDevices((await sari.shared.space(space))!.membership!);
      const ninas = there.find(({ device }) => device === nina.identity.device)!;
      expect(sari.shared.chains.aboutOf(space, ninas)).toMatchObject({ name: 'Nina', tablet: 'Tablet Nina' });
      expect(there.map(({ device }) => device)).not.toContain(budi.identity.device);
    });
  });

  it('tells two chains, and goes on once the relay shows one again [SY12 PR8]', async () => {
    const { all, relay, space } = await group(12, ['Rini', 'Sari', 'Budi']);
    const [rini, sari, budi] = all as [MemoryNotebook, MemoryNotebook, MemoryNotebook];
    const before = [...(relay.chains.get(space) ?? [])];
    await sari.shared.changeRole(space, budi.identity.device, 'coFacilitator');
    await syncChain(sari.shared, relay, space);
    await syncChain(rini.shared, relay, space);
    const whole = [...(relay.chains.get(space) ?? [])];
    // The relay forgets what Sari wrote, and shows Budi's entry upon the older end.
    relay.chains.set(space, before);
    expect((await budi.shared.takeChain(space, 0, before)).kind).toBe('taken');
    await budi.shared.changeRole(space, sari.identity.device, 'coFacilitator');
    const other = [...before, ...((await budi.shared.space(space))?.chainPending ?? [])];
    expect((await rini.shared.takeChain(space, before.length, other.slice(before.length))).kind).toBe('forked');
    expect((await rini.shared.space(space))?.state).toBe('forked');
    expect(await rini.shared.outgoing(space, 0, MOST)).toEqual([]);
    expect((await rini.shared.takeChain(space, 0, whole)).kind).toBe('taken');
    expect((await rini.shared.space(space))?.state).toBe('in');
  });

  it('refuses an entry whose signature is another’s, and stops at an operation it does not know [PR12]', async () => {
    const { all, relay, space } = await group(13, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    const length = relay.chains.get(space)?.length ?? 0;
    await rini.shared.rotate(space);
    const [entry] = (await rini.shared.space(space))?.chainPending ?? [];
    const forged = { ...entry!, signature: relay.chains.get(space)![0]!.signature };
    expect((await sari.shared.takeChain(space, length, [forged])).kind).toBe('exchanged');
    const body = Buffer.from(JSON.stringify({ v: 1, op: 'merge', space })).toString('base64url');
    expect((await sari.shared.takeChain(space, length, [{ ...entry!, body }])).kind).toBe('tooOld');
    expect((await sari.shared.space(space))?.state).toBe('tooOld');
    expect((await sari.shared.takeChain(space, length, [entry!])).kind).toBe('taken');
    expect((await sari.shared.space(space))?.state).toBe('in');
  });

  it('tells entries that somebody exchanged from what cannot be read, and takes nothing of them [SY24]', async () => {
    const { all, relay, space } = await group(17, ['Rini', 'Sari', 'Budi']);
    const [rini, sari, budi] = all as [MemoryNotebook, MemoryNotebook, MemoryNotebook];
    await rini.shared.changeRole(space, budi.identity.device, 'coFacilitator');
    for (const { shared } of all) await syncChain(shared, relay, space);
    const chain = relay.chains.get(space)!;
    const length = chain.length;
    const changed = (entry: ChainEntry, changes: object) => {
      const read = JSON.parse(fromUtf8(fromBase64Url(entry.body))) as object;
      return { ...entry, body: toBase64Url(utf8(JSON.stringify({ ...read, ...changes }))) };
    };
    const signed = async (entry: ChainEntry, by: MemoryNotebook) => ({
      ...entry,
      signature: toBase64Url(await by.shared.sign(signedChainBytes(entry))),
    });
    const { signingKey } = (await sari.shared.chains.ownKeys()).public;
    await rini.shared.rotate(space);
    const [entry] = (await rini.shared.space(space))!.chainPending;
    const keys = Object.fromEntries(all.map(({ identity }) => [identity.device, 'AAAA']));
    const shown: readonly (readonly [string, string, number, readonly ChainEntry[]])[] = [
      ['another key in an entry', 'exchanged', 0, [...chain.slice(0, 2), changed(chain[2]!, { signingKey })]],
      ['keys that are sealed to nobody', 'exchanged', length, [changed(entry!, { keys })]],
      [
        'signed by one who may not',
        'exchanged',
        length,
        [await signed(changed(entry!, { by: budi.identity.device }), budi)],
      ],
      ['a key for one less', 'exchanged', length, [changed(entry!, { keys: {} })]],
      ['no entry at all', 'refused', length, [{ ...entry!, body: 'AAAA' }]],
      ['one that is left out', 'refused', 0, [chain[0]!, ...chain.slice(2)]],
    ];
    for (const [what, kind, after, entries] of shown) {
      const before = await sari.shared.space(space);
      expect([what, (await sari.shared.takeChain(space, after, entries)).kind]).toEqual([what, kind]);
      expect(await sari.shared.space(space)).toEqual(before);
    }
    expect((await sari.shared.takeChain(space, length, [entry!])).kind).toBe('taken');
  });

  it('passes over parcels that only a newer app reads, and asks for them again once it runs here [PR12 SH14]', async () => {
    const { all, relay, space } = await group(15, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    const id = await rini.write('member', { space, parent: space }, { name: 'dalam bentuk baru' });
    await push(rini.shared, relay, space);
    const head = relay.head(space);
    const [sealed] = relay.after(space, 0).slice(-1);
    const { device } = rini.identity;
    await sari.shared.passOver(space, [{ seq: head, device }]);
    await sari.shared.take(space, [], [], head);
    // What she herself writes is sent as ever.
    await sari.write('member', { space, parent: space }, { name: 'milik sendiri' });
    expect(await sari.shared.outgoing(space, 0, MOST)).toHaveLength(1);
    // Rini's head speaks of more than could be read: nobody kept that back.
    const own = await rini.shared.ownHead(space);
    const heads = [{ head: { ...own, at: 0 }, heardAt: 1 }];
    expect(await sari.shared.takeHeads(space, heads, 1)).toEqual([]);
    expect((await sari.shared.state(space)).doubts).toEqual({});
    expect((await sari.shared.state(space)).newer?.devices).toEqual([device]);

    // The same app once more reads no more of it, and asks for nothing.
    const again = await sari.reopened();
    expect((await again.shared.spaces()).find((one) => one.space === space)?.cursor).toBe(head);
    const updated = await again.reopened(again.tables, 2);
    expect((await updated.shared.spaces()).find((one) => one.space === space)?.cursor).toBe(head - 1);
    const { newer, heads: read } = await updated.shared.state(space);
    expect([newer, read]).toEqual([undefined, 0]);
    await updated.shared.take(space, [asForeign(sealed!.parcel, head)], [], head);
    expect((await updated.item('member', id))?.fields['name']?.[0]?.value).toBe('dalam bentuk baru');
    expect(await updated.shared.takeHeads(space, heads, 1)).toEqual([]);
    // Now it can be told again what is kept back.
    const further = [{ head: { ...own, counter: own.counter + 1, at: 0 }, heardAt: 2 }];
    expect(await updated.shared.takeHeads(space, further, 2)).toEqual([{ device, doubt: 'withheld' }]);
  });

  it('remembers the first of several, and forgets them before a relay of another history', async () => {
    const { all, space } = await group(16, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    const { device } = rini.identity;
    await sari.shared.passOver(space, [{ seq: 9, device }]);
    await sari.shared.passOver(space, [
      { seq: 5, device: sari.identity.device },
      { seq: 12, device },
    ]);
    expect((await sari.shared.state(space)).newer).toEqual({
      read: 1,
      from: 5,
      devices: [device, sari.identity.device],
    });
    await sari.shared.startOver(space);
    expect((await sari.shared.state(space)).newer).toBeUndefined();
  });

  it('begins an epoch as soon as it hears that a device left [PR7]', async () => {
    const { all, relay, space } = await group(14, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    expect(await sari.shared.leave(space)).toBe(true);
    await syncChain(sari.shared, relay, space);
    expect((await sari.shared.space(space))?.state).toBe('out');
    await syncChain(rini.shared, relay, space);
    expect((await rini.shared.space(space))?.membership).toMatchObject({ epoch: 1, rotationDue: false });
    expect(rini.keyring.known(space)?.epochs).toHaveLength(2);
    expect(await rini.shared.leave(space)).toBe(true);
  });
});

describe('coming in [SH9]', () => {
  it('takes no space that nobody asked for [SY14]', async () => {
    const { all, relay, random, clock } = await group(15, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    const other = await rini.foundSpace();
    await rini.shared.spaces();
    expect(await sari.shared.expected(other)).toBe(false);
    // Sari asked for it by another hand.
    const stranger = await MemoryNotebook.found('Orang lain', clock, random);
    await sari.shared.chains.ask(other, [(await stranger.shared.chains.ownKeys()).public.signingKey]);
    const about = { facilitator: sari.identity.facilitator, name: 'Sari', tablet: '' };
    const device = (await sari.shared.chains.ownKeys()).public;
    expect(await rini.shared.chains.append(other, [{ op: 'add', device, about, role: 'coFacilitator' }])).toBe(1);
    await syncChain(rini.shared, relay, other);
    expect((await sari.shared.takeChain(other, 0, relay.chains.get(other) ?? [])).kind).toBe('exchanged');
    expect(await sari.row('group', other)).toBeUndefined();
    expect((await sari.shared.space(other))?.state).toBe('invited');
  });

  it('does not come in under its name with keys that are another’s [SY14]', async () => {
    const { all, random, clock } = await group(15, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    const stranger = await MemoryNotebook.found('Orang lain', clock, random);
    const theirs = (await stranger.shared.chains.ownKeys()).public;
    const mine = (await sari.shared.chains.ownKeys()).public;
    const by = (await rini.shared.chains.ownKeys()).public.signingKey;
    const about = { facilitator: sari.identity.facilitator, name: 'Sari', tablet: '' };
    for (const key of ['signingKey', 'sealingKey', 'recoveryKey'] as const) {
      const relay = new PlainRelay();
      const other = await rini.foundSpace();
      await rini.shared.spaces();
      await sari.shared.chains.ask(other, [by]);
      const device = { ...mine, [key]: theirs[key] };
      expect(await rini.shared.chains.append(other, [{ op: 'add', device, about, role: 'coFacilitator' }])).toBe(1);
      await syncChain(rini.shared, relay, other);
      expect([key, (await sari.shared.takeChain(other, 0, relay.chains.get(other) ?? [])).kind]).toEqual([
        key,
        'exchanged',
      ]);
      expect((await sari.shared.space(other))?.state).toBe('invited');
    }
  });

  it('makes a second tablet one of the same facilitator, and brings new groups to it by itself [SY14]', async () => {
    const random = seededRandom(16);
    const clock = turnedClock();
    const relay = new PlainRelay();
    const one = await MemoryNotebook.found('Rini', clock, random);
    const two = await MemoryNotebook.found('Rini di ponsel', clock, random);
    await one.shared.spaces();
    await two.shared.spaces();
    const agency = one.identity.agencySpace;
    await bringTogether(one.shared, two.shared, relay, [agency], 'facilitator', true);
    expect(two.identity).toMatchObject({
      agencySpace: agency,
      facilitator: one.identity.facilitator,
      tablet: 'tablet',
    });
    const space = await one.foundSpace();
    await one.shared.spaces();
    const id = await one.write('group', { space, parent: agency }, { name: 'Baru' });
    await round(one.shared, relay, space);
    expect(await two.shared.expected(space)).toBe(true);
    await syncChain(two.shared, relay, space);
    await pull(two.shared, relay, space);
    expect((await two.item('group', id))?.fields['name']?.[0]?.value).toBe('Baru');
    const devices = presentDevices((await two.shared.space(space))!.membership!);
    expect(devices.map((device) => two.shared.chains.aboutOf(space, device)?.facilitator)).toEqual([
      one.identity.facilitator,
      one.identity.facilitator,
    ]);
  });

  it('shows the same six words to both, and closes when the space is in [SY20 SY21]', async () => {
    const { all, relay, space } = await group(17, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    const third = await rini.foundSpace();
    await rini.shared.spaces();
    await syncChain(rini.shared, relay, third);
    const { words, mailbox } = (await rini.shared.inviting.invite([third, space], 'coFacilitator', false))!;
    expect(sari.shared.inviting.mailboxOf(words.join('-'))).toBe(mailbox);
    const offer = (await rini.shared.invitations()).find((row) => row.mailbox === mailbox)!.offer;
    expect(sari.shared.inviting.readOffer('babab babab babab babab babab babab', offer)).toBeUndefined();
    expect((await rini.shared.inviting.shown()).find((row) => row.mailbox === mailbox)?.byLink).toBe(false);
    await rini.shared.inviting.leavesByLink(mailbox);
    await rini.shared.offerSent(mailbox);
    await sari.shared.inviting.accept(words.join(' '), offer, '');
    const answer = (await sari.shared.invitations()).find((row) => row.mailbox === mailbox)!.answer!;
    await rini.shared.takeAnswer(mailbox, 'AAAA');
    expect((await rini.shared.inviting.shown()).find((row) => row.mailbox === mailbox)?.state).toBe('open');
    await rini.shared.takeAnswer(mailbox, answer);
    const [host, guest] = [rini, sari].map(({ shared }) => shared.inviting.shown());
    const [hostShows, guestShows] = [
      (await host!).find((row) => row.mailbox === mailbox),
      (await guest!).find((row) => row.mailbox === mailbox),
    ];
    // It left by link: an answer does not make that undone.
    expect(hostShows).toMatchObject({ state: 'answered', byLink: true });
    expect(hostShows?.comparison).toHaveLength(6);
    expect(hostShows?.comparison).toEqual(guestShows?.comparison);
    expect(hostShows?.other?.name).toBe('Sari');
    expect(guestShows?.other?.name).toBe('Rini');
    // In the space that is shared already nothing is added.
    expect(await rini.shared.inviting.confirm(mailbox)).toBe(1);
    await syncChain(rini.shared, relay, third);
    await syncChain(sari.shared, relay, third);
    expect((await sari.shared.invitations()).find((row) => row.mailbox === mailbox)?.state).toBe('over');
  });
});

describe('a chain that goes out in pages [SY23]', () => {
  it('lets in who stands on a later one than the first', async () => {
    globalThis.localStorage = memoryLocalStorage();
    const inHand = await RelayInHand.over(new MemoryStore(someId(), someId()), { pageMost: 2_500 });
    const host = await inHand.tablet('Rini');
    const group = await host.commands.groups.add({ name: 'Teras Sore' });
    if (!group.ok) throw new Error(group.problem.kind);
    const space = (await host.notebook.database.rowsOf('group').get(group.value))?.space ?? '';
    for (const name of ['Sari', 'Budi', 'Ani']) {
      const guest = await inHand.tablet(name);
      await letIn(host, guest, [space]);
      expect([name, (await guest.shared.space(space))?.state]).toEqual([name, 'in']);
      expect((await guest.queries.groups.all()).length).toBe(1);
    }
    expect((await inHand.store.chain(space, 0, 2_500)).more).toBe(true);
  });
});

describe('an invitation to somebody who is in already [SY20]', () => {
  it('is answered by their device as one that is in, and over with that: nothing is given', async () => {
    const { all, relay, space } = await group(19, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    const invite = async (spaces: readonly string[]) => {
      const { words, mailbox } = (await rini.shared.inviting.invite(spaces, 'coFacilitator', false))!;
      const { offer } = (await rini.shared.invitations()).find((row) => row.mailbox === mailbox)!;
      await rini.shared.offerSent(mailbox);
      const state = async () => (await rini.shared.inviting.shown()).find((row) => row.mailbox === mailbox)?.state;
      return { words: words.join(' '), mailbox, offer, state };
    };
    const { words, mailbox, offer, state } = await invite([space]);
    const answer = await sari.shared.inviting.answerAsMember(words, offer);
    const { length } = (await rini.shared.space(space))!.membership!;
    await rini.shared.takeAnswer(mailbox, answer!);
    expect(await state()).toBe('confirmed');
    expect((await rini.shared.space(space))!.membership!.length).toBe(length);
    expect((await sari.shared.invitations()).map((row) => row.mailbox)).not.toContain(mailbox);

    // One space of them is new to her: that is for the facilitator to confirm.
    const third = await rini.foundSpace();
    await rini.shared.spaces();
    await syncChain(rini.shared, relay, third);
    const more = await invite([space, third]);
    expect(await sari.shared.inviting.answerAsMember(more.words, more.offer)).toBeUndefined();
    await sari.shared.inviting.accept(more.words, more.offer, 'HP Sari');
    const given = (await sari.shared.invitations()).find((row) => row.mailbox === more.mailbox)!.answer!;
    await rini.shared.takeAnswer(more.mailbox, given);
    expect(await more.state()).toBe('answered');

    // Another device that takes her name has not her keys.
    const again = await invite([space]);
    const wati = await MemoryNotebook.found('Wati', turnedClock(), seededRandom(77));
    await wati.shared.inviting.accept(again.words, again.offer, 'HP Wati');
    await rini.shared.takeAnswer(again.mailbox, (await wati.shared.invitations())[0]!.answer!);
    expect(await again.state()).toBe('answered');
  });
});

describe('a relay whose history is another [SY10]', () => {
  it('is sent again what it held and has lost, whoever wrote it', async () => {
    const { all, relay, space } = await group(18, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    const facts = { relay: 'r', history: 'one', enrolled: true };
    await rini.shared.keepRelay(facts);
    const mine = await rini.write('member', { space, parent: space }, { name: 'punya Rini' });
    const theirs = await sari.write('member', { space, parent: space }, { name: 'punya Sari' });
    const kept = await sari.write('member', { space, parent: space }, { name: 'tidak hilang' });
    for (const one of [rini, sari, rini]) await round(one.shared, relay, space);
    const former = relay.after(space, 0);
    const back = new PlainRelay();
    back.chains.set(space, [...(relay.chains.get(space) ?? [])].slice(0, 1));
    for (const { parcel } of former) if (parcel.item === kept) back.push(parcel);
    await rini.shared.keepRelay({ ...facts, history: 'two' });
    expect(await rini.shared.space(space)).toMatchObject({ cursor: 0, chainOnRelay: 0, headSent: false });
    await syncChain(rini.shared, back, space);
    expect(back.chains.get(space)).toEqual(relay.chains.get(space));
    await pull(rini.shared, back, space);
    const again = await rini.shared.outgoing(space, 0, MOST);
    expect(again.map(({ item }) => item).sort()).toEqual([mine, theirs].sort());
    await push(rini.shared, back, space);
    expect(await rini.shared.outgoing(space, 0, MOST)).toEqual([]);
    expect(again.find(({ item }) => item === mine)?.counter).toBeGreaterThan(
      former.find(({ parcel }) => parcel.item === mine)?.parcel.counter ?? 0,
    );
  });
});

describe('another copy of this notebook [SY11 SH8]', () => {
  it('is left behind under a new name though an epoch waits to begin, which begins under that', async () => {
    const { all, relay, space } = await group(22, ['Rini', 'Sari']);
    const [rini] = all as [MemoryNotebook];
    await rini.write('member', { space, parent: space }, { name: 'a' });
    await round(rini.shared, relay, space);
    const copy = await rini.reopened(rini.tables.copy());
    await copy.write('member', { space, parent: space }, { name: 'dari salinan' });
    await round(copy.shared, relay, space);
    await rini.shared.rotate(space);
    await pull(rini.shared, relay, space);
    expect((await rini.shared.space(space))?.state).toBe('renewing');
    await rini.shared.renew();
    const standing = await rini.shared.space(space);
    expect(standing?.state).toBe('in');
    expect(standing?.chainPending.map((entry) => readChainEntry(entry)?.op)).toEqual(['renew', 'rotate']);
    await round(rini.shared, relay, space);
    expect(rini.keyring.known(space)?.epochs).toHaveLength(2);
  });
});

describe('what waited until it could be opened', () => {
  it('is passed on where those who heard of the removal sooner refuse it [SY8 SY13]', async () => {
    const { all, relay, space } = await group(23, ['Rini', 'Sari', 'Ani']);
    const [rini, sari, ani] = all as [MemoryNotebook, MemoryNotebook, MemoryNotebook];
    await rini.shared.rotate(space);
    for (const one of [rini, ani]) await syncChain(one.shared, relay, space);
    const id = await ani.write('member', { space, parent: space }, { name: 'kata Ani' });
    await push(ani.shared, relay, space);
    await pull(sari.shared, relay, space);
    expect((await sari.shared.state(space)).waiting).toBe(1);
    // Before she saw anything of it.
    await rini.shared.removeDevice(space, ani.identity.device);
    await syncChain(rini.shared, relay, space);
    await pull(rini.shared, relay, space);
    expect(await rini.row('member', id)).toBeUndefined();
    await syncChain(sari.shared, relay, space);
    expect(await sari.unsent('member', space)).toEqual([id]);
    await push(sari.shared, relay, space);
    await pull(rini.shared, relay, space);
    expect((await rini.item('member', id))?.fields['name']?.[0]?.value).toBe('kata Ani');
  });
});

describe('what a refused parcel hides on the relay', () => {
  it('is brought there by whoever took it before its device was removed [SY13]', async () => {
    const { all, relay, space } = await group(24, ['Rini', 'Sari', 'Ani']);
    const [rini, sari, ani] = all as [MemoryNotebook, MemoryNotebook, MemoryNotebook];
    const id = await ani.write('member', { space, parent: space }, { name: 'kata Ani' });
    await push(ani.shared, relay, space);
    await pull(rini.shared, relay, space);
    // The newer one takes the place of the former on the relay, and nobody takes it.
    await ani.write('member', { space, parent: space }, { name: 'terlambat' }, id);
    await push(ani.shared, relay, space);
    await rini.shared.removeDevice(space, ani.identity.device);
    for (const one of [rini, sari, rini, sari]) await round(one.shared, relay, space);
    for (const one of [rini, sari])
      expect((await one.item('member', id))?.fields['name']?.map(({ value }) => value)).toEqual(['kata Ani']);
  });
});

describe('an own parcel whose answer was lost [SY11]', () => {
  it('comes back and makes its row clean', async () => {
    const { all, relay, space } = await group(19, ['Rini']);
    const [rini] = all as [MemoryNotebook];
    const id = await rini.write('member', { space, parent: space }, { name: 'a' });
    const [parcel] = await rini.shared.outgoing(space, 0, MOST);
    relay.push(parcel!);
    await pull(rini.shared, relay, space);
    expect(await rini.unsent('member', space)).toEqual([]);
    expect(await rini.shared.outgoing(space, 0, MOST)).toEqual([]);
    expect(await rini.shared.ownHead(space)).toMatchObject({ items: 1, counter: parcel!.counter });
    const leaf = parcelLeaf(parcel!, hash);
    await rini.shared.sent(space, [{ item: id, counter: parcel!.counter, leaf }]);
    expect((await rini.shared.space(space))?.state).toBe('in');
  });

  it('makes the head that was signed before it one that says too little', async () => {
    const { all, relay, space } = await group(20, ['Rini']);
    const [rini] = all as [MemoryNotebook];
    await rini.shared.headSent(space, 1);
    await rini.write('member', { space, parent: space }, { name: 'a' });
    const [parcel] = await rini.shared.outgoing(space, 0, MOST);
    relay.push(parcel!);
    await pull(rini.shared, relay, space);
    expect((await rini.shared.space(space))?.headSent).toBe(false);
  });
});

describe('what the relay acknowledged [SY10 SH10]', () => {
  it('is looked for until it was shown, and sent again under the next number where it was not', async () => {
    const { all, relay, space } = await group(21, ['Rini']);
    const [rini] = all as [MemoryNotebook];
    const shown = await rini.write('member', { space, parent: space }, { name: 'a' });
    const lost = await rini.write('member', { space, parent: space }, { name: 'b' });
    const parcels = await rini.shared.outgoing(space, 0, MOST);
    await rini.shared.sent(
      space,
      parcels.map((parcel) => ({ item: parcel.item, counter: parcel.counter, leaf: parcelLeaf(parcel, hash) })),
    );
    expect((await rini.shared.space(space))?.unshown).toBe(true);
    for (const parcel of parcels) if (parcel.item === shown) relay.push(parcel);
    const told = async () => rini.shared.headSent(space, (await rini.shared.ownHead(space)).counter);
    await told();
    await pull(rini.shared, relay, space);
    expect(await rini.shared.sendUnshownAgain(space)).toBe(1);
    expect((await rini.shared.space(space))?.unshown).toBe(false);
    const again = await rini.shared.outgoing(space, 0, MOST);
    expect(again.map(({ item, counter }) => [item, counter])).toEqual([
      [lost, Math.max(...parcels.map(({ counter }) => counter)) + 1],
    ]);
    await push(rini.shared, relay, space);
    // Shown before a head speaks of it, it is looked for once more: the relay may turn out to be another one.
    await pull(rini.shared, relay, space);
    expect((await rini.shared.space(space))?.unshown).toBe(true);
    await told();
    const seen = relay.after(space, 0).map(({ seq, parcel }) => asForeign(parcel, seq));
    await rini.shared.take(space, seen, [], relay.head(space));
    expect((await rini.shared.space(space))?.unshown).toBe(false);
    expect(await rini.shared.sendUnshownAgain(space)).toBe(0);
  });

  it('what the relay let go of is not looked for', async () => {
    const { all, space } = await group(22, ['Rini']);
    const [rini] = all as [MemoryNotebook];
    const item = await rini.write('member', { space, parent: space }, { name: 'a' });
    const [parcel] = await rini.shared.outgoing(space, 0, MOST);
    const { device, counter } = parcel!;
    const leaf = parcelLeaf(parcel!, hash);
    await rini.shared.sent(space, [{ item, counter, leaf }]);
    const named = [{ item, device, counter, leaf: toBase64Url(leaf) }];
    await rini.shared.takeDrops(space, [{ v: 1, space, by: device, parcels: named, chunks: [] }], 1);
    expect((await rini.shared.space(space))?.unshown).toBe(false);
  });
});

describe('what is in doubt [SY10]', () => {
  it('is looked at again at once where the doubt is new, then once an hour', async () => {
    const { all, space, clock } = await group(23, ['Rini', 'Sari']);
    const [rini, sari] = all as [MemoryNotebook, MemoryNotebook];
    const { device } = rini.identity;
    const head = { ...(await rini.shared.ownHead(space)), counter: 99, items: 9, at: 5 };
    expect(await sari.shared.looksAgain(space)).toBe(false);
    await sari.shared.takeHeads(space, [{ head, heardAt: 9 }], 1);
    expect((await sari.shared.state(space)).doubts[device]?.doubt).toBe('withheld');
    expect(await sari.shared.looksAgain(space)).toBe(true);
    expect(await sari.shared.looksAgain(space)).toBe(false);
    clock.turn(3_600_000);
    expect(await sari.shared.looksAgain(space)).toBe(true);
  });
});
