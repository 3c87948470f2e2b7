/**
 * One seed in an agency of several spaces. Each seed is about one or two things: a supervisor, somebody who leaves or hands a group over for good, one
 * who comes late, files from hand to hand, attachments, the erasing of a member. Meanwhile tablets lose requests, die, are put back and removed as ever.
 */
import { newId } from '../../src/base/id.ts';
import { presentDevice, presentDevices } from '../../src/protocol/membership.ts';
import type { Relay } from '../../src/server/relay/relay.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { RoundOutcome } from '../../src/sync/sync-round.ts';
import type { MemoryTables } from '../storage/sharing/memory-tables.ts';
import { Agency, type Space } from './agency.ts';
import { AgencyEnd } from './agency-end.ts';
import type { Bent, Course } from './gathering.ts';
import { lossyRelay, type Link } from './lossy-relay.ts';
import { Overreach } from './overreach.ts';
import type { Tablet } from './tablet.ts';

const DAY = 86_400_000;
const CYCLES = 20;
/** Notes of a group that somebody comes into late. */
const MANY = 300;
/** Bytes a space may have where attachments meet their end: a few of the smallest. */
const LITTLE_ROOM = 30_000;

export const THEMES = ['supervising', 'leaving', 'late', 'files', 'attachments', 'erasing'] as const;
export type Theme = (typeof THEMES)[number];

/** `only`: what it is about; otherwise by seed and chance. `often`: it is about little else. */
export async function agencyCourse(seed: number, bent: Bent = {}, only?: Theme, often = false): Promise<Course> {
  return new AgencyCourse(seed, bent, only, often).run();
}

interface Backup {
  readonly tables: MemoryTables;
  readonly lines: number;
}

class AgencyCourse {
  readonly agency: Agency;
  readonly #themes: ReadonlySet<Theme>;
  readonly #overreach: Overreach;
  readonly #link: Omit<Link, 'relay'>;
  readonly #backups = new Map<Tablet, Backup>();
  readonly #busy = new Set<Tablet>();
  /** What was said against the relay, which is honest. */
  readonly #doubted = new Set<string>();
  #healing = false;

  constructor(
    seed: number,
    bent: Bent,
    only: Theme | undefined,
    readonly often: boolean,
  ) {
    this.#overreach = new Overreach(bent.notebook);
    this.agency = new Agency(
      seed,
      (dice) => new MemoryStore(newId(dice), newId(dice)),
      { ...bent, notebook: (port, tablet) => this.#overreach.bend(port, tablet) },
      (relay, who) => lossyRelay(this.#linkTo(relay), who),
    );
    const { dice } = this.agency;
    const first = only ?? THEMES[seed % THEMES.length] ?? 'files';
    this.#themes = new Set(only === undefined && dice.chance(0.4) ? [first, dice.pick(THEMES)] : [first]);
    this.#link = { dice, loss: 0, late: [], meanwhile: () => this.#meanwhile() };
  }

  /** The link as it is when it is asked, for its loss changes. */
  #linkTo(relay: Relay): Link {
    const link = () => this.#link;
    return {
      relay,
      get dice() {
        return link().dice;
      },
      get loss() {
        return link().loss;
      },
      get late() {
        return link().late;
      },
      meanwhile: () => link().meanwhile(),
    };
  }

  async run(): Promise<Course> {
    const { agency } = this;
    const { dice, tablets } = agency;
    await this.#gather();
    for (const tablet of tablets) if (dice.chance(0.3)) tablet.skew = dice.pick([-1, 1]) * dice.below(40 * DAY);
    this.#link.loss = dice.pick([0, 0.05, 0.15]);
    const steps = 18 + dice.below(24);
    for (let step = 0; step < steps; step += 1) {
      agency.world.now += dice.below(DAY / 4);
      await this.#step(dice.pick(tablets));
    }
    const faults = await this.#heal();
    const end = new AgencyEnd(agency, this.#overreach);
    return {
      faults: [...faults, ...(await end.faults())].map((fault) => `${[...this.#themes].join(' + ')}: ${fault}`),
      tablets: tablets.length,
      texts: agency.oracle.length,
    };
  }

  async #gather(): Promise<void> {
    const { agency } = this;
    const { dice } = agency;
    await agency.found();
    const [host] = agency.tablets;
    const [, first] = agency.spaces;
    if (!host || !first) throw new Error('nobody founded it');
    if (this.#themes.has('late')) await agency.fill(host, first, MANY);
    if (this.#themes.has('erasing')) await agency.addMember(host, first);
    const guests = this.#themes.has('late') ? 1 : 1 + dice.below(4);
    for (let n = 0; n < guests; n += 1) {
      const guest = await agency.tablet();
      guest.release = dice.chance(0.1) ? 2 : 1;
      await agency.meet(guest);
      // Each group has members of its own; a supervisor looks into one of them, or into all.
      const spaces = agency.spaces.filter((space) => space === first || dice.chance(0.5));
      const supervises = this.#themes.has('supervising') && n === 0;
      const role = supervises ? 'supervisor' : dice.pick(['facilitator', 'coFacilitator'] as const);
      await agency.letIn(host, guest, spaces, role);
      await host.round();
      await guest.round();
    }
    for (const tablet of agency.tablets) await tablet.round();
  }

  async #step(tablet: Tablet): Promise<void> {
    const { agency } = this;
    const { dice } = agency;
    if (this.often && dice.chance(0.4)) {
      await this.#act(tablet, dice.pick([...this.#themes]));
      return;
    }
    const what = dice.below(100);
    if (what < 34) await agency.write(tablet);
    else if (what < 37) await agency.delete(tablet);
    else if (what < 41) await agency.openForm(tablet);
    else if (what < 68) await this.#sync(tablet);
    else if (what < 72) tablet.commitsLeft = dice.below(14);
    else if (what < 75)
      this.#backups.set(tablet, { tables: tablet.notebook.tables.copy(), lines: agency.oracle.length });
    else if (what < 77) await this.#putBack(tablet);
    else if (what < 79) await this.#changeMembers(tablet);
    else if (what < 80) await tablet.update();
    else if (what < 81) tablet.skew = dice.below(60 * DAY) - 30 * DAY;
    else if (what < 82) await this.#link.late.splice(dice.below(this.#link.late.length + 1), 1)[0]?.();
    else await this.#act(tablet, dice.pick([...this.#themes]));
  }

  async #act(tablet: Tablet, theme: Theme): Promise<void> {
    const { agency } = this;
    const { dice } = agency;
    switch (theme) {
      case 'supervising':
        if (dice.chance(0.4)) await this.#changeRole(tablet);
        else await this.#overreach.write(agency, tablet);
        return;
      case 'leaving':
        if (dice.chance(0.3)) await this.#goes(tablet);
        else await agency.write(tablet);
        return;
      case 'late':
        if (agency.tablets.length < 4 && dice.chance(0.4)) await this.#comeLate(tablet);
        return;
      case 'files':
        if (dice.chance(0.45)) await this.#hand(tablet);
        else await agency.openFile();
        return;
      case 'attachments':
        if (dice.chance(0.2)) await this.#changeRoom();
        else await agency.attach(tablet);
        return;
      case 'erasing':
        if (dice.chance(0.25)) await agency.eraseMember(tablet);
        else await agency.writeOfMember(tablet);
        return;
    }
  }

  async #sync(tablet: Tablet): Promise<void> {
    this.#busy.add(tablet);
    this.#note(tablet, await this.agency.meet(tablet));
    this.#busy.delete(tablet);
  }

  /** While one asks, another syncs, or somebody types on. */
  async #meanwhile(): Promise<void> {
    const { agency } = this;
    const { dice } = agency;
    if (this.#healing || this.#busy.size !== 1 || !dice.chance(0.04)) return;
    const [asking] = this.#busy;
    const free = agency.tablets.filter((tablet) => !this.#busy.has(tablet));
    if (dice.chance(0.5) && asking) await agency.write(asking);
    else if (free.length > 0) await this.#sync(dice.pick(free));
  }

  /** Back to an older state: by the app's backup, as a new device; or the disk as it was, which nobody notices. */
  async #putBack(tablet: Tablet): Promise<void> {
    const { agency } = this;
    const backup = this.#backups.get(tablet);
    if (!backup) return;
    this.#backups.delete(tablet);
    agency.putBack(tablet, backup.lines);
    if (agency.dice.chance(0.5)) await tablet.begin(backup.tables.copy());
    else await tablet.restore(backup.tables);
  }

  async #changeMembers(host: Tablet): Promise<void> {
    const { agency } = this;
    const { dice } = agency;
    const place = await agency.place(host);
    const other = dice.pick(agency.tablets);
    if (!place || other === host) return;
    const { id } = place.space;
    const { device } = other.port;
    const removes = dice.chance(0.4) && agency.tablets.length > 2;
    await host.work(({ shared }) => (removes ? shared.removeDevice(id, device) : shared.rotate(id)));
  }

  async #changeRole(host: Tablet): Promise<void> {
    const { agency } = this;
    const { dice } = agency;
    const place = await agency.place(host);
    const other = dice.pick(agency.tablets);
    if (!place || other === host) return;
    const role = dice.pick(['supervisor', 'supervisor', 'coFacilitator', 'facilitator'] as const);
    const { device } = other.port;
    await host.work(({ shared }) => shared.changeRole(place.space.id, device, role));
  }

  async #goes(tablet: Tablet): Promise<void> {
    const { agency } = this;
    const { dice } = agency;
    const place = await agency.place(tablet);
    if (!place) return;
    const { space, role } = place;
    const membership = (await tablet.port.space(space.id))?.membership;
    const heirs = agency.tablets.filter(
      (other) => other !== tablet && membership && presentDevice(membership, other.port.device),
    );
    // The last one would leave nobody behind; that is deleting a group.
    if (heirs.length === 0 || !membership || presentDevices(membership).length < 2) return;
    const handsOver = role === 'facilitator' && dice.chance(0.5);
    if (handsOver) await agency.handOverForGood(tablet, space, dice.pick(heirs));
    else await agency.leave(tablet, space);
  }

  /** Somebody new, by an invitation or a file, into a group that has much already. */
  async #comeLate(host: Tablet): Promise<void> {
    const { agency } = this;
    const { dice } = agency;
    const [, first, second] = agency.spaces;
    if (!first || !second || (await agency.self(host, first))?.role !== 'facilitator') return;
    const guest = await agency.tablet();
    const spaces: readonly Space[] = (await agency.self(host, second)) && dice.chance(0.5) ? [first, second] : [first];
    const role = dice.pick(['facilitator', 'coFacilitator', 'supervisor'] as const);
    if (dice.chance(0.5)) await agency.handToNew(host, guest, spaces, role);
    else await agency.letIn(host, guest, spaces, role);
  }

  async #hand(tablet: Tablet): Promise<void> {
    const { agency } = this;
    const { dice } = agency;
    const others = agency.tablets.filter((other) => other !== tablet);
    const places: Space[] = [];
    for (const space of agency.spaces) if (await agency.self(tablet, space)) places.push(space);
    if (places.length === 0 || others.length === 0) return;
    if (agency.tablets.length < 5 && dice.chance(0.15)) {
      await agency.handToNew(tablet, await agency.tablet(), [dice.pick(places)], 'coFacilitator');
      return;
    }
    const spaces = dice.chance(0.5) ? places : [dice.pick(places)];
    await agency.handTo(tablet, dice.pick(others), spaces);
  }

  /** The keeper gives a space little room, or as much as it needs. */
  async #changeRoom(): Promise<void> {
    const { dice, store, spaces } = this.agency;
    await store.setQuota(dice.pick(spaces).id, dice.chance(0.5) ? LITTLE_ROOM : undefined);
  }

  /** The network is whole, there is room, all apps are of one release, and everybody syncs until nothing moves. */
  async #heal(): Promise<readonly string[]> {
    const { agency } = this;
    this.#healing = true;
    this.#link.loss = 0;
    for (const request of this.#link.late.splice(0)) await request();
    for (const { id } of agency.spaces) await agency.store.setQuota(id, undefined);
    for (const tablet of agency.tablets) {
      tablet.commitsLeft = undefined;
      await tablet.update();
    }
    await agency.answerFiles();
    const faults: string[] = [...this.#doubted];
    const last = new Map<string, string>();
    let before = '';
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      for (const tablet of agency.tablets) {
        agency.world.now += 60_000;
        const outcome = await agency.meet(tablet);
        this.#note(tablet, outcome);
        const problems = agency.spaces.map(({ id }) => outcome?.spaces.get(id)?.problem);
        const problem = outcome?.trouble?.problem ?? problems.find((one) => one !== undefined);
        if (problem === undefined || agency.isForgotten(tablet)) last.delete(tablet.name);
        else last.set(tablet.name, problem);
      }
      const now = await agency.standing();
      if (now === before) break;
      before = now;
      if (cycle === CYCLES - 1) faults.push('it does not come to rest');
    }
    for (const [name, problem] of last) faults.push(`${name} cannot sync: ${problem}`);
    return faults;
  }

  /** The relay is honest: who doubts what it shows has lost or mixed something up. Of the own name there may be doubt, after a disk was put back. */
  #note({ name }: Tablet, outcome: RoundOutcome | undefined): void {
    for (const { id } of this.agency.spaces) {
      const { problem, doubts = [], forgedHeads = 0 } = outcome?.spaces.get(id) ?? {};
      if (problem === 'rolledBack' || problem === 'garbage' || forgedHeads > 0)
        this.#doubted.add(`${name} doubts the relay: ${problem ?? 'forged heads'}`);
      for (const { doubt } of doubts) if (doubt !== 'self') this.#doubted.add(`${name} doubts another: ${doubt}`);
    }
  }
}
