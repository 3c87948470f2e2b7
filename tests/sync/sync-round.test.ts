import { describe, expect, it } from 'vitest';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { readChainEntry } from '../../src/protocol/chain-entry.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import { parcelLeaf, signParcels } from '../../src/protocol/parcel.ts';
import { signDrop } from '../../src/protocol/drop-request.ts';
import { verifyPage } from '../../src/protocol/verify-page.ts';
import { keyOf, rotate } from '../protocol/made-chain.ts';
import { nameOf, nodeHash } from '../protocol/made-parcels.ts';
import { ANI, BUDI, item, Meeting, meeting, SARI, SPACE } from './meeting.ts';
import { entriesUpon, SmallNotebook, standIn } from './small-notebook.ts';
import { operationsOf, put, type Call } from './small-relay.ts';

/** A drop by this device of somebody's parcel. */
function dropOf(by: SmallNotebook, n: number) {
  const leaf = toBase64Url(nodeHash(Uint8Array.of(n)));
  const parcels = [{ item: item(n), device: BUDI, counter: 90 + n, leaf }];
  return signDrop({ v: 1, space: SPACE, by: by.device, parcels, chunks: [] }, (bytes) => by.sign(bytes));
}

describe('a round [SY3]', () => {
  it('brings what each has to the other, in one round each and one more', async () => {
    const { met, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'dari Sari');
    budi.write(SPACE, item(1), 'dari Budi');
    budi.write(SPACE, item(2), 'sendiri');
    expect((await met.outcome(sari))?.sent).toBe(1);
    expect(await met.outcome(budi)).toMatchObject({ sent: 2, taken: { changed: 1 } });
    expect(await met.outcome(sari)).toMatchObject({ taken: { fresh: 1, changed: 1 } });
    expect(sari.words(SPACE)).toEqual(budi.words(SPACE));
    expect(sari.words(SPACE)).toEqual({ [item(1)]: ['dari Budi', 'dari Sari'], [item(2)]: ['sendiri'] });
    expect([sari.dirty(SPACE), budi.dirty(SPACE)]).toEqual([0, 0]);
  });

  it('asks for nothing it has: only for the list of spaces when nothing is new', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    await met.round(notebooks[1]);
    await met.round(notebooks[1]);
    relay.calls.length = 0;
    await met.round(notebooks[1]);
    expect(relay.calls).toEqual(['spaces']);
    // Before it is met under a new start of the app, it says who it is.
    relay.isMet = false;
    await met.round(notebooks[1]);
    expect(relay.calls).toEqual(['spaces', 'about', 'spaces']);
  });

  it('goes in the order heads, chain, pull, push, and asks for nothing the answers told of', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    budi.write(SPACE, item(1), 'satu');
    await met.round(budi);
    sari.letIn(SPACE, ANI);
    sari.write(SPACE, item(2), 'dua');
    relay.calls.length = 0;
    await met.round(sari);
    expect(relay.calls).toEqual(['spaces', 'heads', 'pull', 'appendChain', 'push']);
    for (const calls of [['spaces'], ['spaces', 'push'], ['spaces']]) {
      if (calls.length > 1) sari.write(SPACE, item(3), 'tiga');
      relay.calls.length = 0;
      await met.round(sari);
      expect(relay.calls).toEqual(calls);
    }
  });

  it('pulls and pushes many pages, with progress, each parcel once', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    for (let n = 0; n < 2_500; n += 1) sari.write(SPACE, item(n), `kata ${n}`);
    expect((await met.outcome(sari))?.sent).toBe(2_500);
    expect(relay.of(SPACE).head).toBe(2_500);
    met.progress.length = 0;
    expect((await met.outcome(budi))?.taken.fresh).toBe(2_500);
    expect(budi.words(SPACE)).toEqual(sari.words(SPACE));
    const shown = met.progress.filter(({ step }) => step === 'pull');
    expect(shown[0]).toEqual({ space: SPACE, step: 'pull', done: 100, of: 2_500 });
    expect(shown.at(-1)).toEqual({ space: SPACE, step: 'pull', done: 2_500, of: 2_500 });
  });

  it.each(Array.from({ length: 24 }, (_, n) => n))(
    'killed at request %i, by loss or by a lost answer, goes on from there in the next [SY5]',
    async (at) => {
      for (const after of [false, true]) {
        const { met, relay, notebooks } = await meeting(BUDI);
        const [sari, budi] = notebooks;
        relay.pageParcels = 30;
        for (let n = 0; n < 70; n += 1) sari.write(SPACE, item(n), `Sari ${n}`);
        for (let n = 60; n < 130; n += 1) budi.write(SPACE, item(n), `Budi ${n}`);
        let requests = 0;
        relay.otherwise = () => {
          const trouble = { problem: 'unreachable' } as const;
          return (requests += 1) - 1 === at ? (after ? { after: trouble } : trouble) : undefined;
        };
        for (const notebook of [sari, budi, sari, budi, sari, budi]) await met.round(notebook);
        expect(sari.words(SPACE)).toEqual(budi.words(SPACE));
        expect(Object.keys(sari.words(SPACE))).toHaveLength(130);
        expect([sari.dirty(SPACE), budi.dirty(SPACE)]).toEqual([0, 0]);
      }
    },
  );

  it('called off, it asks nothing more and writes nothing more', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    const ending = new AbortController();
    relay.otherwise = (call) => {
      if (call === 'pull') ending.abort();
      return undefined;
    };
    const { syncRound } = await import('../../src/sync/sync-round.ts');
    const outcome = await syncRound(met.context(budi, ending.signal));
    expect(outcome.trouble).toEqual({ problem: 'interrupted' });
    expect(budi.words(SPACE)).toEqual({});
    relay.otherwise = () => undefined;
    await met.round(budi);
    expect(budi.words(SPACE)).toEqual(sari.words(SPACE));
  });
});

describe('what is sent', () => {
  it('a row written while it was on its way stays dirty [SY5]', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    let once = false;
    relay.otherwise = (call) => {
      if (call === 'push' && !once) sari.write(SPACE, item(1), 'dua');
      once ||= call === 'push';
      return undefined;
    };
    await met.round(sari);
    const held = [...relay.of(SPACE).parcels.values()][0]?.parcel;
    expect(held?.counter).toBe(2);
    expect(sari.dirty(SPACE)).toBe(0);
  });

  it('repeats with the counter of the write [SY4]', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    const counters: number[] = [];
    relay.otherwise = (call, args) => {
      if (call !== 'push') return undefined;
      counters.push(...(args[1] as { counter: number }[]).map(({ counter }) => counter));
      return counters.length < 3 ? { after: { problem: 'unreachable' } } : undefined;
    };
    for (let n = 0; n < 3; n += 1) await met.round(sari);
    expect(counters).toEqual([1, 1, 1]);
    expect(relay.of(SPACE).head).toBe(1);
  });

  it('reads and signs two pages while one is on its way', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    for (let n = 1; n <= 400; n += 1) sari.write(SPACE, item(n), `kata ${n}`);
    const read: number[] = [];
    const outgoing = sari.outgoing.bind(sari);
    sari.outgoing = async (space, after, most) => {
      const page = await outgoing(space, after, most);
      read.push(page.length);
      return page;
    };
    const readBy: number[] = [];
    relay.otherwise = (call) => {
      if (call === 'push') readBy.push(read.length);
      return undefined;
    };
    expect(await met.outcome(sari)).toMatchObject({ sent: 400 });
    expect(relay.of(SPACE).parcels.size).toBe(400);
    expect(read.slice(0, 3)).toEqual([64, 128, 208]);
    expect(readBy.slice(1)).toEqual([3, 3]);
  });

  it('goes on under the new epoch and chain when somebody else changed them meanwhile [SY9]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI, ANI);
    const [sari, budi, ani] = notebooks;
    budi.write(SPACE, item(1), 'satu');
    let once = false;
    relay.otherwise = (call) => {
      if (call !== 'push' || once) return undefined;
      once = true;
      sari.putOut(SPACE, ANI);
      void sari.spaces().then(([sync]) => relay.of(SPACE).chain.push(...(sync?.chainPending ?? [])));
      return { problem: 'staleEpoch', epoch: 1 };
    };
    expect(await met.outcome(budi)).toMatchObject({ sent: 1 });
    expect([...relay.of(SPACE).parcels.values()].map(({ parcel }) => parcel.epoch)).toEqual([1]);
    expect(await met.outcome(ani)).toMatchObject({ state: 'out' });
  });

  it('gives up following a chain that never rests, and says so', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    relay.otherwise = (call) => (call === 'push' ? { problem: 'chainMoved', length: 9 } : undefined);
    expect(await met.outcome(sari)).toMatchObject({ problem: 'unsettled', sent: 0 });
    expect(relay.calls.length).toBeLessThan(40);
  });

  describe('one item that cannot be sent stops no other [SY15]', () => {
    it.each(['tooLarge', 'malformed'] as const)('%s', async (problem) => {
      const { met, relay, notebooks } = await meeting();
      const [sari] = notebooks;
      for (let n = 0; n < 100; n += 1) sari.write(SPACE, item(n), 'kata');
      relay.otherwise = (call, args) =>
        call === 'push' && (args[1] as { item: string }[]).some((one) => one.item === item(57))
          ? { problem }
          : undefined;
      expect(await met.outcome(sari)).toMatchObject({ sent: 99, setAside: 1 });
      expect(sari.of(SPACE).rows.get(item(57))?.aside).toBe(problem === 'tooLarge' ? 'tooLarge' : 'refused');
      expect(relay.of(SPACE).head).toBe(99);
    });

    it.each(['unreachable', 'notTheRelay', 'broken'] as const)(
      'that gets no answer while others do (%s): the others go, it waits and is told, and the next space has its turn',
      async (problem) => {
        const { met, relay, notebooks } = await meeting();
        const [sari] = notebooks;
        const other = nameOf(2);
        sari.found(other);
        await met.round(sari);
        for (let n = 0; n < 100; n += 1) sari.write(SPACE, item(n), 'kata');
        sari.write(other, item(200), 'di kelompok lain');
        relay.otherwise = (call, args) =>
          call === 'push' && (args[1] as { item: string }[]).some((one) => one.item === item(57))
            ? { problem }
            : undefined;
        const { trouble, spaces } = await met.round(sari);
        expect(trouble).toBeUndefined();
        expect(spaces.get(SPACE)).toMatchObject({ sent: 99, setAside: 0, problem: 'unanswered' });
        expect(spaces.get(other)).toMatchObject({ sent: 1 });
        expect(sari.dirty(SPACE)).toBe(1);
        relay.otherwise = () => undefined;
        expect(await met.outcome(sari)).toMatchObject({ sent: 1 });
        expect(sari.dirty(SPACE)).toBe(0);
      },
    );

    it('where none gets an answer that is soon seen, and the round ends', async () => {
      const { met, relay, notebooks } = await meeting();
      const [sari] = notebooks;
      for (let n = 0; n < 100; n += 1) sari.write(SPACE, item(n), 'kata');
      relay.otherwise = (call) => (call === 'push' ? { problem: 'broken' } : undefined);
      relay.calls.length = 0;
      expect((await met.round(sari)).trouble).toEqual({ problem: 'broken' });
      expect(relay.calls.filter((call) => call === 'push').length).toBeLessThan(16);
      relay.calls.length = 0;
      relay.otherwise = (call) => (['push', 'about'].includes(call) ? { problem: 'unreachable' } : undefined);
      expect((await met.round(sari)).trouble).toEqual({ problem: 'unreachable' });
      expect(relay.calls.filter((call) => call === 'push').length).toBe(1);
      expect(sari.dirty(SPACE)).toBe(100);
    });

    it('too large for any relay it is not even tried', async () => {
      const { met, relay, notebooks } = await meeting();
      const [sari] = notebooks;
      sari.write(SPACE, item(1), 'x'.repeat(LIMITS.seal));
      sari.write(SPACE, item(2), 'kata');
      expect(await met.outcome(sari)).toMatchObject({ sent: 1, setAside: 1 });
      expect([...relay.of(SPACE).parcels.values()].map(({ parcel }) => parcel.item)).toEqual([item(2)]);
    });

    it('without room nothing is set aside: what fits goes, the rest waits and is told', async () => {
      const { met, relay, notebooks } = await meeting();
      const [sari] = notebooks;
      for (let n = 0; n < 60; n += 1) sari.write(SPACE, item(n), 'kata');
      relay.otherwise = (call, args) =>
        call === 'push' && relay.of(SPACE).head + (args[1] as unknown[]).length > 40
          ? { problem: 'noRoom' }
          : undefined;
      expect(await met.outcome(sari)).toMatchObject({ sent: 40, setAside: 0, problem: 'noRoom' });
      expect(sari.dirty(SPACE)).toBe(20);
      relay.otherwise = () => undefined;
      expect(await met.outcome(sari)).toMatchObject({ sent: 20 });
    });
  });
});

describe('nothing is taken on trust [SY7]', () => {
  async function forged(change: 'signature' | 'stranger' | 'space' | 'unreadable' | 'words') {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    const by = change === 'stranger' ? new SmallNotebook(nameOf(99)) : sari;
    const content = {
      space: change === 'space' ? nameOf(2) : SPACE,
      item: item(1),
      device: by.device,
      counter: 1,
      epoch: 0,
    };
    const [parcel] = await signParcels([{ ...content, sealed: sari.seal(['palsu']) }], nodeHash, (bytes) =>
      by.sign(bytes),
    );
    if (!parcel) throw new Error();
    const signature = new Uint8Array(64);
    if (change === 'signature') put(relay.of(SPACE), { ...parcel, proof: { ...parcel.proof, signature } });
    else if (change === 'words') put(relay.of(SPACE), { ...parcel, sealed: sari.seal(['lain']) });
    else if (change === 'unreadable') sari.write(SPACE, item(1), 'lebih baru');
    else put(relay.of(SPACE), parcel);
    sari.write(SPACE, item(2), 'benar');
    await met.round(sari);
    if (change === 'unreadable') {
      const port = relay.for(budi);
      relay.for = () => ({
        ...port,
        pull: async (space, after) => {
          const page = await port.pull(space, after);
          if (!page.ok) return page;
          const parcels = page.value.parcels.map((one) =>
            one.parcel?.item === item(1) ? { seq: one.seq, parcel: undefined } : one,
          );
          return { ok: true, value: { ...page.value, parcels } };
        },
      });
    }
    return { outcome: await met.outcome(budi), budi };
  }

  it.each([
    ['signature', 'badSignature'],
    ['words', 'badSignature'],
    ['stranger', 'notAllowed'],
    ['space', 'notAllowed'],
    ['unreadable', 'unreadable'],
  ] as const)('%s: refused and told, and the cursor goes on', async (change, why) => {
    const { outcome, budi } = await forged(change);
    expect(outcome?.unfit.map((one) => one.why)).toEqual([why]);
    expect(budi.words(SPACE)).toEqual({ [item(2)]: ['benar'] });
    expect(budi.of(SPACE).cursor).toBe(2);
  });

  it('reads the chain once more before it refuses a device it does not know, so that nothing of a new one is lost', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(7), 'tujuh');
    await met.round(sari);
    const ani = new SmallNotebook(ANI);
    ani.expect(SPACE);
    let once = false;
    const originalFor = relay.for.bind(relay);
    const port = relay.for(budi);
    relay.for = (who) =>
      who !== budi
        ? originalFor(who)
        : {
            ...port,
            pull: async (space, after) => {
              if (!once) {
                once = true;
                relay.for = originalFor;
                sari.letIn(SPACE, ANI);
                await met.round(sari);
                await met.round(ani, { code: 'right' });
                ani.write(SPACE, item(8), 'dari Ani');
                await met.round(ani);
              }
              return port.pull(space, after);
            },
          };

    const outcome = await met.outcome(budi);
    expect(outcome?.unfit).toEqual([]);
    expect(budi.words(SPACE)[item(8)]).toEqual(['dari Ani']);
  });

  it('verifies a signature of sixteen once', async () => {
    const { met, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    for (let n = 0; n < 64; n += 1) sari.write(SPACE, item(n), 'kata');
    await met.round(sari);
    let verified = 0;
    const verify = budi.verify.bind(budi);
    budi.verify = (key, bytes, signature) => {
      verified += 1;
      return verify(key, bytes, signature);
    };
    await met.round(budi);
    // Four of parcels, and the heads.
    expect(verified).toBeLessThanOrEqual(4 + 2);
  });

  it('a page that leads nowhere is garbage, and no endless loop', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    const port = relay.for(budi);
    relay.for = () => ({ ...port, pull: async () => ({ ok: true, value: { head: 9, more: true, parcels: [] } }) });
    expect(await met.outcome(budi)).toMatchObject({ problem: 'garbage' });
  });
});

describe('withheld or rolled back [SY10]', () => {
  it('a parcel the relay keeps back is told by its device, and healed when it comes', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    sari.write(SPACE, item(2), 'dua');
    await met.round(sari);
    const held = relay.of(SPACE).parcels;
    const key = `${item(2)}/${SARI}`;
    const kept = held.get(key);
    held.delete(key);
    expect((await met.outcome(budi))?.doubts).toEqual([{ device: SARI, doubt: 'withheld' }]);
    if (kept) held.set(key, { ...kept, seq: (relay.of(SPACE).head += 1) });
    sari.write(SPACE, item(3), 'tiga');
    await met.round(sari);
    expect((await met.outcome(budi))?.doubts).toEqual([]);
    expect(budi.words(SPACE)).toEqual(sari.words(SPACE));
  });

  it('what the relay only said it had kept is told, and sent again', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    relay.keeps = false;
    expect(await met.outcome(sari)).toMatchObject({ sent: 1 });
    expect((await met.outcome(sari))?.problem).toBeUndefined();
    relay.keeps = true;
    // What it acknowledged it is asked for once an hour.
    met.now += 3_600_000;
    relay.calls.length = 0;
    expect(await met.outcome(sari)).toMatchObject({ problem: 'rolledBack', sent: 1 });
    expect(relay.calls).toContain('pull');
    await met.round(budi);
    expect(budi.words(SPACE)).toEqual({ [item(1)]: ['satu'] });
    relay.calls.length = 0;
    met.now += 3_600_000;
    expect((await met.outcome(sari))?.problem).toBeUndefined();
    expect(relay.calls).toContain('pull');
    relay.calls.length = 0;
    expect((await met.outcome(sari))?.problem).toBeUndefined();
    expect(relay.calls).toEqual(['spaces']);
  });

  it('that there is no room for sending it again hides behind nothing [SY15]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    const held = relay.of(SPACE);
    held.parcels.delete(`${item(1)}/${SARI}`);
    held.head -= 1;
    relay.otherwise = (call) => (call === 'push' ? { problem: 'noRoom' } : undefined);
    expect(await met.outcome(sari)).toMatchObject({ problem: 'noRoom', sent: 0 });
    expect(sari.dirty(SPACE)).toBe(1);
  });

  it('is told at once where it does not even name what it said it had kept', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    const held = relay.of(SPACE);
    held.parcels.delete(`${item(1)}/${SARI}`);
    held.head -= 1;
    expect(await met.outcome(sari)).toMatchObject({ problem: 'rolledBack', sent: 1 });
    await met.round(budi);
    expect(budi.words(SPACE)).toEqual({ [item(1)]: ['satu'] });
  });

  it('pulls what stands between its own, which goes over no cursor', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    let between = false;
    relay.otherwise = (call) => {
      if (call !== 'push' || between) return undefined;
      between = true;
      budi.write(SPACE, item(2), 'dua');
      void met.round(budi);
      return undefined;
    };
    await met.round(sari);
    await met.round(budi);
    await met.round(sari);
    expect(sari.words(SPACE)).toEqual({ [item(1)]: ['satu'], [item(2)]: ['dua'] });
  });

  it('looks for all it has on the relay before it says so, where a new beginning was cut off', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    // Begun anew, all shown, and cut off before a head could say so; then the relay turns out to be another one than it was.
    await sari.startOver(SPACE);
    relay.otherwise = (call) => (call === 'putHead' ? { problem: 'unreachable' } : undefined);
    sari.write(SPACE, item(2), 'dua');
    expect((await met.round(sari)).trouble).toEqual({ problem: 'unreachable' });
    relay.otherwise = () => undefined;
    relay.of(SPACE).parcels.delete(`${item(1)}/${SARI}`);
    expect(await met.outcome(sari)).toMatchObject({ problem: 'rolledBack' });
    await met.round(budi);
    expect(budi.words(SPACE)).toEqual({ [item(1)]: ['satu'], [item(2)]: ['dua'] });
  });

  it('what was kept back together with its head comes in when the head does, though others were taken meanwhile', async () => {
    const { met, relay, notebooks } = await meeting(BUDI, ANI);
    const [sari, budi, ani] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    const { parcels, heads } = relay.of(SPACE);
    const [kept, head] = [parcels.get(`${item(1)}/${SARI}`), heads.get(SARI)];
    parcels.delete(`${item(1)}/${SARI}`);
    heads.delete(SARI);
    ani.write(SPACE, item(2), 'dua');
    await met.round(ani);
    expect(await met.outcome(budi)).toMatchObject({ doubts: [], taken: { fresh: 1 } });
    if (!kept || !head) throw new Error();
    parcels.set(`${item(1)}/${SARI}`, kept);
    heads.set(SARI, head);
    met.now += 3_600_000;
    expect(await met.outcome(budi)).toMatchObject({ doubts: [], taken: { fresh: 1 } });
    expect(budi.words(SPACE)).toEqual({ [item(1)]: ['satu'], [item(2)]: ['dua'] });
  });

  it('looks again from the first parcel on where there is a doubt: at once, then once an hour', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    sari.write(SPACE, item(2), 'dua');
    await met.round(sari);
    const { parcels } = relay.of(SPACE);
    const kept = parcels.get(`${item(1)}/${SARI}`);
    parcels.delete(`${item(1)}/${SARI}`);
    const fromTheFirst: unknown[] = [];
    relay.otherwise = (call, [, after]) => {
      if (call === 'pull' && after === 0) fromTheFirst.push(after);
      return undefined;
    };
    expect((await met.outcome(budi))?.doubts).toEqual([{ device: SARI, doubt: 'withheld' }]);
    expect(fromTheFirst).toHaveLength(2);
    sari.write(SPACE, item(3), 'tiga');
    await met.round(sari);
    expect((await met.outcome(budi))?.doubts).toEqual([{ device: SARI, doubt: 'withheld' }]);
    expect(fromTheFirst).toHaveLength(2);
    if (kept) parcels.set(`${item(1)}/${SARI}`, kept);
    met.now += 3_600_000;
    expect((await met.outcome(budi))?.doubts).toEqual([]);
    expect(budi.words(SPACE)).toEqual(sari.words(SPACE));
  });

  it('a parcel sent while heads are read is no doubt', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    let meanwhile = true;
    const port = relay.for(budi);
    const whole = relay.for.bind(relay);
    relay.for = (who) =>
      who === budi
        ? {
            ...port,
            heads: async (space) => {
              if (meanwhile) sari.write(SPACE, item(2), 'dua');
              if (meanwhile) await met.round(sari);
              meanwhile = false;
              return port.heads(space);
            },
          }
        : whole(who);
    expect((await met.outcome(budi))?.doubts).toEqual([]);
    expect(budi.words(SPACE)).toEqual(sari.words(SPACE));
  });

  it('a relay put back to yesterday gets again what it lost, though it does not say so', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    await met.round(budi);
    const { chain, head, parcels, heads, headsPut, drops, chunks } = relay.of(SPACE);
    const yesterday = {
      chain: [...chain],
      head,
      parcels: new Map(parcels),
      heads: new Map(heads),
      headsPut,
      drops,
      chunks,
    };
    sari.write(SPACE, item(2), 'dua');
    budi.write(SPACE, item(3), 'tiga');
    await met.round(sari);
    await met.round(budi);
    relay.spaces.set(SPACE, yesterday);
    expect(await met.outcome(sari)).toMatchObject({ problem: 'rolledBack' });
    await met.round(budi);
    const ani = new SmallNotebook(ANI);
    ani.expect(SPACE);
    sari.letIn(SPACE, ANI);
    await met.round(sari);
    await met.round(ani, { code: 'right' });
    expect(ani.words(SPACE)).toEqual({ [item(1)]: ['satu'], [item(2)]: ['dua'], [item(3)]: ['tiga'] });
  });

  it('it gets it again also where others wrote since, and this one before it looked', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    const { parcels, heads } = relay.of(SPACE);
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    await met.round(sari);
    parcels.clear();
    heads.delete(SARI);
    budi.write(SPACE, item(2), 'dua');
    await met.round(budi);
    sari.write(SPACE, item(3), 'tiga');
    expect(await met.outcome(sari)).toMatchObject({ problem: 'rolledBack' });
    expect([...parcels.keys()]).toContain(`${item(1)}/${SARI}`);
  });

  it('a relay that lost the space gets it again, chain and all', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    budi.write(SPACE, item(2), 'dua');
    await met.round(sari);
    await met.round(budi);
    relay.spaces.delete(SPACE);
    await met.round(sari);
    expect(operationsOf(relay.of(SPACE).chain)).toEqual(['found', 'add']);
    await met.round(budi);
    expect([...relay.of(SPACE).parcels.keys()].sort()).toEqual([`${item(1)}/${SARI}`, `${item(2)}/${BUDI}`].sort());
  });

  it('a history that changed has all of it looked at again', async () => {
    const { met, relay, notebooks } = await meeting();
    relay.about = { ...relay.about, history: nameOf(79) };
    await met.round(notebooks[0]);
    expect(notebooks[0].startedOver).toEqual([SPACE]);
    expect(notebooks[0].record?.history).toBe(nameOf(79));
  });

  it('a head nobody signed is told', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    for (const [device, head] of relay.of(SPACE).heads)
      relay.of(SPACE).heads.set(device, { ...head, signature: toBase64Url(new Uint8Array(64)) });
    expect(await met.outcome(budi)).toMatchObject({ forgedHeads: 1 });
    expect(budi.of(SPACE).forged).toBe(1);
  });

  it('what a drop let go of is not withheld [PR11]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    sari.write(SPACE, item(2), 'dua');
    await met.round(sari);
    const key = `${item(1)}/${SARI}`;
    const gone = relay.of(SPACE).parcels.get(key)?.parcel;
    if (!gone) throw new Error();
    relay.of(SPACE).parcels.delete(key);
    const leaf = toBase64Url(parcelLeaf(gone, nodeHash));
    const named = { item: item(1), device: SARI, counter: gone.counter, leaf };
    const drop = { v: 1 as const, space: SPACE, by: SARI, parcels: [named], chunks: [] };
    sari.pendingDrops = [await signDrop(drop, (bytes) => sari.sign(bytes))];
    await met.round(sari);
    expect(relay.of(SPACE).drops).toHaveLength(1);
    expect((await met.outcome(budi))?.doubts).toEqual([]);
  });

  it('of what was erased before it was read, the relay is asked which pieces it has, in the next round where it did not answer [SH15]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari] = notebooks;
    await met.round(sari);
    relay.of(SPACE).chunks.set(item(12), new Uint8Array(3));
    sari.inDoubt.set(item(1), [item(11), item(12), item(13)]);
    relay.otherwise = (call) => (call === 'missingChunks' ? { problem: 'unreachable' } : undefined);
    await met.round(sari);
    expect(sari.inDoubt.size).toBe(1);
    relay.otherwise = () => undefined;
    await met.round(sari);
    expect(sari.inDoubt.size).toBe(0);
    expect(sari.piecesThere).toEqual([item(12)]);
  });
});

describe('whose space it is', () => {
  it('a name another copy of this tablet writes under is given up before anything is sent [SY11]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    sari.write(SPACE, item(2), 'dua');
    await met.round(sari);
    // The copy knows nothing of the second write and counts on from the first.
    const of = sari.of(SPACE);
    Object.assign(of, { counter: 1, cursor: 0, seen: new Map(), headSent: false });
    of.rows.delete(item(2));
    sari.write(SPACE, item(3), 'dari salinan');
    await met.round(sari);
    expect(sari.device).not.toBe(SARI);
    expect(operationsOf(relay.of(SPACE).chain).at(-1)).toBe('renew');
    await met.round(sari);
    await met.round(budi);
    expect(Object.keys(budi.words(SPACE)).sort()).toEqual([item(1), item(2), item(3)].sort());
  });

  it('a new name is told by the space it renews in, whatever invitation waits here that may be over by now [SY11]', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    sari.write(SPACE, item(1), 'satu');
    await met.round(sari);
    sari.of(SPACE).state = 'renewing';
    if (sari.record) sari.record = { ...sari.record, enrolled: false };
    sari.letters = [{ mine: false, mailbox: nameOf(50), answer: 'QU5TV0VS', state: 'unsent' }];
    relay.otherwise = (call, [voucher]) =>
      call === 'enrol' && 'mailbox' in (voucher as object) ? { problem: 'notFound' } : undefined;
    await met.round(sari);
    expect(sari.device).not.toBe(SARI);
    expect(operationsOf(relay.of(SPACE).chain).at(-1)).toBe('renew');
    expect(sari.of(SPACE).state).toBe('in');
  });

  it.each([
    ['in pages', true],
    ['all at once, from a relay of before', false],
  ])('takes a chain and drops %s [SY23]', async (_how, tellsMore) => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    Object.assign(relay, { pageTexts: 1, tellsMore });
    budi.write(SPACE, item(1), 'satu');
    await met.round(budi);
    for (const device of [ANI, nameOf(41), nameOf(42)]) sari.letIn(SPACE, device);
    for (const n of [1, 2, 3]) sari.pendingDrops.push(await dropOf(sari, n));
    await met.round(sari);
    expect(await met.outcome(budi)).toMatchObject({ state: 'in' });
    expect(budi.of(SPACE)).toMatchObject({ onRelay: 5, drops: 3 });
    expect(budi.of(SPACE).chain).toEqual(relay.of(SPACE).chain);
  });

  it('holds the whole chain against its own where it parted, however many pages that has [SY23 PR8]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    const before = [...relay.of(SPACE).chain];
    for (const n of [41, 42, 43]) sari.letIn(SPACE, nameOf(n));
    await met.round(sari);
    await met.round(budi);
    // The same operations upon another end, in another order, and one more.
    const anew = [
      ...before,
      ...entriesUpon(
        before,
        relay
          .of(SPACE)
          .chain.slice(before.length)
          .reverse()
          .flatMap((entry) => readChainEntry(entry) ?? []),
        SPACE,
      ),
    ];
    relay.of(SPACE).chain = [
      ...anew,
      ...entriesUpon(anew, [rotate(SARI, 1, [SARI, BUDI, nameOf(41), nameOf(42), nameOf(43)])], SPACE),
    ];
    relay.pageTexts = 2;
    expect(await met.outcome(budi)).toMatchObject({ state: 'in' });
    expect(budi.of(SPACE).chain).toEqual(relay.of(SPACE).chain);
  });

  it('a chain without an end is none [SY23]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.letIn(SPACE, ANI);
    await met.round(sari);
    const [first] = relay.of(SPACE).chain;
    const real = relay.for.bind(relay);
    let asked = 0;
    relay.for = (who) => ({
      ...real(who),
      chain: () => {
        asked += 1;
        return Promise.resolve({ ok: true, value: { entries: first ? [first] : [], more: true } });
      },
    });
    const known = [...budi.of(SPACE).chain];
    expect(await met.outcome(budi)).toMatchObject({ problem: 'garbage', state: 'in' });
    expect(asked).toBeLessThan(100);
    expect(budi.of(SPACE).chain).toEqual(known);
  });

  it('an entry that somebody exchanged is told as that, nothing is taken or sent, and all goes on once the true one is shown [SY24]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.letIn(SPACE, ANI);
    await met.round(sari);
    const entry = relay.of(SPACE).chain.at(-1)!;
    const real = relay.for.bind(relay);
    const body = toBase64Url(
      utf8(fromUtf8(fromBase64Url(entry.body)).replace(keyOf(ANI, 'sealing'), keyOf(SARI, 'sealing'))),
    );
    expect(body).not.toBe(entry.body);
    relay.for = (who) => ({
      ...real(who),
      chain: () => Promise.resolve({ ok: true, value: { entries: [{ ...entry, body }] } }),
    });
    budi.write(SPACE, item(1), 'menunggu');
    const known = [...budi.of(SPACE).chain];
    expect(await met.outcome(budi)).toMatchObject({ problem: 'exchanged', state: 'in', sent: 0 });
    expect(budi.of(SPACE).chain).toEqual(known);
    // Where it comes up in the middle of a pull, it is told the same.
    sari.write(SPACE, item(2), 'dari Sari');
    await met.round(sari);
    expect(await met.outcome(budi)).toMatchObject({ problem: 'exchanged', sent: 0 });
    relay.for = real;
    expect((await met.outcome(budi))?.problem).toBeUndefined();
    expect(budi.dirty(SPACE)).toBe(0);
    expect(budi.of(SPACE).chain).toEqual(relay.of(SPACE).chain);
  });

  it('what there is no room for in the chain keeps back neither what frees the space nor its word [SY15]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari] = notebooks;
    sari.letIn(SPACE, ANI);
    sari.write(SPACE, item(1), 'satu');
    sari.pendingDrops.push(await dropOf(sari, 1));
    relay.otherwise = (call) => (call === 'appendChain' || call === 'push' ? { problem: 'noRoom' } : undefined);
    expect(await met.outcome(sari)).toMatchObject({ problem: 'noRoom', sent: 0, state: 'in' });
    expect(relay.of(SPACE).drops).toHaveLength(1);
    relay.otherwise = () => undefined;
    expect(await met.outcome(sari)).toMatchObject({ sent: 1 });
    expect(operationsOf(relay.of(SPACE).chain).at(-1)).toBe('add');
  });

  it('and drops without an end come to one in each round [SY23]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    const drop = await dropOf(sari, 1);
    relay.of(SPACE).drops.push(drop);
    const real = relay.for.bind(relay);
    let asked = 0;
    relay.for = (who) => ({
      ...real(who),
      drops: () => {
        asked += 1;
        return Promise.resolve({ ok: true, value: { drops: [drop], more: true } });
      },
    });
    await met.round(budi);
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThan(100);
  });

  it('two chains end it there [SY12]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const other = new SmallNotebook(BUDI);
    other.found(SPACE);
    relay.of(SPACE).chain = [...((await other.space(SPACE))?.chainPending ?? [])];
    const [, budi] = notebooks;
    budi.write(SPACE, item(1), 'satu');
    expect(await met.outcome(budi)).toMatchObject({ state: 'forked', sent: 0 });
    relay.calls.length = 0;
    await met.round(budi);
    expect(relay.calls).toEqual(['spaces']);
  });

  it('who is out learns it, keeps what they have, and sends nothing more [SY13]', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    sari.putOut(SPACE, BUDI);
    await met.round(sari);
    budi.write(SPACE, item(1), 'belum terkirim');
    expect(await met.outcome(budi)).toMatchObject({ state: 'out', sent: 0 });
    expect(budi.dirty(SPACE)).toBe(1);
    expect(relay.of(SPACE).parcels.size).toBe(0);
  });

  it('a space nobody asked for is left alone [SY14]', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    const budi = new SmallNotebook(BUDI);
    sari.letIn(SPACE, BUDI);
    await met.round(sari);
    const outcome = await met.round(budi, { code: 'right' });
    expect(outcome.unasked).toBe(1);
    expect(budi.kept.size).toBe(0);
    expect(relay.calls).not.toContain('chain');
  });
});

describe('parcels that only a newer app reads [PR12 SY8]', () => {
  it('stand in nobody’s way: the others’ are taken, the own ones go out, and nobody is doubted', async () => {
    const { met, relay, notebooks } = await meeting(BUDI, ANI);
    const [sari, budi, ani] = notebooks;
    await met.round(ani);
    relay.newer.add(BUDI);
    budi.write(SPACE, item(1), 'dalam bentuk baru');
    await met.round(budi);
    ani.write(SPACE, item(2), 'dalam bentuk lama');
    await met.round(ani);
    sari.write(SPACE, item(3), 'milik sendiri');
    const outcome = await met.outcome(sari);
    expect(outcome).toMatchObject({ state: 'in', sent: 1, unfit: [], doubts: [], taken: { fresh: 1 } });
    expect(outcome?.problem).toBeUndefined();
    expect(sari.words(SPACE)).toEqual({ [item(2)]: ['dalam bentuk lama'], [item(3)]: ['milik sendiri'] });
    expect(sari.of(SPACE).passedOver).toEqual([{ seq: 1, device: BUDI }]);
    await met.round(ani);
    expect(ani.words(SPACE)[item(3)]).toEqual(['milik sendiri']);
    // Told once, and not asked for in each round.
    relay.calls.length = 0;
    await met.round(sari);
    expect(relay.calls).not.toContain('pull');
  });

  it('are noted before the cursor goes past them, so that a kill in between loses nothing', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    relay.newer.add(BUDI);
    budi.write(SPACE, item(1), 'dalam bentuk baru');
    await met.round(budi);
    const steps: string[] = [];
    const take = sari.take.bind(sari);
    sari.passOver = () => {
      steps.push(`noted at ${sari.of(SPACE).cursor}`);
      return Promise.reject(new Error('killed'));
    };
    sari.take = (...page) => (steps.push('taken'), take(...page));
    await expect(met.round(sari)).rejects.toThrow('killed');
    expect(steps).toEqual(['noted at 0']);
    expect(sari.of(SPACE).cursor).toBe(0);
  });

  it('of a device that does not belong, or of another space, are refused like any other', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    budi.write(SPACE, item(1), 'satu');
    await met.round(budi);
    const told = (space: string, device: string) => ({
      seq: 1,
      parcel: undefined,
      newer: { version: 2, space, device },
    });
    const membership = (await sari.space(SPACE))?.membership;
    if (!membership) throw new Error('no chain');
    const judged = await verifyPage(
      SPACE,
      [told(nameOf(9), BUDI), { ...told(SPACE, nameOf(99)), seq: 2 }, { ...told(SPACE, BUDI), seq: 3 }],
      membership,
      sari,
    );
    expect(judged).toEqual({
      checked: [],
      unfit: [
        { seq: 1, why: 'unreadable' },
        { seq: 2, device: nameOf(99), why: 'notAllowed' },
      ],
      newer: [{ seq: 3, device: BUDI }],
    });
    expect(relay.of(SPACE).head).toBe(1);
  });
});

describe('meeting the relay', () => {
  it('by a code, once; without one it says that nobody vouched', async () => {
    const met = new Meeting();
    const sari = new SmallNotebook(SARI);
    sari.found(SPACE);
    expect((await met.round(sari)).trouble).toEqual({ problem: 'notEnrolled' });
    expect((await met.round(sari, { code: 'wrong' })).trouble).toEqual({ problem: 'notAllowed' });
    expect((await met.round(sari, { code: 'right' })).trouble).toBeUndefined();
    expect((await met.round(sari)).trouble).toBeUndefined();
  });

  it('another relay than before [SY25] and another protocol are told as such', async () => {
    const { met, relay, notebooks } = await meeting();
    relay.about = { ...relay.about, relay: nameOf(70) };
    expect((await met.round(notebooks[0])).trouble).toEqual({ problem: 'anotherRelay' });
    relay.about = { ...relay.about, oldest: 2, newest: 4 };
    expect((await met.round(notebooks[0])).trouble).toEqual({ problem: 'otherProtocol', oldest: 2, newest: 4 });
    expect(notebooks[0].startedOver).toEqual([]);
  });

  it('says that the clocks are apart, and goes on [SY18]', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    relay.about = { ...relay.about, now: 3 * 86_400_000 };
    sari.write(SPACE, item(1), 'satu');
    const outcome = await met.round(sari);
    expect(outcome.clockApart).toBe(3 * 86_400_000);
    expect(outcome.spaces.get(SPACE)?.sent).toBe(1);
    met.now = 3 * 86_400_000 - 200_000;
    expect((await met.round(sari)).clockApart).toBeUndefined();
  });

  it.each<Call>(['about', 'spaces', 'pull', 'push', 'putHead', 'heads', 'drops'])(
    'garbage in the place of an answer changes nothing: %s [SY17]',
    async (call) => {
      const { met, relay, notebooks } = await meeting(BUDI);
      const [sari, budi] = notebooks;
      budi.write(SPACE, item(1), 'satu');
      await met.round(budi);
      sari.write(SPACE, item(2), 'dua');
      // Asked for only where there are more than were known.
      relay.of(SPACE).drops.push({ drop: 'AAAA', signature: toBase64Url(new Uint8Array(64)) });
      relay.isMet = call !== 'about';
      relay.namesOwn = call !== 'putHead';
      relay.otherwise = (one) => (one === call ? { problem: 'notTheRelay' } : undefined);
      const { trouble, spaces } = await met.round(sari);
      // Of one item alone that is told in its space, and the round goes on. [SY15]
      if (call === 'push') expect(spaces.get(SPACE)?.problem).toBe('unanswered');
      else expect(trouble).toEqual({ problem: 'notTheRelay' });
      relay.otherwise = () => undefined;
      await met.round(sari);
      await met.round(budi);
      expect(sari.words(SPACE)).toEqual(budi.words(SPACE));
      expect(Object.keys(sari.words(SPACE))).toHaveLength(2);
    },
  );

  it('invitations: offer, answer, and over when the relay no longer has it [SY20]', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    const box = nameOf(50);
    sari.letters = [{ mine: true, mailbox: box, offer: 'T0ZGRVI', expires: 1, state: 'unsent' }];
    await met.round(sari);
    const budi = new SmallNotebook(BUDI);
    budi.letters = [{ mine: false, mailbox: box, answer: 'QU5TV0VS', state: 'unsent' }];
    relay.otherwise = (call) => (call === 'answerMailbox' ? { after: { problem: 'unreachable' } } : undefined);
    await met.round(budi, { mailbox: box });
    relay.otherwise = () => undefined;
    await met.round(budi);
    expect(budi.letters[0]?.state).toBe('sent');
    await met.round(sari);
    expect(sari.answers.get(box)).toBe('QU5TV0VS');
    sari.letters = sari.letters.map((one) => ({ ...one, state: 'confirmed' }) as typeof one);
    await met.round(sari);
    expect([sari.letters, relay.mailboxes.size]).toEqual([[], 0]);
  });

  it('an invitation that somebody else answered first is over', async () => {
    const { met, relay } = await meeting();
    const box = nameOf(50);
    relay.mailboxes.set(box, { owner: SARI, offer: 'T0ZGRVI', answer: 'TEFJTg' });
    const budi = new SmallNotebook(BUDI);
    budi.letters = [{ mine: false, mailbox: box, answer: 'QU5TV0VS', state: 'unsent' }];
    await met.round(budi);
    expect(budi.letters).toEqual([]);
  });
});

describe('attachments [SY16]', () => {
  it('follow the texts, are asked for once, and wait where there is little room', async () => {
    const { met, relay, notebooks } = await meeting(BUDI);
    const [sari, budi] = notebooks;
    const names = Array.from({ length: 250 }, (_, n) => nameOf(5_000 + n));
    for (const name of names) sari.chunks.set(name, { bytes: Uint8Array.of(1, 2), sent: false });
    for (const name of [...names, nameOf(9_999)]) budi.chunks.set(name, { bytes: undefined, sent: false });
    sari.write(SPACE, item(1), 'satu');
    const sent = await met.round(sari);
    expect(sent.chunks.get(SPACE)).toMatchObject({ sent: 250, fetched: 0 });
    // Of how many from the first one on, and never more than that.
    const told = met.progress.filter(({ step }) => step === 'chunks').map(({ done, of }) => [done, of]);
    expect(told).toEqual(Array.from({ length: 250 }, (_, n) => [n + 1, 250]));
    expect(relay.calls.indexOf('push')).toBeLessThan(relay.calls.indexOf('putChunk'));
    met.room = false;
    expect((await met.round(budi)).chunks.get(SPACE)).toMatchObject({ fetched: 0, noRoomHere: true });
    met.room = true;
    met.progress.length = 0;
    expect((await met.round(budi)).chunks.get(SPACE)).toMatchObject({ fetched: 250, notThere: 1, unfit: 0 });
    expect(met.progress.filter(({ step }) => step === 'chunks').at(-1)).toMatchObject({ done: 251, of: 251 });
    relay.calls.length = 0;
    await met.round(sari);
    expect(relay.calls).not.toContain('putChunk');
  });

  it('one that does not open is told and stops no other', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    relay.of(SPACE).chunks.set(nameOf(5_000), new Uint8Array());
    relay.of(SPACE).chunks.set(nameOf(5_001), Uint8Array.of(7));
    for (const n of [5_000, 5_001]) sari.chunks.set(nameOf(n), { bytes: undefined, sent: false });
    expect((await met.round(sari)).chunks.get(SPACE)).toMatchObject({ fetched: 1, unfit: 1 });
  });

  it('without room on the relay the texts have gone all the same', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    sari.chunks.set(nameOf(5_000), { bytes: Uint8Array.of(1), sent: false });
    sari.write(SPACE, item(1), 'satu');
    relay.otherwise = (call) => (call === 'putChunk' ? { problem: 'noRoom' } : undefined);
    const outcome = await met.round(sari);
    expect(outcome.trouble).toBeUndefined();
    expect(outcome.chunks.get(SPACE)).toMatchObject({ sent: 0, refused: { problem: 'noRoom' } });
    expect(sari.dirty(SPACE)).toBe(0);
  });

  it('what is refused of them is told, whatever the relay calls it', async () => {
    const { met, relay, notebooks } = await meeting();
    const [sari] = notebooks;
    for (const n of [5_000, 5_001, 5_002, 5_003]) sari.chunks.set(nameOf(n), { bytes: Uint8Array.of(1), sent: false });
    relay.otherwise = (call) => (call === 'putChunk' ? { problem: 'malformed' } : undefined);
    const outcome = await met.round(sari);
    expect(outcome.trouble).toBeUndefined();
    expect(outcome.chunks.get(SPACE)).toMatchObject({ refused: { problem: 'malformed' } });
  });

  it.each(['tooLarge', 'malformed', 'unreachable', 'broken'] as const)(
    'one piece that is refused, or gets no answer, holds up no other (%s) [SY15 SY16]',
    async (problem) => {
      const { met, relay, notebooks } = await meeting();
      const [sari] = notebooks;
      const names = Array.from({ length: 250 }, (_, n) => nameOf(5_000 + n));
      for (const name of names) sari.chunks.set(name, { bytes: Uint8Array.of(1), sent: false });
      relay.otherwise = (call, args) => (call === 'putChunk' && args[1] === names[7] ? { problem } : undefined);
      const outcome = await met.round(sari);
      expect(outcome.trouble).toBeUndefined();
      expect(outcome.chunks.get(SPACE)).toMatchObject({ sent: 249, refused: { problem } });
      relay.otherwise = () => undefined;
      const next = (await met.round(sari)).chunks.get(SPACE);
      expect(next).toMatchObject({ sent: 1 });
      expect(next?.refused).toBeUndefined();
    },
  );

  it('stand-in signatures tell keys apart', () =>
    expect(standIn('AAAA', new Uint8Array(3))).not.toEqual(standIn('AAAB', new Uint8Array(3))));
});
