/**
 * What the relay needs of a store. One contract suite holds for memory, SQLite and PostgreSQL. Every method is one transaction:
 * it is done as a whole and durable when it answers, or it threw and nothing was done. Judging who may what is not the
 * store's; comparing and numbering inside the transaction is. [SV4 SV5]
 *
 * Names (space, item, device, mailbox, chunk, account) are ids of 22 characters; times are milliseconds since 1970.
 */

/**
 * A device the relay knows: a name with a key. Under the same name another key is another device, or whoever came first under the name of somebody else's would
 * bar them. [SV3] Its account is whose quota its new spaces count under.
 */
export interface RelayDevice {
  readonly device: string;
  /** Ed25519, base64url. */
  readonly signingKey: string;
  readonly account: string;
  readonly enrolledAt: number;
  readonly revokedAt?: number;
  /** The device in whose place it was let in. */
  readonly replaces?: string;
}

/**
 * `known`: that very device with that key and not revoked; nothing changed. `revoked`: that one was. `noRoom`: the account has let in all it may; what
 * vouched is not used up.
 */
export type Enrolled = 'enrolled' | 'known' | 'revoked' | 'notVouched' | 'noRoom';

/**
 * By whose word a device is let in: a code of the keeper (its SHA-256), a mailbox, whose owner's account it joins, or the relay itself, which has
 * judged that it comes in the place of another of that account.
 */
export type Vouched =
  | { readonly codeHash: string }
  | { readonly mailbox: string }
  | { readonly account: string; readonly replaces: string };

/** How many devices one account may let in. [SV18] */
export interface DeviceRoom {
  /** Keys under one name; those of another account do not count, or whoever uses them up would bar its owner. */
  readonly keysOfName: number;
  /** Devices, and as many again of those that own their name. */
  readonly devices: number;
}

/** An entry of the membership chain as it came. */
export interface StoredEntry {
  readonly body: string;
  readonly signature: string;
}

/** A device as the chain names it: the name alone anybody may have enrolled under. */
export interface PresentDevice {
  readonly device: string;
  readonly signingKey: string;
}

/** What appending brings about, told by whoever judged the entries. */
export interface ChainStep {
  readonly space: string;
  /** Number of entries the store must hold, for these to come after them; else nothing is done. */
  readonly after: number;
  readonly entries: readonly StoredEntry[];
  /** Devices that belong after the last entry: the whole list, it replaces the former one. */
  readonly present: readonly PresentDevice[];
  readonly epoch: number;
  /** Whose quota a space counts under that is founded by this. */
  readonly account: string;
  /** One of the entries puts somebody out or begins an epoch: it must not fail for a quota, only for the length of the chain. [SV18] */
  readonly protects?: boolean;
}

/** Entries of a chain, or drops, as many as one answer may hold. */
export interface Listed<T> {
  readonly listed: readonly T[];
  /** Whether there are others behind them. */
  readonly more: boolean;
}

export interface SpaceState {
  readonly space: string;
  /** Highest sequence number given out. Only rises, and by one for each parcel taken. */
  readonly head: number;
  /** Number of entries of the chain. */
  readonly chain: number;
  readonly epoch: number;
  readonly drops: number;
  /** Rises with every head a device puts. */
  readonly heads: number;
  /** Bytes of parcels, chunks, entries of the chain and drops that lie here. */
  readonly bytes: number;
  /** Of these the chain's and the drops'. */
  readonly chainBytes: number;
  readonly dropBytes: number;
  /** Own limit set by the keeper; undefined: the general one. */
  readonly quota: number | undefined;
  readonly account: string;
}

export interface OwnSpace extends SpaceState {
  /** The counter of the device's head there, 0 without one. */
  readonly own: number;
  /** The key by which the chain names it; undefined where the last entry came before keys were kept here: then the chain tells. */
  readonly signingKey: string | undefined;
}

export interface PushedParcel {
  readonly item: string;
  readonly device: string;
  readonly counter: number;
  readonly epoch: number;
  /** By which a drop names it, base64url. */
  readonly leaf?: string;
  /** As it travelled, proof and all. */
  readonly bytes: Uint8Array;
}

export interface StoredParcel {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/**
 * `moved`: the chain is not of the length any more under which it was judged. `noRoom`: it would go beyond what the space or the
 * account may hold; of this page nothing was taken.
 */
export type Pushed =
  | { readonly ok: true; readonly head: number; readonly taken: number; readonly heads?: number | undefined }
  | { readonly ok: false; readonly why: 'moved' | 'noRoom' };

export interface Quotas {
  /** Bytes of one space, where the keeper set no other. */
  readonly space: number;
  /** Bytes of all spaces of one account. Pages that come at the same moment into different spaces may go beyond it, by no more than themselves. */
  readonly account: number;
  /** Spaces one account may found. */
  readonly spaces: number;
  /** Bytes of one chain: one half for all entries, within the room there is; the other one for those that protect, whatever room there is. */
  readonly chain: number;
  /** Bytes of drops that a space may have without looking at the room there is: what frees it must not fail because it is full. [SV18] */
  readonly drops: number;
}

export interface StoredHead {
  readonly device: string;
  readonly counter: number;
  readonly head: string;
  readonly signature: string;
  readonly heardAt: number;
}

export interface StoredDrop {
  readonly drop: string;
  readonly signature: string;
}

/**
 * A parcel to let go of: gone when that very one is here, and not taken again up to its counter. One that was not here yet is known by its leaf when it comes,
 * and goes then with what is older. Where another one lies here of that counter nothing goes. [PR11]
 */
export interface DroppedParcel {
  readonly item: string;
  readonly device: string;
  readonly counter: number;
  readonly leaf?: string;
}

export interface Mailbox {
  readonly owner: string;
  /** The key of the owner; without it whoever came first under that name. */
  readonly ownerKey?: string;
  readonly offer: string;
  readonly answer?: string;
  readonly expires: number;
}

/** One fault found by `check`: of what kind, and where. Never content. */
export interface StoreFault {
  readonly fault: 'headBehind' | 'wrongBytes' | 'chainGap' | 'storeBroken' | 'presentWrong';
  readonly space?: string;
  readonly detail?: string;
}

export interface RelayStore {
  /** Made on first use, kept for ever. `history` is new whenever the keeper put back an older state (`newHistory`). */
  identity(): Promise<{ readonly relay: string; readonly history: string }>;
  newHistory(history: string): Promise<void>;

  /** A code by which devices may enrol until it expires; `uses` devices at most. Codes lie here hashed only. The same again changes nothing. */
  addCode(code: {
    readonly hash: string;
    readonly account: string;
    readonly expires: number;
    readonly uses: number;
  }): Promise<void>;
  /** Uses up the code once for a device not known yet, within the room its account has. A mailbox vouches while it is there, not expired, and its owner not revoked, for one device. */
  enrol(device: string, signingKey: string, vouched: Vouched, now: number, room?: DeviceRoom): Promise<Enrolled>;
  /** Without a key: whoever came first under that name. */
  device(device: string, signingKey?: string): Promise<RelayDevice | undefined>;
  /** What came under that name, `most` of them: those first that a chain here names by their key, then in the order they came. */
  devicesNamed(device: string, most?: number): Promise<readonly RelayDevice[]>;
  /** What came under that name, with that key or with any, is refused from now on, its tokens are gone. Answers whether it was known. */
  revoke(device: string, now: number, signingKey?: string): Promise<boolean>;

  putNonce(hash: string, device: string, expires: number): Promise<void>;
  /** Takes the nonce away; answers whether it was there, for that device, and in time. */
  takeNonce(hash: string, device: string, now: number): Promise<boolean>;
  putToken(hash: string, device: string, signingKey: string, expires: number): Promise<void>;
  /** The device of a token in time, when it is not revoked. */
  deviceOfToken(hash: string, now: number): Promise<RelayDevice | undefined>;

  space(space: string): Promise<SpaceState | undefined>;
  /** Spaces in which a device of that name belongs now. */
  spacesOf(device: string): Promise<readonly OwnSpace[]>;
  /** Entries from index `after` on, as many as stay within so many bytes and at least one where there is any; empty where there is no such space. */
  chain(space: string, after: number, bytes: number): Promise<Listed<StoredEntry>>;
  /** `moved` tells the length the chain has; `noRoom`: the account has founded all the spaces it may, or there is no room for that entry. */
  appendChain(
    step: ChainStep,
    quotas: Quotas,
  ): Promise<
    | { readonly ok: true; readonly length: number }
    | { readonly ok: false; readonly why: 'moved' | 'noRoom'; readonly length: number }
  >;

  /**
   * Takes parcels of one page in order. Of each (item, device) the higher counter stays, and takes the next number of the space; the
   * same or a lower one, and one that was dropped, is passed over. The head rises in the same transaction, and in it `told` is put as by
   * `putHead`, which `heads` answers.
   */
  push(
    space: string,
    judgedAt: { readonly chain: number },
    parcels: readonly PushedParcel[],
    quotas: Quotas,
    told?: StoredHead,
  ): Promise<Pushed>;
  /**
   * Parcels numbered above `after`, rising, with the head as of the same moment; as many as stay within both limits, and at least one
   * where there is any. `more`: whether there are others behind them.
   */
  pull(
    space: string,
    after: number,
    limits: { readonly parcels: number; readonly bytes: number },
  ): Promise<{ readonly head: number; readonly more: boolean; readonly parcels: readonly StoredParcel[] }>;

  /**
   * Keeps the newest head of a device: one with a lower counter than the one here is passed over. Answers how many were put into the space by
   * then; undefined where there is no such space.
   */
  putHead(space: string, head: StoredHead): Promise<number | undefined>;
  heads(space: string): Promise<readonly StoredHead[]>;

  /**
   * Lets go of these parcels and chunks and keeps the request, in one. The same request again changes nothing. `noRoom`: it would take more than
   * it frees, and there is no room; nothing was done.
   */
  addDrop(
    space: string,
    drop: StoredDrop,
    parcels: readonly DroppedParcel[],
    chunks: readonly string[],
    quotas: Quotas,
  ): Promise<'kept' | 'noRoom'>;
  /** From index `after` on, as `chain` does. */
  drops(space: string, after: number, bytes: number): Promise<Listed<StoredDrop>>;

  /** The first bytes under a name stay; the same name again changes nothing, and one that was dropped is not taken. */
  putChunk(space: string, chunk: string, bytes: Uint8Array, quotas: Quotas): Promise<'kept' | 'noRoom'>;
  /** Of these names those that are not here and were not dropped. */
  missingChunks(space: string, chunks: readonly string[]): Promise<readonly string[]>;
  chunk(space: string, chunk: string): Promise<Uint8Array | undefined>;

  /** An owner may hold `most` open mailboxes, all devices of its account ten times as many. The same offer again by its owner changes nothing; a name in use by another is `taken`. */
  putMailbox(mailbox: string, box: Mailbox, now: number, most: number): Promise<'kept' | 'taken' | 'noRoom'>;
  answerMailbox(mailbox: string, answer: string, now: number): Promise<'kept' | 'answered' | 'notFound'>;
  mailbox(mailbox: string, now: number): Promise<Mailbox | undefined>;
  deleteMailbox(mailbox: string, owner: string, ownerKey?: string): Promise<boolean>;

  /** Takes away what is over: nonces, tokens, mailboxes, codes. */
  sweep(now: number): Promise<void>;

  /** Calls `told` for new heads and chains, of other relays on the same store too where it can. A hint: some may be missed. Answers how to end it. */
  listen(told: (hint: { readonly space: string; readonly head: number }) => void): Promise<() => Promise<void>>;

  /** For the keeper. */
  spaces(): AsyncIterable<SpaceState>;
  devices(): AsyncIterable<RelayDevice>;
  setQuota(space: string, bytes: number | undefined): Promise<boolean>;
  /** Goes through everything; an empty answer is a whole store. */
  check(): AsyncIterable<StoreFault>;
  /** A whole copy of the store as of one moment, made while it is in use; undefined where the store has its own way (pg_dump). */
  readonly backup?: (file: string) => Promise<void>;
  /** Whether it can write now; for /healthz. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}
