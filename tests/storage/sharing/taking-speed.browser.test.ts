import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { newId } from '../../../src/base/id.ts';
import { systemRandom } from '../../../src/base/random.ts';
import { emptyItem, writeFields } from '../../../src/practice/item.ts';
import { Notebooks } from '../../../src/storage/notebooks.ts';
import { sealRow } from '../../../src/storage/sealed-row.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import type { ForeignParcel } from '../../../src/storage/sharing/opened-parcel.ts';
import { quickDerivation } from '../quick-derivation.ts';

const ITEMS = 10_000;
const PAGE = 512;

describe('taking in a whole group in Chromium [SH2]', () => {
  it('opens and stores ten thousand entries, and sends none of them back', async () => {
    const notebooks = new Notebooks(systemClock, systemRandom, quickDerivation);
    const founded = await notebooks.protect('Rini', 'kopi hangat di teras sore');
    if (!founded.ok) throw new Error(founded.problem.kind);
    const { notebook } = founded.value;
    const shared = shareNotebook(notebook);
    const space = notebook.identity.agencySpace;
    const [keys, device, session] = [notebook.keyring.known(space)!, newId(systemRandom), newId(systemRandom)];
    const parcels: ForeignParcel[] = Array.from({ length: ITEMS }, (_, i) => {
      const write = { dot: [device, i + 1] as const, at: [1_795_000_000_000 + i, 0] as const, by: device };
      const text = 'Ani bercerita tentang rumahnya; yang lain mendengarkan dengan sabar.';
      const item = writeFields(emptyItem('entry', 1, session), { text, at: i }, write);
      const row = sealRow(newId(systemRandom), space, item, keys, systemRandom);
      const leaf = systemRandom.bytes(32);
      return {
        seq: i + 1,
        item: row.id,
        device,
        counter: i + 1,
        epoch: 0,
        sealed: row.sealed,
        leaf,
        role: 'facilitator',
      };
    });
    const begun = performance.now();
    let fresh = 0;
    for (let from = 0; from < ITEMS; from += PAGE) {
      const page = parcels.slice(from, from + PAGE);
      fresh += (await shared.take(space, page, [], page.at(-1)?.seq ?? 0)).fresh;
    }
    const took = performance.now() - begun;
    console.info(`taken in: ${ITEMS} entries in ${Math.round(took)} ms`);
    expect(fresh).toBe(ITEMS);
    expect(await notebook.database.rowsOf('entry').count()).toBe(ITEMS);
    const reopened = shareNotebook(notebook);
    const again = performance.now();
    expect((await reopened.take(space, parcels.slice(0, PAGE), [], ITEMS)).fresh).toBe(0);
    console.info(`ledger read and a page passed over: ${Math.round(performance.now() - again)} ms`);
    await reopened.spaces();
    expect(await reopened.outgoing(space, 0, { parcels: 512, bytes: 4_000_000 })).toEqual([]);
    await notebooks.delete(notebook.id);
  });
});
