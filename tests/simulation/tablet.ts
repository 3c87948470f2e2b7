/** A tablet of the simulation: the real notebook over rows in memory, the real engine's round, a clock of its own, and a life that may end between any two commits. */
import { newId } from '../../src/base/id.ts';
import { toBase64Url } from '../../src/base/bytes.ts';
import type { Json } from '../../src/base/json.ts';
import { entryKind } from '../../src/practice/entry.ts';
import type { Dot, Item, Version } from '../../src/practice/item.ts';
import { openLocal, sealLocal } from '../../src/storage/local-seal.ts';
import type { KindName } from '../../src/storage/database.ts';
import { KIND_NAMES } from '../../src/storage/kinds.ts';
import { readState } from '../../src/storage/sharing/sync-state.ts';
import type { TablesAtHand } from '../../src/storage/sharing/sync-tables.ts';
import { isUnsent } from '../../src/storage/sharing/unsent-rows.ts';
import { putLocal } from '../../src/storage/sharing/unlocked.ts';
import { readCounter } from '../../src/storage/write-counter.ts';
import type { NotebookPort } from '../../src/sync/notebook-port.ts';
import type { RelayPort, Voucher } from '../../src/sync/relay-port.ts';
import { asking } from '../../src/sync/round-context.ts';
import { syncRound, type RoundOutcome } from '../../src/sync/sync-round.ts';
import { MemoryNotebook } from '../storage/sharing/memory-notebook.ts';
import { MemoryTables } from '../storage/sharing/memory-tables.ts';
import type { Dice } from './dice.ts';
import { inFormOfRelease } from './form-of-release.ts';

const KILLED = 'killed before the commit';

export interface World {
  readonly dice: Dice;
  now: number;
  /** Wraps what a fault bends; the identity where there is none. */
  readonly bendNotebook: (port: NotebookPort, tablet: Tablet) => NotebookPort;
  readonly bendRelay: (port: RelayPort, tablet: Tablet) => RelayPort;
  readonly bendTables: (tables: TablesAtHand) => TablesAtHand;
  /** A backup is put back under the name of the tablet it was made on: a fault. */
  readonly keepsDevice: boolean;
  /** What was sent in the newer form of parcels. */
  readonly sentNewer: Set<string>;
}

/** The app's release: 2 writes entries of a newer schema, and parcels of a newer form. One kind object stands for all tablets, set before each turns to work. */
function runRelease(release: number): void {
  Object.assign(entryKind, { schema: release, upcasts: release > 1 ? [(item: Item) => item] : [] });
}

export interface Shown {
  readonly texts: readonly string[];
  readonly dots: readonly Dot[];
  readonly more: readonly string[];
  readonly moreDots: readonly Dot[];
}

export class Tablet {
  skew = 0;
  release = 1;
  /** Commits left until it dies; undefined: it lives. */
  commitsLeft: number | undefined;
  /** How it came here, for the report of a failing seed. */
  readonly name: string;
  #notebook: MemoryNotebook;
  #port: NotebookPort;
  readonly #relay: RelayPort;

  private constructor(
    readonly world: World,
    name: string,
    notebook: MemoryNotebook,
    relayOf: (who: () => NotebookPort) => RelayPort,
  ) {
    this.name = name;
    this.#notebook = notebook;
    this.#port = world.bendNotebook(notebook.shared, this);
    this.#relay = world.bendRelay(
      inFormOfRelease(
        relayOf(() => this.#port),
        this,
        world.sentNewer,
      ),
      this,
    );
  }

  static async make(world: World, name: string, relayOf: (who: () => NotebookPort) => RelayPort): Promise<Tablet> {
    const at: { tablet?: Tablet } = {};
    const clock = { now: () => world.now + (at.tablet?.skew ?? 0) };
    const tables = new MemoryTables(() => at.tablet?.isKilled() ?? false, world.bendTables);
    const tablet = new Tablet(world, name, await MemoryNotebook.found(name, clock, world.dice, tables), relayOf);
    at.tablet = tablet;
    return tablet;
  }

  get notebook(): MemoryNotebook {
    return this.#notebook;
  }

  get port(): NotebookPort {
    return this.#port;
  }

  isKilled(): boolean {
    if (this.commitsLeft === undefined) return false;
    this.commitsLeft -= 1;
    return this.commitsLeft < 0;
  }

  /** A round as the engine runs it; undefined when the tablet died in the middle, and began anew. */
  async round(voucher?: Voucher): Promise<RoundOutcome | undefined> {
    runRelease(this.release);
    const { notebook, clock } = { notebook: this.#port, clock: this.#notebook.clock };
    const ask = asking(new AbortController().signal);
    const context = {
      notebook,
      relay: this.#relay,
      clock,
      ask,
      progress: () => undefined,
      roomForChunks: async () => true,
    };
    try {
      return await syncRound(context, voucher);
    } catch (error) {
      if (!(error instanceof Error) || error.message !== KILLED) throw error;
      await this.begin(this.#notebook.tables);
      return undefined;
    }
  }

  /** Works on the notebook under this tablet's release; answers whether it lived to the commit. */
  async work<T>(does: (notebook: MemoryNotebook) => Promise<T>): Promise<T | undefined> {
    runRelease(this.release);
    try {
      return await does(this.#notebook);
    } catch (error) {
      if (!(error instanceof Error) || error.message !== KILLED) throw error;
      await this.begin(this.#notebook.tables);
      return undefined;
    }
  }

  /** The app starts anew, upon these rows: its own, or an older copy of the disk. */
  async begin(tables: MemoryTables): Promise<void> {
    this.commitsLeft = undefined;
    runRelease(this.release);
    this.#notebook = await this.#notebook.reopened(tables, this.release);
    this.#port = this.world.bendNotebook(this.#notebook.shared, this);
  }

  /** A newer release is installed. */
  async update(): Promise<void> {
    this.release = 2;
    await this.begin(this.#notebook.tables);
  }

  /** What a backup holds [BK2], put back as a new device [BK7]. */
  async restore(copy: MemoryTables): Promise<void> {
    const { random, notebookKey, identity } = this.#notebook;
    this.commitsLeft = undefined;
    const tables = new MemoryTables(() => this.isKilled(), this.world.bendTables);
    await copy.read(async (from) => {
      const keys = await from.locals('keys', '');
      const counters = (await from.locals('counters', '')).map((row) => {
        const at = readCounter(openLocal(notebookKey, 'counters', row))?.at ?? [0, 0];
        return sealLocal(notebookKey, 'counters', row.id, { n: 0, at }, random);
      });
      const chains = await from.locals('chains', '');
      const roles = await from.locals('roles', '');
      await tables.write(async (to) => {
        await to.putLocals('keys', keys);
        await to.putLocals('counters', counters);
        await to.putLocals('chains', chains);
        await to.putLocals('roles', roles);
        for (const { id: space } of keys)
          for (const kind of KIND_NAMES)
            await to.putRows(
              kind,
              (await from.rowsIn(kind, space)).map(({ n: _, ...row }) => ({ ...row, dirty: 1 })),
            );
        await to.putChunks(copy.chunkRows().map((row) => ({ ...row, dirty: 1 })));
      });
    });
    const fresh = {
      ...identity,
      device: this.world.keepsDevice ? identity.device : newId(random),
      ...(!this.world.keepsDevice && {
        signingSeed: toBase64Url(random.bytes(32)),
        sealingSeed: toBase64Url(random.bytes(32)),
      }),
    };
    await tables.write((at) => putLocal(this.#notebook, at, 'self', 'self', fresh as unknown as Json));
    await this.begin(tables);
  }

  /** As this tablet's release reads it. */
  item(id: string, kind: KindName = 'entry'): Promise<Item | undefined> {
    runRelease(this.release);
    return this.#notebook.item(kind, id);
  }

  /** All rows of a space that the relay has not acknowledged, whatever the role says. */
  async unsent(space: string): Promise<readonly { readonly kind: KindName; readonly id: string }[]> {
    return this.#notebook.tables.read(async (at) => {
      const state = await readState(this.#notebook, at, space);
      const found: { kind: KindName; id: string }[] = [];
      for (const kind of KIND_NAMES)
        for (const row of await at.rowsIn(kind, space)) if (isUnsent(row, state)) found.push({ kind, id: row.id });
      return found;
    });
  }

  /** The texts of an item before the facilitator's eyes, with the dots by which a form remembers them; `more`: what the newer release writes beside them. */
  async shown(item: string): Promise<Shown> {
    runRelease(this.release);
    const { text = [], more = [] } = (await this.#notebook.item('entry', item))?.fields ?? {};
    return { texts: valuesOf(text), dots: dotsOf(text), more: valuesOf(more), moreDots: dotsOf(more) };
  }

  /** All entries of a space as they lie here, in a form that is the same where they are. */
  async states(space: string, kind: KindName = 'entry'): Promise<ReadonlyMap<string, string>> {
    runRelease(this.release);
    const rows = await this.#notebook.tables.read((at) => at.rowsIn(kind, space));
    const states = new Map<string, string>();
    for (const { id } of rows) {
      const item = await this.#notebook.item(kind, id);
      states.set(id, item ? stateText(item) : 'does not open');
    }
    return states;
  }
}

const valuesOf = (versions: readonly Version[]) =>
  versions.map(({ value }) => (typeof value === 'string' ? value : ''));
const dotsOf = (versions: readonly Version[]) => versions.map(({ dot }) => dot);

/** Which writes an erased item knew of makes no difference any more, and some may have been let go of before everybody met them. */
function stateText({ vector, fields, erased, parent }: Item): string {
  if (erased) return JSON.stringify(['erased', parent]);
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted(vector), sorted(fields), parent]);
}
