/** One seed: tablets that work apart, lose requests, die, are put back, removed and updated; then all heals, and what must be there is looked for. */
import { toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { hash } from './fast-hash.ts';
import type { SpaceRole } from '../../src/protocol/chain-entry.ts';
import { Relay } from '../../src/server/relay/relay.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { RelayStore } from '../../src/server/store/relay-store.ts';
import type { MemoryTables } from '../storage/sharing/memory-tables.ts';
import { newId } from '../../src/base/id.ts';
import { Dice } from './dice.ts';
import { lossyRelay, type Link } from './lossy-relay.ts';
import { Oracle } from './oracle.ts';
import { verifyByText } from './stand-in-signing.ts';
import { Tablet, type World } from './tablet.ts';

export interface Bent {
  readonly notebook?: World['bendNotebook'];
  readonly relay?: World['bendRelay'];
  readonly store?: (store: RelayStore) => RelayStore;
  /** Asked of some steps by name, so that a fault may do them wrongly. */
  readonly wrongly?: ReadonlySet<string>;
}

export interface Course {
  readonly faults: readonly string[];
  readonly tablets: number;
  readonly texts: number;
}

const DAY = 86_400_000;
const ITEMS = 8;
const CYCLES = 16;

export async function course(seed: number, bent: Bent = {}): Promise<Course> {
  return new Scenario(seed, bent).run();
}

interface Backup {
  readonly tables: MemoryTables;
  readonly lines: number;
}

class Scenario {
  readonly dice: Dice;
  readonly world: World;
  readonly relay: Relay;
  readonly oracle = new Oracle();
  readonly link: Link;
  tablets: Tablet[] = [];
  space = '';
  readonly #items: string[];
  readonly #backups = new Map<Tablet, Backup>();
  readonly #forms = new Map<Tablet, { readonly item: string; readonly seen: Awaited<ReturnType<Tablet['shown']>> }>();
  readonly #restored = new Set<Tablet>();
  readonly #busy = new Set<Tablet>();
  #healing = false;

  constructor(
    readonly seed: number,
    readonly bent: Bent,
  ) {
    const dice = new Dice(seed);
    this.dice = dice;
    this.world = {
      dice,
      now: 1_800_000_000_000,
      bendNotebook: bent.notebook ?? ((port) => port),
      bendRelay: bent.relay ?? ((port) => port),
    };
    const memory = new MemoryStore(newId(dice), newId(dice));
    const store = bent.store?.(memory) ?? memory;
    const quotas = { space: 1e9, account: 1e9, spaces: 1_000 };
    const clock = { now: () => this.world.now };
    this.relay = new Relay({ store, clock, random: dice, hash, verify: verifyByText, quotas });
    this.link = { relay: this.relay, dice, loss: 0, late: [], meanwhile: () => this.#meanwhile() };
    this.#items = Array.from({ length: ITEMS }, () => newId(dice));
  }

  async run(): Promise<Course> {
    const { dice } = this;
    await this.#gather(dice.chance(0.9) ? 2 + dice.below(3) : 5 + dice.below(8));
    this.link.loss = dice.pick([0, 0.05, 0.15]);
    const steps = 15 + dice.below(30);
    for (let step = 0; step < steps; step += 1) {
      this.world.now += dice.below(DAY / 4);
      await this.#step(dice.pick(this.tablets));
    }
    return this.#heal();
  }

  async #gather(number: number): Promise<void> {
    const { relay, dice } = this;
    const code = 'AAAA';
    await relay.tools.store.addCode({
      hash: toBase64Url(hash(utf8(code))),
      account: newId(dice),
      expires: this.world.now + 1e12,
      uses: 1_000,
    });
    for (let n = 0; n < number; n += 1) {
      const tablet = await Tablet.make(this.world, `tablet ${n}`, (who) => lossyRelay(this.link, who));
      tablet.release = dice.chance(0.3) ? 2 : 1;
      this.tablets.push(tablet);
      if (n === 0) this.space = await tablet.notebook.foundSpace();
      await tablet.round({ code });
      if (n > 0) await this.#letIn(tablet, n === 1 ? 'facilitator' : dice.pick(['facilitator', 'coFacilitator']));
    }
    for (const tablet of this.tablets) await tablet.round();
    for (const tablet of this.tablets) if (dice.chance(0.4)) tablet.skew = dice.pick([-1, 1]) * dice.below(40 * DAY);
  }

  /** By words, as people do it: offer, answer, confirmation. */
  async #letIn(guest: Tablet, role: SpaceRole): Promise<void> {
    const host = this.tablets[0];
    const { inviting } = host?.notebook.shared ?? {};
    const invited = await inviting?.invite([this.space], role, false);
    if (!host || !inviting || !invited) throw new Error('nobody to invite');
    const offer = (await inviting.open()).find(({ mailbox }) => mailbox === invited.mailbox)?.offer ?? '';
    const mailbox = await guest.notebook.shared.inviting.accept(invited.words.join(' '), offer, guest.name);
    const answered = (await guest.notebook.shared.inviting.open()).find((one) => one.mailbox === mailbox);
    await inviting.takeAnswer(invited.mailbox, answered?.answer ?? '');
    await inviting.confirm(invited.mailbox);
    await host.round();
    await guest.round();
  }

  async #step(tablet: Tablet): Promise<void> {
    const { dice } = this;
    const what = dice.below(100);
    if (what < 45) await this.#write(tablet);
    else if (what < 49) await this.#delete(tablet);
    else if (what < 50) await this.#erase(tablet);
    else if (what < 54) await this.#openForm(tablet);
    else if (what < 84) await this.#sync(tablet);
    else if (what < 88) tablet.commitsLeft = dice.below(12);
    else if (what < 92) this.#backups.set(tablet, { tables: tablet.notebook.tables.copy(), lines: this.oracle.length });
    else if (what < 95) await this.#putBack(tablet);
    else if (what < 97) await this.#changeMembers();
    else if (what < 98) await tablet.update();
    else if (what < 99) tablet.skew = (dice.fraction() - 0.5) * 60 * DAY;
    else await this.link.late.splice(dice.below(this.link.late.length + 1), 1)[0]?.();
  }

  async #write(tablet: Tablet): Promise<void> {
    const { dice, space } = this;
    const form = dice.chance(0.5) ? this.#forms.get(tablet) : undefined;
    const item = form?.item ?? dice.pick(this.#items);
    const seen = form?.seen ?? (await tablet.shown(item));
    this.#forms.delete(tablet);
    const text = `line ${this.oracle.length} of ${tablet.name}`;
    if (await this.#opens(tablet, item))
      await tablet.work(async (notebook) => {
        await notebook.write('entry', { space, parent: space }, { text }, item, { text: seen.dots });
        this.oracle.tell({ text, space, item, seen: seen.texts, by: tablet.name });
      });
  }

  async #delete(tablet: Tablet): Promise<void> {
    const item = this.dice.pick(this.#items);
    const { texts } = await tablet.shown(item);
    if (texts.length === 0) return;
    await tablet.work(async (notebook) => {
      await notebook.remove('entry', this.space, item);
      this.oracle.tell({ text: '', space: this.space, item, seen: texts, by: tablet.name });
    });
  }

  async #erase(tablet: Tablet): Promise<void> {
    const item = this.dice.pick(this.#items);
    if ((await tablet.shown(item)).texts.length === 0) return;
    this.oracle.erase(item, tablet.name, false);
    await tablet.work(async (notebook) => {
      await notebook.erase('entry', this.space, item);
      this.oracle.erase(item, tablet.name, true);
    });
  }

  async #openForm(tablet: Tablet): Promise<void> {
    const item = this.dice.pick(this.#items);
    this.#forms.set(tablet, { item, seen: await tablet.shown(item) });
  }

  /** Whether the item is none yet, or one that can be written to: not erased, not newer than the app. */
  async #opens(tablet: Tablet, id: string): Promise<boolean> {
    const there = await tablet.work(async (notebook) => ({
      row: await notebook.row('entry', id),
      item: await notebook.item('entry', id),
    }));
    return there !== undefined && (!there.row || (there.item !== undefined && there.item.erased !== true));
  }

  async #sync(tablet: Tablet): Promise<void> {
    this.#busy.add(tablet);
    await tablet.round();
    this.#busy.delete(tablet);
  }

  /** While one asks, another syncs, or somebody types on. */
  async #meanwhile(): Promise<void> {
    const { dice } = this;
    if (this.#healing || this.#busy.size === 0 || this.#busy.size > 1 || !dice.chance(0.06)) return;
    const free = this.tablets.filter((tablet) => !this.#busy.has(tablet));
    const [asking] = this.#busy;
    if (dice.chance(0.5) && asking) await this.#write(asking);
    else if (free.length > 0) await this.#sync(dice.pick(free));
  }

  /** Back to an older state: by the app's backup, as a new device; or the disk as it was, which nobody notices. */
  async #putBack(tablet: Tablet): Promise<void> {
    const backup = this.#backups.get(tablet);
    if (!backup) return;
    this.#forms.delete(tablet);
    this.#backups.delete(tablet);
    this.oracle.doubt(tablet.name, backup.lines);
    this.oracle.reborn(tablet.name);
    if (this.dice.chance(0.5)) await tablet.begin(backup.tables.copy());
    else {
      this.#restored.add(tablet);
      await tablet.restore(backup.tables);
    }
  }

  async #changeMembers(): Promise<void> {
    const { dice, space } = this;
    const living = this.tablets;
    const host = dice.pick(living);
    const other = dice.pick(living);
    if (host === other) return;
    const { device } = other.port;
    const which = dice.below(3);
    await host.work(async ({ shared }) => {
      if (which === 0 && living.length > 2) await shared.removeDevice(space, device);
      else if (which === 1) await shared.rotate(space);
      else await shared.changeRole(space, device, dice.pick(['facilitator', 'coFacilitator']));
    });
  }

  /** The network is whole, all apps are of one release, and everybody syncs until nothing moves. */
  async #heal(): Promise<Course> {
    this.#healing = true;
    this.link.loss = 0;
    for (const request of this.link.late.splice(0)) await request();
    for (const tablet of this.tablets) {
      tablet.commitsLeft = undefined;
      await tablet.update();
    }
    const faults: string[] = [];
    let before = '';
    const last = new Map<string, string>();
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      for (const tablet of this.tablets) {
        this.world.now += 60_000;
        const outcome = await tablet.round();
        const { trouble, spaces } = outcome ?? {};
        const problem = trouble?.problem ?? spaces?.get(this.space)?.problem;
        if (problem === undefined) last.delete(tablet.name);
        else last.set(tablet.name, problem);
      }
      const now = JSON.stringify(await Promise.all(this.tablets.map((tablet) => this.#standing(tablet))));
      if (now === before) break;
      before = now;
      if (cycle === CYCLES - 1) faults.push('it does not come to rest');
    }
    for (const [name, problem] of last) faults.push(`${name} cannot sync: ${problem}`);
    return { faults: [...faults, ...(await this.#compare())], tablets: this.tablets.length, texts: this.oracle.length };
  }

  async #standing(tablet: Tablet) {
    const sync = await tablet.port.space(this.space);
    const { waiting, doubts, unfit } = await tablet.notebook.shared.state(this.space);
    const dirty = await tablet.notebook.tables.read(
      async (at) => (await at.rowsIn('entry', this.space)).filter((row) => row.dirty).length,
    );
    return {
      state: sync?.state,
      cursor: sync?.cursor,
      chain: sync?.chainOnRelay,
      pending: sync?.chainPending.length,
      waiting,
      doubts: Object.keys(doubts),
      unfit,
      dirty,
    };
  }

  async #compare(): Promise<readonly string[]> {
    const faults: string[] = [];
    const { space } = this;
    const isIn: Tablet[] = [];
    for (const tablet of this.tablets) {
      const { state, pending, waiting, doubts, unfit, dirty } = await this.#standing(tablet);
      if (state !== 'in') {
        // Out by the chain; or put back to before an epoch whose key only the lost tablet could open, to be invited anew. What it could not
        // send counts no more.
        if (state === 'out' || (state === 'renewing' && this.#restored.has(tablet))) this.oracle.doubt(tablet.name, 0);
        else faults.push(`${tablet.name} ended as ${state ?? 'nobody'}`);
        continue;
      }
      isIn.push(tablet);
      if (pending || waiting || dirty)
        faults.push(`${tablet.name} has ${pending} entries, ${waiting} waiting, ${dirty} dirty`);
      if (doubts.length > 0) faults.push(`${tablet.name} doubts ${doubts.join()}`);
      for (const reasons of Object.values(unfit))
        for (const why of Object.keys(reasons)) if (why !== 'notAllowed') faults.push(`${tablet.name} refused: ${why}`);
    }
    const [first, ...others] = isIn;
    if (!first) return [...faults, 'nobody is in'];
    const states = await first.states(space);
    for (const other of others) {
      const theirs = await other.states(space);
      for (const item of new Set([...states.keys(), ...theirs.keys()]))
        if (states.get(item) !== theirs.get(item))
          faults.push(`${first.name} and ${other.name} differ on ${item}: ${states.get(item)} / ${theirs.get(item)}`);
    }
    for (const tablet of isIn) {
      const shown = new Map<string, readonly string[]>();
      for (const item of this.#items) shown.set(item, (await tablet.shown(item)).texts);
      faults.push(...this.oracle.faults(space, shown).map((fault) => `${tablet.name}: ${fault}`));
    }
    return faults;
  }
}
