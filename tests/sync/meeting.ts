/** Devices of a small relay, and rounds of theirs. */
import type { Voucher } from '../../src/sync/relay-port.ts';
import { asking, type RoundContext, type RoundProgress } from '../../src/sync/round-context.ts';
import { syncRound } from '../../src/sync/sync-round.ts';
import { nameOf } from '../protocol/made-parcels.ts';
import { SmallNotebook } from './small-notebook.ts';
import { SmallRelay } from './small-relay.ts';

export const SPACE = nameOf(1);
export const [SARI, BUDI, ANI] = [nameOf(11), nameOf(12), nameOf(13)] as const;
export const item = (number: number) => nameOf(1_000 + number);

export class Meeting {
  readonly relay = new SmallRelay();
  now = 0;
  room = true;
  readonly progress: RoundProgress[] = [];

  context(notebook: SmallNotebook, signal: AbortSignal = new AbortController().signal): RoundContext {
    return {
      notebook,
      relay: this.relay.for(notebook),
      clock: { now: () => this.now },
      ask: asking(signal),
      progress: (progress) => this.progress.push(progress),
      roomForChunks: async () => this.room,
    };
  }

  round(notebook: SmallNotebook, voucher?: Voucher) {
    return syncRound(this.context(notebook), voucher);
  }

  /** What one space came to. */
  async outcome(notebook: SmallNotebook) {
    return (await this.round(notebook)).spaces.get(SPACE);
  }
}

/** Sari founds the space and lets the others in; all have heard of it. */
export async function meeting(...others: readonly string[]) {
  const met = new Meeting();
  const sari = new SmallNotebook(SARI, () => met.now);
  sari.found(SPACE);
  await met.round(sari, { code: 'right' });
  const notebooks = [sari];
  for (const device of others) {
    const notebook = new SmallNotebook(device, () => met.now);
    notebook.expect(SPACE);
    sari.letIn(SPACE, device);
    await met.round(sari);
    await met.round(notebook, { code: 'right' });
    notebooks.push(notebook);
  }
  met.relay.calls.length = 0;
  return { met, relay: met.relay, notebooks: notebooks as [SmallNotebook, SmallNotebook, SmallNotebook] };
}
