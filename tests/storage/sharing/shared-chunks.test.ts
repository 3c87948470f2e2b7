import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/base/id.ts';
import { emptyItem, writeFields } from '../../../src/practice/item.ts';
import { chunkId } from '../../../src/storage/attachment-chunk.ts';
import { sealRow } from '../../../src/storage/sealed-row.ts';
import { seededRandom, turnedClock } from '../open-test-notebook.ts';
import { asForeign, bringTogether, PlainRelay, pull, push, round, syncChain } from './exchange.ts';
import { MemoryNotebook } from './memory-notebook.ts';

const MOST = { parcels: 512, bytes: 4_000_000 };

/** Rini attached something; Sari knows nothing of it, and found nothing wanted. */
async function attached(seed: number) {
  const random = seededRandom(seed);
  const clock = turnedClock();
  const relay = new PlainRelay();
  const [rini, sari] = [
    await MemoryNotebook.found('Rini', clock, random),
    await MemoryNotebook.found('Sari', clock, random),
  ];
  const space = await rini.foundSpace();
  for (const one of [rini, sari]) await one.shared.spaces();
  await bringTogether(rini.shared, sari.shared, relay, [space]);
  for (const one of [rini, sari]) await round(one.shared, relay, space);
  const wanted = () => sari.shared.chunksWanted(space, 10);
  expect(await wanted()).toEqual([]);
  const attach = () => rini.write('attachment', { space, parent: space }, { chunks: 2, state: 'whole' });
  const pieces = (id: string) => [0, 1].map((index) => chunkId(sari.keyring.known(space)!, id, index));
  return { rini, sari, relay, space, clock, random, wanted, attach, pieces };
}

describe('pieces of attachments are asked for, however the text of theirs came [SY16]', () => {
  it('by the relay', async () => {
    const { rini, sari, relay, space, wanted, attach, pieces } = await attached(1);
    const id = await attach();
    await push(rini.shared, relay, space);
    await pull(sari.shared, relay, space);
    expect(await wanted()).toEqual(pieces(id));
  });

  it('out of a file', async () => {
    const { rini, sari, space, wanted, attach, pieces } = await attached(2);
    const id = await attach();
    const [parcel] = await rini.shared.outgoing(space, 0, MOST);
    await sari.shared.takeHanded(space, [asForeign(parcel!, 1)], [], 'facilitator');
    expect(await wanted()).toEqual(pieces(id));
  });

  it('when it could be opened at last', async () => {
    const { rini, sari, relay, space, wanted, attach, pieces } = await attached(3);
    await rini.shared.rotate(space);
    await syncChain(rini.shared, relay, space);
    const id = await attach();
    await push(rini.shared, relay, space);
    await pull(sari.shared, relay, space);
    expect(await wanted()).toEqual([]);
    await syncChain(sari.shared, relay, space);
    expect(await wanted()).toEqual(pieces(id));
  });

  it('in another window of the same notebook, within the hour', async () => {
    const { sari, space, clock, random, wanted, pieces } = await attached(4);
    const [device, id, keys] = [newId(random), newId(random), sari.keyring.known(space)!];
    const write = { dot: [device, 1] as const, at: [1, 0] as const, by: device };
    const item = writeFields(emptyItem('attachment', 1, newId(random)), { chunks: 2, state: 'whole' }, write);
    await sari.tables.write((at) =>
      at.putRows('attachment', [{ ...sealRow(id, space, item, keys, random), dirty: 0 }]),
    );
    expect(await wanted()).toEqual([]);
    clock.turn(3_600_000);
    expect(await wanted()).toEqual(pieces(id));
  });
});
