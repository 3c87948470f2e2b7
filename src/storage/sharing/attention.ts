/** Items a facilitator should look at after others wrote: kept as sealed rows, worked off by looking. [SH5] */
import type { Json } from '../../base/json.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

/**
 * `apart`: a field holds what was written apart. `revived`: deleted here and edited there, or the other way round. `role`: a supervisor's
 * parcel that is no comment, and was not taken.
 */
export interface Attention {
  readonly item: string;
  /** Name of the kind; '' where nobody opened it. */
  readonly kind: string;
  readonly space: string;
  readonly what: 'apart' | 'revived' | 'role';
  /** By whose parcel. */
  readonly device: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export function attentionId({ item, what }: Pick<Attention, 'item' | 'what'>): string {
  return `${item}/${what}`;
}

/** Notes what is new, and lets go of values that are one again. What was noted before keeps its `since`. */
export async function keepAttention(
  { notebookKey, random }: Unlocked,
  tables: TablesAtHand,
  noted: ReadonlyMap<string, Attention>,
  settled: ReadonlySet<string>,
): Promise<void> {
  const over = [...settled].map((item) => attentionId({ item, what: 'apart' }));
  if (over.length > 0) await tables.deleteLocals('attention', over);
  for (const [id, one] of noted) {
    const before = await tables.local('attention', id);
    if (!before)
      await tables.putLocals('attention', [sealLocal(notebookKey, 'attention', id, one as unknown as Json, random)]);
  }
}

/** All that was noted; whether an item is still apart only its row says. */
export async function notedAttention({ notebookKey }: Unlocked, tables: TablesAtHand): Promise<readonly Attention[]> {
  const rows = await tables.locals('attention', '');
  return rows.flatMap((row) => {
    const read = openLocal(notebookKey, 'attention', row);
    return read ? [read as unknown as Attention] : [];
  });
}
