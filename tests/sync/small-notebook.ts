/**
 * A notebook in memory for the tests of the engine: real chains, real heads, no seal; an item is a set of words that only grows. Its
 * signatures are a stand-in that anybody could make: what is tested here is the order of things and not the keys.
 */
import { concatBytes, fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { readChainEntry, signedChainBytes, type ChainEntry } from '../../src/protocol/chain-entry.ts';
import type { DeviceHead } from '../../src/protocol/device-head.ts';
import type { Drop, SignedDrop } from '../../src/protocol/drop-request.ts';
import { admit, type Membership } from '../../src/protocol/membership.ts';
import type { ParcelContent } from '../../src/protocol/parcel.ts';
import { SeenSet } from '../../src/protocol/set-hash.ts';
import type {
  ChainTaken,
  HeadDoubt,
  NotebookPort,
  OpenInvitation,
  RelayRecord,
  SentAt,
  SentParcel,
  SpaceSync,
} from '../../src/sync/notebook-port.ts';
import type { CheckedParcel, PassedOver, UnfitParcel } from '../../src/protocol/verify-page.ts';
import { add, found, keyOf, nextOperation, remove, renew, type Operation } from '../protocol/made-chain.ts';
import { nodeHash } from '../protocol/made-parcels.ts';

export function standIn(key: string, bytes: Uint8Array): Uint8Array {
  const half = nodeHash(concatBytes(fromBase64Url(key), bytes));
  return concatBytes(half, half);
}

interface Space {
  chain: ChainEntry[];
  onRelay: number;
  operations: Operation[];
  state: SpaceSync['state'];
  cursor: number;
  drops: number;
  heads: number;
  headSent: boolean;
  headCounter: number;
  headsAt: number;
  unshown: Map<string, number>;
  unshownAfter: number;
  lookedForAt: number;
  unproven: boolean;
  looked: number | undefined;
  counter: number;
  rows: Map<string, { words: Set<string>; counter: number; dirty: boolean; aside?: string }>;
  seen: Map<string, SeenSet>;
  unfit: UnfitParcel[];
  passedOver: PassedOver[];
  doubts: readonly HeadDoubt[];
  forged: number;
}

export class SmallNotebook implements NotebookPort {
  readonly hash = nodeHash;
  readonly kept = new Map<string, Space>();
  record: RelayRecord | undefined;
  letters: OpenInvitation[] = [];
  answers = new Map<string, string>();
  chunks = new Map<string, { bytes: Uint8Array | undefined; sent: boolean }>();
  pendingDrops: SignedDrop[] = [];
  readonly inDoubt = new Map<string, readonly string[]>();
  readonly piecesThere: string[] = [];
  readonly startedOver: string[] = [];
  asked = new Set<string>();
  seal = (words: readonly string[]) => utf8(JSON.stringify(words));

  constructor(
    public device: string,
    readonly now: () => number = () => 0,
  ) {}

  get signingKey() {
    return keyOf(this.device, 'signing');
  }

  sign(bytes: Uint8Array) {
    return Promise.resolve(standIn(this.signingKey, bytes));
  }

  async verify(key: string, bytes: Uint8Array, signature: Uint8Array) {
    return toBase64Url(standIn(key, bytes)) === toBase64Url(signature);
  }

  // What the facilitator does.

  found(space: string): void {
    this.#put(space, { state: 'in', operations: [found(this.device)] });
  }

  expect(space: string): void {
    this.asked.add(space);
  }

  letIn(space: string, device: string): void {
    this.of(space).operations.push(add(this.device, device, 'coFacilitator', this.#membership(space)?.epoch ?? 0));
  }

  putOut(space: string, device: string): void {
    const membership = this.#membership(space);
    const staying = [...(membership?.devices.keys() ?? [])].filter((one) => one !== device);
    this.of(space).operations.push(remove(this.device, device, 1_000, (membership?.epoch ?? 0) + 1, staying));
  }

  write(space: string, item: string, word: string): void {
    const of = this.of(space);
    const row = of.rows.get(item) ?? { words: new Set(), counter: 0, dirty: true };
    row.words.add(word);
    of.counter += 1;
    of.rows.set(item, { ...row, counter: of.counter, dirty: true });
  }

  words(space: string): Record<string, readonly string[]> {
    const rows = [...this.of(space).rows].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(rows.map(([item, { words }]) => [item, [...words].sort()] as const));
  }

  of(space: string): Space {
    const kept = this.kept.get(space);
    if (!kept) throw new Error('no such space');
    return kept;
  }

  dirty(space: string): number {
    return [...this.of(space).rows.values()].filter(({ dirty }) => dirty).length;
  }

  // The port.

  async relay() {
    return this.record;
  }

  async keepRelay(record: RelayRecord) {
    const other = this.record && (this.record.history !== record.history || this.record.relay !== record.relay);
    this.record = record;
    if (other) for (const space of this.kept.keys()) await this.startOver(space);
  }

  async startOver(space: string) {
    this.startedOver.push(space);
    const of = this.of(space);
    Object.assign(of, { cursor: 0, heads: 0, drops: 0, onRelay: 0, headSent: false, headCounter: 0, unproven: true });
    for (const row of of.rows.values()) row.dirty = true;
  }

  async renew() {
    const old = this.device;
    this.device = toBase64Url(nodeHash(utf8(`after ${old}`)).slice(0, 16));
    if (this.record) this.record = { ...this.record, enrolled: false };
    for (const of of this.kept.values()) {
      if (of.state !== 'renewing') continue;
      of.state = 'in';
      of.counter = 0;
      of.operations.push(renew(old, this.device, Number.MAX_SAFE_INTEGER, 0));
      for (const row of of.rows.values()) Object.assign(row, { counter: (of.counter += 1), dirty: true });
    }
  }

  async spaces() {
    const synced: SpaceSync[] = [];
    for (const space of this.kept.keys()) synced.push(this.#sync(space));
    return synced;
  }

  async space(space: string) {
    return this.kept.has(space) ? this.#sync(space) : undefined;
  }

  async expected(space: string) {
    if (this.asked.has(space) && !this.kept.has(space)) this.#put(space, { state: 'invited' });
    return this.kept.has(space);
  }

  async takeChain(space: string, after: number, entries: readonly ChainEntry[]): Promise<ChainTaken> {
    const of = this.of(space);
    const chain = [...of.chain.slice(0, after), ...entries];
    let membership: Membership | undefined;
    for (const [index, entry] of chain.entries()) {
      const admitted = admit(membership, entry, space, nodeHash);
      if (!admitted.ok && (admitted.fault === 'notAllowed' || admitted.fault === 'impossible'))
        return { kind: 'exchanged' };
      if (!admitted.ok) return { kind: admitted.fault === 'notNext' && after > 0 ? 'parted' : 'refused' };
      const signed = admitted.signers.map((key) => toBase64Url(standIn(key, signedChainBytes(entry))));
      if (index >= after && !signed.includes(entry.signature)) return { kind: 'exchanged' };
      membership = admitted.membership;
    }
    if (after === 0) {
      // Own ones that are not there become pending again; those of others must be there.
      const there = new Set(chain.map((entry) => readChainEntry(entry)?.operation));
      const lost = of.chain.filter((entry) => !there.has(readChainEntry(entry)?.operation ?? ''));
      if (chain.length > 0 && lost.some((entry) => readChainEntry(entry)?.by !== this.device)) {
        of.state = 'forked';
        return { kind: 'forked' };
      }
    }
    of.chain = chain;
    of.onRelay = chain.length;
    const mine = membership?.devices.get(this.device);
    if (of.state !== 'renewing') of.state = mine ? (mine.gone ? 'out' : 'in') : of.state;
    return { kind: 'taken', sync: this.#sync(space) };
  }

  async chainSent(space: string, length: number) {
    const of = this.of(space);
    of.chain = [...of.chain.slice(0, of.onRelay), ...this.#pending(space)].slice(0, length);
    of.operations = of.operations.slice(length - of.onRelay);
    of.onRelay = length;
  }

  async rotateIfDue(space: string) {
    return this.#sync(space);
  }

  async outgoing(space: string, after: number, most: { parcels: number; bytes: number }): Promise<ParcelContent[]> {
    const epoch = this.#membership(space)?.epoch ?? 0;
    const rows = [...this.of(space).rows]
      .filter(([, row]) => row.dirty && row.counter > after && row.aside === undefined)
      .sort(([, a], [, b]) => a.counter - b.counter);
    const going: ParcelContent[] = [];
    let bytes = 0;
    for (const [item, { words, counter }] of rows) {
      const sealed = this.seal([...words]);
      if (going.length >= most.parcels || (going.length > 0 && bytes + sealed.length > most.bytes)) break;
      bytes += sealed.length;
      going.push({ space, item, device: this.device, counter, epoch, sealed });
    }
    return going;
  }

  async sent(space: string, parcels: readonly SentParcel[], at?: SentAt) {
    const of = this.of(space);
    if (of.unshown.size === 0) Object.assign(of, { unshownAfter: of.cursor, lookedForAt: this.now() });
    for (const { item, counter, leaf } of parcels) {
      const row = of.rows.get(item);
      if (row?.counter === counter) row.dirty = false;
      if (this.#seen(of, this.device).see(item, counter, leaf)) of.unshown.set(item, counter);
    }
    of.headSent = false;
    if (at && at.head - at.taken === of.cursor) of.cursor = at.head;
    if (at?.told) await this.headSent(space, at.told.counter, at.told.heads);
    return { more: this.dirty(space) > 0, sync: this.#sync(space) };
  }

  async doubtSent(space: string) {
    const of = this.of(space);
    for (const [item, { counter }] of this.#seen(of, this.device).entries()) of.unshown.set(item, counter);
    of.unshownAfter = 0;
  }

  async sendUnshownAgain(space: string) {
    const of = this.of(space);
    for (const item of of.unshown.keys()) {
      const row = of.rows.get(item);
      if (row) of.rows.set(item, { ...row, counter: (of.counter += 1), dirty: true });
    }
    const { size } = of.unshown;
    of.unshown.clear();
    return size;
  }

  async setAside(space: string, item: string, why: string) {
    const row = this.of(space).rows.get(item);
    if (row) row.aside = why;
  }

  async take(space: string, parcels: readonly CheckedParcel[], unfit: readonly UnfitParcel[], upTo: number) {
    const of = this.of(space);
    let fresh = 0;
    let changed = 0;
    for (const { item, device, counter, sealed, leaf } of parcels) {
      this.#seen(of, device).see(item, counter, leaf);
      if (device === this.device && (of.unshown.get(item) ?? Infinity) <= counter) of.unshown.delete(item);
      if (device === this.device && (counter > of.counter || !of.rows.has(item))) of.state = 'renewing';
      if (device === this.device) continue;
      const row = of.rows.get(item);
      const words = JSON.parse(fromUtf8(sealed)) as string[];
      if (!row) fresh += 1;
      else if (words.some((word) => !row.words.has(word))) changed += 1;
      of.rows.set(item, { counter: 0, dirty: false, ...row, words: new Set([...(row?.words ?? []), ...words]) });
    }
    of.unfit.push(...unfit);
    of.cursor = Math.max(of.cursor, upTo);
    return { fresh, changed, waiting: 0, unfit: 0, sync: this.#sync(space) };
  }

  async passOver(space: string, parcels: readonly PassedOver[]) {
    this.of(space).passedOver.push(...parcels);
  }

  async ownHead(space: string, sending: readonly SentParcel[] = []): Promise<Omit<DeviceHead, 'at'>> {
    const of = this.of(space);
    const seen = this.#seen(of, this.device);
    const counter = Math.max(
      0,
      ...[...seen.entries(), ...sending.map((one) => ['', one] as const)].map(([, one]) => one.counter),
    );
    return { v: 1, space, device: this.device, counter, ...seen.with(sending), chain: of.onRelay };
  }

  async headSent(space: string, counter: number, heads?: number) {
    const of = this.of(space);
    Object.assign(of, { headSent: true, headCounter: counter, unproven: false });
    if (heads === of.heads + 1) of.heads = heads;
    return this.#sync(space);
  }

  async takeHeads(space: string, heads: readonly { head: DeviceHead; heardAt: number }[], count: number, forged = 0) {
    const of = this.of(space);
    of.heads = count;
    of.headsAt = this.now();
    of.forged = forged;
    const doubts = heads.flatMap(({ head }): HeadDoubt[] => {
      if (of.passedOver.some(({ device }) => device === head.device)) return [];
      const seen = this.#seen(of, head.device);
      const counter = Math.max(0, ...[...seen.entries()].map(([, one]) => one.counter));
      if (head.counter > counter || seen.size < head.items) return [{ device: head.device, doubt: 'withheld' }];
      if (head.counter === counter && seen.digest() !== head.set) return [{ device: head.device, doubt: 'other' }];
      return [];
    });
    of.doubts = doubts;
    return doubts;
  }

  async looksAgain(space: string) {
    const of = this.of(space);
    if (of.doubts.length === 0 || (of.looked !== undefined && this.now() - of.looked < 3_600_000)) return false;
    of.looked = this.now();
    return true;
  }

  async letsGo() {
    return this.pendingDrops.length + this.inDoubt.size > 0;
  }

  async attachmentsInDoubt() {
    return [...this.inDoubt].map(([attachment, pieces]) => ({ attachment, pieces }));
  }

  async piecesFound(_space: string, attachment: string, pieces: readonly string[]) {
    this.inDoubt.delete(attachment);
    this.piecesThere.push(...pieces);
  }

  async dropsPending() {
    return this.pendingDrops;
  }

  async dropSent(_space: string, drop: SignedDrop) {
    this.pendingDrops = this.pendingDrops.filter((one) => one !== drop);
  }

  async takeDrops(space: string, drops: readonly Drop[], count: number) {
    const of = this.of(space);
    of.drops = count;
    for (const { parcels } of drops)
      for (const { item, device, counter, leaf } of parcels) this.#taken(of, item, device, counter, leaf);
  }

  #taken(of: Space, item: string, device: string, counter: number, leaf: string) {
    this.#seen(of, device).see(item, counter, fromBase64Url(leaf));
    if (device === this.device) of.unshown.delete(item);
  }

  async chunksOutgoing(_space: string, most: number) {
    return [...this.chunks].flatMap(([name, { bytes, sent }]) => (bytes && !sent ? [name] : [])).slice(0, most);
  }

  async chunk(_space: string, chunk: string) {
    return this.chunks.get(chunk)?.bytes;
  }

  async chunksSent(_space: string, names: readonly string[]) {
    for (const name of names) Object.assign(this.chunks.get(name) ?? {}, { sent: true });
  }

  async chunksWanted(_space: string, most: number) {
    return [...this.chunks].flatMap(([name, { bytes }]) => (bytes ? [] : [name])).slice(0, most);
  }

  async takeChunk(_space: string, chunk: string, bytes: Uint8Array) {
    if (bytes.length === 0) return false;
    this.chunks.set(chunk, { bytes, sent: true });
    return true;
  }

  async invitations() {
    return this.letters;
  }

  async takeAnswer(mailbox: string, answer: string) {
    this.answers.set(mailbox, answer);
    this.#letter(mailbox, 'answered');
  }

  async offerSent(mailbox: string) {
    this.#letter(mailbox, 'open');
  }

  async answerSent(mailbox: string) {
    this.#letter(mailbox, 'sent');
  }

  async invitationOver(mailbox: string) {
    this.letters = this.letters.filter((one) => one.mailbox !== mailbox);
  }

  #letter(mailbox: string, state: string) {
    this.letters = this.letters.map((one) => (one.mailbox === mailbox ? ({ ...one, state } as OpenInvitation) : one));
  }

  #put(space: string, some: Partial<Space>) {
    this.kept.set(space, {
      chain: [],
      onRelay: 0,
      operations: [],
      state: 'in',
      cursor: 0,
      drops: 0,
      heads: 0,
      headSent: false,
      headCounter: 0,
      headsAt: this.now(),
      unshown: new Map(),
      unshownAfter: 0,
      lookedForAt: 0,
      unproven: false,
      looked: undefined,
      counter: 0,
      rows: new Map(),
      seen: new Map(),
      unfit: [],
      passedOver: [],
      doubts: [],
      forged: 0,
      ...some,
    });
  }

  #seen(of: Space, device: string): SeenSet {
    const seen = of.seen.get(device) ?? new SeenSet(nodeHash);
    of.seen.set(device, seen);
    return seen;
  }

  /** Operations that are pending, as entries upon what the relay is known to hold. */
  #pending(space: string): ChainEntry[] {
    const of = this.of(space);
    const known = of.chain.slice(of.onRelay).flatMap((entry) => readChainEntry(entry) ?? []);
    return entriesUpon(of.chain.slice(0, of.onRelay), [...known, ...of.operations], space, this.signingKey);
  }

  #membership(space: string): Membership | undefined {
    return membershipOf(space, this.of(space).chain);
  }

  #sync(space: string): SpaceSync {
    const { state, onRelay, cursor, drops, heads, headSent, headCounter, headsAt } = this.of(space);
    const { unshownAfter, lookedForAt, unproven } = this.of(space);
    const unshown = this.of(space).unshown.size > 0;
    const membership = this.#membership(space);
    const chainPending = this.#pending(space);
    const wrote = [...this.#seen(this.of(space), this.device).entries()].length > 0;
    const quiet =
      state === 'in' &&
      chainPending.length === 0 &&
      !membership?.rotationDue &&
      this.dirty(space) === 0 &&
      this.pendingDrops.length === 0 &&
      this.inDoubt.size === 0 &&
      (headSent || !wrote);
    const own = {
      headSent,
      headCounter,
      headsAt,
      unshown,
      unshownAfter,
      lookedForAt,
      unproven,
      lacksKeys: false,
      quiet,
    };
    return { space, membership, state, chainOnRelay: onRelay, chainPending, cursor, drops, heads, ...own };
  }
}

export function membershipOf(space: string, chain: readonly ChainEntry[]): Membership | undefined {
  let membership: Membership | undefined;
  for (const entry of chain) {
    const admitted = admit(membership, entry, space, nodeHash);
    if (!admitted.ok) throw new Error(admitted.fault);
    membership = admitted.membership;
  }
  return membership;
}

export const operation = nextOperation;

/** Operations as the next entries upon the end of a chain, as far as they may stand there. `key`: of whoever makes them; else of each as it says. */
export function entriesUpon(
  chain: readonly ChainEntry[],
  operations: readonly Operation[],
  space: string,
  key?: string,
): ChainEntry[] {
  let membership = membershipOf(space, chain);
  return operations.flatMap((operation): ChainEntry[] => {
    const place = { v: 1, space, index: membership?.length ?? 0, prev: membership?.last ?? '' };
    const body = toBase64Url(utf8(JSON.stringify({ ...operation, ...place })));
    const by = operation.op === 'renew' ? keyOf(operation.old, 'signing') : (key ?? keyOf(operation.by, 'signing'));
    const made = { body, signature: toBase64Url(standIn(by, signedChainBytes({ body, signature: '' }))) };
    const admitted = admit(membership, made, space, nodeHash);
    if (!admitted.ok) return [];
    membership = admitted.membership;
    return [made];
  });
}
