/**
 * Tablets that meet over a real relay, as the app has them do it: real notebooks in IndexedDB, real seals and signatures, the engine's own
 * rounds. Only the passphrase is derived quickly, since nobody unlocks anything here.
 */
import { systemClock } from '../../../src/base/clock.ts';
import { newId } from '../../../src/base/id.ts';
import { systemRandom } from '../../../src/base/random.ts';
import { entryKind } from '../../../src/practice/entry.ts';
import { groupKind } from '../../../src/practice/group.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { Notebooks } from '../../../src/storage/notebooks.ts';
import { sealRow } from '../../../src/storage/sealed-row.ts';
import type { SharedNotebook } from '../../../src/storage/sharing/shared-notebook.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import type { Place } from '../../../src/storage/writing.ts';
import { RelayClient } from '../../../src/sync/relay-client.ts';
import type { Voucher } from '../../../src/sync/relay-port.ts';
import { asking, type RoundContext } from '../../../src/sync/round-context.ts';
import { syncRound, type RoundOutcome } from '../../../src/sync/sync-round.ts';
import { emptyItem, writeFields } from '../../../src/practice/item.ts';
import { quickDerivation } from '../../storage/quick-derivation.ts';

export interface SyncBench {
  /** A tablet with a group of its own that the relay knows by this code. */
  host(code: string): Promise<void>;
  /** Writes so many entries into the group. Answers the seconds their seals take: they are made when an entry is written, and sent as they are. */
  fill(count: number): Promise<number>;
  /** Seconds of the round that brings everything to the relay. */
  push(): Promise<number>;
  /**
   * Lets a new, empty tablet into the group; answers the seconds of the round that fetches all `count` entries. `calledOff`: in the middle of it the facilitator
   * calls it off, and the next round must go on from there.
   */
  pull(count: number, calledOff?: boolean): Promise<number>;
  /**
   * Milliseconds of one change there (from the first tablet, where it is kept, onto the relay) and back (from the relay onto the tablet that came
   * last), each time: a round of each, as PouchDB replicates to and from.
   */
  changes(times: number): Promise<readonly number[]>;
}

declare global {
  interface Window {
    lingkarSync: SyncBench;
  }
}

const TEXT = 'Ani bercerita tentang rumahnya; yang lain mendengarkan dengan sabar.';
const AT_ONCE = 1_000;

const timers = {
  now: () => performance.now(),
  after(milliseconds: number, then: () => void) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

class Tablet {
  readonly shared: SharedNotebook;
  readonly relay: RelayClient;

  constructor(readonly notebook: Notebook) {
    this.shared = shareNotebook(notebook);
    const ports = { fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked), timers, base: '/relay/v1' };
    this.relay = new RelayClient({ ...ports, signal: new AbortController().signal }, this.shared);
  }

  static async fresh(name: string): Promise<Tablet> {
    const founded = await new Notebooks(systemClock, systemRandom, quickDerivation).protect(
      name,
      'kopi hangat di teras',
    );
    if (!founded.ok) throw new Error(founded.problem.kind);
    return new Tablet(founded.value.notebook);
  }

  async round(voucher?: Voucher): Promise<void> {
    const { trouble, spaces } = await this.#round(voucher, new AbortController().signal, () => undefined);
    if (trouble) throw new Error(trouble.problem);
    for (const { problem, unfit } of spaces.values())
      if (problem !== undefined || unfit.length > 0) throw new Error(problem ?? 'refused');
  }

  /** A round that is called off once half of a first pull is here, and one that brings the rest. */
  async calledOffAndGoneOn(count: number): Promise<void> {
    const calling = new AbortController();
    const told: number[] = [];
    const { trouble } = await this.#round(undefined, calling.signal, ({ step, done }) => {
      if (step !== 'pull') return;
      told.push(done);
      if (done >= count / 2) calling.abort();
    });
    if (trouble?.problem !== 'interrupted') throw new Error('it was not called off');
    const here = await this.notebook.database.rowsOf('entry').count();
    if (here < count / 2 || here >= count) throw new Error(`${here} of ${count} were there when it was called off`);
    if (told.some((done, at) => at > 0 && done <= (told[at - 1] ?? 0))) throw new Error('what it said went back');
    let left = 0;
    const rest = await this.#round(undefined, new AbortController().signal, ({ step, of }) => {
      if (step === 'pull') left = Math.max(left, of ?? 0);
    });
    if (rest.trouble) throw new Error(rest.trouble.problem);
    if (left > count - here + 10) throw new Error(`${left} were fetched after ${here} of ${count}`);
  }

  #round(voucher: Voucher | undefined, signal: AbortSignal, progress: RoundContext['progress']): Promise<RoundOutcome> {
    return syncRound(
      {
        notebook: this.shared,
        relay: this.relay,
        clock: systemClock,
        ask: asking(signal),
        progress,
        roomForChunks: () => Promise.resolve(true),
      },
      voucher,
    );
  }
}

const seconds = async (work: () => Promise<unknown>) => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
};

let first: Tablet;
let last: Tablet;
let place: Place;
let changing: string;

window.lingkarSync = {
  async host(code) {
    first = await Tablet.fresh('Sari');
    const made = await first.notebook.command(async (writing) => {
      const space = await writing.foundSpace();
      const parent = await writing.create(
        groupKind,
        { space, parent: first.notebook.identity.agencySpace },
        { name: 'Ibu Tangguh' },
      );
      place = { space, parent };
      changing = await writing.create(entryKind, place, { text: TEXT, at: 0 });
    });
    if (!made.ok) throw new Error(made.problem.kind);
    await first.round({ code });
  },

  async fill(count) {
    for (let from = 0; from < count; from += AT_ONCE) {
      const done = await first.notebook.command(async (writing) => {
        for (let at = from; at < Math.min(count, from + AT_ONCE); at += 1)
          await writing.create(entryKind, place, { text: TEXT, at });
      });
      if (!done.ok) throw new Error(done.problem.kind);
    }
    const keys = first.notebook.keyring.known(place.space);
    if (!keys) throw new Error('no keys');
    const device = newId(systemRandom);
    const items = Array.from({ length: count }, (_, at) =>
      writeFields(
        emptyItem('entry', entryKind.schema, place.parent),
        { text: TEXT, at },
        { dot: [device, at + 1], at: [systemClock.now(), 0], by: device },
      ),
    );
    const ids = items.map(() => newId(systemRandom));
    return seconds(async () => {
      for (const [at, item] of items.entries()) sealRow(ids[at] ?? '', place.space, item, keys, systemRandom);
    });
  },

  push: () => seconds(() => first.round()),

  async pull(count, calledOff = false) {
    last = await Tablet.fresh('Budi');
    const invited = await first.shared.inviting.invite([place.space], 'coFacilitator', false);
    if (!invited) throw new Error('nothing to offer');
    await first.round();
    await last.round({ mailbox: invited.mailbox });
    const letter = await last.relay.mailbox(invited.mailbox);
    if (!letter.ok) throw new Error(letter.trouble.problem);
    await last.shared.inviting.accept(invited.words.join(' '), letter.value.offer, 'tablet');
    await last.round();
    await first.round();
    await first.shared.inviting.confirm(invited.mailbox);
    await first.round();
    const took = await seconds(() => (calledOff ? last.calledOffAndGoneOn(count) : last.round()));
    const there = await last.notebook.database.rowsOf('entry').count();
    if (there < count) throw new Error(`${there} of ${count} entries arrived`);
    return took;
  },

  async changes(times) {
    const took: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const text = `${TEXT} ${n}`;
      const done = await first.notebook.command((writing) => writing.change(entryKind, changing, { text }));
      if (!done.ok) throw new Error(done.problem.kind);
      const begun = performance.now();
      await first.round();
      await last.round();
      took.push(performance.now() - begun);
      const row = await last.notebook.database.rowsOf('entry').get(changing);
      const here = await first.notebook.database.rowsOf('entry').get(changing);
      if (!row || !here || row.sealed.join() !== here.sealed.join()) throw new Error('a change did not arrive');
    }
    return took;
  },
};
