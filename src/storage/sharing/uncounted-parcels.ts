/**
 * Parcels of devices that are gone, beyond what counts of them: nobody takes what they hold, and the relay has them still. Kept by name, so that
 * after an erasure it can be asked to let go of them. [SH15]
 */
import { toBase64Url } from '../../base/bytes.ts';
import type { Json } from '../../base/json.ts';
import type { UnfitParcel } from '../../protocol/verify-page.ts';
import { chunkIdsOf } from '../attachment-chunk.ts';
import { uncountedIn } from '../erased-ids.ts';
import type { SpaceKeys } from '../known-keys.ts';
import { openLocal } from '../local-seal.ts';
import { unsealRow } from '../sealed-row.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { putLocal, type Unlocked } from './unlocked.ts';

export interface UncountedParcel {
  readonly item: string;
  readonly device: string;
  readonly counter: number;
  /** base64url. */
  readonly leaf: string;
  /** Of an attachment: names of its pieces, which may lie there too. */
  readonly chunks: readonly string[];
}

/** What a page of the relay's brought of them. */
export async function keepUncounted(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  refused: readonly Pick<UnfitParcel, 'item' | 'device' | 'counter' | 'uncounted'>[],
  keys: SpaceKeys | undefined,
): Promise<void> {
  for (const { item, device, counter, uncounted } of refused) {
    if (item === undefined || device === undefined || counter === undefined || !uncounted) continue;
    const { leaf, sealed } = uncounted;
    const held = keys && unsealRow({ id: item, space, parent: '', dirty: 0, size: sealed.length, sealed }, keys);
    const chunks = keys && held?.kind === 'attachment' ? chunkIdsOf(keys, item, held) : [];
    const value: UncountedParcel = { item, device, counter, leaf: toBase64Url(leaf), chunks };
    await putLocal(notebook, tables, 'drops', `${uncountedIn(space)}${device}/${item}`, value as unknown as Json);
  }
}

/** Those that were kept of devices that are gone; they are forgotten with that. */
export async function takeUncounted(
  { notebookKey }: Unlocked,
  tables: TablesAtHand,
  space: string,
  isGone: (device: string) => boolean,
): Promise<readonly UncountedParcel[]> {
  const taken: UncountedParcel[] = [];
  const over: string[] = [];
  for (const row of await tables.locals('drops', uncountedIn(space))) {
    const kept = openLocal(notebookKey, 'drops', row) as unknown as UncountedParcel | undefined;
    if (kept && !isGone(kept.device)) continue;
    over.push(row.id);
    if (kept) taken.push(kept);
  }
  if (over.length > 0) await tables.deleteLocals('drops', over);
  return taken;
}
