/**
 * Faults that were made somewhere, or that somebody might make here, each put over the real parts. The simulation must notice every one of them,
 * or it would not notice the next either.
 */
import { toBase64Url } from '../../src/base/bytes.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { compareStamps, isDeleted, type Item, type Version } from '../../src/practice/item.ts';
import { readChainEntry } from '../../src/protocol/chain-entry.ts';
import { leafOf, readParcel } from '../../src/protocol/parcel.ts';
import type { PushedParcel, RelayStore } from '../../src/server/store/relay-store.ts';
import { unsealRow } from '../../src/storage/sealed-row.ts';
import type { LocalRow } from '../../src/storage/database.ts';
import { membershipOf } from '../../src/storage/sharing/stored-chain.ts';
import type { SharedNotebook } from '../../src/storage/sharing/shared-notebook.ts';
import type { TablesAtHand } from '../../src/storage/sharing/sync-tables.ts';
import type { NotebookPort } from '../../src/sync/notebook-port.ts';
import type { Theme } from './agency-course.ts';
import type { Dice } from './dice.ts';
import { hash } from './fast-hash.ts';
import type { FaultyParts } from './faulty-parts.ts';
import type { Bent } from './gathering.ts';
import { openLocal, sealLocal } from './plain-local.ts';
import { over } from './over.ts';
import type { Tablet } from './tablet.ts';

/** What stays on the tablet is not sealed here. */
const NO_KEY = new Uint8Array();

export interface PlantedFault {
  readonly name: string;
  /** In which courses it shows. */
  readonly course: 'honest' | 'hostile' | 'agency';
  /** What a course in an agency is about. */
  readonly theme?: Theme;
  /** Whether it shows only in courses that are about little else. */
  readonly often?: true;
  /** What the relay does, in a hostile course. */
  readonly mischief?: string;
  /** A seed that noticed it, tried first. */
  readonly first: number;
  /** Made anew for each course, for some remember. */
  readonly bent?: () => Bent;
  readonly parts?: () => FaultyParts;
}

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'what was taken before is taken for new again',
    course: 'honest',
    first: 6,
    parts: () => ({ merge: (real) => (a, b) => ({ ...real(a, b), fields: eachField(a, b, besideEachOther) }) }),
  },
  {
    name: 'a backup is put back under the name of the tablet it was made on',
    course: 'honest',
    first: 21,
    bent: () => ({ keepsDevice: true }),
  },
  {
    name: 'of two texts the last one stays',
    course: 'honest',
    first: 1,
    parts: () => ({
      merge: (real) => (a, b) => {
        const merged = real(a, b);
        return { ...merged, fields: eachField(merged, merged, (both) => [...both].sort(compareStamps).slice(-1)) };
      },
    }),
  },
  {
    name: 'a value that was written apart is dropped',
    course: 'honest',
    first: 1,
    parts: () => ({
      merge: (real) => (a, b) => {
        const merged = real(a, b);
        return { ...merged, fields: eachField(merged, merged, (both) => both.slice(0, 1)) };
      },
    }),
  },
  {
    name: 'what comes replaces what is here',
    course: 'honest',
    first: 1,
    parts: () => ({ merge: (real) => (a, b) => ({ ...real(a, b), fields: b.fields }) }),
  },
  {
    name: 'the clock decides what was seen',
    course: 'honest',
    first: 1,
    parts: () => ({ merge: (real) => (a, b) => ({ ...real(a, b), fields: eachField(a, b, laterThanTheOther) }) }),
  },
  {
    name: 'a deletion does away with what was written meanwhile',
    course: 'honest',
    first: 19,
    parts: () => ({
      merge: (real) => (a, b) => {
        const merged = real(a, b);
        return wasDeleted(a) || wasDeleted(b) ? { ...merged, fields: {} } : merged;
      },
    }),
  },
  {
    name: 'what was written meanwhile brings back what was erased',
    course: 'honest',
    first: 74,
    parts: () => ({ merge: (real) => (a, b) => real(unerased(a), unerased(b)) }),
  },
  {
    name: 'a form replaces what it did not show',
    course: 'honest',
    first: 37,
    parts: () => ({ writeFields: (real) => (item, changes, write) => real(item, changes, write) }),
  },
  {
    name: 'the relay gives numbers before it commits, and a reader passes what comes later',
    course: 'honest',
    first: 1,
    bent: () => ({ store: numberedBeforeCommit }),
  },
  {
    name: 'the relay lets a late request replace what is newer',
    course: 'honest',
    first: 65,
    parts: () => ({
      takenPage: (real) => (parcels, _known, dropped, head) => real(parcels, new Map(), dropped, head),
    }),
  },
  {
    name: 'the relay lets go of more than an erasure named',
    course: 'honest',
    first: 14,
    bent: () => ({ store: droppingMore }),
  },
  {
    name: 'the cursor is kept in another transaction than the rows',
    course: 'honest',
    first: 110,
    bent: () => ({
      notebook: (port) =>
        over(port, {
          async take(space, parcels, unfit, upTo) {
            await port.take(space, [], [], upTo);
            return port.take(space, parcels, unfit, upTo);
          },
          // Held against heads, what was passed over is in doubt, and is fetched by that.
          takeHeads: async () => [],
        }),
    }),
  },
  {
    name: 'a row is clean once it was handed out',
    course: 'honest',
    first: 32,
    bent: () => ({
      notebook: (port, tablet) =>
        over(port, {
          async outgoing(space, after, most) {
            const rows = await port.outgoing(space, after, most);
            await cleaned(tablet, rows);
            return rows;
          },
        }),
    }),
  },
  {
    name: 'a row that was written while it was on its way is clean',
    course: 'honest',
    first: 184,
    bent: () => ({
      notebook: (port, tablet) =>
        over(port, {
          async sent(space, parcels) {
            const more = await port.sent(space, parcels);
            await cleaned(tablet, parcels);
            return more;
          },
        }),
    }),
  },
  {
    name: 'the number up to which all was sent goes further than what arrived',
    course: 'honest',
    first: 1,
    bent: () => ({
      tables: (tables) => ({
        ...tables,
        putLocals: (table, rows) => tables.putLocals(table, table === 'syncs' ? rows.map(sentFurther) : rows),
      }),
    }),
  },
  {
    name: 'the counter is stamped on sending',
    course: 'honest',
    first: 7,
    bent: () => ({ notebook: stampedOnSending }),
  },
  {
    name: 'a new epoch keeps the former key when a device is removed',
    course: 'honest',
    first: 27,
    parts: sameKeyAgain,
  },
  {
    name: 'of what waits for an item only the last parcel is kept',
    course: 'honest',
    first: 65,
    bent: () => ({ tables: oneWaitingForEachItem }),
  },
  {
    name: 'what cannot be opened yet is thrown away',
    course: 'honest',
    first: 7,
    parts: () => ({
      openParcel: (real) => (space, parcel, keys) => {
        const opened = real(space, parcel, keys);
        return opened === 'waiting' ? 'unreadable' : opened;
      },
    }),
  },
  {
    name: 'an older app takes what a newer one wrote for its own',
    course: 'honest',
    first: 14,
    parts: () => ({
      openParcel: (real) => (space, parcel, keys) => {
        const opened = real(space, parcel, keys);
        const { item: id, sealed } = parcel;
        const row = { id, space, parent: '', dirty: 0, size: sealed.length, sealed } as const;
        const newer = opened === 'waiting' ? unsealRow(row, keys) : undefined;
        if (!newer) return opened;
        const { text = [] } = newer.fields;
        const item = { ...newer, schema: entryKind.schema, fields: { text } };
        return { kind: 'entry', written: item, item };
      },
    }),
  },
  {
    name: 'parcels of a newer form are passed over for good',
    course: 'honest',
    first: 6,
    bent: () => ({ notebook: (port) => over(port, { passOver: () => Promise.resolve() }) }),
  },
  {
    name: 'what a removed device wrote afterwards is still taken',
    course: 'hostile',
    mischief: 'lets one that was removed write on',
    first: 1,
    parts: () => ({
      roleOfWrite: (real) => (membership, device, counter) =>
        real(membership, device, counter) ?? membership.devices.get(device)?.role,
    }),
  },
  {
    name: 'nobody looks at who signed an entry of the chain',
    course: 'hostile',
    mischief: 'puts another key into an entry of the chain',
    first: 1,
    parts: () => ({
      verifyChain: () => async (space, chain) => {
        const membership = membershipOf(space, chain);
        return membership ? { kind: 'verified', membership } : { kind: 'refused' };
      },
    }),
  },
  {
    name: 'the words that two people compare are the same whatever they hold',
    course: 'hostile',
    mischief: 'answers an invitation with keys of its own',
    first: 4,
    parts: () => ({ comparisonWords: () => () => ['babab', 'babab', 'babab', 'babab', 'babab', 'babab'] }),
  },
  {
    name: 'heads are not looked at',
    course: 'hostile',
    mischief: 'keeps back half of the parcels',
    first: 1,
    bent: () => ({ notebook: (port) => over(port, { takeHeads: async () => [] }) }),
  },
  {
    name: 'the hash of a head is not compared',
    course: 'hostile',
    mischief: 'keeps back what replaces something',
    first: 1,
    parts: () => ({ digest: () => () => 'A'.repeat(43) }),
  },
  {
    name: 'an acknowledgement is believed without having seen what it speaks of',
    course: 'hostile',
    mischief: 'says that it kept parcels, and does not',
    first: 1,
    bent: () => ({ notebook: (port) => over(port, { sendUnshownAgain: async () => 0 }) }),
  },
  {
    name: 'what was kept back is not asked for again',
    course: 'hostile',
    mischief: 'keeps back half of the parcels',
    first: 3,
    bent: () => ({ notebook: (port) => over(port, { looksAgain: async () => false }) }),
  },
  {
    name: 'a relay that went back is sent nothing again',
    course: 'hostile',
    mischief: 'goes back to an older state without a word',
    first: 3,
    bent: () => ({ notebook: (port) => over(port, { startOver: async () => undefined }) }),
  },
  {
    name: 'of the parts of an item only those of one tablet stay',
    course: 'agency',
    theme: 'files',
    first: 8,
    parts: () => ({
      merge: (real) => (a, b) => {
        const merged = real(a, b);
        const isPart = (name: string) => name.includes('/');
        const fields = Object.entries(merged.fields).filter(([name]) => !isPart(name) || name in a.fields);
        return { ...merged, fields: Object.fromEntries(fields) };
      },
    }),
  },
  {
    name: 'what a supervisor wrote beyond comments is taken',
    course: 'agency',
    theme: 'supervising',
    first: 1,
    parts: () => ({
      openParcel: (real) => (space, parcel, keys) => real(space, { ...parcel, role: 'facilitator' }, keys),
    }),
  },
  {
    name: 'what a supervisor wrote beyond comments is refused without a word',
    course: 'agency',
    theme: 'supervising',
    first: 1,
    bent: () => ({
      tables: (tables) => ({
        ...tables,
        putLocals: (table, rows) =>
          tables.putLocals(table, table === 'attention' ? rows.filter(({ id }) => !id.endsWith('/role')) : rows),
      }),
    }),
  },
  {
    name: 'whoever takes a right away refuses what was written before anybody heard of it',
    course: 'agency',
    theme: 'supervising',
    first: 80,
    parts: () => ({ rolesUnderWay: () => () => Promise.resolve(new Set<string>()) }),
  },
  {
    name: 'the word of leaving is taken for sent',
    course: 'agency',
    theme: 'leaving',
    first: 2,
    bent: () => ({
      relay: (port) =>
        over(port, {
          appendChain: async (space, after, entries) =>
            entries.some((entry) => readChainEntry(entry)?.op === 'leave')
              ? { ok: true, value: undefined }
              : port.appendChain(space, after, entries),
        }),
    }),
  },
  {
    name: 'whoever comes late takes the number of the newest parcel for that of the last one they took',
    course: 'agency',
    theme: 'late',
    first: 94,
    bent: newestForLast,
  },
  {
    name: 'keys come out of a file though no relay saw their epoch begin',
    course: 'agency',
    theme: 'files',
    first: 116,
    bent: () => ({ notebook: keysOfAnyEpoch }),
  },
  {
    name: 'a piece of an attachment is taken for sent',
    course: 'agency',
    theme: 'attachments',
    first: 4,
    bent: () => ({ notebook: (port) => over(port, { chunksOutgoing: sentAtOnce(port) }) }),
  },
  {
    name: 'a piece that was not there when it was asked for is never asked for again',
    course: 'agency',
    theme: 'attachments',
    first: 7,
    bent: () => ({ notebook: (port) => over(port, { chunksWanted: onceAsked(port) }) }),
  },
  {
    name: 'what was erased is forgotten, and what others write of it stays',
    course: 'agency',
    theme: 'erasing',
    first: 70,
    bent: () => ({ tables: (tables) => withoutNotes(tables, (id) => id.startsWith('erased/')) }),
  },
];

type Versions = readonly Version[];

function eachField(a: Item, b: Item, kept: (a: Versions, b: Versions) => Versions): Item['fields'] {
  const names = new Set([...Object.keys(a.fields), ...Object.keys(b.fields)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const versions = kept(a.fields[name] ?? [], b.fields[name] ?? []);
      return versions.length > 0 ? [[name, versions] as const] : [];
    }),
  );
}

const nameOf = ({ dot }: Version) => dot.join(':');

function besideEachOther(a: Versions, b: Versions): Versions {
  const here = new Set(a.map(nameOf));
  return inOrder([...a, ...b.filter((version) => !here.has(nameOf(version)))]);
}

function laterThanTheOther(a: Versions, b: Versions): Versions {
  const later = (mine: Versions, theirs: Versions) =>
    mine.filter(
      (version) =>
        theirs.some((other) => nameOf(other) === nameOf(version)) ||
        theirs.every((other) => compareStamps(version, other) > 0),
    );
  const [ofA, ofB] = [later(a, b), later(b, a)];
  return besideEachOther(ofA, ofB);
}

function inOrder(versions: Versions): Versions {
  return [...versions].sort((x, y) => (nameOf(x) < nameOf(y) ? -1 : 1));
}

function wasDeleted(item: Item): boolean {
  return isDeleted(item) && Object.keys(item.vector).length > 0;
}

function unerased({ erased: _, ...item }: Item): Item {
  return item;
}

async function cleaned(tablet: Tablet, parcels: readonly { readonly item: string }[]): Promise<void> {
  await tablet.notebook.tables.write(async (tables) => {
    const rows = await tables.rows(
      'entry',
      parcels.map(({ item }) => item),
    );
    await tables.putRows(
      'entry',
      rows.flatMap((row) => (row ? [{ ...row, dirty: 0 as const }] : [])),
    );
  });
}

function sentFurther(row: LocalRow): LocalRow {
  const value = openLocal(NO_KEY, 'syncs', row) as { readonly sentUpTo?: number };
  return value.sentUpTo ? sealLocal(NO_KEY, 'syncs', row.id, { ...value, sentUpTo: value.sentUpTo + 3 }) : row;
}

/** A retry after a lost answer, and what is written meanwhile, get numbers of their own. */
function stampedOnSending(port: NotebookPort): NotebookPort {
  const written = new Map<string, number>();
  let last = 0;
  const key = (item: string, counter: number) => `${item}/${counter}`;
  return over(port, {
    async outgoing(space, after, most) {
      const rows = await port.outgoing(space, after > 0 ? Number.MAX_SAFE_INTEGER : 0, most);
      return rows.map((row) => {
        last = Math.max(last, row.counter) + 1;
        written.set(key(row.item, last), row.counter);
        return { ...row, counter: last };
      });
    },
    async sent(space, parcels) {
      return port.sent(
        space,
        parcels.map((parcel) => ({
          ...parcel,
          counter: written.get(key(parcel.item, parcel.counter)) ?? parcel.counter,
        })),
      );
    },
  });
}

function sameKeyAgain(): FaultyParts {
  const keys = new Map<string, Uint8Array>();
  return {
    sealSpaceKeys: (real) => (to, space, device, held, random) => {
      const newest = held.epochs.at(-1);
      if (newest) keys.set(space, newest.slice());
      return real(to, space, device, held, random);
    },
    sealEpochKey: (real) => (to, space, epoch, device, key, random) =>
      real(to, space, epoch, device, keys.get(space) ?? key, random),
  };
}

/** By item, and not by item and device. */
function oneWaitingForEachItem(tables: TablesAtHand): TablesAtHand {
  const ofItem = (id: string) => id.split('/').slice(0, 2).join('/');
  return {
    ...tables,
    putLocals: (table, rows) =>
      tables.putLocals(table, table === 'waiting' ? rows.map((row) => ({ ...row, id: ofItem(row.id) })) : rows),
    deleteLocals: (table, ids) => tables.deleteLocals(table, table === 'waiting' ? ids.map(ofItem) : ids),
  };
}

/** As an identity column does: the page is there a moment later than its numbers. */
function numberedBeforeCommit(store: RelayStore, dice: Dice): RelayStore {
  const late = new Map<number, number>();
  return over(store, {
    async push(space, judgedAt, parcels: readonly PushedParcel[], quotas, told) {
      const before = (await store.space(space))?.head ?? 0;
      const pushed = await store.push(space, judgedAt, parcels, quotas, told);
      if (pushed.ok && dice.chance(0.3))
        for (let seq = before + 1; seq <= pushed.head; seq += 1) late.set(seq, 1 + dice.below(3));
      return pushed;
    },
    async pull(space, after, limits) {
      const page = await store.pull(space, after, limits);
      const there = page.parcels.filter(({ seq }) => !late.has(seq));
      for (const { seq } of page.parcels) {
        const left = (late.get(seq) ?? 1) - 1;
        if (left > 0) late.set(seq, left);
        else late.delete(seq);
      }
      return { ...page, parcels: there };
    },
  });
}

function droppingMore(store: RelayStore): RelayStore {
  return over(store, {
    async addDrop(space, drop, parcels, chunks, quotas) {
      const all = await store.pull(space, 0, { parcels: 10_000, bytes: 1e9 });
      const named = new Set(parcels.map(({ device }) => device));
      const more = all.parcels.flatMap(({ bytes }) => {
        const read = readParcel(bytes);
        const leaf = read && toBase64Url(leafOf(read.content, hash));
        return read && leaf !== undefined && named.has(read.device) ? [{ ...read, leaf }] : [];
      });
      return store.addDrop(space, drop, [...parcels, ...more], chunks, quotas);
    },
  });
}

function keysOfAnyEpoch(port: NotebookPort): NotebookPort {
  const { chains } = port as SharedNotebook;
  const real = chains.takeHanded.bind(chains);
  chains.takeHanded = (space, { entries }, coming) => real(space, { entries, onRelay: entries.length }, coming);
  return port;
}

/** What is on its way counts as there, whatever comes of it. */
function sentAtOnce(port: NotebookPort): NotebookPort['chunksOutgoing'] {
  return async (space, most) => {
    const chunks = await port.chunksOutgoing(space, most);
    await port.chunksSent(space, chunks.slice(1));
    return chunks;
  };
}

/** Asked for once and not found, a piece is never asked for again. */
function onceAsked(port: NotebookPort): NotebookPort['chunksWanted'] {
  const asked = new Set<string>();
  return async (space, most) => {
    const wanted = (await port.chunksWanted(space, most)).filter((chunk) => !asked.has(chunk));
    for (const chunk of wanted) asked.add(chunk);
    return wanted;
  };
}

function withoutNotes(tables: TablesAtHand, isLost: (id: string) => boolean): TablesAtHand {
  return {
    ...tables,
    putLocals: (table, rows) =>
      tables.putLocals(table, table === 'drops' ? rows.filter(({ id }) => !isLost(id)) : rows),
  };
}

/** Of many pages the first is all that comes. */
function newestForLast(): Bent {
  const held: { store?: RelayStore } = {};
  return {
    store: (store) =>
      (held.store = over(store, {
        pull: (space, after, { bytes }) => store.pull(space, after, { parcels: 50, bytes }),
      })),
    notebook: (port) =>
      over(port, {
        take: async (space, parcels, unfit, upTo) =>
          port.take(space, parcels, unfit, (await held.store?.space(space))?.head ?? upTo),
        takeHeads: async () => [],
      }),
  };
}
