/**
 * A store in memory: for simulations, for tests of the service, and for a relay that may forget. Synchronous inside, so that every method is
 * one transaction by itself; without timers, so that a simulation repeats.
 */
import { barredOf, freshSpace, knownOf, letGo, listed, stateOf, sum, type Space } from './memory-space.ts';
import type {
  ChainStep,
  DroppedParcel,
  Enrolled,
  Mailbox,
  PushedParcel,
  Pushed,
  Quotas,
  RelayDevice,
  RelayStore,
  StoreFault,
  StoredDrop,
  StoredHead,
  StoredParcel,
  Vouched,
} from './relay-store.ts';
import { chainHasRoom, DEVICE_ROOM, deviceHasRoom, dropHasRoom, MAILBOXES_OF_ACCOUNT, sizeOfText } from './room.ts';
import { aheadKey, droppedBy, parcelKey, takenPage } from './taken-page.ts';

interface Code {
  readonly account: string;
  readonly expires: number;
  uses: number;
}

export class MemoryStore implements RelayStore {
  #relay: string;
  #history: string;
  readonly #codes = new Map<string, Code>();
  /** By name and key, in the order they came. */
  readonly #devices = new Map<string, RelayDevice>();
  readonly #nonces = new Map<string, { readonly device: string; readonly expires: number }>();
  readonly #tokens = new Map<
    string,
    { readonly device: string; readonly signingKey: string; readonly expires: number }
  >();
  readonly #spaces = new Map<string, Space>();
  readonly #mailboxes = new Map<string, Mailbox & { vouchedFor?: string }>();
  readonly #listeners = new Set<(hint: { readonly space: string; readonly head: number }) => void>();

  constructor(relay: string, history: string) {
    this.#relay = relay;
    this.#history = history;
  }

  async identity() {
    return { relay: this.#relay, history: this.#history };
  }

  async newHistory(history: string) {
    this.#history = history;
  }

  async addCode({ hash, ...code }: { hash: string; account: string; expires: number; uses: number }) {
    if (!this.#codes.has(hash)) this.#codes.set(hash, { ...code });
  }

  async enrol(
    device: string,
    signingKey: string,
    vouched: Vouched,
    now: number,
    room = DEVICE_ROOM,
  ): Promise<Enrolled> {
    const known = this.#devices.get(keyed(device, signingKey));
    if (known) return known.revokedAt === undefined ? 'known' : 'revoked';
    const account = this.#accountVouching(vouched, now);
    if (account === undefined) return 'notVouched';
    const replaces = 'replaces' in vouched ? { replaces: vouched.replaces } : {};
    const owns = 'replaces' in replaces || this.#isNamed(device, signingKey);
    const held = [...this.#devices.values()].filter((one) => one.account === account && one.revokedAt === undefined);
    const keys = held.filter((one) => one.device === device).length;
    if (!deviceHasRoom({ keys, devices: held.length, owns }, room)) return 'noRoom';
    this.#useWord(device, vouched);
    this.#devices.set(keyed(device, signingKey), { device, signingKey, account, enrolledAt: now, ...replaces });
    return 'enrolled';
  }

  #accountVouching(vouched: Vouched, now: number): string | undefined {
    if ('account' in vouched) return vouched.account;
    if ('codeHash' in vouched) {
      const code = this.#codes.get(vouched.codeHash);
      return code && code.expires > now && code.uses > 0 ? code.account : undefined;
    }
    const box = this.#mailboxes.get(vouched.mailbox);
    if (!box || box.expires <= now || box.vouchedFor !== undefined) return undefined;
    const owner = this.#named(box.owner, box.ownerKey);
    return owner?.revokedAt === undefined ? owner?.account : undefined;
  }

  #useWord(device: string, vouched: Vouched): void {
    const code = 'codeHash' in vouched && this.#codes.get(vouched.codeHash);
    if (code) code.uses -= 1;
    const box = 'mailbox' in vouched && this.#mailboxes.get(vouched.mailbox);
    if (box) box.vouchedFor = device;
  }

  /** Whether a chain here names it by that key, as one that belongs now. */
  #isNamed(device: string, signingKey: string): boolean {
    return [...this.#spaces.values()].some(({ present }) =>
      present.some((one) => one.device === device && one.signingKey === signingKey),
    );
  }

  async device(device: string, signingKey?: string) {
    return this.#named(device, signingKey);
  }

  async devicesNamed(device: string, most?: number) {
    const rank = ({ signingKey }: RelayDevice) => (this.#isNamed(device, signingKey) ? 0 : 1);
    const first = (a: RelayDevice, b: RelayDevice) =>
      rank(a) - rank(b) || a.enrolledAt - b.enrolledAt || (a.signingKey < b.signingKey ? -1 : 1);
    const named = [...this.#devices.values()].filter((one) => one.device === device);
    return named.sort(first).slice(0, most);
  }

  #named(device: string, signingKey?: string): RelayDevice | undefined {
    if (signingKey !== undefined) return this.#devices.get(keyed(device, signingKey));
    let found: RelayDevice | undefined;
    for (const one of this.#devices.values()) {
      const earlier =
        !found ||
        one.enrolledAt < found.enrolledAt ||
        (one.enrolledAt === found.enrolledAt && one.signingKey < found.signingKey);
      if (one.device === device && earlier) found = one;
    }
    return found;
  }

  async revoke(device: string, now: number, signingKey?: string) {
    const isMeant = (one: Pick<RelayDevice, 'device' | 'signingKey'>) =>
      one.device === device && one.signingKey === (signingKey ?? one.signingKey);
    const known = [...this.#devices].filter(([, one]) => isMeant(one));
    for (const [key, one] of known) this.#devices.set(key, { ...one, revokedAt: one.revokedAt ?? now });
    for (const [hash, token] of this.#tokens) if (isMeant(token)) this.#tokens.delete(hash);
    return known.length > 0;
  }

  async putNonce(hash: string, device: string, expires: number) {
    this.#nonces.set(hash, { device, expires });
  }

  async takeNonce(hash: string, device: string, now: number) {
    const nonce = this.#nonces.get(hash);
    this.#nonces.delete(hash);
    return nonce !== undefined && nonce.device === device && nonce.expires > now;
  }

  async putToken(hash: string, device: string, signingKey: string, expires: number) {
    this.#tokens.set(hash, { device, signingKey, expires });
  }

  async deviceOfToken(hash: string, now: number) {
    const token = this.#tokens.get(hash);
    const device = token && token.expires > now ? this.#named(token.device, token.signingKey) : undefined;
    return device?.revokedAt === undefined ? device : undefined;
  }

  async space(space: string) {
    const found = this.#spaces.get(space);
    return found && stateOf(found);
  }

  async spacesOf(device: string) {
    return [...this.#spaces.values()]
      .flatMap((found) => found.present.filter((one) => one.device === device).map((one) => [found, one] as const))
      .map(([found, { signingKey }]) => ({
        ...stateOf(found),
        own: found.heads.get(device)?.counter ?? 0,
        signingKey,
      }));
  }

  async chain(space: string, after: number, bytes: number) {
    return listed(this.#spaces.get(space)?.chain.slice(after) ?? [], bytes);
  }

  async appendChain({ space, after, entries, present, epoch, account, protects = false }: ChainStep, quotas: Quotas) {
    const found = this.#spaces.get(space);
    const length = found?.chain.length ?? 0;
    if (length !== after) return { ok: false, why: 'moved', length } as const;
    if (!found && [...this.#spaces.values()].filter((other) => other.account === account).length >= quotas.spaces) {
      return { ok: false, why: 'noRoom', length } as const;
    }
    const into = found ?? freshSpace(space, account);
    const grows = sum(entries.map(sizeOfText));
    const spare = this.#hasRoom(into, grows, quotas);
    if (!chainHasRoom({ chainBytes: into.chainBytes, grows, protects, spare }, quotas))
      return { ok: false, why: 'noRoom', length } as const;
    this.#spaces.set(space, into);
    into.chain.push(...entries);
    into.chainBytes += grows;
    into.bytes += grows;
    into.present = [...present];
    into.epoch = epoch;
    this.#tell(into);
    return { ok: true, length: into.chain.length } as const;
  }

  async push(
    space: string,
    judgedAt: { chain: number },
    parcels: readonly PushedParcel[],
    quotas: Quotas,
    told?: StoredHead,
  ): Promise<Pushed> {
    const found = this.#spaces.get(space);
    if (found?.chain.length !== judgedAt.chain) return { ok: false, why: 'moved' };
    const page = takenPage(parcels, knownOf(found, parcels), found.dropped, found.head);
    if (page.grows > 0 && !this.#hasRoom(found, page.grows, quotas)) return { ok: false, why: 'noRoom' };
    for (const parcel of page.falls) {
      letGo(found, parcelKey(parcel));
      barredOf(found, parcelKey(parcel)).upTo = parcel.counter;
    }
    for (const { seq, counter, bytes, leaf = '', ...parcel } of page.stays) {
      const key = parcelKey(parcel);
      letGo(found, key);
      found.parcels.set(key, { counter, seq, leaf, bytes: Uint8Array.from(bytes) });
      found.order.set(seq, key);
    }
    found.head = page.head;
    found.bytes += page.grows;
    if (page.taken > 0) this.#tell(found);
    const heads = told && (await this.putHead(space, told));
    return { ok: true, head: found.head, taken: page.taken, ...(told && { heads }) };
  }

  #hasRoom(space: Space, grows: number, quotas: Quotas): boolean {
    if (space.bytes + grows > (space.quota ?? quotas.space)) return false;
    let ofAccount = 0;
    for (const other of this.#spaces.values()) if (other.account === space.account) ofAccount += other.bytes;
    return ofAccount + grows <= quotas.account;
  }

  async pull(space: string, after: number, limits: { parcels: number; bytes: number }) {
    const found = this.#spaces.get(space);
    const parcels: StoredParcel[] = [];
    let bytes = 0;
    let more = false;
    for (const [seq, key] of found?.order ?? []) {
      if (seq <= after) continue;
      const stored = found?.parcels.get(key);
      if (!stored) continue;
      if (parcels.length >= limits.parcels || (parcels.length > 0 && bytes + stored.bytes.length > limits.bytes)) {
        more = true;
        break;
      }
      bytes += stored.bytes.length;
      parcels.push({ seq, bytes: stored.bytes });
    }
    return { head: found?.head ?? 0, more, parcels };
  }

  async putHead(space: string, head: StoredHead) {
    const found = this.#spaces.get(space);
    const known = found?.heads.get(head.device);
    if (!found || (known && known.counter > head.counter)) return found?.headsPut;
    found.heads.set(head.device, { ...head });
    found.headsPut += 1;
    return found.headsPut;
  }

  async heads(space: string) {
    return [...(this.#spaces.get(space)?.heads.values() ?? [])];
  }

  async addDrop(
    space: string,
    drop: StoredDrop,
    parcels: readonly DroppedParcel[],
    chunks: readonly string[],
    quotas: Quotas,
  ) {
    const found = this.#spaces.get(space);
    if (!found || found.drops.some((known) => known.drop === drop.drop)) return 'kept' as const;
    const going = new Map<string, number>();
    for (const parcel of parcels) {
      const stored = found.parcels.get(parcelKey(parcel));
      if (stored && droppedBy(parcel, stored, 0).goes) going.set(parcelKey(parcel), stored.bytes.length);
    }
    const size = sizeOfText(drop);
    const freed = sum([
      ...going.values(),
      ...[...new Set(chunks)].map((chunk) => found.chunks.get(chunk)?.length ?? 0),
    ]);
    const spare = this.#hasRoom(found, size - freed, quotas);
    if (!dropHasRoom({ dropBytes: found.dropBytes, size, freed, spare }, quotas)) return 'noRoom' as const;
    for (const parcel of parcels) {
      const key = parcelKey(parcel);
      const barred = barredOf(found, key);
      const { goes, ahead } = droppedBy(parcel, found.parcels.get(key), barred.upTo);
      if (ahead) barred.ahead.add(aheadKey(parcel));
      if (!goes) continue;
      barred.upTo = parcel.counter;
      letGo(found, key);
    }
    for (const chunk of chunks) {
      found.chunks.delete(chunk);
      found.droppedChunks.add(chunk);
    }
    found.bytes += size - freed;
    found.dropBytes += size;
    found.drops.push({ ...drop });
    return 'kept' as const;
  }

  async drops(space: string, after: number, bytes: number) {
    return listed(this.#spaces.get(space)?.drops.slice(after) ?? [], bytes);
  }

  async putChunk(space: string, chunk: string, bytes: Uint8Array, quotas: Quotas) {
    const found = this.#spaces.get(space);
    if (!found || found.chunks.has(chunk) || found.droppedChunks.has(chunk)) return 'kept' as const;
    if (!this.#hasRoom(found, bytes.length, quotas)) return 'noRoom' as const;
    found.chunks.set(chunk, Uint8Array.from(bytes));
    found.bytes += bytes.length;
    return 'kept' as const;
  }

  async missingChunks(space: string, chunks: readonly string[]) {
    const found = this.#spaces.get(space);
    return chunks.filter((chunk) => !found?.chunks.has(chunk) && !found?.droppedChunks.has(chunk));
  }

  async chunk(space: string, chunk: string) {
    return this.#spaces.get(space)?.chunks.get(chunk);
  }

  async putMailbox(mailbox: string, box: Mailbox, now: number, most: number) {
    const there = this.#open(mailbox, now);
    const isOwn = (one: Mailbox) => one.owner === box.owner && one.ownerKey === box.ownerKey;
    if (there) return isOwn(there) && there.offer === box.offer ? ('kept' as const) : ('taken' as const);
    const own = [...this.#mailboxes.values()].filter((one) => isOwn(one) && one.expires > now);
    if (own.length >= most) return 'noRoom' as const;
    const accountOf = (one: Mailbox) => this.#named(one.owner, one.ownerKey)?.account;
    const account = accountOf(box);
    const open = [...this.#mailboxes.values()].filter((one) => accountOf(one) === account && one.expires > now);
    if (account !== undefined && open.length >= most * MAILBOXES_OF_ACCOUNT) return 'noRoom' as const;
    this.#mailboxes.set(mailbox, { ...box });
    return 'kept' as const;
  }

  async answerMailbox(mailbox: string, answer: string, now: number) {
    const box = this.#open(mailbox, now);
    if (!box) return 'notFound' as const;
    if (box.answer !== undefined) return box.answer === answer ? ('kept' as const) : ('answered' as const);
    this.#mailboxes.set(mailbox, { ...box, answer });
    return 'kept' as const;
  }

  async mailbox(mailbox: string, now: number): Promise<Mailbox | undefined> {
    const box = this.#open(mailbox, now);
    if (!box) return undefined;
    const { owner, ownerKey, offer, answer, expires } = box;
    return {
      owner,
      offer,
      expires,
      ...(ownerKey === undefined ? {} : { ownerKey }),
      ...(answer === undefined ? {} : { answer }),
    };
  }

  async deleteMailbox(mailbox: string, owner: string, ownerKey?: string) {
    const box = this.#mailboxes.get(mailbox);
    return box?.owner === owner && box.ownerKey === ownerKey && this.#mailboxes.delete(mailbox);
  }

  #open(mailbox: string, now: number) {
    const box = this.#mailboxes.get(mailbox);
    return box && box.expires > now ? box : undefined;
  }

  async sweep(now: number) {
    for (const table of [this.#nonces, this.#tokens, this.#mailboxes, this.#codes]) {
      for (const [key, { expires }] of table) if (expires <= now) table.delete(key);
    }
  }

  async listen(told: (hint: { readonly space: string; readonly head: number }) => void) {
    this.#listeners.add(told);
    return async () => {
      this.#listeners.delete(told);
    };
  }

  #tell({ space, head }: Space) {
    for (const told of this.#listeners) told({ space, head });
  }

  async *spaces() {
    for (const space of this.#spaces.values()) yield stateOf(space);
  }

  async *devices() {
    yield* this.#devices.values();
  }

  async setQuota(space: string, bytes: number | undefined) {
    const found = this.#spaces.get(space);
    if (found) found.quota = bytes;
    return found !== undefined;
  }

  async *check(): AsyncGenerator<StoreFault> {
    for (const found of this.#spaces.values()) {
      const { space } = found;
      const highest = [...found.order.keys()].at(-1) ?? 0;
      if (highest > found.head) yield { fault: 'headBehind', space };
      const [chain, drops] = [sum(found.chain.map(sizeOfText)), sum(found.drops.map(sizeOfText))];
      let bytes = chain + drops;
      for (const parcel of found.parcels.values()) bytes += parcel.bytes.length;
      for (const chunk of found.chunks.values()) bytes += chunk.length;
      if (bytes !== found.bytes || chain !== found.chainBytes || drops !== found.dropBytes)
        yield { fault: 'wrongBytes', space };
    }
  }

  async alive() {
    return true;
  }

  async close() {
    this.#listeners.clear();
  }
}

function keyed(device: string, signingKey: string): string {
  return `${device} ${signingKey}`;
}
