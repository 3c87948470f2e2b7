/**
 * One sealed file of the whole notebook, written while the notebook may be used. It is read page by page without
 * holding anybody up; at the end one short transaction reads again what was written meanwhile, so that the file holds
 * the notebook as it stood at that moment, and never half of a command. [BK4]
 */
import { KIND_NAMES } from '../kinds.ts';
import { newId } from '../../base/id.ts';
import { failure, success, type Result } from '../../base/result.ts';
import { readHeader, writeHeader, type BackupHeader } from '../../crypto/backup-header.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import { DATABASE_VERSION, type KindName, type LocalRow, type Row } from '../database.ts';
import type { Notebook } from '../notebook.ts';
import type { RegisteredNotebook } from '../registry.ts';
import { rowPages } from '../row-pages.ts';
import { unsealRow } from '../sealed-row.ts';
import { storageProblem } from '../storage-problem.ts';
import { NO_BYTES, type BackedUpLocal, type BackupRecord, type Counts, type Manifest } from './backup-contents.ts';
import { countersOf } from './counters-of.ts';
import { SealedWriting, type FileSink } from './sealed-writing.ts';

export interface BackupProgress {
  readonly done: number;
  readonly total: number;
}

export interface MadeBackup {
  readonly madeAt: number;
  readonly bytes: number;
  /** How often the notebook had been written in by then; told on the health card as "nothing new since". */
  readonly writes: number;
}

const PAGE = 400;
/** Reading goes round until only so few chunks are new that the last transaction may hold them. */
const FEW_CHUNKS = 8;
const CHUNK_ROUNDS = 20;

export async function* makeBackup(
  notebook: Notebook,
  registered: RegisteredNotebook,
  sink: FileSink,
): AsyncGenerator<BackupProgress, Result<MadeBackup>, void> {
  // The notebook may be locked in the middle: under zeros nothing may be sealed.
  const key = notebook.notebookKey.slice();
  try {
    if (notebook.locked) return failure({ kind: 'locked', id: notebook.id });
    const made = yield* written(notebook, registered, key, sink);
    return made ? success(made) : failure({ kind: 'locked', id: notebook.id });
  } catch (error) {
    const problem = notebook.locked ? { kind: 'locked' as const, id: notebook.id } : storageProblem(error);
    if (!problem) throw error;
    return failure(problem);
  } finally {
    key.fill(0);
  }
}

/** Undefined when the notebook was locked meanwhile: the file is not finished then, and does not say that it is. */
async function* written(
  notebook: Notebook,
  registered: RegisteredNotebook,
  key: SealingKey,
  sink: FileSink,
): AsyncGenerator<BackupProgress, MadeBackup | undefined, void> {
  const { database, identity, clock, random } = notebook;
  const file = new BackupWriting(
    { file: newId(random), notebook: registered.slotsOf ?? registered.id, slots: closedSlots(registered) },
    key,
    sink,
    notebook,
  );
  const before = await countersOf(notebook);
  const counts = await countsOf(notebook);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const manifest: Manifest = {
    madeAt: clock.now(),
    database: DATABASE_VERSION,
    name: registered.name,
    facilitator: { id: identity.facilitator, name: identity.name },
    agencySpace: identity.agencySpace,
    begunAt: identity.begunAt,
    recoveryConfirmed: registered.recoveryConfirmed,
  };
  await file.begin();
  await file.add({ head: { as: 'begin', manifest, counts }, sealed: NO_BYTES });
  // The keys stand at both ends: a damaged place takes the rows that lie in it, and never what opens all others.
  for (const row of await database.keys.toArray()) await file.add(localRecord('keys', row));
  let done = 0;
  yield { done, total };
  for (const kind of KIND_NAMES) {
    for await (const page of rowPages(database.rowsOf(kind), PAGE)) {
      for (const row of page) await file.add(rowRecord(kind, row));
      if (notebook.locked) return undefined;
      done += page.length;
      yield { done, total: Math.max(done, total) };
    }
  }
  // Chunks never change, so that their ids say what the file has; those that came while it was read are read after them.
  const taken = new Set<string>();
  for (let rounds = 0; rounds < CHUNK_ROUNDS; rounds += 1) {
    const fresh = (await database.chunks.toCollection().primaryKeys()).filter((id) => !taken.has(id));
    for (const id of fresh) {
      taken.add(id);
      const row = await database.chunks.get(id);
      if (row) await file.add(chunkRecord(row));
      if (notebook.locked) return undefined;
      done += 1;
      yield { done, total: Math.max(done, total) };
    }
    if (fresh.length < FEW_CHUNKS) break;
  }
  const meanwhile = await writtenMeanwhile(notebook, before, taken);
  for (const record of meanwhile.records) await file.add(record);
  if (notebook.locked) return undefined;
  const madeAt = clock.now();
  await file.add({
    head: { as: 'end', manifest: { ...manifest, madeAt }, counts: file.counts },
    sealed: NO_BYTES,
  });
  const bytes = await file.end();
  yield { done: Math.max(done, total), total: Math.max(done, total) };
  return { madeAt, bytes, writes: meanwhile.writes };
}

class BackupWriting {
  readonly counts: Record<string, number> = {};
  readonly #file: SealedWriting;

  constructor(header: BackupHeader, key: SealingKey, sink: FileSink, notebook: Notebook) {
    const bytes = writeHeader(header);
    const read = readHeader(bytes);
    if (typeof read === 'string') throw new Error('a fresh header that does not read back');
    this.#file = new SealedWriting(bytes, read.stream, key, sink, notebook.random);
  }

  begin(): Promise<void> {
    return this.#file.begin();
  }

  async add(record: BackupRecord): Promise<void> {
    const { head } = record;
    if (head.as === 'row') this.#count(head.kind);
    if (head.as === 'local') this.#count(head.table);
    if (head.as === 'chunk') this.#count('chunks');
    await this.#file.add(record);
  }

  /** Answers the size of the whole file. */
  end(): Promise<number> {
    return this.#file.end();
  }

  #count(table: string): void {
    this.counts[table] = (this.counts[table] ?? 0) + 1;
  }
}

interface Meanwhile {
  readonly records: readonly BackupRecord[];
  readonly writes: number;
}

/**
 * What the tablet alone keeps, and every row that was written since `before`, as of one moment. A space whose counter
 * stands where it stood is left alone; of the others each row is opened, for its vector says whether it is newer.
 */
async function writtenMeanwhile(
  notebook: Notebook,
  before: ReadonlyMap<string, number>,
  taken: ReadonlySet<string>,
): Promise<Meanwhile> {
  const { database, keyring, identity } = notebook;
  return database.transaction('r', database.tables, async () => {
    const records: BackupRecord[] = [];
    const now = await countersOf(notebook);
    const keys = await database.keys.toArray();
    keyring.take(keys);
    for (const table of ['counters', 'drafts', 'chains', 'roles'] as const) {
      for (const row of await database[table].toArray()) records.push(localRecord(table, row));
    }
    const changed = keys.map(({ id }) => id).filter((space) => !now.has(space) || now.get(space) !== before.get(space));
    if (changed.length > 0) {
      for (const kind of KIND_NAMES) {
        await database
          .rowsOf(kind)
          .where('space')
          .anyOf(changed)
          .each((row) => {
            const item = unsealRow(row, keyring.known(row.space));
            const known = item && before.get(row.space);
            if (known === undefined || (item?.vector[identity.device] ?? 0) > known) records.push(rowRecord(kind, row));
          });
      }
    }
    const fresh = (await database.chunks.toCollection().primaryKeys()).filter((id) => !taken.has(id));
    for (const row of await database.chunks.bulkGet(fresh)) if (row) records.push(chunkRecord(row));
    for (const row of keys) records.push(localRecord('keys', row));
    return { records, writes: [...now.values()].reduce((sum, n) => sum + n, 0) };
  });
}

async function countsOf({ database }: Notebook): Promise<Counts> {
  const kinds = KIND_NAMES.map(async (kind) => [kind, await database.rowsOf(kind).count()] as const);
  const drafts = database.drafts.count().then((count) => ['drafts', count] as const);
  const chunks = database.chunks.count().then((count) => ['chunks', count] as const);
  return Object.fromEntries(await Promise.all([...kinds, drafts, chunks]));
}

function closedSlots({ slots }: RegisteredNotebook): BackupHeader['slots'] {
  return slots.filter((slot) => slot.kind !== 'open');
}

function rowRecord(kind: KindName, { id, space, parent, sealed }: Row): BackupRecord {
  return { head: { as: 'row', kind, id, space, parent }, sealed };
}

function chunkRecord({ id, space, parent, sealed }: Row): BackupRecord {
  return { head: { as: 'chunk', id, space, parent }, sealed };
}

function localRecord(table: BackedUpLocal, { id, sealed }: LocalRow): BackupRecord {
  return { head: { as: 'local', table, id }, sealed };
}
