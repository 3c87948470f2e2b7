import { hash } from '../../../src/crypto/hash.ts';
import { parcelLeaf, type ParcelContent } from '../../../src/protocol/parcel.ts';
import { roleOfWrite } from '../../../src/protocol/membership.ts';
import type { ChainEntry } from '../../../src/protocol/chain-entry.ts';
import type { ForeignParcel } from '../../../src/storage/sharing/opened-parcel.ts';
import type { SharedNotebook } from '../../../src/storage/sharing/shared-notebook.ts';

const MOST = { parcels: 512, bytes: 4_000_000 };

/** What a relay would keep of a space, without its checks: the newest of each item and device, in order; and the chain. */
export class PlainRelay {
  readonly #spaces = new Map<string, Map<string, { readonly seq: number; readonly parcel: ParcelContent }>>();
  readonly chains = new Map<string, ChainEntry[]>();
  #seq = 0;

  push(parcel: ParcelContent): void {
    const space = this.#of(parcel.space);
    const name = `${parcel.item}/${parcel.device}`;
    const before = space.get(name);
    if (before && before.parcel.counter >= parcel.counter) return;
    space.delete(name);
    space.set(name, { seq: (this.#seq += 1), parcel });
  }

  after(space: string, cursor: number): readonly { readonly seq: number; readonly parcel: ParcelContent }[] {
    return [...this.#of(space).values()].filter(({ seq }) => seq > cursor);
  }

  head(space: string): number {
    return Math.max(0, ...[...this.#of(space).values()].map(({ seq }) => seq));
  }

  #of(space: string) {
    const found =
      this.#spaces.get(space) ?? new Map<string, { readonly seq: number; readonly parcel: ParcelContent }>();
    this.#spaces.set(space, found);
    return found;
  }
}

export function asForeign(
  { item, device, counter, epoch, sealed, ...rest }: ParcelContent,
  seq: number,
  role: ForeignParcel['role'] = 'facilitator',
): ForeignParcel {
  const leaf = parcelLeaf({ item, device, counter, epoch, sealed, ...rest }, hash);
  return { seq, item, device, counter, epoch, sealed, leaf, role };
}

/** The chain both ways, as the engine goes about it. */
export async function syncChain(shared: SharedNotebook, relay: PlainRelay, space: string): Promise<void> {
  const there = relay.chains.get(space) ?? [];
  const standing = await shared.space(space);
  const after = Math.min(standing?.chainOnRelay ?? 0, there.length);
  let taken = await shared.takeChain(space, after, there.slice(after));
  if (taken.kind === 'parted') taken = await shared.takeChain(space, 0, there);
  if (taken.kind !== 'taken') throw new Error(taken.kind);
  const { chainPending, state } = await shared.rotateIfDue(space);
  if (chainPending.length === 0 || state === 'invited') return;
  relay.chains.set(space, [...there, ...chainPending]);
  await shared.chainSent(space, there.length + chainPending.length);
}

export async function pull(shared: SharedNotebook, relay: PlainRelay, space: string): Promise<void> {
  const standing = await shared.space(space);
  if (!standing?.membership) return;
  const fresh = relay.after(space, standing.cursor);
  const parcels = fresh.flatMap(({ seq, parcel }) => {
    const role = standing.membership && roleOfWrite(standing.membership, parcel.device, parcel.counter);
    return role ? [asForeign(parcel, seq, role)] : [];
  });
  const taken = new Set(parcels.map(({ seq }) => seq));
  const refused = fresh.flatMap(({ seq, parcel: { item, device } }) =>
    taken.has(seq) ? [] : [{ item, device, why: 'notAllowed' } as const],
  );
  await shared.take(space, parcels, refused, relay.head(space));
}

export async function push(shared: SharedNotebook, relay: PlainRelay, space: string): Promise<void> {
  const parcels = await shared.outgoing(space, 0, MOST);
  for (const parcel of parcels) relay.push(parcel);
  await shared.sent(
    space,
    parcels.map((parcel) => ({ item: parcel.item, counter: parcel.counter, leaf: parcelLeaf(parcel, hash) })),
  );
}

export async function round(shared: SharedNotebook, relay: PlainRelay, space: string): Promise<void> {
  await syncChain(shared, relay, space);
  await pull(shared, relay, space);
  await push(shared, relay, space);
}

/** By words, as people do it: offer, answer, confirmation, without a relay between them. */
export async function inviteByWords(
  host: SharedNotebook,
  guest: SharedNotebook,
  spaces: readonly string[],
  { role, own = false, tablet = 'tablet' }: { role: ForeignParcel['role']; own?: boolean; tablet?: string },
): Promise<void> {
  const invited = await host.inviting.invite(spaces, role, own);
  if (!invited) throw new Error('nothing to offer');
  const offer = (await host.inviting.open()).find(({ mailbox }) => mailbox === invited.mailbox)?.offer ?? '';
  const mailbox = await guest.inviting.accept(invited.words.join(' '), offer, tablet);
  const answered = (await guest.inviting.open()).find((row) => row.mailbox === mailbox);
  await host.takeAnswer(invited.mailbox, answered?.answer ?? '');
  if ((await host.inviting.confirm(invited.mailbox)) !== spaces.length) throw new Error('not added everywhere');
}

/** Invites by words and lets the guest answer; confirmed at once. */
export async function bringTogether(
  host: SharedNotebook,
  guest: SharedNotebook,
  relay: PlainRelay,
  spaces: readonly string[],
  role: ForeignParcel['role'] = 'facilitator',
  own = false,
): Promise<void> {
  for (const space of spaces) await syncChain(host, relay, space);
  await inviteByWords(host, guest, spaces, { role, own });
  for (const space of spaces) {
    await syncChain(host, relay, space);
    await syncChain(guest, relay, space);
  }
}
