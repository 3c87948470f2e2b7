/** Parcels that only a newer app reads: passed over, and asked for again once it runs here. [SH14] */
import type { PassedOver } from '../../protocol/verify-page.ts';
import { putState, readState } from './sync-state.ts';
import type { Unlocked } from './unlocked.ts';

export class NewerParcels {
  constructor(
    readonly notebook: Unlocked,
    /** The newest version of parcels that this app reads. */
    readonly reads: number,
  ) {}

  async passOver(space: string, parcels: readonly PassedOver[]): Promise<void> {
    const { notebook, reads } = this;
    await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const state = await readState(notebook, tables, space);
        const { from = Infinity, devices = [] } = state.newer ?? {};
        const newer = {
          read: reads,
          from: Math.min(from, ...parcels.map(({ seq }) => seq)),
          devices: [...new Set([...devices, ...parcels.map(({ device }) => device)])],
        };
        const known = newer.from === from && newer.devices.length === devices.length;
        if (!known) await putState(notebook, tables, space, { ...state, newer });
      }),
    );
  }

  /**
   * After an update: what was passed over is before the cursor, so it goes back to there; and heads against which nothing could be held are read
   * anew. Answers whether it did.
   */
  async askAgain(space: string): Promise<boolean> {
    const { notebook, reads } = this;
    const isDue = await notebook.tables.read(async (tables) => {
      const { newer } = await readState(notebook, tables, space);
      return newer !== undefined && newer.read < reads;
    });
    if (!isDue) return false;
    return notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const { newer, ...state } = await readState(notebook, tables, space);
        if (!newer || newer.read >= reads) return false;
        const cursor = Math.min(state.cursor, newer.from - 1);
        await putState(notebook, tables, space, { ...state, cursor, heads: 0 });
        return true;
      }),
    );
  }
}
