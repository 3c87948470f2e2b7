/** What must hold in the end, when everybody has met the relay: in each space by itself, and nowhere more than there. */
import { epochOf } from '../../src/crypto/seal.ts';
import { sameBytes } from '../../src/protocol/hashing.ts';
import { readDrop } from '../../src/protocol/drop-request.ts';
import { presentDevice, roleOfWrite, type Membership } from '../../src/protocol/membership.ts';
import { readParcel } from '../../src/protocol/parcel.ts';
import { chunkId, openAttachmentChunk } from '../../src/storage/attachment-chunk.ts';
import { KIND_NAMES } from '../../src/storage/kinds.ts';
import { unsealRow } from '../../src/storage/sealed-row.ts';
import { mayWrite } from '../../src/storage/sharing/comment-kinds.ts';
import { contentOf, linesOf, NAMED, SECRET, type Agency, type Space } from './agency.ts';
import { nameOf, seenAt } from './spot.ts';
import type { Overreach } from './overreach.ts';
import type { Tablet } from './tablet.ts';

const CHUNKS_MOST = 3;
const EVERYTHING = { parcels: 100_000, bytes: 1e9 };

interface Present {
  readonly tablet: Tablet;
  readonly device: string;
  readonly role: 'facilitator' | 'coFacilitator' | 'supervisor';
  /** Rows by kind and id, in a form that is the same where they are. */
  readonly states: ReadonlyMap<string, string>;
  /** Of these what a supervisor wrote before they were one, and cannot send. */
  readonly own: ReadonlySet<string>;
}

export class AgencyEnd {
  constructor(
    readonly agency: Agency,
    readonly overreach: Overreach,
  ) {}

  async faults(): Promise<readonly string[]> {
    const faults: string[] = [...this.agency.refusals];
    for (const [at, space] of this.agency.spaces.entries())
      faults.push(...(await this.#faultsIn(space)).map((fault) => `space ${at}: ${fault}`));
    return faults;
  }

  async #faultsIn(space: Space): Promise<readonly string[]> {
    const faults: string[] = [];
    const present: Present[] = [];
    let membership: Membership | undefined;
    for (const tablet of this.agency.tablets) {
      const sync = await tablet.port.space(space.id);
      if (sync?.state === 'in' && !(membership && this.agency.isForgotten(tablet))) membership = sync.membership;
    }
    for (const tablet of space.guests) {
      const sync = await tablet.port.space(space.id);
      const { device } = tablet.notebook.identity;
      const self = membership && presentDevice(membership, device);
      if (!self) {
        const gone = membership?.devices.get(device)?.gone;
        // What one who was removed could not send counts no more; who left had sent it.
        if (gone?.how !== 'left') this.agency.oracle.doubt(tablet.name, 0);
        const unheard = this.agency.isForgotten(tablet) && !membership?.devices.has(device);
        if (sync?.state === 'in' && !unheard) faults.push(`${tablet.name} believes to be in`);
        continue;
      }
      // Put back to before it came in, it knows nothing of the space, and is to be invited anew. [SY14]
      if (!sync && this.agency.forgetful.has(tablet)) continue;
      if (sync?.state !== 'in') {
        faults.push(`${tablet.name} ended as ${sync?.state ?? 'nobody'}`);
        continue;
      }
      // What a supervisor wrote while they were something else may never have gone out.
      if (self.role === 'supervisor') this.agency.oracle.doubt(tablet.name, 0);
      present.push({ tablet, device, role: self.role, ...(await this.#rows(tablet, space, self.role)) });
      faults.push(...(await this.#restless(tablet, space)));
    }
    if (membership?.rotationDue) faults.push('a new epoch is due, and nobody begins it');
    if (present.length === 0) return faults;
    return [
      ...faults,
      ...this.#differences(present),
      ...(await this.#untold(space, present)),
      ...(await this.#opened(space, present)),
      ...(await this.#notWhole(space, present, membership)),
      ...(await this.#remains(space, present)),
      ...(membership ? await this.#overreached(space, present, membership) : []),
    ];
  }

  async #rows(tablet: Tablet, space: Space, role: Present['role']): Promise<Pick<Present, 'states' | 'own'>> {
    const states = new Map<string, string>();
    for (const kind of KIND_NAMES)
      for (const [id, state] of await tablet.states(space.id, kind)) states.set(`${kind}/${id}`, state);
    const unsent = role === 'supervisor' ? await tablet.unsent(space.id) : [];
    const own = unsent.filter(({ kind }) => !mayWrite(role, kind)).map(({ kind, id }) => `${kind}/${id}`);
    // Looked at by itself: who may write what was judged by what was known of that.
    for (const { id } of this.overreach.all) own.push(`entry/${id}`);
    return { states, own: new Set(own) };
  }

  async #restless(tablet: Tablet, space: Space): Promise<readonly string[]> {
    const faults: string[] = [];
    const sync = await tablet.port.space(space.id);
    const { waiting, doubts, unfit } = await tablet.notebook.shared.state(space.id);
    const unsent = await this.agency.unsent(tablet, space);
    const pending = sync?.chainPending.length ?? 0;
    // What only the state before a tablet was put back could open waits for ever. [PR7]
    const waits = waiting > 0 && this.agency.forgetful.size === 0;
    if (pending || waits || unsent.length > 0)
      faults.push(`${tablet.name} has ${pending} entries, ${waiting} waiting, ${unsent.length} to send`);
    if (Object.keys(doubts).length > 0) faults.push(`${tablet.name} doubts ${Object.keys(doubts).join()}`);
    for (const reasons of Object.values(unfit))
      for (const why of Object.keys(reasons))
        if (why !== 'notAllowed' && why !== 'roleExceeded') faults.push(`${tablet.name} refused: ${why}`);
    return faults;
  }

  #differences(present: readonly Present[]): readonly string[] {
    const faults: string[] = [];
    const first = present.find(({ role }) => role !== 'supervisor') ?? present[0];
    for (const other of present) {
      if (!first || other === first) continue;
      for (const row of new Set([...first.states.keys(), ...other.states.keys()])) {
        if (first.own.has(row) || other.own.has(row)) continue;
        const [here, there] = [first.states.get(row), other.states.get(row)];
        if (here !== there)
          faults.push(`${first.tablet.name} and ${other.tablet.name} differ on ${row}: ${here} / ${there}`);
      }
    }
    return faults;
  }

  /** What the oracle misses, or did not expect. */
  async #untold(space: Space, present: readonly Present[]): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const { tablet, own } of present) {
      const shown = new Map<string, readonly string[]>();
      for (const spot of space.spots) {
        if (own.has(`${spot.kind}/${spot.id}`)) continue;
        shown.set(nameOf(spot), seenAt(spot, await tablet.item(spot.id, spot.kind)).texts.flatMap(linesOf));
      }
      const missed = this.agency.oracle.faults(space.id, shown);
      faults.push(
        ...missed
          .filter((fault) => ![...own].some((row) => fault.includes(` of ${row}/`)))
          .map((fault) => `${tablet.name}: ${fault}`),
      );
    }
    return faults;
  }

  /** What one that is out could read of what came after, and what one of another group could read at all: nothing. [PR7] */
  async #opened(space: Space, present: readonly Present[]): Promise<readonly string[]> {
    const faults: string[] = [];
    const [reader] = present;
    for (const tablet of this.agency.tablets) {
      if (present.some((one) => one.tablet === tablet)) continue;
      const { epochs = [] } = tablet.notebook.keyring.known(space.id) ?? {};
      if (epochs.length > 0 && !space.guests.has(tablet) && !this.agency.opened.has(tablet))
        faults.push(`${tablet.name} has keys and was never let in`);
      for (const kind of KIND_NAMES)
        for (const row of (await reader?.tablet.notebook.tables.read((at) => at.rowsIn(kind, space.id))) ?? []) {
          const epoch = epochOf(row.sealed) ?? 0;
          const opens = (key: Uint8Array | undefined) =>
            key !== undefined && unsealRow(row, { epochs: Array<Uint8Array>(epoch + 1).fill(key) }) !== undefined;
          if (epoch >= epochs.length && epochs.some(opens)) faults.push(`${tablet.name} is out and reads ${row.id}`);
        }
    }
    return faults;
  }

  /** Attachments of which a piece is missing though it is somewhere, or is another one's. [SY16] */
  async #notWhole(
    space: Space,
    present: readonly Present[],
    membership: Membership | undefined,
  ): Promise<readonly string[]> {
    const faults: string[] = [];
    const { store } = this.agency;
    const lost = await this.#letGoByGone(space, membership);
    for (const { tablet } of present) {
      const keys = tablet.notebook.keyring.known(space.id);
      for (const { id } of await tablet.notebook.tables.read((at) => at.rowsIn('attachment', space.id))) {
        const item = await tablet.item(id, 'attachment');
        const chunks = item?.fields['chunks']?.[0]?.value;
        if (!keys || !item || item.erased || item.fields['state']?.at(-1)?.value !== 'whole') continue;
        for (let index = 0; index < Number(chunks); index += 1) {
          const chunk = chunkId(keys, id, index);
          const [row] = await tablet.notebook.tables.read((at) => at.chunks([chunk]));
          const bytes = row && openAttachmentChunk(keys, row);
          if (bytes && !sameBytes(bytes, contentOf(id, index)))
            faults.push(`${tablet.name}: piece ${index} of ${id} is another`);
          if (bytes) continue;
          const elsewhere = present.some((other) =>
            other.tablet.notebook.tables.chunkRows().some((one) => one.id === chunk),
          );
          const awaited = space.attached.get(id)?.by === tablet;
          if ((elsewhere && !lost.has(chunk)) || awaited || (await store.chunk(space.id, chunk)))
            faults.push(`${tablet.name} lacks piece ${index} of ${id}`);
        }
      }
    }
    return faults;
  }

  /**
   * Pieces that the relay let go of for the sake of somebody who is gone by now: their erasing may be refused, and under that name it takes no piece
   * again. A file brings them. [SH15 SV9]
   */
  async #letGoByGone(space: Space, membership: Membership | undefined): Promise<ReadonlySet<string>> {
    const { listed } = await this.agency.store.drops(space.id, 0, EVERYTHING.bytes);
    return new Set(
      listed.flatMap((signed) => {
        const drop = readDrop(signed);
        return drop && membership?.devices.get(drop.by)?.gone ? drop.chunks : [];
      }),
    );
  }

  /** Words of a member who was erased, on a tablet that is in or in a parcel that opens. [SH15] */
  async #remains(space: Space, present: readonly Present[]): Promise<readonly string[]> {
    const faults: string[] = [];
    const member = this.agency.members.get(space);
    const [reader] = present;
    const keys = reader?.tablet.notebook.keyring.known(space.id);
    if (member === undefined || !reader || !keys) return faults;
    const isErased = (await reader.tablet.item(member, 'member'))?.erased === true;
    const by = this.agency.erasedBy.get(space);
    if (!isErased) return by && present.some(({ tablet }) => tablet === by) ? ['the erasing of a member is lost'] : [];
    const told = (text: string) => text.includes(NAMED) || text.includes(SECRET);
    for (const { tablet } of present) {
      const gone = new Set<string>();
      for (const kind of KIND_NAMES)
        for (const row of await tablet.notebook.tables.read((at) => at.rowsIn(kind, space.id))) {
          const item = unsealRow(row, tablet.notebook.keyring.known(space.id));
          if (item && told(JSON.stringify(item))) faults.push(`${tablet.name} still has ${kind} ${row.id}`);
          if (item?.erased && kind === 'attachment') gone.add(row.id);
        }
      for (const { id, parent } of tablet.notebook.tables.chunkRows())
        if (gone.has(parent)) faults.push(`${tablet.name} still has piece ${id}`);
      for (const id of gone)
        for (let index = 0; index < CHUNKS_MOST; index += 1)
          if (await this.agency.store.chunk(space.id, chunkId(keys, id, index)))
            faults.push(`the relay still has piece ${index} of ${id}`);
    }
    for (const { bytes } of (await this.agency.store.pull(space.id, 0, EVERYTHING)).parcels) {
      const parcel = readParcel(bytes);
      if (!parcel) continue;
      const { item: id, sealed, device } = parcel;
      const item = unsealRow({ id, space: space.id, parent: '', dirty: 0, size: sealed.length, sealed }, keys);
      if (item && told(JSON.stringify(item))) {
        const by = this.agency.tablets.find((tablet) => tablet.port.device === device)?.name ?? 'one that is gone';
        faults.push(`the relay still has ${item.kind} ${id} of ${by}`);
      }
    }
    return faults;
  }

  /** What a supervisor may not write is on no tablet but theirs, and everybody was told. [SY7 SH5] */
  async #overreached(space: Space, present: readonly Present[], membership: Membership): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const { space: of, id, tablet: by, sent } of this.overreach.all) {
      if (of !== space || !sent) continue;
      // Who is more by now was judged by what was known of that, here and there.
      if (membership.devices.get(sent.device)?.former.some(({ role }) => role === 'supervisor')) continue;
      if (roleOfWrite(membership, sent.device, sent.counter) !== 'supervisor') continue;
      for (const { tablet } of present) {
        if (tablet === by) continue;
        const { shared } = tablet.notebook;
        if (await tablet.item(id, 'entry')) faults.push(`${tablet.name} took what ${by.name} may not write`);
        const { roleExceeded = 0 } = (await shared.state(space.id)).unfit[sent.device] ?? {};
        const noted = (await shared.attention()).some(({ item, what }) => item === id && what === 'role');
        if (roleExceeded === 0 || !noted)
          faults.push(`${tablet.name} refused what ${by.name} wrote, and does not say so`);
      }
    }
    return faults;
  }
}
