/**
 * The membership chains of all spaces of this notebook: founded here, taken from the relay, made anew upon its end, and the keys
 * that come with them. Keys are taken only from entries the relay holds: an epoch of our own may yet be another one's. [SH6]
 */
import { toBase64Url } from '../../base/bytes.ts';
import { openAbout, type AboutDevice } from '../../crypto/space-keys.ts';
import { fromBase64Url } from '../../base/bytes.ts';
import { readChainEntry, type ChainBody, type ChainEntry } from '../../protocol/chain-entry.ts';
import { hasKeyOf, keysHeld, type SpaceKeys } from '../known-keys.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { presentDevice, presentDevices, type MemberDevice, type Membership } from '../../protocol/membership.ts';
import type { Json } from '../../base/json.ts';
import { signer } from '../../crypto/signing.ts';
import { ChainComposing, EVERYTHING, type CameBy, type ChainOperation, type Sight } from './chain-composing.ts';
import { openLocal } from '../local-seal.ts';
import { keysFromChain } from './chain-keys.ts';
import { commonLength, lackingIn, meetingOf } from './chain-meeting.ts';
import { verifyChain } from './chain-verifying.ts';
import { deviceKeys, type DeviceKeys, type PublicDevice } from './device-keys.ts';
import { epochsLacking, sendLackingAgain } from './epochs-lacking.ts';
import { joined, type ComingIn } from './joining.ts';
import type { Ledgers } from './ledger.ts';
import { numberAll } from './numbering.ts';
import { itemsBeyond, sendAgain } from './passing-on.ts';
import { underWayIn } from './roles-under-way.ts';
import { sameOperation } from './same-operation.ts';
import {
  membershipOf,
  NO_CHAIN,
  openChain,
  putChain,
  readChain,
  type OneTimeDevice,
  type ReadChain,
  type StoredChain,
} from './stored-chain.ts';
import { asState, begunAnew, putState, readState, type SyncState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Taking } from './taking.ts';
import { counterOf, keysOnDisk, putLocal, type Unlocked } from './unlocked.ts';

export interface SpaceStanding {
  readonly space: string;
  readonly membership: Membership | undefined;
  readonly state: 'in' | 'out' | 'invited' | 'forked' | 'tooOld' | 'renewing';
  readonly chainOnRelay: number;
  readonly chainPending: readonly ChainEntry[];
  readonly cursor: number;
  readonly drops: number;
  readonly heads: number;
  readonly headSent: boolean;
  readonly headCounter: number;
  readonly headsAt: number;
  readonly unshown: boolean;
  readonly unshownAfter: number;
  readonly lookedForAt: number;
  readonly unproven: boolean;
  /** The chain is in an epoch whose key is not here: nothing can be sealed for the others until a facilitator's device begins the next one. [PR7] */
  readonly lacksKeys: boolean;
  /** Nothing of it waits here to go to the relay: no row, no entry, no head, no drop; and no epoch is due. */
  readonly quiet: boolean;
}

/** Of what `quiet` says, the part that does not stand in the chain. */
export type IsQuiet = (
  tables: TablesAtHand,
  standing: Omit<SpaceStanding, 'quiet'>,
  state: SyncState,
) => PromiseLike<boolean>;

export type ChainTaken =
  | { readonly kind: 'taken'; readonly sync: SpaceStanding }
  | { readonly kind: 'refused' | 'exchanged' | 'parted' | 'forked' | 'tooOld' };

/** A chain as a file tells it; `onRelay`: how much of it whoever made the file saw there. */
export interface HandedChain {
  readonly entries: readonly ChainEntry[];
  readonly onRelay: number;
}

export type ChainHanded =
  | { readonly kind: 'taken'; readonly standing: SpaceStanding }
  /**
   * `refused`: ill-made or ill-signed. `strangers`: another space of the same name. `notIn`: this device does not belong to it. `wordsUsed`:
   * another one came in by the same words.
   */
  | { readonly kind: 'refused' | 'tooOld' | 'forked' | 'strangers' | 'notIn' | 'wordsUsed' };

const KEYS = ['signingKey', 'sealingKey', 'recoveryKey'] as const;

export class Chains {
  readonly #memberships = new Map<string, { readonly name: string; readonly membership: Membership | undefined }>();
  /** As sealed, of those whose epoch is not on the relay. */
  readonly #abouts = new Map<string, AboutDevice>();
  #own: { readonly device: string; readonly keys: Promise<DeviceKeys> } | undefined;

  constructor(
    readonly notebook: Unlocked,
    readonly ledgers: Ledgers,
    readonly taking: Taking,
    readonly isQuiet: IsQuiet,
  ) {}

  /** Keys of this device; made once for each name it has. */
  ownKeys(): Promise<DeviceKeys> {
    const { device } = this.notebook.identity;
    if (this.#own?.device !== device) this.#own = { device, keys: deviceKeys(this.notebook) };
    return this.#own.keys;
  }

  about(): AboutDevice {
    const { facilitator, name, tablet = '' } = this.notebook.identity;
    return { facilitator, name: name.slice(0, 200), tablet };
  }

  /** All spaces that may be shared, the agency's first. Each that has no chain gets one. */
  async spaces(): Promise<readonly SpaceStanding[]> {
    const { agencySpace } = this.notebook.identity;
    const first = (a: string, b: string) => Number(b === agencySpace) - Number(a === agencySpace);
    let there = await this.#there();
    const lacking = there.held.filter((space) => !there.chains.get(space)?.entries.length).sort(first);
    for (const space of lacking) await this.#found(space);
    if (lacking.length > 0) there = await this.#there();
    return [...there.standings].sort((a, b) => first(a.space, b.space) || (a.space < b.space ? -1 : 1));
  }

  /** Keys, chains and states of all spaces, each table asked once, and where the spaces stand by them. */
  async #there() {
    const { notebook } = this;
    const own = await this.ownKeys();
    return notebook.tables.read(async (tables) => {
      const held = await tables.localIds('keys', '');
      const chains = new Map((await tables.locals('chains', '')).map((row) => [row.id, openChain(notebook, row)]));
      const states = new Map(
        (await tables.locals('syncs', '')).map((row) => [
          row.id,
          asState(openLocal(notebook.notebookKey, 'syncs', row)),
        ]),
      );
      const invited = [...chains].filter(([space, { unasked }]) => !unasked && !held.includes(space)).map(([id]) => id);
      const standings: SpaceStanding[] = [];
      for (const space of [...held, ...invited]) {
        const state = states.get(space) ?? asState(undefined);
        standings.push(await this.#standing(tables, space, chains.get(space) ?? NO_CHAIN, state, own));
      }
      return { held, chains, standings };
    });
  }

  async space(space: string): Promise<SpaceStanding | undefined> {
    const standing = await this.standings();
    return this.notebook.tables.read((tables) => standing(tables, space));
  }

  /** How to ask for the standing of a space inside of a transaction, where nothing but the disk may be awaited. */
  async standings(): Promise<(tables: TablesAtHand, space: string) => Promise<SpaceStanding | undefined>> {
    const { notebook } = this;
    const own = await this.ownKeys();
    return async (tables, space) => {
      const read = await readChain(notebook, tables, space);
      const state = await readState(notebook, tables, space);
      const held = await tables.local('keys', space);
      if (!read.row && !held) return undefined;
      return this.#standing(tables, space, read.stored, state, own);
    };
  }

  /** This device as the chain has it, when it belongs and nothing is wrong with the chain. */
  async own(space: string): Promise<MemberDevice | undefined> {
    return this.ownIn(await this.space(space));
  }

  ownIn(standing: Pick<SpaceStanding, 'state' | 'membership'> | undefined): MemberDevice | undefined {
    if (standing?.state !== 'in' || !standing.membership) return undefined;
    return presentDevice(standing.membership, this.notebook.identity.device);
  }

  /** Whose device it is; undefined where its seal does not open. */
  aboutOf(space: string, { device, about, aboutEpoch }: MemberDevice): AboutDevice | undefined {
    const key = this.notebook.keyring.known(space)?.epochs[aboutEpoch];
    return key ? openAbout(key, space, device, fromBase64Url(about)) : this.#abouts.get(about);
  }

  /**
   * Who came in under an epoch that no relay has seen begin: without a relay it may never begin, and they are to have their names all the
   * same. Its keys are looked at for that alone. [SH6]
   */
  #readAbouts(
    space: string,
    membership: Membership | undefined,
    entries: readonly ChainEntry[],
    { public: { device }, sealingSeed }: DeviceKeys,
  ): void {
    const known = this.notebook.keyring.known(space);
    const sure = known?.epochs.length ?? 0;
    const unread = [...(membership?.devices.values() ?? [])].filter(
      (other) => known?.epochs[other.aboutEpoch] === undefined && !this.#abouts.has(other.about),
    );
    if (unread.length === 0 || !known) return;
    const epochs = keysFromChain(space, entries, device, sealingSeed, known)?.epochs ?? [];
    for (const other of unread) {
      const key = epochs[other.aboutEpoch];
      const about = key && openAbout(key, space, other.device, fromBase64Url(other.about));
      if (about) this.#abouts.set(other.about, about);
    }
    for (const key of epochs.slice(sure)) key?.fill(0);
  }

  /** Present devices of the same facilitator besides this one, as the agency's chain tells. */
  async ownFurther(): Promise<readonly MemberDevice[]> {
    const { agencySpace, facilitator, device } = this.notebook.identity;
    const membership = (await this.space(agencySpace))?.membership;
    if (!membership) return [];
    return presentDevices(membership).filter(
      (other) => other.device !== device && this.aboutOf(agencySpace, other)?.facilitator === facilitator,
    );
  }

  /** Whether a space that the relay names may come in here. [SY14] */
  async expected(space: string): Promise<boolean> {
    const { notebook } = this;
    const { stored, held } = await notebook.tables.read(async (tables) => ({
      stored: (await readChain(notebook, tables, space)).stored,
      held: await tables.local('keys', space),
    }));
    if (held || stored.entries.length > 0 || stored.asked) return true;
    if (stored.unasked) return false;
    const further = await this.ownFurther();
    if (further.length === 0) return false;
    await this.#put(space, { ...stored, asked: further.map(({ signingKey }) => signingKey) });
    return true;
  }

  /** Takes in a space only by the hand of a device with one of these keys. */
  ask(space: string, by: readonly string[]): Promise<unknown> {
    return this.#put(space, { ...NO_CHAIN, asked: by, invited: true });
  }

  async takeChain(space: string, after: number, fresh: readonly ChainEntry[]): Promise<ChainTaken> {
    for (;;) {
      const { notebook } = this;
      const read = await notebook.tables.read((tables) => readChain(notebook, tables, space));
      const { stored } = read;
      if (after > stored.entries.length) return { kind: 'parted' };
      const relay = [...stored.entries.slice(0, after), ...fresh];
      if (relay.length === 0) {
        const done = await this.#kept(space, read, { ...stored, onRelay: 0 });
        if (done) return done;
        continue;
      }
      const common = commonLength(stored.entries, relay);
      const verified = await verifyChain(space, relay, common);
      if (verified.kind === 'parted') return { kind: after === 0 ? 'refused' : 'parted' };
      if (verified.kind === 'refused' || verified.kind === 'exchanged') return verified;
      if (verified.kind === 'tooOld') return this.#halted(space, 'tooOld');
      const unasked = stored.entries.length === 0 && (await this.#unasked(stored, relay, verified.membership));
      if (unasked) return { kind: unasked };
      const own = await this.#remade(space, stored, relay, common, verified.membership);
      if (own === 'forked') return this.#halted(space, 'forked');
      const { cameBy } = stored;
      const entries = [...relay, ...own];
      const done = await this.#kept(space, read, { entries, onRelay: relay.length, ...(cameBy && { cameBy }) });
      if (done) return done;
    }
  }

  /**
   * The chain of a space as a file tells it, upon the one that is here. Nothing is learnt of the relay by it. Keys are taken of epochs that
   * whoever made the file saw on the relay. `oneTime`: the device of one use that lies in the file; this one takes its place. [HO6 HO8]
   */
  async takeHanded(
    space: string,
    handed: HandedChain,
    coming: ComingIn & { readonly oneTime?: OneTimeDevice | undefined },
  ): Promise<ChainHanded> {
    const own = await this.ownKeys();
    const { device } = own.public;
    for (;;) {
      const { read, keys: known, state, sight } = await this.#sight(space);
      const { stored } = read;
      if (state.halted === 'forked') return { kind: 'forked' };
      const verified = await verifyChain(space, handed.entries, commonLength(stored.entries, handed.entries));
      if (verified.kind !== 'verified') return { kind: verified.kind === 'tooOld' ? 'tooOld' : 'refused' };
      const meeting = meetingOf(stored.entries, handed.entries, stored.onRelay, device);
      if (meeting.kind === 'strangers') return { kind: 'strangers' };
      const cameBy = coming.oneTime ?? stored.cameBy;
      const sure = membershipOf(space, handed.entries.slice(0, handed.onRelay))?.epoch ?? 0;
      const most = Math.max(known?.epochs.length ?? 0, sure + 1);
      const opened = openedKeys(space, handed.entries, own, known, cameBy);
      // Of an epoch that no relay saw begin the other chain may have another key than the one that goes on.
      const keys = opened && { ...opened, epochs: opened.epochs.slice(0, most) };
      const entries = meeting.kind === 'ours' ? stored.entries : handed.entries;
      const composing = await this.#upon(space, entries, keys, sight, cameBy);
      const ours = await this.#upon(space, stored.entries, known, sight, cameBy);
      for (const entry of meeting.kind === 'theirs' ? meeting.remake : []) await composing.remake(entry, ours);
      if (meeting.kind === 'ours') {
        // Theirs as it stood when that entry was made has its own keys, in which their names are sealed.
        const theirs = await this.#upon(space, handed.entries, keys, sight, cameBy);
        await letInAnew(composing, theirs, lackingIn(stored.entries, handed.entries));
      }
      const there = composing.membership && this.#self(composing.membership, own.public.recoveryKey);
      let entered = false;
      if (!there && cameBy) {
        const old = composing.membership?.devices.get(cameBy.device);
        if (old?.gone) return { kind: 'wordsUsed' };
        const about = { ...this.about(), ...(coming.tablet !== undefined && { tablet: coming.tablet }) };
        const whose = coming.own ? { ...about, facilitator: coming.host.facilitator, name: coming.host.name } : about;
        entered = old !== undefined && (await composing.add({ op: 'renew', old: old.device, about: whose, seen: 0 }));
      }
      const isIn = entered || (there !== undefined && !there.gone);
      // What one does not belong to is not taken in; of what one was in one hears how it went on.
      if (!isIn && stored.entries.length === 0) return { kind: 'notIn' };
      if (isIn && !keys) return { kind: 'refused' };
      const next: StoredChain = {
        entries: composing.entries,
        onRelay: stored.onRelay,
        ...(cameBy && (entered || stored.cameBy) && { cameBy }),
      };
      if (!(await this.#keptHanded(space, read, next, known, keys, coming))) continue;
      const standing = isIn ? await this.space(space) : undefined;
      return standing ? { kind: 'taken', standing } : { kind: 'notIn' };
    }
  }

  /** Devices of one use in whose place this one came. */
  async cameBy(): Promise<readonly OneTimeDevice[]> {
    const { notebook } = this;
    const rows = await notebook.tables.read((tables) => tables.locals('chains', ''));
    return rows.flatMap((row) => openChain(notebook, row).cameBy ?? []);
  }

  /** Lets go of a device that was let in for a file that was not made: as if never made where nobody can know of it yet. [HO8] */
  async takeBack(space: string, device: string): Promise<void> {
    await this.change(space, async (composing, stored) => {
      const last = stored.entries.at(-1);
      const body = last && readChainEntry(last);
      if (body?.op === 'add' && body.device === device && stored.entries.length > stored.onRelay)
        return stored.entries.slice(0, -1);
      await composing.add({ op: 'remove', device });
      return composing.entries;
    });
  }

  async chainSent(space: string, length: number): Promise<void> {
    for (;;) {
      const { notebook } = this;
      const read = await notebook.tables.read((tables) => readChain(notebook, tables, space));
      const onRelay = Math.min(Math.max(length, read.stored.onRelay), read.stored.entries.length);
      if (await this.#kept(space, read, { ...read.stored, onRelay })) return;
    }
  }

  /** Pending entries name what was seen by now, and an epoch begins where a device is gone since the last one did. [PR7] */
  async rotateIfDue(space: string): Promise<SpaceStanding> {
    const before = await this.space(space);
    // In nearly every round nothing is due, and then one look is enough.
    const named = this.#namedAnew(before);
    if (before?.membership && before.chainPending.length === 0 && !before.membership.rotationDue && !named)
      return before;
    await this.change(space, async (composing, stored) => {
      // What another made and a file brought stands as it is, with all before it.
      const foreign = stored.entries.findLastIndex(
        (entry) => readChainEntry(entry)?.by !== composing.own.public.device,
      );
      const from = Math.max(stored.onRelay, foreign + 1);
      const pending = stored.entries.slice(from);
      const stale = pending.some((entry) => isStale(readChainEntry(entry), composing.sight));
      const anew = stale ? this.#composing(composing, stored.entries.slice(0, from)) : composing;
      if (stale) for (const entry of pending) await anew.remake(entry, composing);
      const own = anew.membership && presentDevice(anew.membership, this.notebook.identity.device);
      if (anew.membership?.rotationDue && own?.role === 'facilitator' && this.#rotates(anew, own))
        await anew.add({ op: 'rotate' });
      if (named) await anew.add({ op: 'about', about: named });
      return anew.entries;
    });
    const standing = await this.space(space);
    if (!standing) throw new Error('a space that is not here');
    return standing;
  }

  /**
   * Whether this device is to begin an epoch that is due. One that has not got the key of the present one leaves it to another facilitator, who can give that along:
   * else what is sealed under it would wait for ever. [PR7]
   */
  #rotates({ membership, hasPresentKey }: ChainComposing, own: MemberDevice): boolean {
    if (!membership || hasPresentKey) return true;
    return !presentDevices(membership).some(({ device, role }) => role === 'facilitator' && device !== own.device);
  }

  /** Appends operations of this device; answers how many of them could be. */
  async append(space: string, operations: readonly ChainOperation[]): Promise<number> {
    let done = 0;
    await this.change(space, async (composing) => {
      done = 0;
      for (const operation of operations) if (await composing.add(operation)) done += 1;
      return composing.entries;
    });
    return done;
  }

  /**
   * Makes another's device facilitator, puts out the further ones of this facilitator, and leaves, all in one write: a group that is handed over by half would
   * be led by two who each believe that the other does. Answers whether that could be; nothing is done where it cannot. [sync SY13]
   */
  async handOver(space: string, device: string): Promise<boolean> {
    const { facilitator } = this.notebook.identity;
    let done = false;
    await this.change(space, async (composing, stored) => {
      done = false;
      const { membership, own } = composing;
      const to = membership && presentDevice(membership, device);
      const isMine = (other: MemberDevice) => this.aboutOf(space, other)?.facilitator === facilitator;
      if (!to || isMine(to)) return stored.entries;
      const further = presentDevices(membership).filter((other) => other.device !== own.public.device && isMine(other));
      const operations: readonly ChainOperation[] = [
        ...(to.role === 'facilitator' ? [] : [{ op: 'role', device, role: 'facilitator' } as const]),
        // What these sent by then is the same facilitator's, seen here or not.
        ...further.map((other) => ({ op: 'remove', device: other.device, seen: EVERYTHING }) as const),
        { op: 'leave' },
      ];
      for (const operation of operations) if (!(await composing.add(operation))) return stored.entries;
      done = true;
      return composing.entries;
    });
    return done;
  }

  /** Says in every space what this tablet is called by now. [SH12] */
  async tellName(): Promise<void> {
    for (const standing of await this.spaces()) {
      const named = this.#namedAnew(standing);
      if (named) await this.append(standing.space, [{ op: 'about', about: named }]);
    }
  }

  /** What a space has to be told of this device; undefined where it knows, or may not be told. Whose device it is stays as it was said. */
  #namedAnew(standing: SpaceStanding | undefined): AboutDevice | undefined {
    const { tablet } = this.notebook.identity;
    const own = this.ownIn(standing);
    const told = own && standing && this.aboutOf(standing.space, own);
    // One more the relay would refuse, and with it every later entry of this tablet, a removal among them.
    if (own && own.abouts >= LIMITS.aboutsOfDevice) return undefined;
    return tablet !== undefined && told && told.tablet !== tablet ? { ...told, tablet } : undefined;
  }

  /** The relay holds less than it did: all that is known of it begins anew. [SY10] */
  async startOver(space: string): Promise<void> {
    const { notebook, ledgers } = this;
    try {
      await notebook.tracked(() => notebook.tables.write((tables) => this.startOverIn(tables, space)));
    } catch (error) {
      ledgers.forget(space);
      throw error;
    }
  }

  async startOverIn(tables: TablesAtHand, space: string): Promise<void> {
    const { notebook } = this;
    const { stored, row } = await readChain(notebook, tables, space);
    if (row) await putChain(notebook, tables, space, { ...stored, onRelay: 0 });
    await putState(notebook, tables, space, begunAnew(await readState(notebook, tables, space)));
  }

  /** Puts this device in the place of the one it was, in every space where that still stands. [SY11 BK7] */
  async renew(): Promise<void> {
    const { notebook } = this;
    const own = await this.ownKeys();
    for (const { space, state, membership } of await this.spaces()) {
      if (state !== 'renewing' || !membership) continue;
      const old = this.#formerSelf(membership, own.public.recoveryKey);
      if (!old) continue;
      const seen = notebook.identity.former ? await this.#seenOf(space, old.device) : EVERYTHING;
      await this.change(space, async (composing, stored) => {
        const renewal = { op: 'renew', old: old.device, about: this.about(), seen } as const;
        const waits = stored.entries.length > stored.onRelay;
        if ((composing.hasPresentKey || !waits) && (await composing.add(renewal))) return composing.entries;
        // An epoch that waits to begin has its key sealed to the former name: the new one comes before it, and makes it anew.
        const renewed = this.#composing(composing, stored.entries.slice(0, stored.onRelay));
        if (!(await renewed.add(renewal))) return composing.entries;
        const former = await this.#asFormer(composing);
        for (const entry of stored.entries.slice(stored.onRelay)) await renewed.repeat(entry, former);
        return renewed.entries;
      });
    }
    const { former, ...rest } = notebook.identity;
    if (!former) return;
    await notebook.tracked(() =>
      notebook.tables.write((tables) => putLocal(notebook, tables, 'self', 'self', rest as unknown as Json)),
    );
    notebook.become(rest);
  }

  /** Composes upon the chain as it lies, and keeps it unless it was changed meanwhile; then once more. */
  async change(
    space: string,
    compose: (composing: ChainComposing, stored: StoredChain) => Promise<readonly ChainEntry[]>,
  ): Promise<void> {
    for (;;) {
      const { read, keys, sight } = await this.#sight(space);
      const { stored } = read;
      const composing = await this.#upon(space, stored.entries, keys, sight, stored.cameBy);
      const entries = await compose(composing, stored);
      if (entries === stored.entries) return;
      if (await this.#replaced(space, read, { ...stored, entries })) return;
    }
  }

  async #found(space: string): Promise<void> {
    const { agencySpace, facilitator } = this.notebook.identity;
    const further = space === agencySpace ? [] : await this.ownFurther();
    await this.change(space, async (composing) => {
      if (composing.entries.length > 0) return composing.entries;
      await composing.add({ op: 'found', about: this.about() });
      for (const other of further) {
        const about = this.aboutOf(agencySpace, other);
        if (about?.facilitator === facilitator)
          await composing.add({ op: 'add', device: publicPart(other), about, role: 'facilitator' });
      }
      return composing.entries;
    });
  }

  #composing({ own, space, known, sight, cameBy }: ChainComposing, entries: readonly ChainEntry[]): ChainComposing {
    return new ChainComposing(this.notebook, own, space, entries, known, sight, cameBy);
  }

  /** The same chain by the eyes of the former name: epochs that wait to begin have their keys sealed to that alone. */
  async #asFormer(composing: ChainComposing): Promise<ChainComposing> {
    const { notebook } = this;
    const { former } = notebook.identity;
    if (!former) return composing;
    const { space, entries, known, sight, cameBy } = composing;
    return new ChainComposing(notebook, await deviceKeys(notebook, former), space, entries, known, sight, cameBy);
  }

  async #upon(
    space: string,
    entries: readonly ChainEntry[],
    keys: SpaceKeys | undefined,
    sight: Sight,
    cameBy: OneTimeDevice | undefined,
  ): Promise<ChainComposing> {
    const own = await this.ownKeys();
    return new ChainComposing(this.notebook, own, space, entries, keys, sight, cameBy && (await ready(cameBy)));
  }

  /** What is known of a space as of one moment: its chain, its keys, and what an entry made now would name. */
  async #sight(space: string) {
    const { notebook, ledgers } = this;
    return notebook.tables.read(async (tables) => {
      const read = await readChain(notebook, tables, space);
      const keys = await keysOnDisk(notebook, tables, space);
      const state = await readState(notebook, tables, space);
      const ledger = await ledgers.at(tables, space, state.ledger);
      const { n: written } = await counterOf(notebook, tables, space);
      const sight: Sight = { seenOf: (device) => ledger.highest(device), written };
      return { read, keys, state, sight };
    });
  }

  async #standing(
    tables: TablesAtHand,
    space: string,
    stored: StoredChain,
    state: SyncState,
    own: DeviceKeys,
  ): Promise<SpaceStanding> {
    const membership = this.#membership(space, stored);
    this.#readAbouts(space, membership, stored.entries, own);
    const { cursor, drops, heads, headSent, head, headsAt = 0, unshown, unshownAfter, lookedForAt } = state;
    // An epoch of which the relay does not know yet seals nothing. [SH6]
    const begun = stored.entries.slice(stored.onRelay).filter((entry) => beginsEpoch(readChainEntry(entry))).length;
    const standing = {
      space,
      membership,
      state: membership ? (state.halted ?? this.#belongs(membership, own.public.recoveryKey)) : 'invited',
      chainOnRelay: stored.onRelay,
      chainPending: stored.entries.slice(stored.onRelay),
      cursor,
      drops,
      heads,
      headSent,
      headCounter: head?.device === this.notebook.identity.device ? head.counter : 0,
      headsAt,
      unshown,
      unshownAfter,
      lookedForAt,
      unproven: state.unproven ?? false,
      lacksKeys: membership !== undefined && !(await this.#hasKey(tables, space, membership.epoch - begun)),
    } as const;
    const isDone = standing.state === 'in' && standing.chainPending.length === 0 && !membership?.rotationDue;
    return { ...standing, quiet: isDone && (await this.isQuiet(tables, standing, state)) };
  }

  /** Another tab may have taken it in meanwhile. */
  async #hasKey(tables: TablesAtHand, space: string, epoch: number): Promise<boolean> {
    const { notebook } = this;
    return hasKeyOf(notebook.keyring.known(space), epoch) || hasKeyOf(await keysOnDisk(notebook, tables, space), epoch);
  }

  #belongs(membership: Membership, recoveryKey: string): 'in' | 'out' | 'renewing' {
    const own = membership.devices.get(this.notebook.identity.device);
    if (own) return own.gone ? 'out' : 'in';
    return this.#formerSelf(membership, recoveryKey) ? 'renewing' : 'out';
  }

  /** The device in whose place this one comes: its former name, or the one this notebook was put back from. */
  #formerSelf(membership: Membership, recoveryKey: string): MemberDevice | undefined {
    const { former } = this.notebook.identity;
    if (former) return presentDevice(membership, former.device);
    return presentDevices(membership).find((other) => other.recoveryKey === recoveryKey);
  }

  /** This device in a chain, gone or not; where it takes a new name, still the one in whose place it comes. */
  async selfIn(membership: Membership): Promise<MemberDevice | undefined> {
    return this.#self(membership, (await this.ownKeys()).public.recoveryKey);
  }

  #self(membership: Membership, recoveryKey: string): MemberDevice | undefined {
    return membership.devices.get(this.notebook.identity.device) ?? this.#formerSelf(membership, recoveryKey);
  }

  #membership(space: string, { entries }: StoredChain): Membership | undefined {
    const name = `${entries.length} ${entries.at(-1)?.signature ?? ''}`;
    const known = this.#memberships.get(space);
    if (known?.name === name) return known.membership;
    const membership = membershipOf(space, entries);
    this.#memberships.set(space, { name, membership });
    return membership;
  }

  async #seenOf(space: string, device: string): Promise<number> {
    const { notebook, ledgers } = this;
    return notebook.tables.read(async (tables) => {
      const { ledger } = await readState(notebook, tables, space);
      return (await ledgers.at(tables, space, ledger)).highest(device);
    });
  }

  /** Why a chain does not bring its space in here: it does not name this device; another hand than one that was asked let it in, or other keys than its own. */
  async #unasked(
    { asked, invited }: StoredChain,
    relay: readonly ChainEntry[],
    membership: Membership,
  ): Promise<'refused' | 'exchanged' | undefined> {
    const { public: self } = await this.ownKeys();
    const added = relay.map(readChainEntry).find((body) => body?.op === 'add' && body.device === self.device);
    const by = added && membership.devices.get(added.by)?.signingKey;
    const own = membership.devices.has(self.device) || this.#formerSelf(membership, self.recoveryKey);
    // Under this name with other keys it is somebody else who was let in: nothing written here would be taken from it, nothing sealed to it would open.
    const isSelf = added?.op === 'add' && KEYS.every((key) => added[key] === self[key]);
    if (own && (by !== undefined ? isSelf && asked?.includes(by) : !added)) return undefined;
    if (by !== undefined && invited) return 'exchanged';
    if (by !== undefined) await this.#put(membership.space, { ...NO_CHAIN, unasked: true });
    return 'refused';
  }

  /** Own entries made anew upon the relay's end; `forked` where it lacks an operation of another's that is known here. [PR8] */
  async #remade(
    space: string,
    stored: StoredChain,
    relay: readonly ChainEntry[],
    common: number,
    membership: Membership,
  ): Promise<readonly ChainEntry[] | 'forked'> {
    const rest = stored.entries.slice(common);
    // The relay's chain is the beginning of ours: what is beyond it stands upon its end already.
    if (common === relay.length) return rest;
    const theirs = new Map(relay.map(readChainEntry).map((body) => [body?.operation, body]));
    const lacking: ChainEntry[] = [];
    const ofOthers: ChainEntry[] = [];
    for (const [at, entry] of rest.entries()) {
      const body = readChainEntry(entry);
      const there = theirs.get(body?.operation);
      if (there && !sameOperation(body, there)) return 'forked';
      if (there) continue;
      if (common + at < stored.onRelay) return 'forked';
      // Another's that a file told of: they bring it themselves, made anew upon this end. [HO6]
      (body?.by === this.notebook.identity.device ? lacking : ofOthers).push(entry);
    }
    if (lacking.length + ofOthers.length === 0) return [];
    const { keys, sight } = await this.#sight(space);
    const composing = await this.#upon(space, relay, keys, sight, stored.cameBy);
    const ours = await this.#upon(space, stored.entries, keys, sight, stored.cameBy);
    for (const entry of lacking) await composing.remake(entry, ours);
    // But who came in by words cannot: before the relay knows them it does not let them read what goes before. [HO8]
    await letInAnew(composing, ours, ofOthers);
    if (composing.membership === undefined) throw new Error(`a chain of ${membership.length} that does not hold`);
    return composing.entries.slice(relay.length);
  }

  /** Keeps a chain with what the relay holds of it, and the keys that come with that; undefined when it was changed meanwhile. */
  async #kept(space: string, read: ReadChain, next: StoredChain): Promise<ChainTaken | undefined> {
    const { notebook } = this;
    const own = await this.ownKeys();
    const joins = read.stored.entries.length === 0 && next.entries.length > 0;
    const outcome = await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        if (!(await isUnchanged(tables, space, read))) return undefined;
        const known = await keysOnDisk(notebook, tables, space);
        const keys = keysFromChain(
          space,
          next.entries.slice(0, next.onRelay),
          own.public.device,
          own.sealingSeed,
          known,
        );
        const grown = keys !== undefined && keysHeld(keys) > keysHeld(known);
        if (grown) await tables.putLocals('keys', [notebook.keyring.sealed(space, keys)]);
        await putChain(notebook, tables, space, next);
        const { halted, ...former } = await readState(notebook, tables, space);
        // Now, while next to nothing lies there: after a first pull it would mean a look at every row.
        const numbers = joins && !former.numbered;
        if (numbers) await numberAll(notebook, tables, space);
        const lacking = epochsLacking(next.entries.slice(0, next.onRelay), read.stored.onRelay);
        const state: SyncState = {
          ...former,
          numbered: former.numbered || numbers,
          ...(lacking.size > 0 && { lacking: [...new Set([...(former.lacking ?? []), ...lacking])] }),
        };
        if (halted || numbers || lacking.size > 0) await putState(notebook, tables, space, state);
        const ledger = await this.ledgers.at(tables, space, state.ledger);
        const membership = membershipOf(space, next.entries);
        await sendAgain(
          notebook,
          tables,
          space,
          state,
          itemsBeyond(membershipOf(space, read.stored.entries), membership, ledger),
        );
        const self = membership?.devices.get(own.public.device);
        if (self && !self.gone) await sendLackingAgain(notebook, tables, space, state, self.role, lacking);
        const identity = joins ? await joined(notebook, tables, space) : undefined;
        return { state, identity, grown };
      }),
    );
    if (!outcome) return undefined;
    if (outcome.identity) notebook.become(outcome.identity);
    // Read back and not taken from memory: what an undone transaction left there would open nothing.
    if (outcome.grown) await notebook.tables.read((tables) => keysOnDisk(notebook, tables, space));
    const decided = underWayIn(read.stored).size > underWayIn(next).size;
    if ((outcome.grown || decided) && outcome.state.waiting > 0)
      await this.taking.takeWaiting(space, this.#membership(space, next));
    const sync = await this.space(space);
    if (!sync) throw new Error('a chain that was kept is gone');
    return { kind: 'taken', sync };
  }

  /** Keeps what a file told of a chain; writes nothing where that is known. Answers false when the chain was changed meanwhile. */
  async #keptHanded(
    space: string,
    read: ReadChain,
    next: StoredChain,
    known: SpaceKeys | undefined,
    keys: SpaceKeys | undefined,
    coming: ComingIn,
  ): Promise<boolean> {
    const { notebook } = this;
    const grown = keys !== undefined && keysHeld(keys) > keysHeld(known);
    const changed =
      commonLength(read.stored.entries, next.entries) !== read.stored.entries.length ||
      next.entries.length !== read.stored.entries.length;
    if (!grown && !changed) return true;
    const outcome = await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        if (!(await isUnchanged(tables, space, read))) return undefined;
        if (grown) await tables.putLocals('keys', [notebook.keyring.sealed(space, keys)]);
        if (changed) await putChain(notebook, tables, space, next);
        const state = await readState(notebook, tables, space);
        const ledger = await this.ledgers.at(tables, space, state.ledger);
        const beyond = itemsBeyond(membershipOf(space, read.stored.entries), membershipOf(space, next.entries), ledger);
        await sendAgain(notebook, tables, space, state, beyond);
        const joins = read.stored.entries.length === 0;
        return { identity: joins ? await joined(notebook, tables, space, coming) : undefined, waiting: state.waiting };
      }),
    );
    if (!outcome) return false;
    if (outcome.identity) notebook.become(outcome.identity);
    if (grown) {
      await notebook.tables.read((tables) => keysOnDisk(notebook, tables, space));
      if (outcome.waiting > 0) await this.taking.takeWaiting(space, this.#membership(space, next));
    }
    return true;
  }

  async #replaced(space: string, read: ReadChain, next: StoredChain): Promise<boolean> {
    const { notebook } = this;
    return notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        if (!(await isUnchanged(tables, space, read))) return false;
        await putChain(notebook, tables, space, next);
        return true;
      }),
    );
  }

  async #put(space: string, chain: StoredChain): Promise<void> {
    const { notebook } = this;
    await notebook.tracked(() => notebook.tables.write((tables) => putChain(notebook, tables, space, chain)));
  }

  async #halted(space: string, halted: 'forked' | 'tooOld'): Promise<ChainTaken> {
    const { notebook } = this;
    await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        await putState(notebook, tables, space, { ...(await readState(notebook, tables, space)), halted });
      }),
    );
    return { kind: halted };
  }
}

async function isUnchanged(tables: TablesAtHand, space: string, { row }: ReadChain): Promise<boolean> {
  const now = await tables.local('chains', space);
  // Each sealing has a nonce of its own, so equal bytes are the same writing.
  return now === undefined
    ? row === undefined
    : row !== undefined && toBase64Url(now.sealed) === toBase64Url(row.sealed);
}

/**
 * Who came in by the words of a file wrote that into a chain which parts from this one, for meanwhile somebody else came in the same way. They
 * hold the key of a device that a facilitator let in for just that, so a facilitator's device lets them in here too, and that one out. [HO8]
 */
async function letInAnew(
  composing: ChainComposing,
  theirs: ChainComposing,
  entries: readonly ChainEntry[],
): Promise<void> {
  const { membership, own } = composing;
  if (!membership || presentDevice(membership, own.public.device)?.role !== 'facilitator') return;
  for (const entry of entries) {
    const body = readChainEntry(entry);
    const old = body?.op === 'renew' ? presentDevice(membership, body.old) : undefined;
    if (body?.op !== 'renew' || !old || !isOneTime(old) || membership.devices.has(body.device)) continue;
    const about = theirs.aboutOf(body.epoch, body.device, body.about);
    if (!about || !(await composing.add({ op: 'add', device: publicPart(body), about, role: old.role }))) continue;
    await composing.add({ op: 'remove', device: old.device });
  }
}

/** Let in for a file: no notebook is ever put back under such a name, so one key stands for both. */
export function isOneTime({ signingKey, recoveryKey }: Pick<MemberDevice, 'signingKey' | 'recoveryKey'>): boolean {
  return signingKey === recoveryKey;
}

async function ready({ device, signingSeed, sealingSeed }: OneTimeDevice): Promise<CameBy> {
  return {
    device,
    signer: await signer(fromBase64Url(signingSeed)),
    sealingSeed: fromBase64Url(sealingSeed),
  };
}

/** All keys that the chain gives to this device, or to the one of one use in whose place it comes. */
function openedKeys(
  space: string,
  entries: readonly ChainEntry[],
  { public: { device }, sealingSeed }: DeviceKeys,
  known: SpaceKeys | undefined,
  cameBy: OneTimeDevice | undefined,
): SpaceKeys | undefined {
  const before = cameBy
    ? (keysFromChain(space, entries, cameBy.device, fromBase64Url(cameBy.sealingSeed), known) ?? known)
    : known;
  return keysFromChain(space, entries, device, sealingSeed, before) ?? before;
}

function beginsEpoch(body: ChainBody | undefined): boolean {
  return body?.op === 'remove' || body?.op === 'rotate';
}

function isStale(body: ChainBody | undefined, sight: Sight): boolean {
  const names = body?.op === 'remove' || body?.op === 'role';
  return names && body.seen !== EVERYTHING && body.seen !== sight.seenOf(body.device);
}

export function publicPart({ device, signingKey, sealingKey, recoveryKey }: PublicDevice): PublicDevice {
  return { device, signingKey, sealingKey, recoveryKey };
}
