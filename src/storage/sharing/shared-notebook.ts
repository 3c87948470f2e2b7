/**
 * A notebook as the engine of sync sees it, and what screens ask about sharing. The engine's port is satisfied by its form:
 * storage knows nothing of sync. [SH1]
 */
import { fromBase64Url, toBase64Url } from '../../base/bytes.ts';
import type { Json } from '../../base/json.ts';
import { publicKeyOf } from '../../crypto/ed25519-noble.ts';
import { hash } from '../../crypto/hash.ts';
import { signer, verifySignature, type Signer } from '../../crypto/signing.ts';
import type { ChainEntry, SpaceRole } from '../../protocol/chain-entry.ts';
import type { DeviceHead } from '../../protocol/device-head.ts';
import { readDrop, signDrop, type Drop, type SignedDrop } from '../../protocol/drop-request.ts';
import { PARCEL_VERSION, type ParcelContent } from '../../protocol/parcel.ts';
import type { SeenParcel } from '../../protocol/set-hash.ts';
import type { PassedOver } from '../../protocol/verify-page.ts';
import { attachmentKind } from '../../practice/attachment.ts';
import { mayWrite } from './comment-kinds.ts';
import { notedAttention, type Attention } from './attention.ts';
import { Chains, type ChainTaken, type IsQuiet, type SpaceStanding } from './chains.ts';
import { Drops, type InDoubt } from './drops.ts';
import { Heads, type HeadDoubt } from './heads.ts';
import { Invitations } from './invitations.ts';
import { keepsOwnAgency } from './joining.ts';
import { Ledgers } from './ledger.ts';
import type { ForeignParcel } from './opened-parcel.ts';
import { NewerParcels } from './newer-parcels.ts';
import { everythingOf, type Everything } from './everything.ts';
import { Outgoing, type Most, type Sent, type SentAt } from './outgoing.ts';
import { SharedChunks, type UnsentAttachment } from './shared-chunks.ts';
import { readState, type SyncState } from './sync-state.ts';
import { Taking, type RefusedParcel, type Taken } from './taking.ts';
import { putLocal, readLocal, type Unlocked } from './unlocked.ts';

export interface KnownRelay {
  readonly relay: string;
  readonly history: string;
  readonly enrolled: boolean;
  /** When a round last came to its end there, milliseconds since 1970; told to the half hour. */
  readonly metAt?: number | undefined;
}

/** No row is written for every round. */
const MET_EVERY = 30 * 60_000;

const RELAY = 'relay';

export class SharedNotebook {
  readonly hash = hash;
  readonly chains: Chains;
  readonly inviting: Invitations;
  readonly #taking: Taking;
  readonly #outgoing: Outgoing;
  readonly #drops: Drops;
  readonly #heads: Heads;
  readonly #chunks: SharedChunks;
  readonly #newer: NewerParcels;
  /** Spaces of which it was tried since the app began what a newer app may open or read. */
  readonly #tried = new Set<string>();
  #wire: { readonly device: string; readonly signingKey: string; readonly signer: Promise<Signer> } | undefined;

  /** `reads`: the newest version of parcels that this app reads. */
  constructor(
    readonly notebook: Unlocked,
    reads = PARCEL_VERSION,
  ) {
    const ledgers = new Ledgers(notebook);
    this.#taking = new Taking(notebook, ledgers, (space) => this.#chunks.changed(space));
    this.chains = new Chains(notebook, ledgers, this.#taking, (tables, standing, state) =>
      this.#isQuiet(tables, standing, state),
    );
    this.#outgoing = new Outgoing(notebook, ledgers, this.chains, this.#taking);
    this.#drops = new Drops(notebook, ledgers);
    this.#heads = new Heads(notebook, ledgers, this.chains);
    this.#chunks = new SharedChunks(notebook);
    this.#newer = new NewerParcels(notebook, reads);
    this.inviting = new Invitations(notebook, this.chains);
  }

  readonly #isQuiet: IsQuiet = async (tables, standing, state) => {
    if (!(await this.#outgoing.isDone(tables, standing, state))) return false;
    if (!(await this.#heads.isToldIn(tables, standing.space, state))) return false;
    return (await tables.localIds('drops', `${standing.space}/`)).length === 0;
  };

  /** The name the relay knows; while a new one is being taken, still the former. */
  get device(): string {
    return this.#onTheWire().device;
  }

  get signingKey(): string {
    return this.#onTheWire().signingKey;
  }

  async sign(bytes: Uint8Array): Promise<Uint8Array> {
    return (await this.#onTheWire().signer).sign(bytes);
  }

  verify(key: string, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
    return verifySignature(fromBase64Url(key), bytes, signature);
  }

  async relay(): Promise<KnownRelay | undefined> {
    const { notebook } = this;
    const read = await notebook.tables.read((tables) => readLocal(notebook, tables, 'syncs', RELAY));
    return read as unknown as KnownRelay | undefined;
  }

  async keepRelay(relay: KnownRelay): Promise<void> {
    const { notebook } = this;
    await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const before = (await readLocal(notebook, tables, 'syncs', RELAY)) as unknown as KnownRelay | undefined;
        if (before && (before.relay !== relay.relay || before.history !== relay.history))
          for (const space of await tables.localIds('syncs', ''))
            if (space !== RELAY) await this.chains.startOverIn(tables, space);
        const metAt = before?.relay === relay.relay ? before.metAt : undefined;
        await putLocal(notebook, tables, 'syncs', RELAY, {
          ...(metAt !== undefined && { metAt }),
          ...relay,
        } as unknown as Json);
      }),
    );
  }

  /** A round came to its end: after weeks without one somebody will ask when that was. [SY19] */
  async met(at: number): Promise<void> {
    const relay = await this.relay();
    // Either way: the clock may have been set back.
    if (relay && Math.abs(at - (relay.metAt ?? 0)) >= MET_EVERY) await this.keepRelay({ ...relay, metAt: at });
  }

  startOver(space: string): Promise<void> {
    return this.chains.startOver(space);
  }

  async renew(): Promise<void> {
    // First this: dying in between, a name the relay knows is shown to it once more, and never one it does not know taken for known.
    const relay = await this.relay();
    if (relay?.enrolled && this.notebook.identity.former) await this.keepRelay({ ...relay, enrolled: false });
    await this.chains.renew();
  }

  async spaces(): Promise<readonly SpaceStanding[]> {
    const spaces = await this.chains.spaces();
    let goesBack = false;
    for (const { space, membership } of spaces) {
      if (this.#tried.has(space)) continue;
      this.#tried.add(space);
      if ((await this.state(space)).waiting > 0) await this.#taking.takeWaiting(space, membership);
      if (await this.#newer.askAgain(space)) goesBack = true;
    }
    return goesBack ? this.chains.spaces() : spaces;
  }

  space(space: string): Promise<SpaceStanding | undefined> {
    return this.chains.space(space);
  }

  expected(space: string): Promise<boolean> {
    return this.chains.expected(space);
  }

  takeChain(space: string, after: number, entries: readonly ChainEntry[]): Promise<ChainTaken> {
    return this.chains.takeChain(space, after, entries);
  }

  chainSent(space: string, length: number): Promise<void> {
    return this.chains.chainSent(space, length);
  }

  rotateIfDue(space: string): Promise<SpaceStanding> {
    return this.chains.rotateIfDue(space);
  }

  outgoing(space: string, after: number, most: Most): Promise<readonly ParcelContent[]> {
    return this.#outgoing.outgoing(space, after, most);
  }

  sent(
    space: string,
    parcels: readonly { readonly item: string; readonly counter: number; readonly leaf: Uint8Array }[],
    at?: SentAt,
  ): Promise<Sent> {
    return this.#outgoing.sent(space, parcels, at);
  }

  doubtSent(space: string): Promise<void> {
    return this.#outgoing.doubtSent(space);
  }

  setAside(space: string, item: string, why: 'tooLarge' | 'refused' | 'byHand'): Promise<void> {
    return this.#outgoing.setAside(space, item, why);
  }

  tryAgain(space: string, item: string): Promise<void> {
    return this.#outgoing.tryAgain(space, item);
  }

  async take(
    space: string,
    parcels: readonly ForeignParcel[],
    unfit: readonly RefusedParcel[],
    upTo: number,
  ): Promise<Taken & { readonly sync: SpaceStanding | undefined }> {
    const { device } = this.notebook.identity;
    const standing = await this.chains.standings();
    const { taken, after } = await this.#taking.take(space, parcels, unfit, upTo, (tables) => standing(tables, space));
    // Under a new name it stands otherwise than it did in the middle of taking it.
    return { ...taken, sync: this.notebook.identity.device === device ? after : await this.space(space) };
  }

  passOver(space: string, parcels: readonly PassedOver[]): Promise<void> {
    return this.#newer.passOver(space, parcels);
  }

  /** All of a space, for a file. [HO2] */
  everything(space: string): Promise<Everything | undefined> {
    return everythingOf(this.chains, space);
  }

  /** A page of a file, by the role this device has there. [HO5] */
  takeHanded(
    space: string,
    parcels: readonly ForeignParcel[],
    unfit: readonly RefusedParcel[],
    role: SpaceRole,
  ): Promise<Taken> {
    return this.#taking.takeHanded(
      space,
      parcels.map((parcel) => ({ ...parcel, handed: role })),
      unfit,
    );
  }

  /** Names of the chunks of attachments that lie here whole, and how many bytes these attachments have. */
  wholeChunks(space: string): Promise<{ readonly chunks: readonly string[]; readonly bytes: number }> {
    return this.#chunks.whole(space);
  }

  /** Answers false where the bytes do not open as that chunk. */
  takeHandedChunk(space: string, chunk: string, bytes: Uint8Array, role: SpaceRole): Promise<boolean> {
    return this.#chunks.take(space, chunk, bytes, mayWrite(role, attachmentKind.name) ? 1 : 0);
  }

  ownHead(
    space: string,
    sending?: readonly (SeenParcel & { readonly item: string })[],
  ): Promise<Omit<DeviceHead, 'at'>> {
    return this.#heads.own(space, sending);
  }

  headSent(space: string, counter: number, heads?: number): Promise<SpaceStanding | undefined> {
    return this.#heads.sent(space, counter, heads);
  }

  takeHeads(
    space: string,
    heads: readonly { readonly head: DeviceHead; readonly heardAt: number }[],
    count: number,
    forged?: number,
  ): Promise<readonly HeadDoubt[]> {
    return this.#heads.take(space, heads, count, forged);
  }

  sendUnshownAgain(space: string): Promise<number> {
    return this.#outgoing.sendUnshownAgain(space);
  }

  looksAgain(space: string): Promise<boolean> {
    return this.#heads.looksAgain(space);
  }

  /** Only a facilitator's device may ask; others keep what they would ask. [PR11] */
  async letsGo(space: string): Promise<boolean> {
    return (await this.#drops.any(space)) && (await this.chains.own(space))?.role === 'facilitator';
  }

  async attachmentsInDoubt(space: string): Promise<readonly InDoubt[]> {
    return (await this.letsGo(space)) ? this.#drops.inDoubt(space) : [];
  }

  piecesFound(space: string, attachment: string, pieces: readonly string[]): Promise<void> {
    return this.#drops.found(space, attachment, pieces);
  }

  async dropsPending(space: string): Promise<readonly SignedDrop[]> {
    if (!(await this.letsGo(space))) return [];
    const drops = await this.#drops.pending(space);
    return Promise.all(drops.map((drop) => signDrop(drop, (bytes) => this.sign(bytes))));
  }

  async dropSent(space: string, drop: SignedDrop): Promise<void> {
    const read = readDrop(drop);
    if (read) await this.#drops.sent(space, read);
  }

  takeDrops(space: string, drops: readonly Drop[], count: number): Promise<void> {
    return this.#drops.takeIn(space, drops, count);
  }

  chunksOutgoing(space: string, most: number): Promise<readonly string[]> {
    return this.#chunks.outgoing(space, most);
  }

  /** Whole attachments of which pieces wait here, the oldest first. [SY19] */
  attachmentsUnsent(space: string): Promise<readonly UnsentAttachment[]> {
    return this.#chunks.unsent(space);
  }

  chunk(space: string, chunk: string): Promise<Uint8Array | undefined> {
    return this.#chunks.bytes(space, chunk);
  }

  chunksSent(space: string, chunks: readonly string[]): Promise<void> {
    return this.#chunks.sent(space, chunks);
  }

  chunksWanted(space: string, most: number): Promise<readonly string[]> {
    return this.#chunks.wanted(space, most);
  }

  /** Chunks of one attachment that do not lie here. [sync SY16] */
  chunksMissing(space: string, attachment: string): Promise<readonly string[]> {
    return this.#chunks.missing(space, attachment);
  }

  takeChunk(space: string, chunk: string, bytes: Uint8Array): Promise<boolean> {
    return this.#chunks.take(space, chunk, bytes);
  }

  invitations() {
    return this.inviting.open();
  }

  takeAnswer(mailbox: string, answer: string): Promise<void> {
    return this.inviting.takeAnswer(mailbox, answer);
  }

  offerSent(mailbox: string): Promise<void> {
    return this.inviting.offerSent(mailbox);
  }

  answerSent(mailbox: string): Promise<void> {
    return this.inviting.answerSent(mailbox);
  }

  invitationOver(mailbox: string): Promise<void> {
    return this.inviting.over(mailbox);
  }

  /** Whether the agency that an invitation or a file brings will stay beside the one that is here. [SH9] */
  keepsOwnAgency(coming: string | undefined): Promise<boolean> {
    return this.notebook.tables.read((tables) => keepsOwnAgency(this.notebook, tables, coming));
  }

  /** What the facilitator calls this tablet, for those they share with. [SH12] */
  async nameTablet(name: string): Promise<void> {
    const { notebook } = this;
    const identity = { ...notebook.identity, tablet: name.trim().slice(0, 200) };
    await notebook.tracked(() =>
      notebook.tables.write((tables) => putLocal(notebook, tables, 'self', 'self', identity as unknown as Json)),
    );
    notebook.become(identity);
    await this.chains.tellName();
  }

  /** A device of the space goes; what it sends from now on counts nowhere. Answers whether that could be. */
  async removeDevice(space: string, device: string): Promise<boolean> {
    return (await this.chains.append(space, [{ op: 'remove', device }])) === 1;
  }

  async changeRole(space: string, device: string, role: SpaceRole): Promise<boolean> {
    return (await this.chains.append(space, [{ op: 'role', device, role }])) === 1;
  }

  /** This device leaves; what it has stays here. Refused to the last facilitator while others are in. */
  async leave(space: string): Promise<boolean> {
    return (await this.chains.append(space, [{ op: 'leave' }])) === 1;
  }

  /** The space is led by this device's owner from now on, and no tablet of this facilitator is in it any more. All of that or nothing. [sync SY13] */
  handOver(space: string, device: string): Promise<boolean> {
    return this.chains.handOver(space, device);
  }

  /** Begins a new epoch though nobody left: where a key may have come into other hands. */
  async rotate(space: string): Promise<boolean> {
    return (await this.chains.append(space, [{ op: 'rotate' }])) === 1;
  }

  /** What awaits an eye; whether an item is still apart only its row says. */
  attention(): Promise<readonly Attention[]> {
    const { notebook } = this;
    return notebook.tables.read((tables) => notedAttention(notebook, tables));
  }

  /** How things stand with the relay in a space: what is refused, waiting, put aside, in doubt, and when each device was heard. */
  state(space: string): Promise<SyncState> {
    const { notebook } = this;
    return notebook.tables.read((tables) => readState(notebook, tables, space));
  }

  #onTheWire() {
    const { identity } = this.notebook;
    const { device, signingSeed } = identity.former ?? identity;
    if (this.#wire?.device !== device) {
      const seed = fromBase64Url(signingSeed);
      this.#wire = { device, signingKey: toBase64Url(publicKeyOf(seed)), signer: signer(seed) };
    }
    return this.#wire;
  }
}
