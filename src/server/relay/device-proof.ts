/** How devices are let in and prove themselves. [PR14 SV2 SV3] */
import { fromBase64Url, toBase64Url, utf8 } from '../../base/bytes.ts';
import { readChainEntry, signedChainBytes, type ChainEntry } from '../../protocol/chain-entry.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { signedNonceBytes } from '../../protocol/device-nonce.ts';
import { successorOf, type MemberDevice, type Membership } from '../../protocol/membership.ts';
import type { EnrolRequest } from '../../protocol/relay-messages.ts';
import type { RelayDevice, Vouched } from '../store/relay-store.ts';
import { writtenCode } from './enrolment-code.ts';
import type { JudgedSpaces } from './judged-spaces.ts';
import { answered, refused, type RelayAnswer } from './relay-answer.ts';
import type { RelayTools } from './relay-tools.ts';

const NONCE_MS = 60_000;
const TOKEN_MS = 3_600_000;
/** Keys that are tried where it is not said which one it is: whoever lets in ever more under a name must not make each proof dearer. [SV2] */
const KEYS_TRIED = 8;
/** How often one backup may have been put back upon another; a chain holds no more devices. */
const STEPS_MOST = LIMITS.devicesOfSpace;

export interface Session {
  readonly token: string;
  readonly seconds: number;
}

export class DeviceProof {
  constructor(
    readonly tools: RelayTools,
    readonly spaces: JudgedSpaces,
  ) {}

  async nonce(device: string): Promise<RelayAnswer<{ readonly nonce: string; readonly relay: string }>> {
    const { store, clock, random } = this.tools;
    const nonce = toBase64Url(random.bytes(32));
    await store.putNonce(this.#hashed(nonce), device, clock.now() + NONCE_MS);
    return answered({ nonce, relay: (await store.identity()).relay });
  }

  async session(request: {
    readonly device: string;
    readonly nonce: string;
    readonly signature: string;
    readonly signingKey?: string | undefined;
  }): Promise<RelayAnswer<Session>> {
    const asked = await this.#asked(request.device, request.signingKey);
    const keys = asked.map(({ signingKey }) => signingKey);
    const proven = await this.#proven(request, keys);
    const known = asked.find(({ signingKey }) => signingKey === proven);
    if (!known) return refused('badSignature');
    return known.revokedAt === undefined ? answered(await this.#begin(known)) : refused('notAllowed');
  }

  async enrol(request: EnrolRequest): Promise<RelayAnswer<Session>> {
    if ((await this.#proven(request, [request.signingKey])) === undefined) return refused('badSignature');
    const vouched = await this.#vouched(request);
    const { store, clock } = this.tools;
    const enrolled = vouched
      ? await store.enrol(request.device, request.signingKey, vouched, clock.now())
      : await this.#known(request);
    if (enrolled === 'enrolled' || enrolled === 'known') return answered(await this.#begin(request));
    return refused(enrolled === 'noRoom' ? 'noRoom' : 'notAllowed');
  }

  /** The device of a token that is in time; undefined for any other text. */
  device(token: string): Promise<RelayDevice | undefined> {
    return this.tools.store.deviceOfToken(this.#hashed(token), this.tools.clock.now());
  }

  async #asked(device: string, signingKey: string | undefined): Promise<readonly RelayDevice[]> {
    const { store } = this.tools;
    if (signingKey === undefined) return store.devicesNamed(device, KEYS_TRIED);
    const found = await store.device(device, signingKey);
    return found ? [found] : [];
  }

  async #known({ device, signingKey }: EnrolRequest): Promise<'known' | 'notVouched'> {
    const found = await this.tools.store.device(device, signingKey);
    return found && found.revokedAt === undefined ? 'known' : 'notVouched';
  }

  async #vouched({ device, signingKey, code, mailbox, renews }: EnrolRequest): Promise<Vouched | undefined> {
    if (code !== undefined) return { codeHash: this.#hashed(writtenCode(code)) };
    if (mailbox !== undefined) return { mailbox };
    if (!renews) return undefined;
    const body = readChainEntry(renews.entry);
    if (body?.op !== 'renew' || body.device !== device || body.signingKey !== signingKey) return undefined;
    const old = await this.#renewed(renews.space, body.old, renews.entry);
    return old && { account: old.account, replaces: old.device };
  }

  /**
   * The device in whose place the entry puts another one. It need not be the next of the chain: a notebook put back from a backup cannot
   * know how the chain goes on before it is let in. Whether it may stand there, appending judges. The chain may be of anybody's making:
   * it says nothing of a device whose key is another here.
   */
  async #renewed(space: string, device: string, entry: ChainEntry): Promise<RelayDevice | undefined> {
    const membership = await this.spaces.of(space);
    const named = membership?.devices.get(device);
    const old = membership && named?.gone ? successorOf(membership, named) : named;
    if (!membership || !old) return undefined;
    const known = await this.#deviceOf(old);
    const signed = signedChainBytes(entry);
    const signature = fromBase64Url(entry.signature);
    if (!known) return undefined;
    // The key of its own lies on the tablet, which may be why it was revoked.
    if (known.revokedAt === undefined && (await this.tools.verify(old.signingKey, signed, signature))) return known;
    const theirs = await this.tools.verify(old.recoveryKey, signed, signature);
    return theirs && (await this.#stoodBy(membership, old)) ? known : undefined;
  }

  /** What is known here of a device under the key by which the chain names it. */
  #deviceOf({ device, signingKey }: MemberDevice): Promise<RelayDevice | undefined> {
    return this.tools.store.device(device, signingKey);
  }

  /**
   * Whether the recovery key is the device's own word. Whoever adds a device to a chain writes both keys down, and could write one of
   * their own; but nobody founds a space or puts a head there under another's key. What came in its place here, it stood by as well.
   */
  async #stoodBy(membership: Membership, member: MemberDevice): Promise<boolean> {
    const told = new Set((await this.tools.store.heads(membership.space)).map(({ device }) => device));
    let one: MemberDevice | undefined = member;
    for (let steps = 0; one?.recoveryKey === member.recoveryKey && steps < STEPS_MOST; steps += 1) {
      if (one.since === 0 || told.has(one.device)) return true;
      const known: RelayDevice | undefined = await this.#deviceOf(one);
      one = membership.devices.get(known?.replaces ?? '');
    }
    return false;
  }

  /**
   * By which of these keys; undefined where by none. Without a nonce in time one signature is looked at, and as much for a device nobody knows: the work
   * neither tells who is known nor can be had for nothing.
   */
  async #proven(
    { device, nonce, signature }: { readonly device: string; readonly nonce: string; readonly signature: string },
    keys: readonly string[],
  ): Promise<string | undefined> {
    const { store, clock, verify } = this.tools;
    const { relay } = await store.identity();
    const fresh = await store.takeNonce(this.#hashed(nonce), device, clock.now());
    const signed = signedNonceBytes(relay, device, nonce);
    const tried = fresh && keys.length > 0 ? keys : [NOBODY];
    for (const key of tried) if ((await verify(key, signed, fromBase64Url(signature))) && fresh) return key;
    return undefined;
  }

  async #begin({ device, signingKey }: Pick<RelayDevice, 'device' | 'signingKey'>): Promise<Session> {
    const { store, clock, random } = this.tools;
    const token = toBase64Url(random.bytes(32));
    await store.putToken(this.#hashed(token), device, signingKey, clock.now() + TOKEN_MS);
    return { token, seconds: TOKEN_MS / 1_000 };
  }

  #hashed(secret: string): string {
    return toBase64Url(this.tools.hash(utf8(secret)));
  }
}

/** A well-formed key nobody holds: the base point. */
const NOBODY = toBase64Url(Uint8Array.from([0x58, ...Array.from({ length: 31 }, () => 0x66)]));
