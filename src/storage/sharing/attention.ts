/** Items a facilitator should look at after others wrote: kept as sealed rows, worked off by deciding or by having looked. [SH5] */
import type { Json } from '../../base/json.ts';
import type { Random } from '../../base/random.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import type { TablesAtHand } from './sync-tables.ts';

/**
 * `apart`: a field holds what was written apart. `revived`: deleted here and edited there, or the other way round: it stands again. `trashed`:
 * the same of what was only put into the trash: it lies there. `role`: a supervisor's parcel that is no comment, and was not taken.
 */
export interface Attention {
  readonly item: string;
  /** Name of the kind; '' where nobody opened it. */
  readonly kind: string;
  readonly space: string;
  readonly what: 'apart' | 'revived' | 'trashed' | 'role';
  /** By whose parcel it was noted first. */
  readonly device: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /**
   * Of each device the newest write this is about: of values apart their dots, else the counter of its parcel. Once seen, only what
   * goes beyond it is noted again.
   */
  readonly upTo: Readonly<Record<string, number>>;
  /** Of what was revived or lies in the trash: whether it was this tablet that had put it away. */
  readonly deletedHere?: boolean;
}

/** What was seen stays in the same table, behind every id there is: so that what awaits an eye is counted without opening a row. */
const SEEN = '~';

type Hold = { readonly notebookKey: SealingKey; readonly random: Random };
type Rows = Pick<TablesAtHand, 'local' | 'localIds' | 'putLocals' | 'deleteLocals'>;

export function attentionId({ item, what }: Pick<Attention, 'item' | 'what'>): string {
  return `${item}/${what}`;
}

/** Where what was seen of a note lies; ids of open ones are all below `SEEN`. */
export function seenId(id: string): string {
  return SEEN + id;
}

export const FIRST_SEEN = SEEN;

/**
 * Lets go of the notes named in `over`, and notes what is new: beyond what was seen. What was noted before keeps its `since`.
 * Both by their ids.
 */
export async function keepAttention(
  hold: Hold,
  rows: Rows,
  noted: ReadonlyMap<string, Attention>,
  over: ReadonlySet<string>,
): Promise<void> {
  if (noted.size === 0 && over.size === 0) return;
  const there = new Set(await rows.localIds('attention', ''));
  const gone = [...over].flatMap((id) => [id, seenId(id)]).filter((id) => there.has(id));
  if (gone.length > 0) await rows.deleteLocals('attention', gone);
  for (const [id, one] of noted) {
    const seen = there.has(seenId(id)) ? await read(hold, rows, seenId(id)) : undefined;
    if (seen && !goesBeyond(one, seen)) continue;
    const before = there.has(id) ? await read(hold, rows, id) : undefined;
    await put(hold, rows, id, before ? { ...one, ...before, upTo: latest(before.upTo, one.upTo) } : one);
  }
}

/** Puts notes among what was seen, or (`seen` false) back among what awaits an eye. */
export async function moveAttention(hold: Hold, rows: Rows, ids: readonly string[], seen: boolean): Promise<void> {
  for (const id of ids) {
    const [from, to] = seen ? [id, seenId(id)] : [seenId(id), id];
    const one = await read(hold, rows, from);
    if (!one) continue;
    const there = await read(hold, rows, to);
    await put(hold, rows, to, there ? { ...one, upTo: latest(there.upTo, one.upTo) } : one);
    await rows.deleteLocals('attention', [from]);
  }
}

/** All that awaits an eye; whether an item is still apart only its row says. */
export async function notedAttention(
  { notebookKey }: Pick<Hold, 'notebookKey'>,
  tables: Pick<TablesAtHand, 'locals'>,
): Promise<readonly Attention[]> {
  const rows = await tables.locals('attention', '');
  return rows.flatMap((row) => {
    if (row.id >= FIRST_SEEN) return [];
    const opened = openLocal(notebookKey, 'attention', row);
    return opened ? [opened as unknown as Attention] : [];
  });
}

function goesBeyond({ upTo }: Attention, seen: Attention): boolean {
  return Object.entries(upTo).some(([device, n]) => n > (seen.upTo[device] ?? 0));
}

function latest(a: Attention['upTo'], b: Attention['upTo']): Attention['upTo'] {
  const all = { ...a };
  for (const [device, n] of Object.entries(b)) all[device] = Math.max(all[device] ?? 0, n);
  return all;
}

async function read({ notebookKey }: Hold, rows: Rows, id: string): Promise<Attention | undefined> {
  return openLocal(notebookKey, 'attention', await rows.local('attention', id)) as unknown as Attention | undefined;
}

async function put({ notebookKey, random }: Hold, rows: Rows, id: string, one: Attention): Promise<void> {
  await rows.putLocals('attention', [sealLocal(notebookKey, 'attention', id, one as unknown as Json, random)]);
}
