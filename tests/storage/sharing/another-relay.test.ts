import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { meet } from '../../suites/put-back-tablet.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { letIn, RelayInHand, type RelayTablet } from '../../suites/relay-tablet.ts';
import { must } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';

const CODE = { code: 'AAAA' };

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
});

/** Rini and Sari share a group on a relay, and each has written what the other has. */
async function shared() {
  const relay = someId();
  const first = await RelayInHand.over(new MemoryStore(relay, someId()));
  const rini = await first.tablet('Rini');
  const sari = await first.tablet('Sari');
  const group = must(await rini.commands.groups.add({ name: 'Teras Sore' }));
  const space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
  const session = must(await rini.commands.sessions.plan(group, { number: 1 }));
  must(await rini.commands.journal.note(session, { text: 'Sebelum pindah' }));
  await letIn(rini, sari, [space]);
  await meet(rini, sari);
  const notes = async ({ queries }: Pick<RelayTablet, 'queries'>) =>
    (await queries.sessions.entries(session)).map(({ text }) => text).sort();
  return { first, relay, rini, sari, space, session, notes };
}

describe('another relay at the address of the former one [SY25]', () => {
  it('is told as such, and nothing goes to it before somebody connects the tablet', async () => {
    const { rini, space, session } = await shared();
    must(await rini.commands.journal.note(session, { text: 'Belum terkirim' }));
    const second = await RelayInHand.over(new MemoryStore(someId(), someId()));
    const moved = second.over('Rini', rini.notebook);
    expect((await moved.round()).trouble).toEqual({ problem: 'anotherRelay' });
    for await (const there of second.store.spaces()) expect.unreachable(there.space);
    expect((await rini.round()).spaces.get(space)?.sent).toBe(1);
  });

  it('gets all of it from the tablets that connect to it anew, and they go on there', async () => {
    const { rini, sari, space, session, notes } = await shared();
    must(await rini.commands.journal.note(session, { text: 'Rini, sebelum pindah' }));
    must(await sari.commands.journal.note(session, { text: 'Sari, sebelum pindah' }));
    const second = await RelayInHand.over(new MemoryStore(someId(), someId()));
    const [one, other] = [second.over('Rini', rini.notebook), second.over('Sari', sari.notebook)];
    expect((await one.round(CODE)).trouble).toBeUndefined();
    expect((await other.round(CODE)).trouble).toBeUndefined();
    must(await one.commands.journal.note(session, { text: 'Rini, sesudahnya' }));
    await meet(one, other, one);
    for (const tablet of [one, other]) {
      expect((await tablet.shared.space(space))?.state).toBe('in');
      expect((await tablet.shared.space(space))?.chainPending).toEqual([]);
      expect(await notes(tablet)).toEqual([
        'Rini, sebelum pindah',
        'Rini, sesudahnya',
        'Sari, sebelum pindah',
        'Sebelum pindah',
      ]);
    }
    const nina = await second.tablet('Nina');
    await letIn(other, nina, [space]);
    expect(await notes(nina)).toHaveLength(4);
  });

  it('that does not let the tablet in changes nothing: it still belongs to the former one', async () => {
    const { rini, space, session } = await shared();
    const second = await RelayInHand.over(new MemoryStore(someId(), someId()));
    const moved = second.over('Rini', rini.notebook);
    expect((await moved.round({ code: 'BBBB' })).trouble).toEqual({ problem: 'notAllowed' });
    expect((await moved.round()).trouble).toEqual({ problem: 'anotherRelay' });
    must(await rini.commands.journal.note(session, { text: 'Masih di yang lama' }));
    const round = await rini.round();
    expect(round.trouble).toBeUndefined();
    expect(round.spaces.get(space)?.sent).toBe(1);
  });

  it('lets a tablet in that was let in already, where only that answer was lost', async () => {
    const { rini } = await shared();
    const second = await RelayInHand.over(new MemoryStore(someId(), someId()));
    const lost = second.over('Rini', rini.notebook, (port) => ({
      ...port,
      enrol: async (voucher) => {
        await port.enrol(voucher);
        return { ok: false, trouble: { problem: 'unreachable' } };
      },
    }));
    expect((await lost.round(CODE)).trouble).toEqual({ problem: 'unreachable' });
    expect((await second.over('Rini', rini.notebook).round(CODE)).trouble).toBeUndefined();
  });
});

describe('a relay that was put back to before it knew the tablet [SY25 SV15]', () => {
  it('is told as having forgotten it, takes it in by a code, and has all again', async () => {
    const { relay, rini, sari, space, session, notes } = await shared();
    must(await sari.commands.journal.note(session, { text: 'Ditulis sesudah salinan' }));
    await meet(sari, rini);
    const old = await RelayInHand.over(new MemoryStore(relay, someId()));
    const [one, other] = [old.over('Rini', rini.notebook), old.over('Sari', sari.notebook)];
    expect((await other.round()).trouble).toEqual({ problem: 'forgotten' });
    expect((await other.round()).trouble).toEqual({ problem: 'forgotten' });
    expect((await other.round({ code: 'BBBB' })).trouble).toEqual({ problem: 'notAllowed' });
    expect((await other.round(CODE)).trouble).toBeUndefined();
    expect((await one.round(CODE)).trouble).toBeUndefined();
    must(await one.commands.journal.note(session, { text: 'Sesudahnya' }));
    await meet(one, other, one);
    for (const tablet of [one, other]) {
      expect((await tablet.shared.space(space))?.chainPending).toEqual([]);
      expect(await notes(tablet)).toEqual(['Ditulis sesudah salinan', 'Sebelum pindah', 'Sesudahnya']);
    }
    const nina = await old.tablet('Nina');
    await letIn(other, nina, [space]);
    expect(await notes(nina)).toHaveLength(3);
  });
});
