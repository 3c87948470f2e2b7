/**
 * The relay without its wire: one method for each request of the protocol, by a device that proved itself. HTTP calls it, and so do
 * simulations. It never opens anything, for it has no key. [SV1]
 */
import { fromBase64Url, toBase64Url } from '../../base/bytes.ts';
import { readChainEntry, type ChainBody, type ChainEntry } from '../../protocol/chain-entry.ts';
import { readHead, signedHeadBytes, type SignedHead } from '../../protocol/device-head.ts';
import { readDrop, signedDropBytes, type SignedDrop } from '../../protocol/drop-request.ts';
import { LIMITS, PROTOCOL } from '../../protocol/limits.ts';
import { presentDevices, successorOf, type MemberDevice, type Membership } from '../../protocol/membership.ts';
import { claimsOf, type Claim } from '../../protocol/parcel-claims.ts';
import { readPushed, writePulled } from '../../protocol/parcel-pages.ts';
import type { ReadParcel } from '../../protocol/parcel.ts';
import type { AboutRelay, ChainPage, DropsPage, RelayHeads, RelaySpaces } from '../../protocol/relay-messages.ts';
import type { RelayDevice, StoredHead } from '../store/relay-store.ts';
import { DeviceProof } from './device-proof.ts';
import { JudgedSpaces, memberNow, memberOnce } from './judged-spaces.ts';
import { answered, refused, type RelayAnswer } from './relay-answer.ts';
import type { RelayTools } from './relay-tools.ts';

/** How often a page is judged anew when the chain moves under it. */
const JUDGED_MOST = 5;
const MAILBOX_MS = 10 * 24 * 3_600_000;
const MAILBOXES_MOST = 100;

export class Relay {
  readonly spaces: JudgedSpaces;
  readonly proof: DeviceProof;

  readonly pageMost: number;

  constructor(readonly tools: RelayTools) {
    this.pageMost = Math.min(tools.pageMost ?? LIMITS.page, LIMITS.page);
    this.spaces = new JudgedSpaces(tools);
    this.proof = new DeviceProof(tools, this.spaces);
  }

  async about(): Promise<RelayAnswer<AboutRelay>> {
    const identity = await this.tools.store.identity();
    return answered({ ...identity, oldest: PROTOCOL, newest: PROTOCOL, now: this.tools.clock.now() });
  }

  async spacesOf(caller: RelayDevice): Promise<RelayAnswer<RelaySpaces>> {
    const found = await this.spaces.ofDevice(caller);
    const identity = await this.tools.store.identity();
    return answered({
      ...identity,
      now: this.tools.clock.now(),
      spaces: found.map(({ space, head, chain, drops, heads, own }) => ({ space, head, chain, drops, heads, own })),
    });
  }

  /** Whoever is out gets the chain up to the entry that put them out, and not a word more. [SV8] */
  async chain(caller: RelayDevice, space: string, after: number): Promise<RelayAnswer<ChainPage>> {
    const membership = await this.spaces.of(space);
    const known = membership && memberOnce(membership, caller);
    if (!membership) return refused('notFound');
    const own = known?.gone ? known.gone.index + 1 : membership.length;
    const readable = known ? own : await this.#readableInPlace(caller, membership);
    if (readable === 0) return refused('notFound');
    const { listed, more } = await this.tools.store.chain(space, after, this.pageMost);
    const entries = listed.slice(0, Math.max(0, readable - after));
    return answered({ entries, more: more && after + entries.length < readable });
  }

  async appendChain(
    caller: RelayDevice,
    space: string,
    after: number,
    entries: readonly ChainEntry[],
  ): Promise<RelayAnswer<{ readonly length: number }>> {
    const before = await this.spaces.of(space);
    const length = before?.length ?? 0;
    // To strangers a space is not there, and where there is none they are told the same.
    const known = before && memberOnce(before, caller);
    if (after !== length) return known ? refused('chainMoved', { length }) : refused('notFound');
    if (entries.length === 0) return known ? answered({ length }) : refused('notFound');
    const membership = await this.spaces.after(before, entries, space);
    // Not only by who made them: after an older state was put back, whoever belongs brings the lost ones, and their makers may be gone.
    const belongs = [before, membership].some((one) => one && memberNow(one, caller));
    if (!membership || !belongs) return refused(known ? 'notAllowed' : 'notFound');
    const bodies = entries.map(readChainEntry);
    const tooMuch = faultOfAbouts(before, entries, bodies);
    if (tooMuch) return tooMuch;
    const appended = await this.tools.store.appendChain(
      {
        space,
        after,
        entries,
        present: presentDevices(membership).map(({ device, signingKey }) => ({ device, signingKey })),
        epoch: membership.epoch,
        account: caller.account,
        protects: bodies.some((body) => body !== undefined && PROTECTING[body.op]),
      },
      this.tools.quotas,
    );
    if (appended.ok) return answered({ length: appended.length });
    return appended.why === 'moved' ? refused('chainMoved', { length: appended.length }) : refused('noRoom');
  }

  /** A pushed page (PR4). Taken whole or not at all; each parcel is of the one who pushes. [SV7] */
  async push(
    caller: RelayDevice,
    space: string,
    page: Uint8Array,
    told?: SignedHead,
  ): Promise<RelayAnswer<{ readonly head: number; readonly taken: number; readonly heads?: number | undefined }>> {
    if (page.length > this.pageMost) return refused('tooLarge');
    const read = readPushed(page);
    if (!read) return refused('malformed');
    const parcels = read.map(({ parcel }) => parcel);
    let claims: readonly (Claim | undefined)[] = [];
    for (let time = 0; time < JUDGED_MOST; time += 1) {
      const membership = await this.spaces.of(space);
      const maker = membership && memberNow(membership, caller);
      if (!maker) return refused('notFound');
      const fault = faultOf(parcels, membership, maker);
      if (fault) return fault;
      // Not before it is known who asks: it hashes the whole page.
      if (time === 0) claims = claimsOf(parcels, this.tools.hash);
      if (time === 0 && !(await this.#signed(claims, maker.signingKey))) return refused('badSignature');
      const head = told && (await this.#headOf(caller, space, told, maker));
      if (head && !head.ok) return head;
      const pushed = await this.tools.store.push(
        space,
        { chain: membership.length },
        read.map(({ parcel: { item, device, counter, epoch }, bytes }, at) => {
          const leaf = toBase64Url(claims[at]?.leaf ?? new Uint8Array());
          return { item, device, counter, epoch, leaf, bytes };
        }),
        this.tools.quotas,
        head?.value,
      );
      if (pushed.ok) return answered({ head: pushed.head, taken: pushed.taken, heads: pushed.heads });
      if (pushed.why === 'noRoom') return refused('noRoom');
    }
    return refused('unavailable', { retryAfter: 1 });
  }

  /** A pulled page (PR4). */
  async pull(caller: RelayDevice, space: string, after: number): Promise<RelayAnswer<Uint8Array>> {
    if (!(await this.#present(caller, space))) return refused('notFound');
    const limits = { parcels: LIMITS.pageParcels, bytes: this.pageMost };
    return answered(writePulled(await this.tools.store.pull(space, after, limits)));
  }

  async putHead(
    caller: RelayDevice,
    space: string,
    signed: SignedHead,
  ): Promise<RelayAnswer<{ readonly heads?: number }>> {
    const maker = await this.#present(caller, space);
    if (!maker) return refused('notFound');
    const head = await this.#headOf(caller, space, signed, maker);
    if (!head.ok) return head;
    const heads = await this.tools.store.putHead(space, head.value);
    return answered(heads === undefined ? {} : { heads });
  }

  /** A head as it is stored, once it is known to be of who brings it. [PR9] */
  async #headOf(
    caller: RelayDevice,
    space: string,
    signed: SignedHead,
    maker: MemberDevice,
  ): Promise<RelayAnswer<StoredHead>> {
    const head = readHead(signed);
    if (!head) return refused('malformed');
    const { device, counter } = head;
    if (head.space !== space || device !== caller.device) return refused('notAllowed');
    const good = await this.tools.verify(maker.signingKey, signedHeadBytes(signed), fromBase64Url(signed.signature));
    if (!good) return refused('badSignature');
    return answered({ device, counter, ...signed, heardAt: this.tools.clock.now() });
  }

  async heads(caller: RelayDevice, space: string): Promise<RelayAnswer<RelayHeads>> {
    if (!(await this.#present(caller, space))) return refused('notFound');
    const heads = (await this.tools.store.heads(space)).map(({ head, signature, heardAt }) => ({
      head,
      signature,
      heardAt,
    }));
    // After the heads: a device sends its parcels first, so all that a head speaks of is counted.
    const found = await this.tools.store.space(space);
    return answered({ heads, ...(found && { head: found.head, drops: found.drops }) });
  }

  async drop(caller: RelayDevice, space: string, signed: SignedDrop): Promise<RelayAnswer<void>> {
    const maker = await this.#present(caller, space);
    if (!maker) return refused('notFound');
    const drop = readDrop(signed);
    if (!drop) return refused('malformed');
    if (drop.space !== space || drop.by !== caller.device || maker.role !== 'facilitator') return refused('notAllowed');
    const good = await this.tools.verify(maker.signingKey, signedDropBytes(signed), fromBase64Url(signed.signature));
    if (!good) return refused('badSignature');
    const added = await this.tools.store.addDrop(space, signed, drop.parcels, drop.chunks, this.tools.quotas);
    return added === 'kept' ? answered(undefined) : refused('noRoom');
  }

  async drops(caller: RelayDevice, space: string, after: number): Promise<RelayAnswer<DropsPage>> {
    if (!(await this.#present(caller, space))) return refused('notFound');
    const { listed: drops, more } = await this.tools.store.drops(space, after, this.pageMost);
    return answered({ drops, more });
  }

  async missingChunks(
    caller: RelayDevice,
    space: string,
    chunks: readonly string[],
  ): Promise<RelayAnswer<readonly string[]>> {
    if (!(await this.#present(caller, space))) return refused('notFound');
    return answered(await this.tools.store.missingChunks(space, chunks));
  }

  async putChunk(caller: RelayDevice, space: string, chunk: string, bytes: Uint8Array): Promise<RelayAnswer<void>> {
    if (bytes.length > LIMITS.chunk) return refused('tooLarge');
    const maker = await this.#present(caller, space);
    if (!maker) return refused('notFound');
    if (maker.role === 'supervisor') return refused('notAllowed');
    const put = await this.tools.store.putChunk(space, chunk, bytes, this.tools.quotas);
    return put === 'kept' ? answered(undefined) : refused('noRoom');
  }

  async chunk(caller: RelayDevice, space: string, chunk: string): Promise<RelayAnswer<Uint8Array>> {
    const found = (await this.#present(caller, space)) && (await this.tools.store.chunk(space, chunk));
    return found ? answered(found) : refused('notFound');
  }

  async putMailbox(
    { device, signingKey }: RelayDevice,
    mailbox: string,
    offer: string,
    expires: number,
  ): Promise<RelayAnswer<void>> {
    const now = this.tools.clock.now();
    // No later than ten days from now, whatever the clock of the tablet says.
    const until = Math.min(expires, now + MAILBOX_MS);
    if (until <= now) return refused('malformed');
    const put = await this.tools.store.putMailbox(
      mailbox,
      { owner: device, ownerKey: signingKey, offer, expires: until },
      now,
      MAILBOXES_MOST,
    );
    if (put === 'kept') return answered(undefined);
    return put === 'noRoom' ? refused('noRoom') : refused('notAllowed');
  }

  async answerMailbox(mailbox: string, answer: string): Promise<RelayAnswer<void>> {
    const put = await this.tools.store.answerMailbox(mailbox, answer, this.tools.clock.now());
    return put === 'kept' ? answered(undefined) : refused(put);
  }

  async mailbox(mailbox: string): Promise<RelayAnswer<{ readonly offer: string; readonly answer?: string }>> {
    const box = await this.tools.store.mailbox(mailbox, this.tools.clock.now());
    if (!box) return refused('notFound');
    return answered({ offer: box.offer, ...(box.answer === undefined ? {} : { answer: box.answer }) });
  }

  async deleteMailbox({ device, signingKey }: RelayDevice, mailbox: string): Promise<RelayAnswer<void>> {
    return (await this.tools.store.deleteMailbox(mailbox, device, signingKey))
      ? answered(undefined)
      : refused('notFound');
  }

  /**
   * How many entries may be read by a device that is not in the chain: those that whoever it came in the place of may read. As a notebook put back
   * from a backup does, it must see the end before the entry that puts it there can be made, or else that it was removed meanwhile. [PR6 SV8]
   */
  async #readableInPlace(caller: RelayDevice, membership: Membership): Promise<number> {
    let former = caller.replaces;
    let readable = 0;
    for (let steps = 0; former !== undefined && steps < LIMITS.devicesOfSpace; steps += 1) {
      // Of those that came under that name the one that the chain names.
      const known = await this.tools.store.device(former, membership.devices.get(former)?.signingKey);
      const member = known && memberOnce(membership, known);
      if (member && (!member.gone || successorOf(membership, member))) return membership.length;
      if (member?.gone) readable = Math.max(readable, lastGone(membership, member) + 1);
      former = known?.replaces;
    }
    return readable;
  }

  /** Whether hints of that space may be told to that device. [SV13] */
  async mayHear(caller: RelayDevice, space: string): Promise<boolean> {
    return (await this.#present(caller, space)) !== undefined;
  }

  async #present(caller: RelayDevice, space: string): Promise<MemberDevice | undefined> {
    const membership = await this.spaces.of(space);
    return membership && memberNow(membership, caller);
  }

  /** Each signature of the page once: sixteen parcels have one. [PR3] */
  async #signed(claims: readonly (Claim | undefined)[], key: string): Promise<boolean> {
    const distinct = new Map<Uint8Array, Uint8Array>();
    for (const claim of claims) {
      if (!claim) return false;
      distinct.set(claim.signed, claim.signature);
    }
    const verdicts = await Promise.all(
      [...distinct].map(([signed, signature]) => this.tools.verify(key, signed, signature)),
    );
    return verdicts.every(Boolean);
  }
}

/**
 * What puts somebody out, begins an epoch, or lets the one who may do either come back: no full space may stand in its way. [SV18]
 */
const PROTECTING: Readonly<Record<ChainBody['op'], boolean>> = {
  found: false,
  add: false,
  about: false,
  role: true,
  remove: true,
  rotate: true,
  leave: true,
  renew: true,
};

/**
 * Refuses the first entry by which a device says anew whose it is at too great a length, or more often than it may. Its index is told: whoever sends makes the others anew
 * without it, for one of them may put somebody out. [SV18]
 */
function faultOfAbouts(
  before: Membership | undefined,
  entries: readonly ChainEntry[],
  bodies: readonly (ChainBody | undefined)[],
): RelayAnswer<never> | undefined {
  const abouts = new Map<string, number>();
  for (const [at, body] of bodies.entries()) {
    if (body?.op !== 'about') continue;
    const { by, index } = body;
    if (((entries[at]?.body.length ?? 0) * 3) / 4 > LIMITS.about) return refused('tooLarge', { index });
    const said = (abouts.get(by) ?? before?.devices.get(by)?.abouts ?? 0) + 1;
    if (said > LIMITS.aboutsOfDevice) return refused('noRoom', { index });
    abouts.set(by, said);
  }
  return undefined;
}

/** Index of the entry that put the last one out of those who came one in the place of another. */
function lastGone({ devices }: Membership, { recoveryKey }: MemberDevice): number {
  const theirs = [...devices.values()].filter((one) => one.recoveryKey === recoveryKey);
  return Math.max(...theirs.map(({ gone }) => gone?.index ?? -1));
}

function faultOf(
  parcels: readonly ReadParcel[],
  membership: Membership,
  maker: MemberDevice,
): RelayAnswer<never> | undefined {
  for (const { space, device, epoch } of parcels) {
    if (space !== membership.space || device !== maker.device) return refused('notAllowed');
    if (epoch !== membership.epoch) return refused('staleEpoch', { epoch: membership.epoch });
  }
  return undefined;
}
