/**
 * What the engine asks of the notebook. The notebook holds the keys, the rows and all that must outlive a kill; the engine holds nothing
 * but the order of things. Each method that writes is one strict transaction.
 */
import type { ChainEntry } from '../protocol/chain-entry.ts';
import type { DeviceHead } from '../protocol/device-head.ts';
import type { Drop, SignedDrop } from '../protocol/drop-request.ts';
import type { Membership } from '../protocol/membership.ts';
import type { ParcelContent } from '../protocol/parcel.ts';
import type { CheckedParcel, PassedOver, UnfitParcel, Verifying } from '../protocol/verify-page.ts';

/** Where a space stands with the relay, as kept here. */
export interface SpaceSync {
  readonly space: string;
  /** Told of the chain; undefined while none is here (just invited). */
  readonly membership: Membership | undefined;
  /**
   * `in`: this device belongs. `out`: removed, left or renewed. `invited`: its chain is not here yet. `forked`, `tooOld`: nothing goes on there. [SY12 PR12]
   * `renewing`: this device's name was used by another copy of it; a new one must be taken first. [SY11]
   */
  readonly state: 'in' | 'out' | 'invited' | 'forked' | 'tooOld' | 'renewing';
  /** Entries of the chain that the relay is known to hold. */
  readonly chainOnRelay: number;
  /** Own entries it does not hold yet, to be sent upon these. */
  readonly chainPending: readonly ChainEntry[];
  /** Sequence number up to which parcels were taken. */
  readonly cursor: number;
  readonly drops: number;
  /** `heads` of the relay's last answer for this space, so that heads are fetched only when there are new ones. */
  readonly heads: number;
  /** Whether the own signed head on the relay says what is there. */
  readonly headSent: boolean;
  /** Counter of the head that the relay acknowledged last under the present name; 0 where there is none. */
  readonly headCounter: number;
  /** When heads were read last, by this tablet's clock. */
  readonly headsAt: number;
  /** Whether parcels that the relay acknowledged were not shown by it yet. [SY10] */
  readonly unshown: boolean;
  /** Sequence number beyond which all of these lie. */
  readonly unshownAfter: number;
  /** When the first of them was acknowledged, or they were looked for last, by this tablet's clock. */
  readonly lookedForAt: number;
  /** All was begun anew with the relay, and it acknowledged no head since. [SY10] */
  readonly unproven: boolean;
  /** The present epoch has no key here: nothing can be sealed for the others until a facilitator's device has met the relay. [PR7] */
  readonly lacksKeys: boolean;
  /** Nothing of it waits here to go to the relay: no row, no entry, no head, no drop; and no epoch is due. False where that is not known without a look. */
  readonly quiet: boolean;
}

export interface Taken {
  /** Items that are new here, that changed, that were put aside until they can be opened [SY8], and that were refused on opening. */
  readonly fresh: number;
  readonly changed: number;
  readonly waiting: number;
  readonly unfit: number;
}

/** What came of entries the relay gave. */
export type ChainTaken =
  | { readonly kind: 'taken'; readonly sync: SpaceSync }
  /** Ill-made: the relay's fault or another's; nothing was taken. */
  | { readonly kind: 'refused' }
  /** They read as entries, and nobody who may has signed them: one of them, or a key in it, was exchanged; nothing was taken. [SY24] */
  | { readonly kind: 'exchanged' }
  /** They do not follow upon what is here; to judge that, the whole chain is needed (`after` 0). */
  | { readonly kind: 'parted' }
  | { readonly kind: 'forked' }
  | { readonly kind: 'tooOld' };

export interface PageTaken extends Taken {
  /** How the space stands with the page taken. */
  readonly sync: SpaceSync | undefined;
}

/** What the relay said to a page: head of the space afterwards, and how many of its parcels were new and stand right before that. */
export interface SentAt {
  readonly head: number;
  readonly taken: number;
  /** Of the own head that went along: its counter, and how many heads were put into the space by then. */
  readonly told?: { readonly counter: number; readonly heads: number } | undefined;
}

export interface Sent {
  /** Whether more may be to send; false is certain. */
  readonly more: boolean;
  readonly sync: SpaceSync | undefined;
}

export interface SentParcel {
  readonly item: string;
  readonly counter: number;
  readonly leaf: Uint8Array;
}

/** What is wrong with what the relay shows of a device. */
export interface HeadDoubt {
  readonly device: string;
  /** `withheld`: its head counts further, or more, than was seen. `other`: of the same count another set. `self`: the own name counts further than this tablet knows. */
  readonly doubt: 'withheld' | 'other' | 'self' | 'badSignature';
}

export interface RelayRecord {
  readonly relay: string;
  readonly history: string;
  readonly enrolled: boolean;
}

export interface NotebookPort extends Verifying {
  /** The name this device writes under; another one after `renew`. */
  readonly device: string;
  /** Ed25519, base64url. */
  readonly signingKey: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;

  /** The relay this notebook keeps to; undefined while it has none. */
  relay(): Promise<RelayRecord | undefined>;
  /** Keeps which relay it is. Another `history` or relay than before: own rows the relay may lack are sent again, cursors begin anew. [SY10] */
  keepRelay(relay: RelayRecord): Promise<void>;
  /**
   * The relay shows less of this space than it held: cursor, heads, drops and what is known of its chain begin anew, and what it may lack is
   * sent again. Costs requests only: what it still has it passes over. [SY10]
   */
  startOver(space: string): Promise<void>;
  /**
   * Takes a new name and new keys for this device and makes the `renew` entries of all spaces that are `renewing`; called when what the old
   * name wrote has been pulled as far as it can be. After a restore, when the old name cannot pull any more, `seen` is the highest number there
   * is: what the lost tablet wrote must not be refused by those who had not heard of it yet. The relay does not know
   * the new name: `enrolled` is false then. [SY11 BK7]
   */
  renew(): Promise<void>;

  /** All spaces of the notebook that may be shared, the agency's first; each gets its chain here where it has none yet. */
  spaces(): Promise<readonly SpaceSync[]>;
  space(space: string): Promise<SpaceSync | undefined>;
  /** Takes note of a space the relay names; answers false where nobody here asked for it. [SY14] */
  expected(space: string): Promise<boolean>;

  /**
   * Entries after the first `after` ones of the relay's chain; `chainOnRelay` is `after` and these then. Own pending ones are made anew upon the
   * new end where need be. [PR8]
   */
  takeChain(space: string, after: number, entries: readonly ChainEntry[]): Promise<ChainTaken>;
  /** The relay holds the chain up to this length. */
  chainSent(space: string, length: number): Promise<void>;
  /**
   * Called after a pull to the end, before entries are sent: pending `remove` and `role` name what has been seen by now, and a new epoch begins
   * where one is due and this device may. [PR7]
   */
  rotateIfDue(space: string): Promise<SpaceSync>;

  /**
   * Dirty rows with a counter above `after` as they are to be signed, sealed under the present epoch, lowest counter first, set-aside ones left
   * out. `bytes`: of the seals together; one row is answered in any case. [SY4 SY9]
   */
  outgoing(
    space: string,
    after: number,
    most: { readonly parcels: number; readonly bytes: number },
  ): Promise<readonly ParcelContent[]>;
  /** Where nothing stands between these and what was taken before, the cursor goes over them: they need not be pulled. */
  sent(space: string, parcels: readonly SentParcel[], at?: SentAt): Promise<Sent>;
  /** All own parcels that were seen on the relay are to be shown by it once more. [SY10] */
  doubtSent(space: string): Promise<void>;
  /**
   * What was acknowledged and neither shown nor let go of since is dirty again, under the next numbers; after a pull from `unshownAfter` to the end that began
   * when it had been acknowledged, and after the drops. Answers how many items. [SY10]
   */
  sendUnshownAgain(space: string): Promise<number>;
  /** Puts one item aside that the relay does not take. [SY15] */
  setAside(space: string, item: string, why: 'tooLarge' | 'refused'): Promise<void>;

  /**
   * Applies a page and moves the cursor to `upTo`, never back, in one transaction. [SY6] A parcel of the own name is no news; one that counts further than
   * this device has written makes the space `renewing`. [SY11]
   */
  take(
    space: string,
    parcels: readonly CheckedParcel[],
    unfit: readonly UnfitParcel[],
    upTo: number,
  ): Promise<PageTaken>;

  /**
   * Takes note of parcels that only a newer app reads: once that runs here, the space is pulled again from the first of them on. Of their devices
   * no head can be held against what was seen until then. [PR12 SY8]
   */
  passOver(space: string, parcels: readonly PassedOver[]): Promise<void>;

  /** What this device holds on the relay, to be signed; `sending`: and will hold once these are there. Clock left to the caller. */
  ownHead(space: string, sending?: readonly SentParcel[]): Promise<Omit<DeviceHead, 'at'>>;
  /** `heads`: how many were put into the space by then; where that is one more than known, the own one need not be read back. */
  headSent(space: string, counter: number, heads?: number): Promise<SpaceSync | undefined>;
  /**
   * Heads whose signatures were verified; after a pull to the end that began after they were read, and after the drops. Keeps "last heard", tells
   * and keeps doubts. Of a device of which more was seen than its head counts nothing can be said: its head is on the way. [SY10]
   * `forged`: how many others the relay gave that nobody signed; they are kept as a number, until heads are read anew. [SY19]
   */
  takeHeads(
    space: string,
    heads: readonly { readonly head: DeviceHead; readonly heardAt: number }[],
    count: number,
    forged?: number,
  ): Promise<readonly HeadDoubt[]>;

  /** Whether, for the sake of what is in doubt, all is to be pulled again: at once where a doubt is new, then once an hour. Takes note that it is. [SY10] */
  looksAgain(space: string): Promise<boolean>;

  /** Whether the relay may have to let go of anything: the next two say of what. For a facilitator's device. */
  letsGo(space: string): Promise<boolean>;
  /** Erased attachments of which only the relay knows how many pieces it has, with the names of all it may have; for a facilitator's device. [SH15] */
  attachmentsInDoubt(
    space: string,
  ): Promise<readonly { readonly attachment: string; readonly pieces: readonly string[] }[]>;
  /** The relay has these of them: they are among the drops from now on. */
  piecesFound(space: string, attachment: string, pieces: readonly string[]): Promise<void>;

  /** Signed drops not sent yet; those of others. [PR11] */
  dropsPending(space: string): Promise<readonly SignedDrop[]>;
  dropSent(space: string, drop: SignedDrop): Promise<void>;
  takeDrops(space: string, drops: readonly Drop[], count: number): Promise<void>;

  /** Chunks this tablet has and is not sure the relay has, of attachments whose text was sent; names only. */
  chunksOutgoing(space: string, most: number): Promise<readonly string[]>;
  chunk(space: string, chunk: string): Promise<Uint8Array | undefined>;
  chunksSent(space: string, chunks: readonly string[]): Promise<void>;
  /** Chunks of attachments known here whose bytes are not. [SY16] */
  chunksWanted(space: string, most: number): Promise<readonly string[]>;
  /** Answers false where the bytes do not open as that chunk. */
  takeChunk(space: string, chunk: string, bytes: Uint8Array): Promise<boolean>;

  /** Offers made here that await an answer, and answers given here that await their space. [SY20] */
  invitations(): Promise<readonly OpenInvitation[]>;
  /** The answer to an offer made here; kept until the facilitator confirms it. */
  takeAnswer(mailbox: string, answer: string): Promise<void>;
  offerSent(mailbox: string): Promise<void>;
  answerSent(mailbox: string): Promise<void>;
  /** The invitation is over: confirmed and taken in, withdrawn, or expired. */
  invitationOver(mailbox: string): Promise<void>;
}

export type OpenInvitation =
  | {
      readonly mine: true;
      readonly mailbox: string;
      readonly offer: string;
      readonly expires: number;
      readonly state: 'unsent' | 'open' | 'answered' | 'confirmed' | 'withdrawn';
    }
  | {
      readonly mine: false;
      readonly mailbox: string;
      readonly answer: string;
      readonly state: 'unsent' | 'sent' | 'over';
    };
