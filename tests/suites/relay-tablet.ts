/** A real notebook that meets the relay's own service over the engine's round, and everything that opens on either side. */
import 'fake-indexeddb/auto';
import { toBase64Url, utf8 } from '../../src/base/bytes.ts';
import type { Random } from '../../src/base/random.ts';
import type { Result } from '../../src/base/result.ts';
import type { AttachedTo } from '../../src/storage/commands/attachment-commands.ts';
import type { SpaceRole } from '../../src/protocol/chain-entry.ts';
import { nodeHash, nodeVerify } from '../../src/server/relay/node-crypto.ts';
import { Relay } from '../../src/server/relay/relay.ts';
import type { RelayStore } from '../../src/server/store/relay-store.ts';
import { readParcel } from '../../src/protocol/parcel.ts';
import { openAttachmentChunk } from '../../src/storage/attachment-chunk.ts';
import { KIND_NAMES } from '../../src/storage/kinds.ts';
import { openLocal } from '../../src/storage/local-seal.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { unsealRow } from '../../src/storage/sealed-row.ts';
import { shareNotebook } from '../../src/storage/sharing/share-notebook.ts';
import { SHARING_TABLES, type LocalRow } from '../../src/storage/database.ts';
import { fetchAttachment } from '../../src/sync/exchange-chunks.ts';
import { asking } from '../../src/sync/round-context.ts';
import type { RelayPort, Voucher } from '../../src/sync/relay-port.ts';
import { syncRound, type RoundOutcome } from '../../src/sync/sync-round.ts';
import { Dice } from '../simulation/dice.ts';
import { lossyRelay } from '../simulation/lossy-relay.ts';
import { countedRandom, ROOMY } from '../server/relay/test-device.ts';
import { inviteByWords } from '../storage/sharing/exchange.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from '../storage/open-test-notebook.ts';

const CODE = 'AAAA';

export type RelayTablet = Awaited<ReturnType<RelayInHand['tablet']>>;

/** What a relay in hand has of its own. `clock`: one that tablets have already. `random`: for what must come out the same each time. */
interface RelayWishes {
  readonly pageMost?: number;
  readonly clock?: TurnedClock;
  readonly random?: Random;
}

/** A relay over a store, and tablets that know it. */
export class RelayInHand {
  readonly clock: TurnedClock;
  readonly relay: Relay;

  private constructor(
    readonly store: RelayStore,
    { clock = turnedClock(), random = countedRandom, ...limits }: RelayWishes,
  ) {
    this.clock = clock;
    const usual = { store, clock, random, hash: nodeHash, verify: nodeVerify, quotas: ROOMY };
    this.relay = new Relay({ ...usual, ...limits });
  }

  static async over(store: RelayStore, wishes: RelayWishes = {}): Promise<RelayInHand> {
    const inHand = new RelayInHand(store, wishes);
    const account = toBase64Url((wishes.random ?? countedRandom).bytes(16));
    const expires = inHand.clock.now() + 1e12;
    await store.addCode({ hash: toBase64Url(nodeHash(utf8(CODE))), account, expires, uses: 100 });
    return inHand;
  }

  /** A new notebook, known to the relay. `bend`: what lies between this tablet and the relay. `hasRoom`: for chunks nobody asked for. */
  async tablet(name: string, bend?: (port: RelayPort) => RelayPort, hasRoom?: () => boolean) {
    const notebook = await openTestNotebook(undefined, this.clock);
    notebook.become({ ...notebook.identity, name });
    const tablet = this.over(name, notebook, bend, hasRoom);
    await tablet.round({ code: CODE });
    return tablet;
  }

  /** A notebook that is there, such as one put back from a backup. */
  over(name: string, notebook: Notebook, bend: (port: RelayPort) => RelayPort = (port) => port, hasRoom = () => true) {
    const shared = shareNotebook(notebook);
    const link = { relay: this.relay, dice: new Dice(1), loss: 0, meanwhile: async () => undefined, late: [] };
    const port = bend(lossyRelay(link, () => shared));
    const ask = asking(new AbortController().signal);
    const round = (voucher?: Voucher): Promise<RoundOutcome> =>
      syncRound(
        {
          notebook: shared,
          relay: port,
          clock: this.clock,
          ask,
          progress: () => undefined,
          roomForChunks: async () => hasRoom(),
        },
        voucher,
      );
    const fetch = (space: string, attachment: string) =>
      fetchAttachment({ notebook: shared, relay: port, ask }, space, attachment);
    const [commands, queries] = [notebookCommands(notebook), notebookQueries(notebook)];
    return { name, notebook, shared, round, fetch, commands, queries };
  }
}

/** Lets a guest into spaces, by words. */
export async function letIn(
  host: RelayTablet,
  guest: RelayTablet,
  spaces: readonly string[],
  role: SpaceRole = 'facilitator',
): Promise<void> {
  await host.round();
  await inviteByWords(host.shared, guest.shared, spaces, { role, tablet: guest.name });
  for (let i = 0; i < 2; i += 1) for (const { round } of [host, guest]) await round();
}

/** A file of these words beside something, a chunk for each; answers its id. */
export async function attach(
  { commands: { attachments } }: Pick<RelayTablet, 'commands'>,
  beside: AttachedTo,
  name: string,
  ...content: readonly string[]
): Promise<string> {
  const id = must(await attachments.begin(beside, { name }));
  const hash = attachments.hash();
  let length = 0;
  for (const [index, part] of content.entries()) {
    const bytes = utf8(part);
    must(await attachments.putChunk(id, index, bytes));
    hash.add(bytes);
    length += bytes.length;
  }
  must(await attachments.finish(id, { bytes: length, chunks: content.length, hash: hash.end() }));
  return id;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** Where words stand that can be read with the keys of a notebook, in places that a person could follow. */
export async function foundOnTablet({ notebook }: RelayTablet, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const look = (place: string, text: string) => {
    for (const word of words) if (text.includes(word)) found.push(`${place}: ${word}`);
  };
  for (const kind of KIND_NAMES) {
    for (const row of await notebook.database.rowsOf(kind).toArray()) {
      const item = unsealRow(row, await notebook.keyring.of(row.space, row.sealed));
      if (item) look(kind, JSON.stringify(item));
    }
  }
  for (const row of await notebook.database.chunks.toArray()) {
    const bytes = openAttachmentChunk(await notebook.keyring.of(row.space, row.sealed), row);
    if (bytes) look('chunks', new TextDecoder().decode(bytes));
  }
  for (const table of ['drafts', 'digests', ...SHARING_TABLES] as const) {
    for (const row of (await notebook.database.table(table).toArray()) as LocalRow[]) {
      const value = openLocal(notebook.notebookKey, table, row);
      if (value !== undefined) look(table, JSON.stringify(value));
    }
  }
  return [...new Set(found)];
}

/** The same of all that a relay holds of a space. */
export async function foundOnRelay(
  store: RelayStore,
  { notebook }: RelayTablet,
  space: string,
  words: readonly string[],
  attachments: readonly { readonly attachment: string; readonly chunk: string }[] = [],
): Promise<readonly string[]> {
  const found: string[] = [];
  const look = (place: string, text: string) => {
    for (const word of words) if (text.includes(word)) found.push(`${place}: ${word}`);
  };
  const keys = await notebook.keyring.of(space);
  const { parcels } = await store.pull(space, 0, { parcels: 1e9, bytes: 1e12 });
  for (const { bytes } of parcels) {
    const parcel = readParcel(bytes);
    if (!parcel) throw new Error('a parcel on the relay does not read');
    const { item: id, sealed } = parcel;
    const item = unsealRow({ id, space, parent: '', dirty: 0, size: sealed.length, sealed }, keys);
    if (!item) throw new Error('a parcel on the relay does not open');
    look(`${item.kind} of ${parcel.device}`, JSON.stringify(item));
  }
  for (const { attachment, chunk: id } of attachments) {
    const sealed = await store.chunk(space, id);
    const row = sealed && { id, space, parent: attachment, dirty: 0 as const, size: sealed.length, sealed };
    const bytes = row && openAttachmentChunk(keys, row);
    if (bytes) look('chunk', new TextDecoder().decode(bytes));
  }
  return [...new Set(found)];
}
