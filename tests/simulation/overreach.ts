/** A supervisor whose app has been changed, and sends what a supervisor may not write. Everybody else must refuse it, and say so. [SY7 SH5] */
import { epochOf } from '../../src/crypto/seal.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import { newId } from '../../src/base/id.ts';
import type { NotebookPort } from '../../src/sync/notebook-port.ts';
import type { Agency, Space } from './agency.ts';
import { over } from './over.ts';
import type { Tablet } from './tablet.ts';

export interface Overreached {
  readonly tablet: Tablet;
  readonly space: Space;
  readonly id: string;
  /** Under which name and number it went out, once it did. */
  sent: { readonly device: string; readonly counter: number } | undefined;
}

export class Overreach {
  readonly all: Overreached[] = [];

  constructor(readonly bent: ((port: NotebookPort, tablet: Tablet) => NotebookPort) | undefined) {}

  /** A note, by whoever may only comment. */
  async write(agency: Agency, tablet: Tablet): Promise<void> {
    const place = await agency.place(tablet);
    if (place?.role !== 'supervisor') return;
    const { space } = place;
    const id = newId(agency.dice);
    await tablet.work(async (notebook) => {
      await notebook.write('entry', { space: space.id, parent: space.id }, { text: 'what a supervisor wrote' }, id);
      this.all.push({ tablet, space, id, sent: undefined });
    });
  }

  bend(real: NotebookPort, tablet: Tablet): NotebookPort {
    const port = this.bent?.(real, tablet) ?? real;
    return over(port, {
      outgoing: async (space, after, most) => {
        const parcels = await port.outgoing(space, after, most);
        const own = this.all.filter((one) => one.tablet === tablet && one.space.id === space && !one.sent);
        if (own.length === 0 || after > 0 || parcels.length + own.length > LIMITS.pageParcels) return parcels;
        const standing = await port.space(space);
        const more = [...parcels];
        for (const { id: item } of own) {
          const row = await tablet.notebook.row('entry', item);
          const epoch = row && epochOf(row.sealed);
          if (row?.n === undefined || epoch === undefined || epoch !== standing?.membership?.epoch) continue;
          const { device } = tablet.notebook.identity;
          more.push({ space, item, device, counter: row.n, epoch, sealed: row.sealed });
        }
        return more.sort((a, b) => a.counter - b.counter);
      },
      sent: async (space, parcels, at) => {
        const sent = await port.sent(space, parcels, at);
        for (const one of this.all) {
          const parcel = parcels.find(({ item }) => item === one.id);
          if (one.tablet === tablet && parcel) one.sent = { device: port.device, counter: parcel.counter };
        }
        return sent;
      },
    });
  }
}
