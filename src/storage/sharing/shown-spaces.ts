/** How sharing and sync stand, space by space, for the screen: names are opened, nothing is decided. [SY19] */
import Dexie from 'dexie';
import { attachmentKind } from '../../practice/attachment.ts';
import { groupKind } from '../../practice/group.ts';
import type { View } from '../../practice/kind.ts';
import type { SpaceRole } from '../../protocol/chain-entry.ts';
import { presentDevices } from '../../protocol/membership.ts';
import { KIND_TABLES, type KindName, type NotebookDatabase } from '../database.ts';
import type { Notebook } from '../notebook.ts';
import { placedItem, type PlacedItem } from './awaiting.ts';
import { isOneTime } from './chains.ts';
import { mayWrite } from './comment-kinds.ts';
import type { UnsentAttachment } from './shared-chunks.ts';
import type { SharedNotebook } from './shared-notebook.ts';
import type { KeptDoubt, SyncState } from './sync-state.ts';

export interface DeviceShown {
  readonly device: string;
  /** This tablet. */
  readonly own: boolean;
  /** Of the facilitator who looks at it. */
  readonly mine: boolean;
  /** Stands for whoever opens a hand-over file by its words; nobody was heard to have done so. [HO8] */
  readonly awaited: boolean;
  /** Both undefined where what it says of itself does not open yet. */
  readonly name: string | undefined;
  readonly tablet: string | undefined;
  readonly role: SpaceRole;
  /** By the relay's clock, milliseconds since 1970. */
  readonly heardAt: number | undefined;
  readonly doubt: KeptDoubt | undefined;
  /** It wrote something that only a newer Lingkar than this one reads. */
  readonly newer: boolean;
  /** Parcels of it that were refused. */
  readonly unfit: number;
}

export interface SpaceShown {
  readonly space: string;
  readonly agency: boolean;
  readonly group: { readonly id: string; readonly name: string } | undefined;
  /** `alone`: never shown to a relay. Else as the engine has it. */
  readonly state: 'alone' | 'in' | 'out' | 'invited' | 'forked' | 'tooOld' | 'renewing';
  /** Of this tablet. */
  readonly role: SpaceRole | undefined;
  /** Those that belong now, the own one first. */
  readonly devices: readonly DeviceShown[];
  /** Something of it is here on the relay that only a newer Lingkar than this one reads. [PR12] */
  readonly newer: boolean;
  readonly unfitUnknown: number;
  /** What is written here cannot be sealed for the others until a facilitator's tablet has met the relay. [PR7] */
  readonly lacksKeys: boolean;
  /** What the relay gave as said by tablets of this space and none of them signed. */
  readonly forgedHeads: number;
  /** Parcels that are here and cannot be opened yet. */
  readonly waiting: number;
  readonly pending: readonly { readonly kind: KindName; readonly count: number }[];
  /** The first of those that wait, by name, in the order in which they go out; no more than a glance takes in. */
  readonly first: readonly ShownItem[];
  /**
   * How many pieces of attachments wait to be sent. Of those attachments of which nothing else waits: how many there are, and the
   * first ones by name. [SY16]
   */
  readonly pieces: { readonly left: number; readonly alone: number; readonly first: readonly ShownItem[] };
  readonly aside: readonly (ShownItem & { readonly why: SyncState['aside'][string]['why'] })[];
}

export interface ShownItem extends PlacedItem {
  readonly item: string;
  readonly kind: KindName;
  /** Of an attachment that waits: how many of its pieces that lie here are on the relay. */
  readonly pieces?: { readonly sent: number; readonly of: number } | undefined;
}

/** As many are opened and named. */
const NAMED = 20;

const KINDS = Object.keys(KIND_TABLES) as KindName[];

export async function shownSpaces(notebook: Notebook, shared: SharedNotebook): Promise<readonly SpaceShown[]> {
  const { database } = notebook;
  // What a live query is to follow. All else is read apart: it calls off the reads of a query that is out of date, and those of sharing
  // wait for signatures in between, so that they would end as faults.
  const [keys, chains] = await Promise.all([
    database.keys.toArray(),
    database.chains.toArray(),
    database.syncs.toArray(),
    database.self.toArray(),
    // What is written here waits from then on.
    database.counters.toArray(),
  ]);
  // Both what waits and what does not: where a piece was sent only its new place is told to those who look.
  for (const space of new Set([...keys, ...chains].map(({ id }) => id)))
    await database.chunks.where('[space+dirty]').between([space, 0], [space, 1], true, true).count();
  return apart(() => told(notebook, shared));
}

/** Runs outside of the query that is under way; Dexie follows promises, but no timer. */
function apart<T>(read: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => setTimeout(() => void read().then(resolve, reject)));
}

async function told(notebook: Notebook, shared: SharedNotebook): Promise<readonly SpaceShown[]> {
  const { database, identity } = notebook;
  const [held, chained] = await Promise.all([
    database.keys.toCollection().primaryKeys(),
    database.chains.toCollection().primaryKeys(),
  ]);
  const groups = new Map((await notebook.all(groupKind)).map((group) => [group.space, group]));
  const all = new Set([identity.agencySpace, ...held, ...chained]);
  const shown: SpaceShown[] = [];
  for (const space of all) {
    const one = await shownSpace(notebook, shared, space, held.includes(space), groups.get(space));
    if (one) shown.push(one);
  }
  return shown;
}

/**
 * Whether what is kept of sync asks for an eye: a space where nothing goes on, an item that was set aside, a tablet in doubt. As long as none does
 * only one row of each space is opened.
 */
export async function asksForAnEye(notebook: Notebook, shared: SharedNotebook): Promise<boolean> {
  const { database } = notebook;
  await Promise.all([database.syncs.toArray(), database.chains.toArray()]);
  return apart(async () => {
    for (const space of await database.chains.toCollection().primaryKeys())
      if (isNoted(await shared.state(space))) return (await told(notebook, shared)).some(isToLookAt);
    return false;
  });
}

function isNoted({ halted, aside, doubts }: SyncState): boolean {
  return halted !== undefined || Object.keys(aside).length > 0 || Object.keys(doubts).length > 0;
}

function isToLookAt({ state, aside, devices }: SpaceShown): boolean {
  return state === 'forked' || state === 'tooOld' || aside.length > 0 || devices.some(({ doubt }) => doubt);
}

/** All invitations, the same way. */
export async function shownInvitations({ database }: Notebook, shared: SharedNotebook) {
  await Promise.all([database.invitations.toArray(), database.chains.toArray()]);
  return apart(() => shared.inviting.shown());
}

async function shownSpace(
  notebook: Notebook,
  shared: SharedNotebook,
  space: string,
  held: boolean,
  group: View<typeof groupKind> | undefined,
): Promise<SpaceShown | undefined> {
  const { database, identity } = notebook;
  const agency = space === identity.agencySpace;
  // A space whose group is gone, or which somebody named that nobody asked for.
  if (held && !agency && !group) return undefined;
  const standing = await shared.space(space);
  const state = await shared.state(space);
  const { membership } = standing ?? {};
  const devices = membership ? presentDevices(membership) : [];
  const own = devices.find(({ device }) => device === identity.device);
  // Of a space that this tablet is out of, too: what could not be sent is only here. [SY13]
  const pending = await pendingIn(database, space, state, own?.role);
  const maySend = mayWrite(own?.role ?? 'facilitator', attachmentKind.name);
  const unsent = maySend ? await shared.attachmentsUnsent(space) : [];
  return {
    space,
    agency,
    group: group && { id: group.id, name: group.name },
    state: membership ? (standing?.state ?? 'alone') : held ? 'alone' : 'invited',
    role: own?.role,
    devices: devices
      .map((device): DeviceShown => {
        const about = shared.chains.aboutOf(space, device);
        return {
          device: device.device,
          own: device === own,
          mine: about?.facilitator === identity.facilitator,
          awaited: isOneTime(device),
          name: about?.name,
          tablet: about?.tablet,
          role: device.role,
          heardAt: state.heard[device.device]?.at,
          doubt: state.doubts[device.device],
          newer: state.newer?.devices.includes(device.device) === true,
          unfit: total(state.unfit[device.device]),
        };
      })
      .sort((a, b) => Number(b.own) - Number(a.own) || Number(b.mine) - Number(a.mine)),
    newer: state.newer !== undefined,
    lacksKeys: standing?.state === 'in' && standing.lacksKeys,
    forgedHeads: state.forgedHeads ?? 0,
    unfitUnknown: total(state.unfit['']),
    waiting: state.waiting,
    pending,
    first: pending.length > 0 ? await firstIn(notebook, space, state, pending, unsent, group) : [],
    pieces: await piecesIn(notebook, unsent, group),
    aside: await asideIn(notebook, space, state, group),
  };
}

async function piecesIn(
  notebook: Notebook,
  unsent: readonly UnsentAttachment[],
  group: View<typeof groupKind> | undefined,
): Promise<SpaceShown['pieces']> {
  const alone = unsent.filter(({ textSent }) => textSent);
  const first: ShownItem[] = [];
  for (const pieces of alone.slice(0, NAMED)) {
    const [kind, item] = [attachmentKind.name, pieces.attachment];
    first.push({ item, kind, pieces, ...(await placedItem(notebook, kind, item, group)) });
  }
  return { left: unsent.reduce((sum, { sent, of }) => sum + of - sent, 0), alone: alone.length, first };
}

/** Those without a number come after all that have one. */
async function firstIn(
  notebook: Notebook,
  space: string,
  state: SyncState,
  pending: SpaceShown['pending'],
  unsent: readonly UnsentAttachment[],
  group: View<typeof groupKind> | undefined,
): Promise<SpaceShown['first']> {
  const found = await Promise.all(
    pending.map(async ({ kind }) =>
      (await waitingRows(notebook.database, kind, space, state).limit(NAMED).toArray()).map(({ id, n }) => ({
        item: id,
        kind,
        n: n ?? Number.MAX_SAFE_INTEGER,
      })),
    ),
  );
  const first = found.flat().sort((a, b) => a.n - b.n);
  const named: ShownItem[] = [];
  for (const { item, kind } of first.slice(0, NAMED))
    named.push({
      ...{ item, kind, pieces: unsent.find(({ attachment }) => attachment === item) },
      ...(await placedItem(notebook, kind, item, group)),
    });
  return named;
}

/** A supervisor's tablet sends comments alone; what it holds of others waits for nothing. */
async function pendingIn(
  database: NotebookDatabase,
  space: string,
  state: SyncState,
  role: SpaceRole = 'facilitator',
): Promise<SpaceShown['pending']> {
  const counted = await Promise.all(
    KINDS.filter((kind) => mayWrite(role, kind)).map(async (kind) => ({
      kind,
      count: await waitingRows(database, kind, space, state).count(),
    })),
  );
  return counted.filter(({ count }) => count > 0);
}

/** Rows of a kind that are to be sent, without those that were set aside. */
function waitingRows(database: NotebookDatabase, kind: KindName, space: string, state: SyncState) {
  const rows = database.rowsOf(kind);
  // Rows get their numbers when they are sent for the first time; those without stand in no such index.
  const waiting = state.numbered
    ? rows.where('[space+dirty+n]').between([space, 1, state.sentUpTo], [space, 1, Dexie.maxKey], false)
    : rows
        .where('space')
        .equals(space)
        .filter(({ dirty }) => dirty === 1);
  // With a filter each row is read; without one they are only counted.
  const isAside = Object.keys(state.aside).length > 0;
  return isAside ? waiting.filter(({ id, n }) => state.aside[id]?.n !== n) : waiting;
}

/** Those that are still as they were when they were set aside: what is written anew goes out again by itself. [SY15] */
async function asideIn(
  notebook: Notebook,
  space: string,
  { aside }: SyncState,
  group: View<typeof groupKind> | undefined,
): Promise<SpaceShown['aside']> {
  const { database } = notebook;
  const items = Object.keys(aside);
  if (items.length === 0) return [];
  const found = await Promise.all(
    KINDS.map(async (kind) =>
      (await database.rowsOf(kind).bulkGet(items)).flatMap((row) => {
        const put = row?.space === space ? aside[row.id] : undefined;
        return put && put.n === row?.n ? [{ item: row.id, kind, why: put.why }] : [];
      }),
    ),
  );
  const shown: SpaceShown['aside'][number][] = [];
  for (const one of found.flat()) shown.push({ ...one, ...(await placedItem(notebook, one.kind, one.item, group)) });
  return shown;
}

function total(counts: Readonly<Record<string, number>> | undefined): number {
  return Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
}
