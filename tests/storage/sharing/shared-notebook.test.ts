import { describe, expect, it, onTestFinished } from 'vitest';
import { hash } from '../../../src/crypto/hash.ts';
import { LIMITS } from '../../../src/protocol/limits.ts';
import { parcelLeaf } from '../../../src/protocol/parcel.ts';
import { emptyItem, writeFields } from '../../../src/practice/item.ts';
import { sealRow } from '../../../src/storage/sealed-row.ts';
import type { SharedNotebook } from '../../../src/storage/sharing/shared-notebook.ts';
import type { NotebookPort } from '../../../src/sync/notebook-port.ts';
import { seededRandom, turnedClock } from '../open-test-notebook.ts';
import { asForeign, bringTogether, PlainRelay, pull, push, round, syncChain } from './exchange.ts';
import { MemoryNotebook } from './memory-notebook.ts';
import { MemoryTables } from './memory-tables.ts';

const MOST = { parcels: 512, bytes: 4_000_000 };

async function two(seed = 1) {
  const random = seededRandom(seed);
  const clock = turnedClock();
  const [rini, sari] = [
    await MemoryNotebook.found('Rini', clock, random),
    await MemoryNotebook.found('Sari', clock, random),
  ];
  const relay = new PlainRelay();
  const space = await rini.foundSpace();
  const group = await rini.write('group', { space, parent: rini.identity.agencySpace }, { name: 'Teras Sore' });
  await rini.shared.spaces();
  await sari.shared.spaces();
  await bringTogether(rini.shared, sari.shared, relay, [space]);
  await round(rini.shared, relay, space);
  await round(sari.shared, relay, space);
  return { rini, sari, relay, space, group, random, clock };
}

/** As the relay would acknowledge it. */
async function sendPage({ shared }: MemoryNotebook, space: string): Promise<void> {
  const parcels = await shared.outgoing(space, 0, MOST);
  const leaves = parcels.map((parcel) => ({ ...parcel, leaf: parcelLeaf(parcel, hash) }));
  await shared.sent(space, leaves);
}

async function meet(at: Awaited<ReturnType<typeof two>>): Promise<void> {
  for (let i = 0; i < 2; i += 1) for (const { shared } of [at.rini, at.sari]) await round(shared, at.relay, at.space);
}

describe('the notebook as the engine sees it [SH1]', () => {
  it('has the form of the engine’s port', async () => {
    const port = (shared: SharedNotebook): NotebookPort => shared;
    const { rini } = await two();
    expect(port(rini.shared).device).toBe(rini.identity.device);
  });

  it('brings a group to whoever was invited, as it lay at the other one [SH2 SH9 SY6 SY20 SY21]', async () => {
    const { rini, sari, group, space } = await two();
    expect(await sari.item('group', group)).toEqual(await rini.item('group', group));
    const [mine, theirs] = [await rini.row('group', group), await sari.row('group', group)];
    expect(theirs?.sealed).toEqual(mine?.sealed);
    for (const one of [rini, sari]) expect(await one.unsent('group', space)).toEqual([]);
  });

  it('keeps both words that were written apart, and tells of them [SH5 SY6]', async () => {
    const at = await two();
    const { rini, sari, space, group } = at;
    await rini.write('group', { space, parent: '' }, { name: 'Teras Pagi' }, group);
    await sari.write('group', { space, parent: '' }, { name: 'Teras Malam' }, group);
    await meet(at);
    const items = [await rini.item('group', group), await sari.item('group', group)];
    expect(items[0]).toEqual(items[1]);
    expect(items[0]?.fields['name']?.map(({ value }) => value).sort()).toEqual(['Teras Malam', 'Teras Pagi']);
    for (const { shared } of [rini, sari])
      expect(await shared.attention()).toMatchObject([{ item: group, kind: 'group', what: 'apart', space }]);
    await rini.write('group', { space, parent: '' }, { name: 'Teras' }, group);
    await meet(at);
    expect(await sari.shared.attention()).toEqual([]);
  });

  it('tells of what was deleted on one tablet and edited on the other [SH5 ST3]', async () => {
    const at = await two();
    const { rini, sari, space, group } = at;
    await rini.remove('group', space, group);
    await sari.write('group', { space, parent: '' }, { purpose: 'Bertemu' }, group);
    await meet(at);
    expect(await rini.item('group', group)).toEqual(await sari.item('group', group));
    expect((await rini.shared.attention()).map(({ what }) => what)).toContain('revived');
  });
});

describe('the name of a tablet [SH12]', () => {
  const tabletOf = async (by: SharedNotebook, space: string, device: string) => {
    const member = (await by.space(space))?.membership?.devices.get(device);
    return member && by.chains.aboutOf(space, member)?.tablet;
  };

  it('is told to all who share a space, and may be changed', async () => {
    const at = await two();
    const { rini, sari, space } = at;
    for (const name of ['Tablet kantor', 'Tablet balai', '']) {
      await rini.shared.nameTablet(name);
      expect(await tabletOf(rini.shared, space, rini.identity.device)).toBe(name);
      await meet(at);
      expect(await tabletOf(sari.shared, space, rini.identity.device)).toBe(name);
    }
    const member = (await sari.shared.space(space))?.membership?.devices.get(rini.identity.device);
    expect(member && sari.shared.chains.aboutOf(space, member)).toMatchObject({ name: 'Rini' });
    const { length } = (await rini.shared.space(space))!.membership!;
    await rini.shared.nameTablet('');
    expect((await rini.shared.space(space))?.membership?.length).toBe(length);
  });

  it('is said as often as the relay takes it and no more, so that what comes after it is not kept back [PR13]', async () => {
    const limits: { -readonly [Name in keyof typeof LIMITS]: number } = LIMITS;
    const { aboutsOfDevice } = LIMITS;
    limits.aboutsOfDevice = 3;
    onTestFinished(() => void (limits.aboutsOfDevice = aboutsOfDevice));
    const at = await two();
    const { rini, sari, space, relay } = at;
    for (const name of ['satu', 'dua', 'tiga', 'empat', 'lima']) await sari.shared.nameTablet(name);
    expect((await sari.shared.space(space))?.membership?.devices.get(sari.identity.device)?.abouts).toBe(3);
    await meet(at);
    expect(await tabletOf(rini.shared, space, sari.identity.device)).toBe('tiga');
    expect(await sari.shared.removeDevice(space, rini.identity.device)).toBe(true);
    await syncChain(sari.shared, relay, space);
    expect((await sari.shared.space(space))?.chainPending).toEqual([]);
  });

  it('given on coming into one space is told in those that were there before', async () => {
    const at = await two();
    const own = await at.sari.foundSpace();
    await at.sari.write('group', { space: own, parent: at.sari.identity.agencySpace }, { name: 'Remaja' });
    await at.sari.shared.spaces();
    await at.sari.shared.nameTablet('HP Sari');
    await at.rini.shared.nameTablet('');
    const { random, clock } = at;
    const wati = await MemoryNotebook.found('Wati', clock, random);
    await wati.shared.spaces();
    const before = await wati.foundSpace();
    await wati.write('group', { space: before, parent: wati.identity.agencySpace }, { name: 'Lansia' });
    await wati.shared.spaces();
    expect(await tabletOf(wati.shared, before, wati.identity.device)).toBe('');
    await bringTogether(at.rini.shared, wati.shared, at.relay, [at.space]);
    await round(wati.shared, at.relay, before);
    expect(await tabletOf(wati.shared, before, wati.identity.device)).toBe('tablet');
  });

  it('given while another changed the chain is told upon what the relay has, in the epoch that began', async () => {
    const at = await two();
    const { rini, sari, space, relay } = at;
    await sari.shared.nameTablet('HP Sari');
    await rini.shared.rotate(space);
    await syncChain(rini.shared, relay, space);
    await meet(at);
    expect(await tabletOf(rini.shared, space, sari.identity.device)).toBe('HP Sari');
    expect((await rini.shared.space(space))?.membership?.devices.get(sari.identity.device)?.aboutEpoch).toBe(1);
  });
});

describe('sending [SH4]', () => {
  it('counts by the write that made the row, the same at each try, lowest first [SY4]', async () => {
    const { rini, space } = await two();
    const ids = [];
    for (const name of ['a', 'b', 'c']) ids.push(await rini.write('member', { space, parent: space }, { name }));
    const first = await rini.shared.outgoing(space, 0, MOST);
    expect(first.map(({ item }) => item)).toEqual(ids);
    expect(await rini.shared.outgoing(space, 0, MOST)).toEqual(first);
    const beyond = await rini.shared.outgoing(space, first[0]?.counter ?? 0, { parcels: 1, bytes: 1 });
    expect(beyond.map(({ item }) => item)).toEqual([ids[1]]);
  });

  it('leaves dirty what was written while it was on the way [SY5]', async () => {
    const { rini, space } = await two();
    const id = await rini.write('member', { space, parent: space }, { name: 'a' });
    const [parcel] = await rini.shared.outgoing(space, 0, MOST);
    await rini.write('member', { space, parent: space }, { name: 'b' }, id);
    const leaf = parcelLeaf(parcel!, hash);
    await rini.shared.sent(space, [{ item: id, counter: parcel!.counter, leaf }]);
    expect(await rini.unsent('member', space)).toEqual([id]);
    const [again] = await rini.shared.outgoing(space, 0, MOST);
    expect(again!.counter).toBeGreaterThan(parcel!.counter);
    await rini.shared.sent(space, [{ item: id, counter: again!.counter, leaf: parcelLeaf(again!, hash) }]);
    expect(await rini.unsent('member', space)).toEqual([]);
    expect(await rini.shared.outgoing(space, 0, MOST)).toEqual([]);
  });

  it('seals anew what lay under a former epoch, with the next counter [SY9]', async () => {
    const at = await two();
    const { rini, sari, space, relay } = at;
    const id = await rini.write('member', { space, parent: space }, { name: 'a' });
    const [before] = await rini.shared.outgoing(space, 0, MOST);
    expect(await rini.shared.removeDevice(space, sari.identity.device)).toBe(true);
    // Not before the relay has it: the epoch may yet be another one's.
    expect((await rini.shared.outgoing(space, 0, MOST))[0]?.epoch).toBe(0);
    await syncChain(rini.shared, relay, space);
    const [after] = await rini.shared.outgoing(space, 0, MOST);
    expect(after).toMatchObject({ item: id, epoch: 1 });
    expect(after!.counter).toBeGreaterThan(before!.counter);
    expect((await rini.item('member', id))?.fields['name']?.[0]?.value).toBe('a');
  });

  it('numbers rows of an older release, once [SY4]', async () => {
    const { rini, space } = await two();
    const id = await rini.write('member', { space, parent: space }, { name: 'a' });
    const later = await rini.reopened();
    await later.tables.write(async (tables) => {
      const [row] = await tables.rows('member', [id]);
      const { n, ...unnumbered } = row!;
      expect(n).toBeGreaterThan(0);
      await tables.putRows('member', [unnumbered]);
      await tables.deleteLocals('syncs', [space]);
    });
    const sent = await later.shared.outgoing(space, 0, MOST);
    expect(sent.map(({ item }) => item)).toContain(id);
    expect((await later.row('member', id))?.n).toBe(sent.find(({ item }) => item === id)?.counter);
  });

  it('puts one item aside, which stops no other and is sent once it is written again [SY15]', async () => {
    const { rini, space } = await two();
    const [one, other] = [
      await rini.write('member', { space, parent: space }, { name: 'a' }),
      await rini.write('member', { space, parent: space }, { name: 'b' }),
    ];
    await rini.shared.setAside(space, one, 'refused');
    const items = async () => (await rini.shared.outgoing(space, 0, MOST)).map(({ item }) => item);
    expect(await items()).toEqual([other]);
    expect((await rini.shared.state(space)).aside).toMatchObject({ [one]: { why: 'refused' } });
    await rini.shared.tryAgain(space, one);
    expect(await items()).toEqual([one, other]);
    await rini.shared.setAside(space, one, 'refused');
    await rini.write('member', { space, parent: space }, { name: 'c' }, one);
    expect(await items()).toEqual([other, one]);
  });

  it('tries an item again after all that was written later was sent [SY15 SH13]', async () => {
    const { rini, space } = await two();
    const [one, other] = [
      await rini.write('member', { space, parent: space }, { name: 'a' }),
      await rini.write('member', { space, parent: space }, { name: 'b' }),
    ];
    await rini.shared.setAside(space, one, 'refused');
    await sendPage(rini, space);
    expect(await rini.unsent('member', space)).toEqual([one]);
    expect(await rini.shared.outgoing(space, 0, MOST)).toEqual([]);
    await rini.shared.tryAgain(space, one);
    expect((await rini.shared.outgoing(space, 0, MOST)).map(({ item }) => item)).toEqual([one]);
    await sendPage(rini, space);
    expect(await rini.unsent('member', space)).toEqual([]);
    expect((await rini.row('member', other))?.n).toBeLessThan((await rini.row('member', one))?.n ?? 0);
  });

  it('merges into a row that was sent without making it one to be sent [SY6 SH13]', async () => {
    const at = await two();
    const { rini, sari, space, relay } = at;
    const id = await rini.write('member', { space, parent: space }, { name: 'a' });
    await meet(at);
    await sari.write('member', { space, parent: space }, { name: 'b' }, id);
    await meet(at);
    expect((await rini.item('member', id))?.fields['name']).toEqual((await sari.item('member', id))?.fields['name']);
    for (const one of [rini, sari]) expect(await one.unsent('member', space)).toEqual([]);
    expect(relay.after(space, 0).filter(({ parcel }) => parcel.item === id).length).toBeLessThanOrEqual(2);
  });

  it('sends under a role given back what was written before it was taken [SH11 SH13]', async () => {
    const at = await two();
    const { rini, sari, space, relay } = at;
    const role = async (role: 'supervisor' | 'coFacilitator') => {
      await rini.shared.changeRole(space, sari.identity.device, role);
      await meet(at);
    };
    const before = await sari.write('member', { space, parent: space }, { name: 'ditulis sebelumnya' });
    await rini.shared.changeRole(space, sari.identity.device, 'supervisor');
    await syncChain(rini.shared, relay, space);
    await syncChain(sari.shared, relay, space);
    const said = await sari.write('comment', { space, parent: space }, { text: 'Baik sekali.' });
    await sendPage(sari, space);
    expect([await sari.unsent('comment', space), await sari.unsent('member', space)]).toEqual([[], [before]]);
    await role('coFacilitator');
    await sendPage(sari, space);
    expect(await sari.unsent('member', space)).toEqual([]);
    expect(said).not.toBe(before);
  });

  it('sends nothing where this device was removed, and keeps what it had [SY13]', async () => {
    const at = await two();
    const { rini, sari, space, relay, group } = at;
    await rini.shared.removeDevice(space, sari.identity.device);
    await round(rini.shared, relay, space);
    await syncChain(sari.shared, relay, space);
    await sari.write('member', { space, parent: group }, { name: 'tetap di sini' });
    expect((await sari.shared.space(space))?.state).toBe('out');
    expect(await sari.shared.outgoing(space, 0, MOST)).toEqual([]);
    expect(await sari.item('group', group)).toBeDefined();
  });
});

describe('taking [SH2]', () => {
  it('puts aside what it cannot open yet, as it came, and takes it once it can [SY8]', async () => {
    const at = await two();
    const { rini, sari, space, relay } = at;
    await rini.shared.rotate(space);
    await syncChain(rini.shared, relay, space);
    const id = await rini.write('member', { space, parent: space }, { name: 'baru' });
    await push(rini.shared, relay, space);
    // Sari has not heard of the epoch.
    await pull(sari.shared, relay, space);
    expect(await sari.row('member', id)).toBeUndefined();
    expect((await sari.shared.state(space)).waiting).toBe(1);
    await syncChain(sari.shared, relay, space);
    expect((await sari.item('member', id))?.fields['name']?.[0]?.value).toBe('baru');
    expect((await sari.shared.state(space)).waiting).toBe(0);
  });

  it('refuses a supervisor’s parcel that is no comment, and tells of it [SY7]', async () => {
    const { rini, sari, space, relay, group } = await two();
    await rini.shared.changeRole(space, sari.identity.device, 'supervisor');
    await sari.write('group', { space, parent: '' }, { name: 'Bukan komentar' }, group);
    const [parcel] = await sari.shared.outgoing(space, 0, MOST);
    await syncChain(rini.shared, relay, space);
    const taken = await rini.shared.take(space, [asForeign(parcel!, 900, 'supervisor')], [], 900);
    expect(taken).toMatchObject({ changed: 0, unfit: 1 });
    expect((await rini.item('group', group))?.fields['name']?.[0]?.value).toBe('Teras Sore');
    expect((await rini.shared.state(space)).unfit).toEqual({ [sari.identity.device]: { roleExceeded: 1 } });
    expect(await rini.shared.attention()).toMatchObject([{ what: 'role', device: sari.identity.device }]);
    await syncChain(sari.shared, relay, space);
    expect(await sari.shared.outgoing(space, 0, MOST)).toEqual([]);
  });

  it('refuses what holds another item than it says, and one whose dots no merge could bear [SY7]', async () => {
    const { rini, sari, space, random } = await two();
    const keys = sari.keyring.known(space)!;
    const device = sari.identity.device;
    const write = { dot: [device, 5] as const, at: [1, 0] as const, by: 'x' };
    const sound = writeFields(emptyItem('member', 1, space), { name: 'a' }, write);
    const broken = { ...sound, fields: { name: [{ dot: 'no dot', value: 'a' }] } } as unknown as typeof sound;
    const parcel = (item: string, sealed: Uint8Array, counter: number) =>
      asForeign({ space, item, device, counter, epoch: 0, sealed }, 900 + counter);
    const id = 'A'.repeat(22);
    const other = sealRow('B'.repeat(22), space, sound, keys, random);
    const ill = sealRow(id, space, broken, keys, random);
    const taken = await rini.shared.take(space, [parcel(id, other.sealed, 50), parcel(id, ill.sealed, 51)], [], 960);
    expect(taken).toMatchObject({ fresh: 0, changed: 0, waiting: 0, unfit: 2 });
    expect((await rini.shared.state(space)).unfit).toEqual({ [device]: { sealBroken: 1, unreadable: 1 } });
    expect((await rini.shared.space(space))?.cursor).toBe(960);
  });

  it('writes nothing of a page that does not come to its end', async () => {
    let dies = false;
    const random = seededRandom(7);
    const clock = turnedClock();
    const rini = await MemoryNotebook.found('Rini', clock, random);
    const sari = await MemoryNotebook.found('Sari', clock, random, new MemoryTables(() => dies));
    const relay = new PlainRelay();
    const space = await rini.foundSpace();
    await rini.shared.spaces();
    await sari.shared.spaces();
    await bringTogether(rini.shared, sari.shared, relay, [space]);
    const id = await rini.write('member', { space, parent: space }, { name: 'a' });
    await push(rini.shared, relay, space);
    dies = true;
    await expect(pull(sari.shared, relay, space)).rejects.toThrow('killed');
    dies = false;
    expect(await sari.row('member', id)).toBeUndefined();
    expect((await sari.shared.space(space))?.cursor).toBe(0);
    await pull(sari.shared, relay, space);
    expect(await sari.row('member', id)).toBeDefined();
    expect(await sari.shared.ownHead(space)).toMatchObject({ items: 0 });
  });

  it('drops an item erased elsewhere, and replaces its own older parcel of it [SH7]', async () => {
    const at = await two();
    const { rini, sari, space, relay, group } = at;
    const id = await sari.write('member', { space, parent: group }, { name: 'pergi' });
    await meet(at);
    await rini.erase('member', space, id);
    await round(rini.shared, relay, space);
    const [drop] = await rini.shared.dropsPending(space);
    expect(drop).toBeDefined();
    await rini.shared.dropSent(space, drop!);
    expect(await rini.shared.dropsPending(space)).toEqual([]);
    await pull(sari.shared, relay, space);
    expect(await sari.item('member', id)).toMatchObject({ erased: true, fields: {} });
    expect((await sari.shared.outgoing(space, 0, MOST)).map(({ item }) => item)).toEqual([id]);
  });
});

describe('a first pull [SH2]', () => {
  /** What a tablet asks its rows for, by kind. */
  function counted() {
    const asked: string[] = [];
    const tables = new MemoryTables(
      () => false,
      (at) => ({
        ...at,
        rows: (kind, ids) => (asked.push(...ids.map((id) => `${kind}/${id}`)), at.rows(kind, ids)),
        rowsIn: (kind, space) => (asked.push(`all of ${kind}`), at.rowsIn(kind, space)),
      }),
    );
    return { asked, tables };
  }

  async function ofMany(count: number) {
    const random = seededRandom(11);
    const clock = turnedClock();
    const { asked, tables } = counted();
    const rini = await MemoryNotebook.found('Rini', clock, random);
    const sari = await MemoryNotebook.found('Sari', clock, random, tables);
    const relay = new PlainRelay();
    const space = await rini.foundSpace();
    await rini.shared.spaces();
    await sari.shared.spaces();
    await bringTogether(rini.shared, sari.shared, relay, [space]);
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1)
      ids.push(await rini.write('member', { space, parent: space }, { name: `nama ${at}` }));
    await push(rini.shared, relay, space);
    const pages = (size: number) => {
      const parcels = relay.after(space, 0).map(({ seq, parcel }) => asForeign(parcel, seq));
      return Array.from({ length: Math.ceil(parcels.length / size) }, (_, at) =>
        parcels.slice(at * size, (at + 1) * size),
      );
    };
    return { rini, sari, space, ids, asked, pages, random, clock };
  }

  const last = (page: readonly { readonly seq?: number }[]) => page.at(-1)?.seq ?? 0;

  it('looks at its first page only, whether the items are here, and at no row afterwards', async () => {
    const { sari, space, ids, asked, pages, rini } = await ofMany(240);
    const [first = [], ...others] = pages(80);
    await sari.shared.take(space, first, [], last(first));
    asked.length = 0;
    for (const page of others) await sari.shared.take(space, page, [], last(page));
    await sari.shared.outgoing(space, 0, MOST);
    expect(asked).toEqual([]);
    for (const id of ids) expect(await sari.item('member', id)).toEqual(await rini.item('member', id));
  });

  it('loses no word of an item that came in by another way meanwhile', async () => {
    const { rini, sari, space, ids, pages } = await ofMany(240);
    const [first = [], second = [], third = []] = pages(80);
    await sari.shared.take(space, first, [], last(first));
    // As a file in another window would bring it: under the same name, and with more written upon it since.
    const id = ids[100] ?? '';
    const row = await rini.row('member', id);
    await sari.tables.write((at) => at.putRows('member', row ? [{ ...row, dirty: 0 }] : []));
    await sari.write('member', { space, parent: space }, { name: 'nama baru' }, id);
    await sari.shared.take(space, second, [], last(second));
    await sari.shared.take(space, third, [], last(third));
    expect((await sari.item('member', id))?.fields['name']).toMatchObject([{ value: 'nama baru' }]);
    expect(await sari.unsent('member', space)).toEqual([id]);
    for (const other of ids.filter((one) => one !== id))
      expect(await sari.item('member', other)).toEqual(await rini.item('member', other));
  });
});

describe('looking for what is unsent [SH4]', () => {
  async function looking() {
    const at = await two();
    const asked: string[] = [];
    const tables = new MemoryTables(
      () => false,
      (tables) => ({
        ...tables,
        unsent: (kind, ...of) => (asked.push(kind), tables.unsent(kind, ...of)),
      }),
    );
    const budi = await MemoryNotebook.found('Budi', at.clock, at.random, tables);
    await budi.shared.spaces();
    await bringTogether(at.rini.shared, budi.shared, at.relay, [at.space]);
    await round(budi.shared, at.relay, at.space);
    await budi.shared.outgoing(at.space, 0, MOST);
    asked.length = 0;
    return { ...at, budi, asked };
  }

  it('asks the kinds that were written since it looked, and no other', async () => {
    const { budi, space, asked } = await looking();
    await budi.write('member', { space, parent: space }, { name: 'a' });
    await budi.write('entry', { space, parent: space }, { text: 'b' });
    expect(await budi.shared.outgoing(space, 0, MOST)).toHaveLength(2);
    expect(asked.sort()).toEqual(['entry', 'member']);
    await sendPage(budi, space);
    asked.length = 0;
    await budi.write('member', { space, parent: space }, { name: 'c' });
    expect(await budi.shared.outgoing(space, 0, MOST)).toHaveLength(1);
    expect(asked).toEqual(['member']);
  });

  it('asks all of them where another window wrote, and sends that too', async () => {
    const { budi, space, asked } = await looking();
    const window = await budi.reopened();
    await window.write('session', { space, parent: space }, { title: 'a' });
    await budi.write('member', { space, parent: space }, { name: 'b' });
    const outgoing = await budi.shared.outgoing(space, 0, MOST);
    expect(outgoing).toHaveLength(2);
    expect(new Set(asked).size).toBeGreaterThan(30);
  });

  it('finds again what was not acknowledged', async () => {
    const { budi, space } = await looking();
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) ids.push(await budi.write('member', { space, parent: space }, { name }));
    const first = await budi.shared.outgoing(space, 0, { parcels: 2, bytes: 1_000 });
    const rest = await budi.shared.outgoing(space, first.at(-1)?.counter ?? 0, MOST);
    expect([...first, ...rest].map(({ item }) => item)).toEqual(ids);
    expect((await budi.shared.outgoing(space, 0, MOST)).map(({ item }) => item)).toEqual(ids);
  });

  it('finds what a merge made to be sent', async () => {
    const at = await looking();
    const { budi, rini, space, relay } = at;
    const id = await budi.write('member', { space, parent: space }, { name: 'a' });
    await sendPage(budi, space);
    for (const parcel of await budi.shared.outgoing(space, 0, MOST)) relay.push(parcel);
    await rini.write('member', { space, parent: space }, { name: 'b' }, id);
    await budi.write('member', { space, parent: space }, { name: 'c' }, id);
    await push(rini.shared, relay, space);
    await pull(budi.shared, relay, space);
    expect((await budi.shared.outgoing(space, 0, MOST)).map(({ item }) => item)).toEqual([id]);
  });
});

describe('a device whose name another copy used [SH8 SY11]', () => {
  it('takes a new name before anything of the two is mixed, and loses neither', async () => {
    const at = await two();
    const { rini, sari, space, relay, group } = at;
    const older = rini.tables.copy();
    await rini.write('group', { space, parent: '' }, { purpose: 'sebelum' }, group);
    const lost = await rini.write('member', { space, parent: group }, { name: 'hilang di sini' });
    await round(rini.shared, relay, space);
    const back = await rini.reopened(older);
    const former = back.identity.device;
    await back.write('group', { space, parent: '' }, { purpose: 'sesudah' }, group);
    await syncChain(back.shared, relay, space);
    await pull(back.shared, relay, space);
    expect((await back.shared.space(space))?.state).toBe('renewing');
    expect(back.shared.device).toBe(former);
    expect(back.identity.device).not.toBe(former);
    expect(await back.shared.outgoing(space, 0, MOST)).toEqual([]);
    await back.shared.renew();
    expect(back.shared.device).toBe(back.identity.device);
    await round(back.shared, relay, space);
    await round(sari.shared, relay, space);
    for (const one of [back, sari]) {
      const purposes = (await one.item('group', group))?.fields['purpose']?.map(({ value }) => value).sort();
      expect(purposes).toEqual(['sebelum', 'sesudah']);
      expect(await one.item('member', lost)).toBeDefined();
    }
    // The copy that lived on is told that its name is over.
    await syncChain(rini.shared, relay, space);
    expect((await rini.shared.space(space))?.state).toBe('out');
  });
});

describe('heads [SY10]', () => {
  it('are told as withheld, as other, or as right', async () => {
    const at = await two();
    const { rini, sari, space, relay, group } = at;
    await rini.write('member', { space, parent: group }, { name: 'a' });
    await round(rini.shared, relay, space);
    const head = { ...(await rini.shared.ownHead(space)), at: 5 };
    const device = rini.identity.device;
    const take = (one: typeof head) => sari.shared.takeHeads(space, [{ head: one, heardAt: 9 }], 1);
    expect(await take(head)).toEqual([{ device, doubt: 'withheld' }]);
    await pull(sari.shared, relay, space);
    expect(await take(head)).toEqual([]);
    expect((await sari.shared.state(space)).doubts).toEqual({});
    expect((await sari.shared.state(space)).heard[device]).toMatchObject({ at: 9, clock: 5 });
    expect(await take({ ...head, set: 'A'.repeat(43) })).toEqual([{ device, doubt: 'other' }]);
  });
});
