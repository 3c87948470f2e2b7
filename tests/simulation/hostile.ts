/**
 * One seed with a relay that is not honest: tablets work, then it does one or two of its mischiefs, and then it is honest again. What one tablet
 * lacks it must have said so, unless the relay kept back every word of it; no tablet loses anything; and in the end all is as if nothing had
 * been, where it can be. [SY7 SY10 SY11 SY12 SY17]
 */
import { newId } from '../../src/base/id.ts';
import { readHead, type SignedHead } from '../../src/protocol/device-head.ts';
import { presentDevice } from '../../src/protocol/membership.ts';
import { writePulled } from '../../src/protocol/parcel-pages.ts';
import { parcelContent, writeParcel, type Parcel, type ReadParcel } from '../../src/protocol/parcel.ts';
import type { Relay } from '../../src/server/relay/relay.ts';
import type { RelayPort } from '../../src/sync/relay-port.ts';
import type { RoundOutcome } from '../../src/sync/sync-round.ts';
import { Gathering, type Bent, type Course } from './gathering.ts';
import { LoggedStore } from './logged-store.ts';
import { lossyRelay } from './lossy-relay.ts';
import { GUEST, MISCHIEFS, relaysDevice, type Mischief, type Mischievous } from './mischief.ts';
import { Tablet } from './tablet.ts';

const HOUR = 3_600_000;
const CYCLES = 14;

export interface HostileCourse extends Course {
  readonly mischiefs: readonly string[];
  /** Whether anything was said of the relay. */
  readonly noticed: boolean;
  /** Whether in the end all was as if nothing had been. */
  readonly healed: boolean;
}

/** `only`: what it does, by its name, or two names with a plus between them; otherwise by chance. */
export async function hostileCourse(seed: number, bent: Bent = {}, only?: string): Promise<HostileCourse> {
  return new Hostile(seed, bent, only).run();
}

class Hostile extends Gathering {
  readonly #sides: { logged: LoggedStore; relay: Relay }[] = [];
  readonly #passed: ReadParcel[] = [];
  readonly #marked = new Set<Tablet>();
  /** Counters of the heads each tablet was shown, by device. */
  readonly #shownHeads = new Map<Tablet, Map<string, number>>();
  readonly #notices = new Map<Tablet, Set<string>>();
  readonly #mischiefs: readonly Mischief[];
  #link = { loss: 0 };
  #active: Mischievous | undefined;
  /** Who is invited while it lasts, until they are in. */
  #guest: Tablet | undefined;
  #invited: { readonly mailbox: string; readonly byLink: boolean; confirmed?: boolean } | undefined;
  readonly #overheard = new Map<string, string>();
  #outcast: { readonly tablet: Tablet; readonly from: number } | undefined;

  constructor(seed: number, bent: Bent, only: string | undefined) {
    super(seed, bent);
    const { dice } = this;
    const [one, other] = (only?.split(' + ') ?? []).map((wanted) => MISCHIEFS.find(({ name }) => name === wanted));
    const first = one ?? dice.pick(MISCHIEFS);
    const second = only === undefined && dice.chance(0.25) ? dice.pick(MISCHIEFS) : other;
    // Of what is done to the relay itself one at a time.
    this.#mischiefs = second && second !== first && !(first.relay && second.relay) ? [first, second] : [first];
    const logged = new LoggedStore(newId(dice), newId(dice));
    this.#sides.push({ logged, relay: this.relayOver(bent.store?.(logged.store, dice) ?? logged.store) });
    const bendRelay = this.world.bendRelay;
    Object.assign(this.world, {
      bendRelay: (port: RelayPort, tablet: Tablet) => this.#bent(bendRelay(port, tablet), tablet),
    });
  }

  async run(): Promise<HostileCourse> {
    const { dice } = this;
    let made = 0;
    await this.gather(this.#main.logged.store, 2 + dice.below(3), (who) => {
      const number = made++;
      return lossyRelay(this.#linkOf(number), who);
    });
    await this.#work(3 + dice.below(8), false);
    if (this.#mischiefs.some(({ invites }) => invites)) {
      this.#guest = await Tablet.make(this.world, GUEST, (who) => lossyRelay(this.#linkOf(made++), who));
      await this.#guest.round({ code: 'AAAA' });
    }
    await this.#begin();
    const faults: string[] = [];
    if (this.#guest) await this.#invite(this.#guest);
    const half = 4 + dice.below(8);
    await this.#work(half, true);
    await this.#compare();
    if (this.#mischiefs.some(({ relay }) => relay === 'goesBack')) await this.#goBack();
    await this.#work(4 + dice.below(6), true);
    await this.#compare();
    for (let cycle = 0; cycle < 2; cycle += 1) for (const tablet of this.tablets) await this.#round(tablet);
    faults.push(...(await this.#unnoticed()), ...(await this.#lost('while it lasted')));
    let persisting = await this.#heal(faults);
    // What a relay lost and still showed to the tablet that wrote it, that one takes for kept: the others doubt it, and only they, until the keeper
    // says that an older state was put back. [SY10 SV15]
    const showsWhatItLost =
      this.#mischiefs.some(({ relay }) => relay === 'goesBack') && this.#mischiefs.some(({ replays }) => replays);
    if (showsWhatItLost) {
      await this.#main.logged.store.newHistory(newId(dice));
      persisting = await this.#heal(faults);
    }
    // Where two lives go apart by their chains, that is two chains. [SY12]
    const parted =
      this.#mischiefs.some(({ relay }) => relay === 'parts') &&
      this.#mischiefs.some(({ chains, invites }) => chains || invites);
    const heals = this.#mischiefs.every((one) => one.heals) && !parted;
    // Where two lives went apart under keys of their own, what is refused says so.
    const said = persisting.length > 0 || (await this.#refuses());
    const differences = !said || heals ? await this.#inTheEnd(persisting) : [];
    faults.push(...differences, ...(await this.#lost('in the end')), ...(await this.#strangers()));
    return {
      faults: faults.map((fault) => `${this.#mischiefs.map(({ name }) => name).join(' + ')}: ${fault}`),
      tablets: this.tablets.length,
      texts: this.oracle.length,
      mischiefs: this.#mischiefs.map(({ name }) => name),
      noticed: [...this.#notices.values()].some((said) => said.size > 0),
      healed: heals || !said,
    };
  }

  get #main() {
    const [main] = this.#sides;
    if (!main) throw new Error('no relay');
    return main;
  }

  #linkOf(number: number) {
    const { dice } = this;
    const side = () => (this.#active && number % 2 === 1 && this.#sides[1]) || this.#main;
    const loss = () => this.#link.loss;
    return {
      get relay() {
        return side().relay;
      },
      dice,
      get loss() {
        return loss();
      },
      meanwhile: async () => undefined,
      late: [],
    };
  }

  /** What the relay answers a tablet, with all that it does meanwhile; and what of heads came through. */
  #bent(port: RelayPort, tablet: Tablet): RelayPort {
    const real: RelayPort = {
      ...port,
      push: async (space, parcels, head) => {
        for (const parcel of parcels) this.#passed.push({ ...parcel, content: parcelContent(parcel) });
        return port.push(space, parcels, head);
      },
    };
    const now = () => {
      const by = this.#active;
      if (!by) return real;
      return this.#mischiefs.reduce((under, { answers }) => ({ ...under, ...answers?.(under, by, tablet) }), real);
    };
    return new Proxy(real, {
      get: (_, name: keyof RelayPort) => {
        if (name !== 'heads') return now()[name];
        return async (space: string) => {
          const answer = await now().heads(space);
          if (answer.ok) this.#saw(tablet, answer.value.heads);
          return answer;
        };
      },
    });
  }

  #saw(tablet: Tablet, heads: readonly SignedHead[]): void {
    const shown = this.#shownHeads.get(tablet) ?? new Map<string, number>();
    this.#shownHeads.set(tablet, shown);
    for (const head of heads.map(readHead))
      if (head) shown.set(head.device, Math.max(head.counter, shown.get(head.device) ?? 0));
  }

  async #work(steps: number, hostile: boolean): Promise<void> {
    const { dice } = this;
    for (let step = 0; step < steps; step += 1) {
      this.world.now += dice.below(2 * HOUR);
      const tablet = dice.pick(this.tablets);
      const what = dice.below(100);
      if (what < 45) await this.write(tablet);
      else if (what < 50) await this.delete(tablet);
      else if (what < 53) await this.erase(tablet);
      else if (what < 60 && hostile && this.#mischiefs.some(({ chains }) => chains)) await this.#changeChain(tablet);
      else await this.#round(tablet);
    }
  }

  /** By words that are told or by a link that others may have read: offer and answer. What comes of it is seen later. */
  async #invite(guest: Tablet): Promise<void> {
    const { dice, space } = this;
    const [host] = this.tablets;
    const invited = await host?.work(({ shared }) => shared.inviting.invite([space], 'coFacilitator', false));
    if (!host || !invited) throw new Error('nobody to invite');
    const { mailbox, words } = invited;
    this.#invited = { mailbox, byLink: dice.chance(0.7) };
    if (this.#invited.byLink) this.#overheard.set(mailbox, words.join(' '));
    await this.#round(host);
    const offer = (await host.notebook.shared.inviting.open()).find((one) => one.mailbox === mailbox)?.offer ?? '';
    await guest.work(({ shared }) => shared.inviting.accept(words.join(' '), offer, GUEST));
    for (const tablet of [guest, host]) await this.#round(tablet);
  }

  /** Host and guest meet: where the words went by a link they let nobody in but by the same six words on both screens. [CR17] */
  async #compare(): Promise<void> {
    const [host] = this.tablets;
    const guest = this.#guest;
    const invited = this.#invited;
    if (!host || !guest || !invited) return;
    for (const tablet of [guest, host]) await this.#round(tablet);
    const shown = async ({ notebook }: Tablet) =>
      (await notebook.shared.inviting.shown()).find(({ mailbox }) => mailbox === invited.mailbox);
    const [mine, theirs] = [await shown(host), await shown(guest)];
    if (!invited.confirmed && mine?.state === 'answered') {
      const same = mine.comparison?.join(' ') === theirs?.comparison?.join(' ');
      if (invited.byLink && !same) {
        await host.work(({ shared }) => shared.inviting.withdraw(invited.mailbox));
        this.#notices.get(host)?.add('otherWords');
      } else invited.confirmed = (await host.work(({ shared }) => shared.inviting.confirm(invited.mailbox))) === 1;
    }
    for (const tablet of [host, guest]) await this.#round(tablet);
    if ((await guest.port.space(this.space))?.state !== 'in') return;
    this.tablets.push(guest);
    this.#guest = undefined;
  }

  /** Whether somebody was let in and still waits to be. */
  #isLeftOut(): boolean {
    return this.#guest !== undefined && this.#invited?.confirmed === true;
  }

  /** Whether the relay came in somewhere, or holds one of those who belong by a key that is not theirs. */
  async #strangers(): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const tablet of this.tablets) {
      const membership = (await tablet.port.space(this.space))?.membership;
      if (membership?.devices.has(relaysDevice(this.space))) faults.push(`${tablet.name} let the relay in`);
      for (const { name, notebook } of this.tablets) {
        const { public: keys } = await notebook.shared.chains.ownKeys();
        const there = membership && presentDevice(membership, keys.device);
        for (const key of ['signingKey', 'sealingKey', 'recoveryKey'] as const)
          if (there && there[key] !== keys[key]) faults.push(`${tablet.name} knows ${name} by another ${key}`);
      }
    }
    return faults;
  }

  async #changeChain(tablet: Tablet): Promise<void> {
    const { dice, space } = this;
    const { device } = dice.pick(this.tablets).port;
    await tablet.work(async ({ shared }) => {
      if (dice.chance(0.5)) await shared.rotate(space);
      else await shared.changeRole(space, device, dice.pick(['facilitator', 'coFacilitator']));
    });
  }

  async #round(tablet: Tablet): Promise<void> {
    const outcome = await tablet.round();
    const said = this.#notices.get(tablet) ?? new Set<string>();
    this.#notices.set(tablet, said);
    if (this.#active) for (const notice of this.#said(outcome)) said.add(notice);
  }

  #said(outcome: RoundOutcome | undefined): readonly string[] {
    const { problem, doubts = [], unfit = [], forgedHeads = 0, setAside = 0 } = outcome?.spaces.get(this.space) ?? {};
    return [
      ...(outcome?.trouble ? [outcome.trouble.problem] : []),
      ...(outcome?.clockApart === undefined ? [] : ['clock']),
      ...(outcome && outcome.unasked > 0 ? ['unasked'] : []),
      ...(problem === undefined ? [] : [problem]),
      ...doubts.map(({ doubt }) => doubt),
      ...unfit.map(({ why }) => why),
      ...(forgedHeads > 0 ? ['forged'] : []),
      ...(setAside > 0 ? ['aside'] : []),
    ];
  }

  async #begin(): Promise<void> {
    const { dice, space } = this;
    const { logged, relay } = this.#main;
    const victim = dice.pick(this.tablets.slice(1));
    for (const tablet of this.tablets) if (dice.chance(0.5)) this.#marked.add(tablet);
    const { store } = logged;
    const state = await store.space(space);
    const victimDevice = victim.port.device;
    const judged = async () => ({ chain: (await store.space(space))?.chain ?? 0 });
    const limits = { parcels: 512, bytes: 4e6 };
    let length = state?.head ?? 0;
    this.#active = {
      dice,
      space,
      tablets: this.tablets,
      victim,
      victimDevice,
      headBefore: state?.head ?? 0,
      headsBefore: (await store.heads(space)).map(({ head, signature, heardAt }) => ({ head, signature, heardAt })),
      chainBefore: state?.chain ?? 0,
      passed: this.#passed,
      overheard: this.#overheard,
      isMarked: (tablet) => this.#marked.has(tablet),
      store: {
        push: async (parcels: readonly Parcel[]) => {
          const page = parcels.map((parcel) => ({ ...parcel, bytes: writeParcel(parcel) }));
          await store.push(space, await judged(), page, relay.tools.quotas);
          return (length = (await store.space(space))?.head ?? 0);
        },
        pull: async (after) => writePulled(await store.pull(space, after, limits)),
        get length() {
          return length;
        },
      },
    };
    for (const { loss } of this.#mischiefs) if (loss !== undefined) this.#link.loss = loss;
    this.#deeds = logged.length;
    if (this.#mischiefs.some((one) => one.relay === 'parts')) {
      const other = await logged.after(logged.length);
      this.#sides.push({ logged: other, relay: this.relayOver(other.store) });
    }
    if (this.#mischiefs.some((one) => one.relay === 'removes')) {
      const [host] = this.tablets;
      await host?.work(({ shared }) => shared.removeDevice(space, victimDevice));
      if (host) await this.#round(host);
      this.#outcast = { tablet: victim, from: this.oracle.length };
    }
  }

  #deeds = 0;

  async #goBack(): Promise<void> {
    const { logged } = this.#main;
    const older = await logged.after(this.#deeds + this.dice.below(logged.length - this.#deeds + 1));
    this.#sides[0] = { logged: older, relay: this.relayOver(older.store) };
  }

  /** What a tablet lacks though it was told that there is more, without having said a word. */
  async #unnoticed(): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const tablet of this.tablets) {
      const { state, doubts, unfit, waiting } = await this.standing(tablet);
      const said = this.#notices.get(tablet)?.size ?? 0;
      if (state !== 'in' || doubts.length > 0 || Object.keys(unfit).length > 0 || waiting > 0 || said > 0) continue;
      const { newer } = await tablet.notebook.shared.state(this.space);
      for (const other of this.tablets) {
        if (other === tablet) continue;
        const { device } = other.port;
        // Said: that this one writes with a newer app, and that some of it is not here. [SH14]
        if (newer?.devices.includes(device)) continue;
        const heard = this.#shownHeads.get(tablet)?.get(device) ?? 0;
        const rows = await other.notebook.tables.read((at) => at.rowsIn('entry', this.space));
        const unsent = await other.notebook.unsent('entry', this.space);
        for (const { id, n = 0 } of rows) {
          const written = (await other.item(id))?.vector[device] ?? 0;
          const known = (await tablet.item(id))?.vector[device] ?? 0;
          if (!unsent.includes(id) && known < written && heard >= Math.max(n, written))
            faults.push(`${tablet.name} lacks what ${other.name} wrote to ${id}, and says nothing`);
        }
      }
    }
    return faults;
  }

  /** Own words that are gone from the tablet they were written on. */
  async #lost(when: string): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const tablet of this.tablets) {
      const shown = new Map<string, readonly string[]>();
      for (const item of this.items) shown.set(item, (await tablet.shown(item)).texts);
      faults.push(
        ...this.oracle.missing(this.space, shown, tablet.name).map((one) => `${when} ${tablet.name}: ${one}`),
      );
    }
    return faults;
  }

  /** The relay is honest again. Answers what tablets still say when nothing moves any more. */
  async #heal(faults: string[]): Promise<readonly string[]> {
    this.#active = undefined;
    this.#link.loss = 0;
    let before = '';
    for (const tablet of this.tablets) await tablet.update();
    if (this.#guest) {
      await this.#guest.update();
      await this.#compare();
      // Whoever let them in may have lost the right to it, for a while or for good, before their word reached the relay.
      const host = await this.tablets[0]?.notebook.shared.chains.own(this.space);
      if (host?.role === 'facilitator' && host.former.length === 0 && this.#isLeftOut())
        faults.push('who was let in is not in');
    }
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      for (const tablet of this.tablets) {
        this.world.now += HOUR;
        await tablet.round();
      }
      const now = JSON.stringify(await Promise.all(this.tablets.map((tablet) => this.standing(tablet))));
      if (now === before && cycle > 2) break;
      before = now;
      if (cycle === CYCLES - 1) faults.push('it does not come to rest');
    }
    const persisting: string[] = [];
    for (const tablet of this.tablets) {
      const { state, doubts, unsent, waiting, pending } = await this.standing(tablet);
      const { aside } = await tablet.notebook.shared.state(this.space);
      const isOut = state === 'out' && tablet === this.#outcast?.tablet;
      if (state !== 'in' && !isOut) persisting.push(`${tablet.name} is ${state}`);
      if (isOut) continue;
      for (const device of doubts) persisting.push(`${tablet.name} doubts ${device}`);
      for (const { why } of Object.values(aside)) persisting.push(`${tablet.name} has set aside: ${why}`);
      if (unsent || waiting || pending)
        persisting.push(`${tablet.name} has ${pending} entries, ${waiting} waiting, ${unsent} to send`);
    }
    return persisting;
  }

  async #refuses(): Promise<boolean> {
    const states = await Promise.all(this.tablets.map((tablet) => this.standing(tablet)));
    return states.some(({ unfit }) => Object.values(unfit).some((reasons) => Object.hasOwn(reasons, 'sealBroken')));
  }

  async #inTheEnd(persisting: readonly string[]): Promise<readonly string[]> {
    const isIn: Tablet[] = [];
    for (const tablet of this.tablets) {
      const sync = await tablet.port.space(this.space);
      if (sync?.membership && presentDevice(sync.membership, tablet.port.device)) isIn.push(tablet);
    }
    const faults: string[] = [];
    if (this.#outcast) {
      const { tablet: out, from } = this.#outcast;
      for (const tablet of isIn)
        for (const item of this.items)
          for (const text of (await tablet.shown(item)).texts)
            if (this.oracle.wasTold(text, out.name, from)) faults.push(`${tablet.name} took ${text} of one who is out`);
      this.oracle.doubt(out.name, 0);
    }
    return [...persisting, ...faults, ...(await this.differences(isIn))];
  }
}
