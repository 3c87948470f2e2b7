/** A world of one seed: tablets that know each other over one relay, and what they do to its items. What becomes of them is the course's. */
import { toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { newId } from '../../src/base/id.ts';
import type { SpaceRole } from '../../src/protocol/chain-entry.ts';
import { Relay } from '../../src/server/relay/relay.ts';
import type { RelayStore } from '../../src/server/store/relay-store.ts';
import type { NotebookPort } from '../../src/sync/notebook-port.ts';
import type { RelayPort } from '../../src/sync/relay-port.ts';
import { waitingParcels } from '../../src/storage/sharing/waiting-parcels.ts';
import { Dice } from './dice.ts';
import { hash } from './fast-hash.ts';
import { Oracle } from './oracle.ts';
import { verifyByText } from './stand-in-signing.ts';
import { Tablet, type World } from './tablet.ts';

/** What a planted fault puts over the real parts. */
export interface Bent {
  readonly notebook?: World['bendNotebook'];
  readonly relay?: World['bendRelay'];
  readonly tables?: World['bendTables'];
  readonly store?: (store: RelayStore, dice: Dice) => RelayStore;
  /** A backup is put back under the name of the tablet it was made on. */
  readonly keepsDevice?: boolean;
}

export interface Course {
  readonly faults: readonly string[];
  readonly tablets: number;
  readonly texts: number;
}

/** What a facilitator had before their eyes when they began to type. */
export interface Form {
  readonly item: string;
  readonly seen: Awaited<ReturnType<Tablet['shown']>>;
}

/** Ends the texts of the newer release, which writes each into a field of its own too, that the older one does not know. */
export const NEWER = ', and more';

const ITEMS = 8;

export function worldOf(dice: Dice, bent: Bent): World {
  return {
    dice,
    now: 1_800_000_000_000,
    keepsDevice: bent.keepsDevice ?? false,
    sentNewer: new Set(),
    bendNotebook: bent.notebook ?? ((port) => port),
    bendRelay: bent.relay ?? ((port) => port),
    bendTables: bent.tables ?? ((tables) => tables),
  };
}

/** The relay's own service, with more room than anybody uses. */
export function relayOver(world: World, store: RelayStore): Relay {
  const quotas = { space: 1e9, account: 1e9, spaces: 1_000, chain: 1e6, drops: 1e6 };
  const clock = { now: () => world.now };
  return new Relay({ store, clock, random: world.dice, hash, verify: verifyByText, quotas });
}

export class Gathering {
  readonly dice: Dice;
  readonly world: World;
  readonly oracle = new Oracle();
  #lines = -1;
  tablets: Tablet[] = [];
  space = '';
  readonly items: readonly string[];

  constructor(
    readonly seed: number,
    readonly bent: Bent,
  ) {
    const dice = new Dice(seed);
    this.dice = dice;
    this.world = worldOf(dice, bent);
    this.items = Array.from({ length: ITEMS }, () => newId(dice));
  }

  relayOver(store: RelayStore): Relay {
    return relayOver(this.world, store);
  }

  /** So many tablets, the first of which founds the space and lets the others in. */
  async gather(store: RelayStore, number: number, relayOf: (who: () => NotebookPort) => RelayPort): Promise<void> {
    const { dice } = this;
    const code = 'AAAA';
    await store.addCode({
      hash: toBase64Url(hash(utf8(code))),
      account: newId(dice),
      expires: this.world.now + 1e12,
      uses: 1_000,
    });
    for (let n = 0; n < number; n += 1) {
      const tablet = await Tablet.make(this.world, `tablet ${n}`, relayOf);
      tablet.release = dice.chance(0.3) ? 2 : 1;
      this.tablets.push(tablet);
      if (n === 0) this.space = await tablet.notebook.foundSpace();
      await tablet.round({ code });
      if (n > 0) await this.#letIn(tablet, n === 1 ? 'facilitator' : dice.pick(['facilitator', 'coFacilitator']));
    }
    for (const tablet of this.tablets) await tablet.round();
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

  /** `form`: what was shown when it was opened; without one the item is looked at now. */
  async write(tablet: Tablet, form?: Form): Promise<void> {
    const { dice, space } = this;
    const item = form?.item ?? dice.pick(this.items);
    const seen = form?.seen ?? (await tablet.shown(item));
    // Two tablets may type at once: each line needs a name of its own.
    const text = `line ${(this.#lines += 1)} of ${tablet.name}${tablet.release > 1 ? NEWER : ''}`;
    if (await this.#opens(tablet, item))
      await tablet.work(async (notebook) => {
        const written = tablet.release > 1 ? { text, more: text } : { text };
        await notebook.write('entry', { space, parent: space }, written, item, {
          text: seen.dots,
          more: seen.moreDots,
        });
        this.oracle.tell({ text, space, item, seen: seen.texts, by: tablet.name });
      });
  }

  async delete(tablet: Tablet): Promise<void> {
    const item = this.dice.pick(this.items);
    const { texts } = await tablet.shown(item);
    if (texts.length === 0) return;
    await tablet.work(async (notebook) => {
      await notebook.remove('entry', this.space, item);
      this.oracle.tell({ text: '', space: this.space, item, seen: texts, by: tablet.name });
    });
  }

  async erase(tablet: Tablet): Promise<void> {
    const item = this.dice.pick(this.items);
    if ((await tablet.shown(item)).texts.length === 0) return;
    this.oracle.erase(item, tablet.name, false);
    await tablet.work(async (notebook) => {
      await notebook.erase('entry', this.space, item);
      this.oracle.erase(item, tablet.name, true);
    });
  }

  /** Whether the item is none yet, or one that can be written to: not erased, not newer than the app. */
  async #opens(tablet: Tablet, id: string): Promise<boolean> {
    const there = await tablet.work(async (notebook) => ({
      row: await notebook.row('entry', id),
      item: await notebook.item('entry', id),
    }));
    return there !== undefined && (!there.row || (there.item !== undefined && there.item.erased !== true));
  }

  async standing(tablet: Tablet) {
    const sync = await tablet.port.space(this.space);
    const { waiting: waits, doubts, unfit } = await tablet.notebook.shared.state(this.space);
    const waiting = waits > 0 ? await this.#mayOpen(tablet) : 0;
    const unsent = (await tablet.notebook.unsent('entry', this.space)).length;
    return {
      state: sync?.state,
      cursor: sync?.cursor,
      chain: sync?.chainOnRelay,
      pending: sync?.chainPending.length,
      waiting,
      doubts: Object.keys(doubts),
      unfit,
      unsent,
    };
  }

  /**
   * How much of what waits may open yet. Under a key that this tablet did not get with a later one it waits for ever; whoever has that key sends the words
   * again, which is seen by what tablets show. [PR7]
   */
  async #mayOpen({ notebook }: Tablet): Promise<number> {
    const { epochs = [] } = notebook.keyring.known(this.space) ?? {};
    const parcels = await notebook.tables.read((at) => waitingParcels(notebook, at, this.space));
    return parcels.filter(({ epoch }) => epoch >= epochs.length - 1 || epochs[epoch] !== undefined).length;
  }

  /** In what tablets that belong differ from each other, and from what must be there. */
  async differences(isIn: readonly Tablet[]): Promise<readonly string[]> {
    const { space } = this;
    const faults: string[] = [];
    const [first, ...others] = isIn;
    if (!first) return ['nobody is in'];
    const states = await first.states(space);
    for (const other of others) {
      const theirs = await other.states(space);
      for (const item of new Set([...states.keys(), ...theirs.keys()]))
        if (states.get(item) !== theirs.get(item))
          faults.push(`${first.name} and ${other.name} differ on ${item}: ${states.get(item)} / ${theirs.get(item)}`);
    }
    for (const tablet of isIn) {
      const shown = new Map<string, readonly string[]>();
      for (const item of this.items) {
        const { texts, more } = await tablet.shown(item);
        shown.set(item, texts);
        for (const text of texts.filter((one) => one.endsWith(NEWER) && !more.includes(one)))
          faults.push(`${tablet.name}: ${text} of ${item} stands without what the newer app wrote with it`);
      }
      faults.push(...this.oracle.faults(space, shown).map((fault) => `${tablet.name}: ${fault}`));
    }
    return faults;
  }
}
