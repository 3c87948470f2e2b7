/**
 * A new notebook out of a backup, beside those that are here. It is a new device: under the old name two tablets would
 * give the same dots to different words. Nothing is on the shelf before everything is on the disk, and whoever stops
 * asking leaves nothing behind. [BK7 BK8]
 */
import Dexie from 'dexie';
import { toBase64Url } from '../../base/bytes.ts';
import { newId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import { success, type Result } from '../../base/result.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import { passphraseSlot, type Slot } from '../../crypto/slot.ts';
import { databaseName, KIND_TABLES, NotebookDatabase, type KindName, type LocalRow, type Row } from '../database.ts';
import { tellGroupList } from '../group-list.ts';
import { claim } from '../draft-claim.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import { Notebook } from '../notebook.ts';
import type { Identity, RestoredFrom } from '../notebook-reader.ts';
import type { Notebooks } from '../notebooks.ts';
import { storageProblem } from '../storage-problem.ts';
import { readCounter } from '../write-counter.ts';
import type { BackedUpLocal, BackupRecord } from './backup-contents.ts';
import type { BackupReport } from './check-backup.ts';
import type { BackupProgress } from './make-backup.ts';
import { chunksOf, RecordReading, refused, type BackupProblem, type SealedBackup } from './sealed-backup.ts';
import { unreachableRows } from './unreachable-rows.ts';

export interface RestoreWishes {
  readonly name: string;
  /** A new passphrase, where the file was opened by its recovery code; else the one of the file goes on. */
  readonly passphrase?: string;
}

export interface Restored {
  readonly notebook: Notebook;
  readonly from: RestoredFrom;
}

/** Rows that go to the disk in one transaction: each one waits until the disk has it. */
const PAGE = 2000;
const CHUNKS_TOGETHER = 16;

/** Names the database under way, so that one whose window was killed is cleared away by the next try. */
const UNDER_WAY = 'lingkar.restoring';

export async function* restoreBackup(
  notebooks: Notebooks,
  backup: SealedBackup,
  key: SealingKey,
  report: BackupReport,
  wishes: RestoreWishes,
): AsyncGenerator<BackupProgress, Result<Restored, BackupProblem>, void> {
  const letGo = await claim('restoring');
  const id = newId(notebooks.random);
  const database = new NotebookDatabase(id);
  let done = false;
  try {
    if (letGo) await clearedAway(notebooks, id);
    const { header } = backup;
    const { name, passphrase } = wishes;
    const slots: Slot[] = header.slots.filter((slot) => passphrase === undefined || slot.kind !== 'passphrase');
    if (passphrase !== undefined) {
      const { derivation, random } = notebooks;
      const cost = await derivation.calibrate();
      slots.push(await passphraseSlot(header.notebook, key, passphrase, cost, derivation.derive, random));
    }
    await database.open();
    const restoring = new Restoring(notebooks, database, id, key, report);
    yield* restoring.rows(backup);
    const restored = await restoring.finish();
    await notebooks.shelve({
      id,
      name,
      sample: false,
      slots,
      slotsOf: header.notebook,
      // Whoever typed the code holds it.
      recoveryConfirmed: passphrase !== undefined || report.manifest.recoveryConfirmed,
    });
    done = true;
    return success(restored);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotReadableError') return refused('fileUnreadable');
    const problem = storageProblem(error);
    if (!problem) throw error;
    return refused(problem.kind === 'storageFull' ? 'storageFull' : 'storageLost');
  } finally {
    if (!done) {
      database.close();
      await Dexie.delete(databaseName(id)).catch(() => undefined);
    }
    forgetUnderWay();
    await letGo?.();
  }
}

class Restoring {
  readonly #notebook: Notebook;
  readonly #rows = new Map<KindName, Row[]>();
  readonly #locals = new Map<BackedUpLocal, LocalRow[]>();
  readonly #chunks: Row[] = [];
  #waiting = 0;

  constructor(
    readonly notebooks: Notebooks,
    readonly database: NotebookDatabase,
    id: string,
    readonly key: SealingKey,
    readonly report: BackupReport,
  ) {
    const { random, clock } = notebooks;
    const { manifest } = report;
    const identity: Identity = {
      device: newId(random),
      facilitator: manifest.facilitator.id,
      name: manifest.facilitator.name,
      agencySpace: manifest.agencySpace,
      signingSeed: toBase64Url(random.bytes(32)),
      sealingSeed: toBase64Url(random.bytes(32)),
      begunAt: manifest.begunAt,
      restored: { at: clock.now(), madeAt: manifest.madeAt, missing: report.missing, cut: report.cut, unreachable: 0 },
    };
    this.#notebook = new Notebook(id, database, identity, key.slice(), clock, random);
  }

  async *rows(backup: SealedBackup): AsyncGenerator<BackupProgress, void, void> {
    const reading = new RecordReading();
    const total = backup.file.size;
    yield { done: 0, total };
    for await (const { content, bytesRead } of chunksOf(backup, this.key)) {
      for (const record of reading.take(content).records) this.#take(record);
      if (this.#waiting >= PAGE) await this.#put();
      yield { done: bytesRead, total };
    }
    await this.#put();
  }

  /** Digests, the count of the backup it came from, and at the very end who this notebook is. */
  async finish(): Promise<Restored> {
    const notebook = this.#notebook;
    await notebook.keyring.loadAll();
    await tellGroupList(notebook);
    const from: RestoredFrom = {
      ...(notebook.identity.restored as RestoredFrom),
      unreachable: this.report.whole ? 0 : await unreachableRows(notebook),
    };
    const identity: Identity = { ...notebook.identity, restored: from };
    await notebook.putLocal('backups', 'last', { at: from.madeAt, writes: 0 });
    await notebook.putLocal('self', 'self', identity as unknown as Json);
    const { id, database, notebookKey, clock, random } = notebook;
    const whole = new Notebook(id, database, identity, notebookKey, clock, random);
    await whole.keyring.loadAll();
    return { notebook: whole, from };
  }

  #take({ head, sealed }: BackupRecord): void {
    if (head.as === 'row') {
      const { kind, id, space, parent } = head;
      // The relay is asked anew: what it holds of the old device is not this one's.
      this.#add(this.#rows, kind, { id, space, parent, dirty: 1, size: sealed.length, sealed });
    } else if (head.as === 'chunk') {
      const { id, space, parent } = head;
      this.#chunks.push({ id, space, parent, dirty: 1, size: sealed.length, sealed });
      // As heavy as many rows: a page of nothing but chunks would not fit into memory.
      this.#waiting += PAGE / CHUNKS_TOGETHER;
    } else if (head.as === 'local') {
      const row = head.table === 'counters' ? this.#freshCounter(head.id, sealed) : { id: head.id, sealed };
      if (row) this.#add(this.#locals, head.table, row);
    }
  }

  /** This device has not written yet; its clock goes on from the latest stamp of the old one. [ST5] */
  #freshCounter(id: string, sealed: Uint8Array): LocalRow | undefined {
    const counter = readCounter(openLocal(this.key, 'counters', { id, sealed }));
    if (!counter) return undefined;
    return sealLocal(this.key, 'counters', id, { n: 0, at: counter.at }, this.notebooks.random);
  }

  #add<T extends string, R>(tables: Map<T, R[]>, table: T, row: R): void {
    const rows = tables.get(table);
    if (rows) rows.push(row);
    else tables.set(table, [row]);
    this.#waiting += 1;
  }

  async #put(): Promise<void> {
    const { database } = this;
    const names = [...[...this.#rows.keys()].map((kind) => KIND_TABLES[kind]), ...this.#locals.keys(), 'chunks'];
    if (this.#waiting > 0) {
      await database.transaction('rw', names, async () => {
        for (const [kind, rows] of this.#rows) await database.rowsOf(kind).bulkPut(rows);
        for (const [table, rows] of this.#locals) await database[table].bulkPut(rows);
        await database.chunks.bulkPut(this.#chunks.splice(0));
      });
    }
    this.#rows.clear();
    this.#locals.clear();
    this.#waiting = 0;
  }
}

/** Clears away what a killed window left half restored; it was never on the shelf. */
async function clearedAway(notebooks: Notebooks, next: string): Promise<void> {
  try {
    const left = localStorage.getItem(UNDER_WAY);
    if (left && !(await notebooks.registered(left))) await Dexie.delete(databaseName(left));
    localStorage.setItem(UNDER_WAY, next);
  } catch {
    // Where the browser keeps no such note, what a kill leaves behind stays until the browser clears it.
    return;
  }
}

function forgetUnderWay(): void {
  try {
    localStorage.removeItem(UNDER_WAY);
  } catch {
    return;
  }
}
