import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/base/id.ts';
import { emptyItem, writeFields } from '../../../src/practice/item.ts';
import { chunkId } from '../../../src/storage/attachment-chunk.ts';
import { sealRow } from '../../../src/storage/sealed-row.ts';
import { seededRandom, turnedClock } from '../open-test-notebook.ts';
import { MemoryNotebook } from './memory-notebook.ts';

describe('pieces of attachments [SY16]', () => {
  it('are asked for, however the text of theirs came: out of a file, or when it could be opened at last', async () => {
    const random = seededRandom(1);
    const notebook = await MemoryNotebook.found('Sari', turnedClock(), random);
    const space = await notebook.foundSpace();
    await notebook.write('group', { space, parent: space }, { name: 'Ibu Tangguh' });
    expect(await notebook.shared.chunksWanted(space, 10)).toEqual([]);
    // Neither a page of the relay nor a write of this device.
    const [device, id, keys] = [newId(random), newId(random), notebook.keyring.known(space)!];
    const write = { dot: [device, 1] as const, at: [1, 0] as const, by: device };
    const item = writeFields(emptyItem('attachment', 1, newId(random)), { chunks: 2, state: 'whole' }, write);
    await notebook.tables.write((at) =>
      at.putRows('attachment', [{ ...sealRow(id, space, item, keys, random), dirty: 0 }]),
    );
    expect(await notebook.shared.chunksWanted(space, 10)).toEqual([chunkId(keys, id, 0), chunkId(keys, id, 1)]);
  });
});
