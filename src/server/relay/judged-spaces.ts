/** Who belongs to a space, judged from its chain by the function devices use, and remembered as long as the chain is the same. [SV8] */
import { fromBase64Url } from '../../base/bytes.ts';
import { signedChainBytes, type ChainEntry } from '../../protocol/chain-entry.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { admit, type MemberDevice, type Membership } from '../../protocol/membership.ts';
import type { OwnSpace, RelayDevice } from '../store/relay-store.ts';
import type { RelayTools } from './relay-tools.ts';

const REMEMBERED = 2_000;
/** Of all that are remembered together: each operation of a chain has its place in memory. */
const ENTRIES_REMEMBERED = 500_000;

/** A device as it came in here. */
type Caller = Pick<RelayDevice, 'device' | 'signingKey'>;

/** The device in that chain, gone or not: under its name and its key, for the name alone anybody may have enrolled under. [SV8] */
export function memberOnce(membership: Membership, { device, signingKey }: Caller): MemberDevice | undefined {
  const found = membership.devices.get(device);
  return found?.signingKey === signingKey ? found : undefined;
}

/** The same when it belongs now. */
export function memberNow(membership: Membership, caller: Caller): MemberDevice | undefined {
  const found = memberOnce(membership, caller);
  return found?.gone ? undefined : found;
}

export class JudgedSpaces {
  readonly #known = new Map<string, Membership>();
  #entries = 0;

  constructor(readonly tools: Pick<RelayTools, 'store' | 'hash' | 'verify'>) {}

  /**
   * The membership after as many entries as the store holds; undefined where there is no such space, or where what lies in the store is
   * no chain (then the space takes nothing until its keeper has looked).
   */
  async of(space: string): Promise<Membership | undefined> {
    const state = await this.tools.store.space(space);
    if (!state || state.chain === 0) return undefined;
    const known = this.#known.get(space);
    if (known?.length === state.chain) return known;
    // A chain that became shorter was put back by its keeper: judged from its beginning.
    const from = known && known.length < state.chain ? known : undefined;
    const judged = await this.#judged(space, from);
    if (judged) this.#remember(judged);
    return judged;
  }

  /** Those in which the device belongs now, under its name and its key. [SV7] */
  async ofDevice(caller: Caller): Promise<readonly OwnSpace[]> {
    const found: OwnSpace[] = [];
    for (const one of await this.tools.store.spacesOf(caller.device)) {
      const membership = one.signingKey === undefined ? await this.of(one.space) : undefined;
      const belongs = membership ? memberNow(membership, caller) : one;
      if (belongs?.signingKey === caller.signingKey) found.push(one);
    }
    return found;
  }

  /** Page by page: a whole chain may be larger than what an answer may hold. */
  async #judged(space: string, from: Membership | undefined): Promise<Membership | undefined> {
    let judged = from;
    for (let more = true; more;) {
      const page = await this.tools.store.chain(space, judged?.length ?? 0, LIMITS.page);
      judged = await this.after(judged, page.listed, space);
      if (!judged) return undefined;
      ({ more } = page);
    }
    return judged;
  }

  /** The membership after these entries, each verified; undefined when one may not be. */
  async after(
    before: Membership | undefined,
    entries: readonly ChainEntry[],
    space: string,
  ): Promise<Membership | undefined> {
    let membership = before;
    for (const entry of entries) {
      const admitted = admit(membership, entry, space, this.tools.hash);
      if (!admitted.ok || !(await this.#signed(entry, admitted.signers))) return undefined;
      membership = admitted.membership;
    }
    return membership;
  }

  /** Forgets what it judged of a space, so that the next question looks again. */
  forget(space: string): void {
    this.#entries -= this.#known.get(space)?.length ?? 0;
    this.#known.delete(space);
  }

  async #signed(entry: ChainEntry, signers: readonly string[]): Promise<boolean> {
    const bytes = signedChainBytes(entry);
    const signature = fromBase64Url(entry.signature);
    for (const key of signers) if (await this.tools.verify(key, bytes, signature)) return true;
    return false;
  }

  #remember(membership: Membership): void {
    this.forget(membership.space);
    this.#known.set(membership.space, membership);
    this.#entries += membership.length;
    for (const oldest of this.#known.keys()) {
      const few = this.#known.size <= REMEMBERED && this.#entries <= ENTRIES_REMEMBERED;
      if (few || oldest === membership.space) return;
      this.forget(oldest);
    }
  }
}
