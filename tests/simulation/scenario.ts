/** One seed: tablets that work apart, lose requests, die, are put back, removed and updated; then all heals, and what must be there is looked for. */
import { newId } from '../../src/base/id.ts';
import { epochOf } from '../../src/crypto/seal.ts';
import type { Relay } from '../../src/server/relay/relay.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { MemoryTables } from '../storage/sharing/memory-tables.ts';
import { unsealRow } from '../../src/storage/sealed-row.ts';
import type { RoundOutcome } from '../../src/sync/sync-round.ts';
import { Gathering, type Bent, type Course, type Form } from './gathering.ts';
import { lossyRelay, type Link } from './lossy-relay.ts';
import type { Tablet } from './tablet.ts';

const DAY = 86_400_000;
const CYCLES = 16;

export async function course(seed: number, bent: Bent = {}): Promise<Course> {
  return new Scenario(seed, bent).run();
}

interface Backup {
  readonly tables: MemoryTables;
  readonly lines: number;
}

class Scenario extends Gathering {
  readonly relay: Relay;
  readonly link: Link;
  readonly #backups = new Map<Tablet, Backup>();
  readonly #forms = new Map<Tablet, Form>();
  readonly #restored = new Set<Tablet>();
  readonly #busy = new Set<Tablet>();
  /** What was said against the relay, which is honest. */
  readonly #doubted = new Set<string>();
  #healing = false;

  constructor(seed: number, bent: Bent) {
    super(seed, bent);
    const { dice } = this;
    const memory = new MemoryStore(newId(dice), newId(dice));
    this.relay = this.relayOver(bent.store?.(memory, dice) ?? memory);
    this.link = { relay: this.relay, dice, loss: 0, late: [], meanwhile: () => this.#meanwhile() };
  }

  async run(): Promise<Course> {
    const { dice } = this;
    const number = dice.chance(0.9) ? 2 + dice.below(3) : 5 + dice.below(8);
    await this.gather(this.relay.tools.store, number, (who) => lossyRelay(this.link, who));
    for (const tablet of this.tablets) if (dice.chance(0.4)) tablet.skew = dice.pick([-1, 1]) * dice.below(40 * DAY);
    this.link.loss = dice.pick([0, 0.05, 0.15]);
    const steps = 15 + dice.below(30);
    for (let step = 0; step < steps; step += 1) {
      this.world.now += dice.below(DAY / 4);
      await this.#step(dice.pick(this.tablets));
    }
    return this.#heal();
  }

  async #step(tablet: Tablet): Promise<void> {
    const { dice } = this;
    const what = dice.below(100);
    if (what < 45) await this.#type(tablet);
    else if (what < 49) await this.delete(tablet);
    else if (what < 50) await this.erase(tablet);
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

  /** Into a form that was opened a while ago, or anew. */
  async #type(tablet: Tablet): Promise<void> {
    const form = this.dice.chance(0.5) ? this.#forms.get(tablet) : undefined;
    this.#forms.delete(tablet);
    await this.write(tablet, form);
  }

  async #openForm(tablet: Tablet): Promise<void> {
    const item = this.dice.pick(this.items);
    this.#forms.set(tablet, { item, seen: await tablet.shown(item) });
  }

  async #sync(tablet: Tablet): Promise<void> {
    this.#busy.add(tablet);
    this.#note(tablet, await tablet.round());
    this.#busy.delete(tablet);
  }

  /** While one asks, another syncs, or somebody types on. */
  async #meanwhile(): Promise<void> {
    const { dice } = this;
    if (this.#healing || this.#busy.size === 0 || this.#busy.size > 1 || !dice.chance(0.06)) return;
    const free = this.tablets.filter((tablet) => !this.#busy.has(tablet));
    const [asking] = this.#busy;
    if (dice.chance(0.5) && asking) await this.#type(asking);
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
    const faults: string[] = [...this.#doubted];
    let before = '';
    const last = new Map<string, string>();
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      for (const tablet of this.tablets) {
        this.world.now += 60_000;
        const outcome = await tablet.round();
        this.#note(tablet, outcome);
        const { trouble, spaces } = outcome ?? {};
        const problem = trouble?.problem ?? spaces?.get(this.space)?.problem;
        if (problem === undefined) last.delete(tablet.name);
        else last.set(tablet.name, problem);
      }
      const now = JSON.stringify(await Promise.all(this.tablets.map((tablet) => this.standing(tablet))));
      if (now === before) break;
      before = now;
      if (cycle === CYCLES - 1) faults.push('it does not come to rest');
    }
    for (const [name, problem] of last) faults.push(`${name} cannot sync: ${problem}`);
    return { faults: [...faults, ...(await this.#compare())], tablets: this.tablets.length, texts: this.oracle.length };
  }

  /** The relay is honest here: who doubts what it shows has lost or mixed something up. Of the own name there may be doubt, after a disk was put back. */
  #note({ name }: Tablet, outcome: RoundOutcome | undefined): void {
    const { problem, doubts = [], forgedHeads = 0 } = outcome?.spaces.get(this.space) ?? {};
    if (problem === 'rolledBack' || problem === 'garbage' || forgedHeads > 0)
      this.#doubted.add(`${name} doubts the relay: ${problem ?? 'forged heads'}`);
    for (const { doubt } of doubts) if (doubt !== 'self') this.#doubted.add(`${name} doubts another: ${doubt}`);
  }

  async #compare(): Promise<readonly string[]> {
    const faults: string[] = [];
    const isIn: Tablet[] = [];
    for (const tablet of this.tablets) {
      const { state, pending, waiting, doubts, unfit, unsent } = await this.standing(tablet);
      if (state !== 'in') {
        // Out by the chain: what it could not send counts no more.
        if (state === 'out') this.oracle.doubt(tablet.name, 0);
        else faults.push(`${tablet.name} ended as ${state ?? 'nobody'}`);
        continue;
      }
      isIn.push(tablet);
      if (pending || waiting || unsent)
        faults.push(`${tablet.name} has ${pending} entries, ${waiting} waiting, ${unsent} to send`);
      if (doubts.length > 0) faults.push(`${tablet.name} doubts ${doubts.join()}`);
      for (const reasons of Object.values(unfit))
        for (const why of Object.keys(reasons)) if (why !== 'notAllowed') faults.push(`${tablet.name} refused: ${why}`);
    }
    return [...faults, ...(await this.differences(isIn)), ...(await this.#opened(isIn))];
  }

  /** What one that was removed could read of what came after: nothing. [PR7] */
  async #opened(isIn: readonly Tablet[]): Promise<readonly string[]> {
    const [reader] = isIn;
    const rows = (await reader?.notebook.tables.read((at) => at.rowsIn('entry', this.space))) ?? [];
    const faults: string[] = [];
    for (const tablet of this.tablets) {
      if (isIn.includes(tablet)) continue;
      const { epochs = [] } = tablet.notebook.keyring.known(this.space) ?? {};
      for (const row of rows) {
        const epoch = epochOf(row.sealed) ?? 0;
        const opens = (key: Uint8Array | undefined) =>
          key !== undefined && unsealRow(row, { epochs: Array<Uint8Array>(epoch + 1).fill(key) }) !== undefined;
        if (epoch >= epochs.length && epochs.some(opens)) faults.push(`${tablet.name} is out and reads ${row.id}`);
      }
    }
    return faults;
  }
}
