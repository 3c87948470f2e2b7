import { epochOf } from '../../crypto/seal.ts';
import type { Item } from '../../practice/item.ts';
import { upcast } from '../../practice/kind.ts';
import type { SpaceRole } from '../../protocol/chain-entry.ts';
import type { CheckedParcel } from '../../protocol/verify-page.ts';
import type { KindName } from '../database.ts';
import type { SpaceKeys } from '../known-keys.ts';
import { KINDS } from '../kinds.ts';
import { unsealRow } from '../sealed-row.ts';
import { mayWrite } from './comment-kinds.ts';
import { isSoundItem } from './sound-item.ts';

/** A parcel whose device, signature and counter were found right. */
export interface ForeignParcel extends CheckedParcel {
  /** It came in a file, and this was the role of this device then: what it may write it carries on to the relay. [HO5] */
  readonly handed?: SpaceRole;
  /** Role of this device, where others refuse the parcel, or have not got its key, and it is to carry on what it holds. [sync SY13 protocol PR7] */
  readonly carriedAs?: SpaceRole;
}

export type Unopened = 'waiting' | 'unreadable' | 'sealBroken' | 'roleExceeded';

export interface OpenedParcel {
  readonly kind: KindName;
  /** As it was written, of whatever schema. */
  readonly written: Item;
  /** Of the present schema. */
  readonly item: Item;
}

/** What a parcel holds, or why not. `waiting`: of a kind, a schema or an epoch that this tablet does not know yet. [SY7 SY8] */
export function openParcel(space: string, parcel: ForeignParcel, keys: SpaceKeys | undefined): OpenedParcel | Unopened {
  const { item: id, sealed, epoch, role } = parcel;
  if (epochOf(sealed) !== epoch) return 'sealBroken';
  if (keys?.epochs[epoch] === undefined) return 'waiting';
  const written = unsealRow({ id, space, parent: '', dirty: 0, size: sealed.length, sealed }, keys);
  if (!written) return 'sealBroken';
  if (!mayWrite(role, written.kind)) return 'roleExceeded';
  if (!Object.hasOwn(KINDS, written.kind)) return 'waiting';
  const kind = KINDS[written.kind as KindName];
  if (written.schema > kind.schema) return 'waiting';
  if (!isSoundItem(written)) return 'unreadable';
  try {
    return { kind: kind.name, written, item: upcast(kind, written) };
  } catch {
    // An upcast takes for granted what only an honest app of that release wrote.
    return 'unreadable';
  }
}
