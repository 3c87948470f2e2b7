/** What the engine asks of a relay. Over HTTP in the app; straight into the relay's service in simulations. */
import type { ChainEntry } from '../protocol/chain-entry.ts';
import type { SignedHead } from '../protocol/device-head.ts';
import type { SignedDrop } from '../protocol/drop-request.ts';
import type { PulledPage } from '../protocol/parcel-pages.ts';
import type { AboutRelay, ChainPage, DropsPage, RelayHeads, RelaySpaces } from '../protocol/relay-messages.ts';
import type { RelayProblem } from '../protocol/relay-problem.ts';
import type { Parcel } from '../protocol/parcel.ts';
import type { PulledParcel } from '../protocol/verify-page.ts';

/**
 * Why there is no answer. `unreachable`: no network, nobody there, or cut. `notTheRelay`: something answered that is none (a portal's page,
 * garbage). Else the relay's own word, with what goes with it.
 */
export type RelayTrouble = { readonly problem: 'unreachable' | 'notTheRelay' } | RelayProblem;

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: RelayTrouble };

/** By whose word a device that is not known yet is let in. */
export type Voucher =
  | { readonly code: string }
  | { readonly mailbox: string }
  | { readonly renews: { readonly space: string; readonly entry: ChainEntry } };

export interface RelayPort {
  about(): Promise<Answer<AboutRelay>>;
  /** Makes the device known, or finds that it is. Proves itself as often as a token runs out, by itself. */
  enrol(voucher: Voucher): Promise<Answer<void>>;
  /** Whether `about` was answered since this port is there: before that no device can prove itself. */
  isMet(): boolean;
  spaces(): Promise<Answer<RelaySpaces>>;
  /** `more`: whether there are others behind them; a relay of before says nothing of it. */
  chain(space: string, after: number): Promise<Answer<ChainPage>>;
  /** `chainMoved` tells the length. */
  appendChain(space: string, after: number, entries: readonly ChainEntry[]): Promise<Answer<void>>;
  pull(space: string, after: number): Promise<Answer<PulledPage<PulledParcel>>>;
  /**
   * `taken`: how many were new to it; they have the numbers right before and up to `head`. `head`: what the device holds there with this page; `heads`
   * answers how many heads were put into the space by then.
   */
  push(
    space: string,
    parcels: readonly Parcel[],
    head?: SignedHead,
  ): Promise<
    Answer<{ readonly head: number; readonly taken?: number | undefined; readonly heads?: number | undefined }>
  >;
  /** `heads`: how many were put into the space by then, where the relay tells. */
  putHead(space: string, head: SignedHead): Promise<Answer<{ readonly heads?: number | undefined }>>;
  heads(space: string): Promise<Answer<RelayHeads>>;
  drop(space: string, drop: SignedDrop): Promise<Answer<void>>;
  drops(space: string, after: number): Promise<Answer<DropsPage>>;
  missingChunks(space: string, chunks: readonly string[]): Promise<Answer<readonly string[]>>;
  putChunk(space: string, chunk: string, bytes: Uint8Array): Promise<Answer<void>>;
  chunk(space: string, chunk: string): Promise<Answer<Uint8Array>>;
  putMailbox(mailbox: string, offer: string, expires: number): Promise<Answer<void>>;
  answerMailbox(mailbox: string, answer: string): Promise<Answer<void>>;
  mailbox(mailbox: string): Promise<Answer<{ readonly offer: string; readonly answer?: string }>>;
  deleteMailbox(mailbox: string): Promise<Answer<void>>;
  /** Calls `told` for each hint until ended; `lost` once when the stream is over. Answers how to end it. */
  live(told: (hint: { readonly space: string; readonly head: number }) => void, lost: () => void): () => void;
}
