/** What devices say they hold on the relay, against what was seen of them here. [sync SY10] */
import { hash } from '../../crypto/hash.ts';
import { presentDevice } from '../../protocol/membership.ts';
import type { DeviceHead } from '../../protocol/device-head.ts';
import { SeenSet, type SeenParcel } from '../../protocol/set-hash.ts';
import type { Chains, SpaceStanding } from './chains.ts';
import type { Ledger, Ledgers } from './ledger.ts';
import { renamed } from './renaming.ts';
import { headPut, putState, readState, type KeptDoubt, type LastHeard, type SyncState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { counterKept, type Unlocked } from './unlocked.ts';

export interface HeadDoubt {
  readonly device: string;
  readonly doubt: KeptDoubt['doubt'];
}

export class Heads {
  constructor(
    readonly notebook: Unlocked,
    readonly ledgers: Ledgers,
    readonly chains: Chains,
  ) {}

  /** Whether there is nothing to say that the relay was not told. */
  async isToldIn(tables: TablesAtHand, space: string, { headSent, ledger }: SyncState): Promise<boolean> {
    return headSent || (await this.ledgers.at(tables, space, ledger)).highest(this.notebook.identity.device) === 0;
  }

  /** `sending`: as it will be once these are there. */
  async own(
    space: string,
    sending: readonly (SeenParcel & { readonly item: string })[] = [],
  ): Promise<Omit<DeviceHead, 'at'>> {
    const { notebook, ledgers } = this;
    const { device } = notebook.identity;
    const standingIn = await this.chains.standings();
    const { standing, ledger } = await notebook.tables.read(async (tables) => {
      const state = await readState(notebook, tables, space);
      return { standing: await standingIn(tables, space), ledger: await ledgers.at(tables, space, state.ledger) };
    });
    const set = ledger.set(device) ?? new SeenSet(hash);
    return {
      v: 1,
      space,
      device,
      counter: Math.max(ledger.highest(device), ...sending.map(({ counter }) => counter)),
      ...set.with(sending),
      chain: standing?.chainOnRelay ?? 0,
    };
  }

  async sent(space: string, counter: number, count?: number): Promise<SpaceStanding | undefined> {
    const { notebook } = this;
    const { device } = notebook.identity;
    const standing = await this.chains.standings();
    return notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const { unproven: _, ...state } = await readState(notebook, tables, space);
        await putState(notebook, tables, space, { ...state, ...headPut(state, device, { counter, heads: count }) });
        return standing(tables, space);
      }),
    );
  }

  async take(
    space: string,
    heads: readonly { readonly head: DeviceHead; readonly heardAt: number }[],
    count: number,
    forged = 0,
  ): Promise<readonly HeadDoubt[]> {
    const { notebook, ledgers } = this;
    const standing = await this.chains.standings();
    const self = notebook.identity.device;
    const found = await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const membership = (await standing(tables, space))?.membership;
        const { forgedHeads: _, ...state } = await readState(notebook, tables, space);
        const ledger = await ledgers.at(tables, space, state.ledger);
        const counter = await counterKept(notebook, tables, space);
        const heard: Record<string, LastHeard> = { ...state.heard };
        const doubts: Record<string, KeptDoubt> = { ...state.doubts };
        const told: HeadDoubt[] = [];
        for (const { head, heardAt } of heads) {
          const { device, items, at } = head;
          if (head.space !== space || !membership || !presentDevice(membership, device)) continue;
          if ((heard[device]?.at ?? 0) <= heardAt)
            heard[device] = { at: heardAt, clock: at, counter: head.counter, items };
          // What only a newer app reads is in its head, and was not seen here.
          const passedOver = state.newer?.devices.includes(device) === true;
          const doubt = device === self ? ownDoubt(head, counter.n) : passedOver ? undefined : doubtOf(head, ledger);
          if (doubt === undefined || doubt === 'none') {
            // Nothing can be said of a head that is on the way; what was in doubt stays so.
            if (doubt === 'none') delete doubts[device];
            continue;
          }
          const before = doubts[device];
          doubts[device] = before?.doubt === doubt ? before : { doubt, since: notebook.clock.now() };
          told.push({ device, doubt });
        }
        await putState(notebook, tables, space, {
          ...state,
          heads: count,
          headsAt: notebook.clock.now(),
          heard,
          doubts,
          ...(forged > 0 && { forgedHeads: forged }),
        });
        return told;
      }),
    );
    if (found.some(({ doubt }) => doubt === 'self')) await renamed(notebook, ledgers);
    return found;
  }

  /** Whether all that the relay has is to be looked at again for what is in doubt, which is taken note of: it costs as much as a first pull. */
  async looksAgain(space: string): Promise<boolean> {
    const { notebook } = this;
    return notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const state = await readState(notebook, tables, space);
        const doubts = Object.entries(state.doubts).map(([device, { doubt }]) => `${device} ${doubt}`);
        const now = notebook.clock.now();
        const { at = 0, doubts: before = [] } = state.looked ?? {};
        const fresh = doubts.some((doubt) => !before.includes(doubt));
        // Either way: the clock may have been set back meanwhile.
        if (doubts.length === 0 || (!fresh && Math.abs(now - at) < LOOKS_AGAIN)) return false;
        await putState(notebook, tables, space, { ...state, looked: { at: now, doubts } });
        return true;
      }),
    );
  }
}

const LOOKS_AGAIN = 3_600_000;

/** Further than this tablet knows itself: another copy of it wrote. [SY11] */
function ownDoubt(head: DeviceHead, written: number): 'self' | 'none' {
  return head.counter > written ? 'self' : 'none';
}

function doubtOf(head: DeviceHead, ledger: Ledger): 'withheld' | 'other' | 'none' | undefined {
  const { device, counter, items, set } = head;
  const seen = ledger.highest(device);
  const size = ledger.set(device)?.size ?? 0;
  if (counter > seen || (counter === seen && items > size)) return 'withheld';
  if (counter < seen || items < size) return undefined;
  return (ledger.set(device) ?? new SeenSet(hash)).digest() === set ? 'none' : 'other';
}
