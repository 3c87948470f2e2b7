import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/base/result.ts';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { chunkId } from '../../../src/storage/attachment-chunk.ts';
import { storageProblem } from '../../../src/storage/storage-problem.ts';
import type { RelayPort } from '../../../src/sync/relay-port.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { attach, letIn, RelayInHand, type RelayTablet } from '../../suites/relay-tablet.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';

const PARTS = ['a letter ', 'in three ', 'parts'];
const WHOLE = { ok: true, value: { fetched: 3, unfit: 0, notThere: 0 } };

let inHand: RelayInHand;
beforeEach(async () => {
  globalThis.localStorage = memoryLocalStorage();
  inHand = await RelayInHand.over(new MemoryStore(someId(), someId()));
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** Rini attached a letter beside Ratna; Sari's tablet has little room, and only the text of it. */
async function littleRoom(bend?: (port: RelayPort) => RelayPort) {
  const rini = await inHand.tablet('Rini');
  const group = must(await rini.commands.groups.add({ name: 'Teras Sore' }));
  const space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
  const [ratna = ''] = must(await rini.commands.members.add(group, [{ name: 'Ratna' }]));
  const sari = await inHand.tablet('Sari', bend, () => false);
  await letIn(rini, sari, [space]);
  const letter = await attach(rini, { kind: 'member', id: ratna }, 'letter.txt', ...PARTS);
  const meet = async () => {
    await rini.round();
    await sari.round();
  };
  const of = async ({ queries }: RelayTablet, id = letter) =>
    (await queries.attachments.beside(ratna)).find((one) => one.id === id)!;
  const lying = async (id = letter) => sari.queries.attachments.lying(await of(sari, id));
  const names = [0, 1, 2].map((index) => chunkId(rini.notebook.keyring.known(space)!, letter, index));
  return { rini, sari, space, ratna, letter, meet, of, lying, names };
}

describe('an attachment on a tablet with little room [SY16]', () => {
  it('comes when it is asked for by hand, and no other comes with it', async () => {
    const { rini, sari, space, ratna, letter, meet, of, lying } = await littleRoom();
    const other = await attach(rini, { kind: 'member', id: ratna }, 'other.txt', 'another');
    await meet();
    await sari.round();
    expect(await lying()).toEqual({ here: 0, of: 3 });
    expect(await sari.queries.attachments.bytes(await of(sari))).toBeUndefined();
    expect(await sari.fetch(space, letter)).toEqual(WHOLE);
    expect(await lying()).toEqual({ here: 3, of: 3 });
    const parts = await sari.queries.attachments.bytes(await of(sari));
    expect(parts!.map((part) => new TextDecoder().decode(part))).toEqual(PARTS);
    expect(await lying(other)).toEqual({ here: 0, of: 1 });
    // It came from the relay: nothing of it is to go there.
    expect(await sari.shared.chunksOutgoing(space, 10)).toEqual([]);
  });

  it('is gone on with where the way broke off: what came is not asked for again', async () => {
    const asked: string[] = [];
    let most = 2;
    const { sari, space, letter, meet, lying, names } = await littleRoom((port) => ({
      ...port,
      chunk: async (at, chunk) => {
        if (asked.length >= most) return { ok: false, trouble: { problem: 'unreachable' } };
        asked.push(chunk);
        return port.chunk(at, chunk);
      },
    }));
    await meet();
    expect(await sari.fetch(space, letter)).toEqual({ ok: false, trouble: { problem: 'unreachable' } });
    expect(await lying()).toEqual({ here: 2, of: 3 });
    most = 3;
    expect(await sari.fetch(space, letter)).toEqual({ ok: true, value: { fetched: 1, unfit: 0, notThere: 0 } });
    expect(asked).toEqual(names);
  });

  it('says what nobody has brought to the relay yet, and fetches the rest of it', async () => {
    const { rini, sari, space, letter, meet, names, lying } = await littleRoom();
    await meet();
    const chunk = inHand.store.chunk.bind(inHand.store);
    inHand.store.chunk = async (at, name) => (name === names[1] ? undefined : chunk(at, name));
    expect(await sari.fetch(space, letter)).toEqual({ ok: true, value: { fetched: 2, unfit: 0, notThere: 1 } });
    expect(await lying()).toEqual({ here: 2, of: 3 });
    inHand.store.chunk = chunk;
    await rini.round();
    expect(await sari.fetch(space, letter)).toMatchObject({ ok: true, value: { fetched: 1 } });
  });

  it('takes nothing that does not open as that chunk', async () => {
    const { sari, space, letter, meet, names, lying, of } = await littleRoom((port) => ({
      ...port,
      chunk: (at, chunk) => port.chunk(at, chunk === names[2] ? names[0]! : chunk),
    }));
    await meet();
    expect(await sari.fetch(space, letter)).toEqual({ ok: true, value: { fetched: 2, unfit: 1, notThere: 0 } });
    expect(await lying()).toEqual({ here: 2, of: 3 });
    expect(await sari.queries.attachments.bytes(await of(sari))).toBeUndefined();
  });

  it('is not called unfit where a round brought it while it was asked for', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const { sari, space, letter, meet, lying } = await littleRoom((port) => ({
      ...port,
      chunk: async (at, chunk) => {
        const answer = await port.chunk(at, chunk);
        const first = meanwhile;
        meanwhile = undefined;
        await first?.();
        return answer;
      },
    }));
    await meet();
    meanwhile = () => sari.fetch(space, letter);
    expect(await sari.fetch(space, letter)).toEqual(WHOLE);
    expect(await lying()).toEqual({ here: 3, of: 3 });
  });

  it('keeps what came before the disk was full, and goes on from there', async () => {
    const { sari, space, letter, meet, lying } = await littleRoom();
    await meet();
    let room = 1;
    const full = () => {
      if ((room -= 1) < 0) throw new DOMException('full', 'QuotaExceededError');
    };
    sari.notebook.database.chunks.hook('creating', full);
    const refused = await sari.fetch(space, letter).catch((error: unknown) => storageProblem(error));
    expect(refused).toEqual({ kind: 'storageFull' });
    expect(await lying()).toEqual({ here: 1, of: 3 });
    sari.notebook.database.chunks.hook('creating').unsubscribe(full);
    expect(await sari.fetch(space, letter)).toMatchObject({ ok: true, value: { fetched: 2 } });
  });

  it('asks for nothing of what was thrown away', async () => {
    const { rini, sari, space, letter, meet } = await littleRoom();
    await meet();
    must(await rini.commands.attachments.remove(letter));
    await meet();
    expect(await sari.fetch(space, letter)).toEqual({ ok: true, value: { fetched: 0, unfit: 0, notThere: 0 } });
  });
});
