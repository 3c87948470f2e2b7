/**
 * A world of several spaces: an agency's own and two groups, each with other members under other roles, and what people do in them: write in
 * every shape there is, invite, hand files to each other, attach, leave, erase. What becomes of them is the course's.
 */
import { toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { newId } from '../../src/base/id.ts';
import type { SpaceRole } from '../../src/protocol/chain-entry.ts';
import { presentDevice, type MemberDevice } from '../../src/protocol/membership.ts';
import type { Relay } from '../../src/server/relay/relay.ts';
import type { RelayStore } from '../../src/server/store/relay-store.ts';
import { sealAttachmentChunk } from '../../src/storage/attachment-chunk.ts';
import { mayWrite } from '../../src/storage/sharing/comment-kinds.ts';
import type { NotebookPort } from '../../src/sync/notebook-port.ts';
import type { RelayPort } from '../../src/sync/relay-port.ts';
import { handOver, takeIn } from '../storage/hand-over/handing.ts';
import { Dice } from './dice.ts';
import { hash } from './fast-hash.ts';
import { relayOver, worldOf, type Bent } from './gathering.ts';
import { Oracle } from './oracle.ts';
import { changesAt, nameOf, seenAt, spotsOfAgency, spotsOfGroup, type SeenSpot, type Spot } from './spot.ts';
import { Tablet, type World } from './tablet.ts';

const CODE = 'AAAA';

export interface Space {
  readonly id: string;
  readonly spots: readonly Spot[];
  /** Who was ever let in, or is on the way in. */
  readonly guests: Set<Tablet>;
  /** Attachments that were whole on the tablet they were made on: which, and how much had been written by then. */
  readonly attached: Map<string, { readonly by: Tablet; readonly at: number }>;
}

/** A file on its way: opened late, twice, or never. */
interface HandedFile {
  readonly to: Tablet;
  readonly file: Uint8Array;
  readonly words?: readonly string[] | undefined;
}

/** The member who may be erased: their name, and a word that stands in what is theirs alone. */
export const NAMED = 'Qorib';
export const SECRET = 'sepatu';
const WITH_NAME = ` with ${NAMED}`;
const AFTER_NAME = / with (?:Qorib|N\.N\.)$/;

/** What stands in a text, line by line: an erasing joins what was written apart, and takes the name out. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n\n').map((line) => line.replace(AFTER_NAME, ''));
}

export class Agency {
  readonly dice: Dice;
  readonly world: World;
  readonly oracle = new Oracle();
  readonly relay: Relay;
  readonly tablets: Tablet[] = [];
  readonly spaces: Space[] = [];
  readonly files: HandedFile[] = [];
  /** Who may be erased, by space. */
  readonly members = new Map<Space, string>();
  readonly erasedBy = new Map<Space, Tablet>();
  /** Who began to open a file, even if they died over it. */
  readonly opened = new Set<Tablet>();
  /** Who came by the words of a file, and by whose. */
  readonly cameBy = new Map<Tablet, Tablet>();
  /** Whose disk was put back, or who left: whom they let in before a relay heard of it only a file tells. */
  readonly forgetful = new Set<Tablet>();
  /** Refusals of files that nothing explains. */
  readonly refusals = new Set<string>();
  readonly #forms = new Map<Tablet, { readonly space: Space; readonly spot: Spot; readonly seen: SeenSpot }>();
  #lines = -1;

  constructor(
    readonly seed: number,
    store: (dice: Dice) => RelayStore,
    bent: Bent,
    readonly relayOf: (relay: Relay, who: () => NotebookPort) => RelayPort,
  ) {
    this.dice = new Dice(seed);
    this.world = worldOf(this.dice, bent);
    const made = store(this.dice);
    this.relay = relayOver(this.world, bent.store?.(made, this.dice) ?? made);
  }

  get store(): RelayStore {
    return this.relay.tools.store;
  }

  /** The first tablet founds an agency and two groups. */
  async found(): Promise<void> {
    const expires = this.world.now + 1e12;
    await this.store.addCode({ hash: toBase64Url(hash(utf8(CODE))), account: newId(this.dice), expires, uses: 1_000 });
    const host = await this.tablet();
    const { agencySpace } = host.notebook.identity;
    for (const id of [agencySpace, await host.notebook.foundSpace(), await host.notebook.foundSpace()]) {
      const spots = id === agencySpace ? spotsOfAgency(this.dice) : spotsOfGroup(this.dice);
      this.spaces.push({ id, spots, guests: new Set([host]), attached: new Map() });
    }
    await host.round({ code: CODE });
  }

  /** A tablet with an empty notebook. */
  async tablet(): Promise<Tablet> {
    const name = `tablet ${this.tablets.length}`;
    const tablet = await Tablet.make(this.world, name, (who) => this.relayOf(this.relay, who));
    this.tablets.push(tablet);
    return tablet;
  }

  /** Makes itself known to the relay; where it is known already, an ordinary round. */
  async meet(tablet: Tablet) {
    const known = await tablet.port.relay();
    return tablet.round(known?.enrolled ? undefined : { code: CODE });
  }

  /** By words, as people do it who stand beside each other. The relay hears of it in their next rounds. */
  async letIn(host: Tablet, guest: Tablet, spaces: readonly Space[], role: SpaceRole): Promise<void> {
    const ids = spaces.map(({ id }) => id);
    await host.work(async ({ shared: { inviting } }) => {
      const invited = await inviting.invite(ids, role, false);
      if (!invited) return;
      const offer = (await inviting.open()).find(({ mailbox }) => mailbox === invited.mailbox)?.offer ?? '';
      const mailbox = await guest.notebook.shared.inviting.accept(invited.words.join(' '), offer, guest.name);
      const answered = (await guest.notebook.shared.inviting.open()).find((one) => one.mailbox === mailbox);
      for (const space of spaces) space.guests.add(guest);
      await inviting.takeAnswer(invited.mailbox, answered?.answer ?? '');
      await inviting.confirm(invited.mailbox);
    });
  }

  /** This device in a space, as its tablet knows; undefined where it is not in, or not yet. */
  async self(tablet: Tablet, space: Space): Promise<MemberDevice | undefined> {
    const sync = await tablet.port.space(space.id);
    if (sync?.state !== 'in' || !sync.membership) return undefined;
    return presentDevice(sync.membership, tablet.notebook.identity.device);
  }

  /** A space in which this tablet is, by chance. */
  async place(tablet: Tablet): Promise<{ readonly space: Space; readonly role: SpaceRole } | undefined> {
    const space = this.dice.pick(this.spaces);
    const self = space.guests.has(tablet) ? await this.self(tablet, space) : undefined;
    return self && { space, role: self.role };
  }

  /** Opens a form that is handed in later, over what is written meanwhile. */
  async openForm(tablet: Tablet): Promise<void> {
    const place = await this.place(tablet);
    if (!place) return;
    const spot = this.dice.pick(place.space.spots);
    this.#forms.set(tablet, { space: place.space, spot, seen: seenAt(spot, await tablet.item(spot.id, spot.kind)) });
  }

  /** Lines from that one on may have gone down with this tablet's disk, and what they were about. */
  putBack(tablet: Tablet, lines: number): void {
    this.#forms.delete(tablet);
    this.forgetful.add(tablet);
    this.oracle.doubt(tablet.name, lines);
    this.oracle.reborn(tablet.name);
    for (const space of this.spaces) {
      for (const [id, { by, at }] of space.attached) if (by === tablet && at >= lines) space.attached.delete(id);
      if (this.erasedBy.get(space) === tablet) this.erasedBy.delete(space);
    }
  }

  /**
   * Whether nobody can know that this tablet came in: whoever let it in by a file forgot that, or was put out, before a relay heard of it. Its
   * facilitator is told to ask to be let in anew. [HO8]
   */
  isForgotten(guest: Tablet): boolean {
    const host = this.cameBy.get(guest);
    return host !== undefined && (this.forgetful.has(host) || this.isForgotten(host));
  }

  /** How all stand: as long as that changes, something moves. */
  async standing(): Promise<string> {
    const all: unknown[] = [];
    for (const tablet of this.tablets)
      for (const { id } of this.spaces) {
        const sync = await tablet.port.space(id);
        const { waiting, doubts, unfit } = await tablet.notebook.shared.state(id);
        const unsent = (await tablet.unsent(id)).length;
        const chunks = tablet.notebook.tables.chunkRows().length;
        const { state, cursor, chainOnRelay, chainPending } = sync ?? {};
        all.push([
          state,
          cursor,
          chainOnRelay,
          chainPending?.length,
          waiting,
          Object.keys(doubts),
          unfit,
          unsent,
          chunks,
        ]);
      }
    return JSON.stringify(all);
  }

  async write(tablet: Tablet): Promise<void> {
    const { dice } = this;
    const form = dice.chance(0.4) ? this.#forms.get(tablet) : undefined;
    this.#forms.delete(tablet);
    const place = form ? { space: form.space } : await this.place(tablet);
    const self = place && (await this.self(tablet, place.space));
    if (!place || !self) return;
    const { space } = place;
    const may = (form ? [form.spot] : space.spots).filter(({ kind }) => mayWrite(self.role, kind));
    if (may.length === 0) return;
    const spot = dice.pick(may);
    if (!(await this.#takesWords(tablet, spot))) return;
    const seen = form?.seen ?? seenAt(spot, await tablet.item(spot.id, spot.kind));
    const line = (this.#lines += 1);
    const takesAway = seen.texts.length > 0 && dice.chance(0.15);
    const told = spot.shape === 'set' ? `line-${line}` : `line ${line} of ${tablet.name}`;
    const named = spot.field === 'text' && dice.chance(0.3) && (await this.#knowsName(tablet, space)) ? WITH_NAME : '';
    const lost = takesAway && spot.shape === 'set' ? dice.pick(seen.texts) : undefined;
    const changes = changesAt(spot, takesAway ? undefined : told + named, lost);
    await tablet.work(async (notebook) => {
      await notebook.write(spot.kind, { space: space.id, parent: space.id }, changes, spot.id, seen.dots);
      // Marks of a set stand beside each other: one more replaces none.
      const replaced = spot.shape === 'set' ? (lost === undefined ? [] : [lost]) : seen.texts.flatMap(linesOf);
      const item = nameOf(spot);
      this.oracle.tell({
        text: takesAway ? '' : told,
        space: space.id,
        item,
        seen: replaced,
        by: tablet.name,
      });
    });
  }

  async delete(tablet: Tablet): Promise<void> {
    const place = await this.place(tablet);
    if (!place) return;
    const { space, role } = place;
    const { kind, id } = this.dice.pick(space.spots);
    const item = await tablet.item(id, kind);
    if (!mayWrite(role, kind) || !item || Object.keys(item.fields).length === 0 || item.erased) return;
    const there = space.spots.filter((spot) => spot.id === id).map((spot) => ({ spot, seen: seenAt(spot, item) }));
    await tablet.work(async (notebook) => {
      await notebook.remove(kind, space.id, id);
      for (const { spot, seen } of there)
        if (seen.texts.length > 0)
          this.oracle.tell({
            text: '',
            space: space.id,
            item: nameOf(spot),
            seen: seen.texts.flatMap(linesOf),
            by: tablet.name,
          });
    });
  }

  /** Many notes at once, as a group has after a year. */
  async fill(tablet: Tablet, space: Space, number: number): Promise<void> {
    for (let n = 0; n < number; n += 1)
      await tablet.notebook.write('entry', { space: space.id, parent: space.id }, { text: `note ${n}` });
  }

  /** A member of the group, of whom others write from then on. */
  async addMember(tablet: Tablet, space: Space): Promise<void> {
    const place = { space: space.id, parent: space.id };
    this.members.set(space, await tablet.notebook.write('member', place, { name: `${NAMED} Lestari` }));
  }

  /** Whether the member is there with their name: whoever heard of the erasing does not write it any more. */
  async #knowsName(tablet: Tablet, space: Space): Promise<boolean> {
    const member = this.members.get(space);
    const there = member === undefined ? undefined : await tablet.item(member, 'member');
    return there?.fields['name'] !== undefined;
  }

  /** What is of that member alone: a note, and a file beside them. The oracle awaits nothing of it. */
  async writeOfMember(tablet: Tablet): Promise<void> {
    const place = await this.place(tablet);
    const member = place && this.members.get(place.space);
    if (!place || member === undefined || !mayWrite(place.role, 'entry')) return;
    const there = await tablet.item(member, 'member');
    if (!there || there.erased) return;
    const { space } = place;
    const text = `${SECRET} ${(this.#lines += 1)}`;
    await tablet.work((notebook) =>
      notebook.write('entry', { space: space.id, parent: space.id }, { text, about: [member] }),
    );
    if (this.dice.chance(0.3)) await this.#attachTo(tablet, space, member);
  }

  async eraseMember(tablet: Tablet): Promise<void> {
    const place = await this.place(tablet);
    const member = place && this.members.get(place.space);
    if (!place || member === undefined || !mayWrite(place.role, 'member')) return;
    const there = await tablet.item(member, 'member');
    if (!there || there.erased || Object.keys(there.fields).length === 0) return;
    // A text that named them is written anew where somebody meets the erasing; who replaced it meanwhile did not see that one.
    for (const { name } of this.tablets) this.oracle.reborn(name);
    await tablet.work(async (notebook) => {
      await notebook.eraseMember(place.space.id, member);
      this.erasedBy.set(place.space, tablet);
    });
  }

  async attach(tablet: Tablet): Promise<void> {
    const place = await this.place(tablet);
    if (place && mayWrite(place.role, 'attachment')) await this.#attachTo(tablet, place.space, place.space.id);
  }

  /** Piece by piece, as a file is taken in; the tablet may die in the middle. */
  async #attachTo(tablet: Tablet, space: Space, parent: string): Promise<void> {
    const chunks = 1 + this.dice.below(3);
    const id = newId(this.dice);
    await tablet.work(async (notebook) => {
      const place = { space: space.id, parent };
      await notebook.write('attachment', place, { name: `picture of ${tablet.name}`, chunks, state: 'writing' }, id);
      const keys = notebook.keyring.known(space.id);
      if (!keys) return;
      for (let index = 0; index < chunks; index += 1) {
        const row = sealAttachmentChunk(keys, space.id, id, index, contentOf(id, index), this.dice);
        await notebook.tables.write((at) => at.putChunks([row]));
      }
      await notebook.write('attachment', place, { state: 'whole', addedAt: this.world.now }, id);
      if (parent === space.id) space.attached.set(id, { by: tablet, at: this.oracle.length });
    });
  }

  /** What waits is sent first, as the screen does; where that could not be, it may be lost to the others. [SY13] */
  async leave(tablet: Tablet, space: Space): Promise<void> {
    await this.meet(tablet);
    const unsent = await this.unsent(tablet, space);
    const left = (await tablet.work(({ shared }) => shared.leave(space.id))) === true;
    if (left) this.forgetful.add(tablet);
    if (!left || unsent.length > 0) this.oracle.doubt(tablet.name, 0);
  }

  /** Whoever is chosen becomes facilitator, then this tablet leaves. */
  async handOverForGood(tablet: Tablet, space: Space, heir: Tablet): Promise<void> {
    const role = (await this.deviceIn(space, heir))?.role;
    if (role !== 'facilitator')
      await tablet.work(({ shared }) => shared.changeRole(space.id, heir.port.device, 'facilitator'));
    await this.leave(tablet, space);
  }

  /** Rows that this tablet, under its role, has still to send. */
  async unsent(tablet: Tablet, space: Space): Promise<readonly { readonly kind: string; readonly id: string }[]> {
    const self = await this.self(tablet, space);
    const all = await tablet.unsent(space.id);
    return all.filter(({ kind }) => mayWrite(self?.role ?? 'facilitator', kind));
  }

  async deviceIn(space: Space, tablet: Tablet): Promise<MemberDevice | undefined> {
    for (const other of this.tablets) {
      const membership = (await other.port.space(space.id))?.membership;
      const found = membership?.devices.get(tablet.port.device);
      if (found) return found;
    }
    return undefined;
  }

  /** A file for a tablet that is in one of the spaces. */
  async handTo(from: Tablet, to: Tablet, spaces: readonly Space[]): Promise<void> {
    const attachments = this.dice.chance(0.5);
    await from.work(async ({ shared }) => {
      const made = await handOver(shared, {
        spaces: spaces.map(({ id }) => ({ space: id, name: '' })),
        to: { kind: 'device', device: to.port.device },
        role: 'coFacilitator',
        attachments,
      });
      if (made.ok) this.files.push({ to, file: made.value.file });
    });
  }

  /** A file for somebody new, which opens by six words; it is opened at once. */
  async handToNew(from: Tablet, guest: Tablet, spaces: readonly Space[], role: SpaceRole): Promise<void> {
    await from.work(async ({ shared }) => {
      const to = { kind: 'words' as const, name: guest.name, own: false };
      const wished = { spaces: spaces.map(({ id }) => ({ space: id, name: '' })), to, role };
      const made = await handOver(shared, wished);
      if (!made.ok) return;
      const { file, words } = made.value;
      this.files.push({ to: guest, file, words });
      this.cameBy.set(guest, from);
      await this.#open(guest, file, words);
    });
  }

  /**
   * Whoever came by words is no member for a relay that had the space already, and cannot read there how its chain goes on: they hand a file back
   * to the others, who bring word of them. [HO8]
   */
  async answerFiles(): Promise<void> {
    for (const guest of this.cameBy.keys())
      for (const other of this.tablets) {
        const shared: Space[] = [];
        for (const space of this.spaces)
          if ((await this.self(guest, space)) && (await this.self(other, space))) shared.push(space);
        if (other === guest || shared.length === 0) continue;
        for (const [from, to] of [
          [guest, other],
          [other, guest],
        ] as const) {
          const before = this.files.length;
          await this.handTo(from, to, shared);
          for (const { file } of this.files.slice(before)) await this.#open(to, file, undefined);
        }
      }
  }

  /** Any file there is, new or old, for the first time or again. */
  async openFile(): Promise<void> {
    if (this.files.length === 0) return;
    const { to, file, words } = this.dice.pick(this.files);
    await this.#open(to, file, words);
  }

  async #open(to: Tablet, file: Uint8Array, words: readonly string[] | undefined): Promise<void> {
    this.opened.add(to);
    await to.work(async ({ shared }) => {
      const taken = await takeIn(shared, file, words);
      if (taken.ok) {
        for (const { space, kind } of taken.value.spaces)
          if (kind === 'taken') this.spaces.find(({ id }) => id === space)?.guests.add(to);
      } else if (taken.problem.kind !== 'otherDevice')
        this.refusals.add(`${to.name} was refused a file: ${taken.problem.kind}`);
    });
  }

  /** Whether the item is none yet, or one that can be written to. */
  async #takesWords(tablet: Tablet, { kind, id }: Spot): Promise<boolean> {
    const there = await tablet.work(async (notebook) => ({
      row: await notebook.row(kind, id),
      item: await notebook.item(kind, id),
    }));
    return there !== undefined && (!there.row || (there.item !== undefined && there.item.erased !== true));
  }
}

/** What lies in a piece of an attachment. */
export function contentOf(attachment: string, index: number): Uint8Array {
  return utf8(`piece ${index} of ${attachment}`);
}
