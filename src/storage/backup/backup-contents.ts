/** What the records of a backup are. Rows and sealed values travel as they lay on the tablet; the rest is told here. [BK2] */
import * as v from 'valibot';
import { KIND_TABLES, type KindName } from '../database.ts';
import type { PackedRecord, RecordHead } from './chunk-packer.ts';

/** Sealed values of the tablet that go along. Digests are told anew; the row 'self' holds seeds that stay here. */
export const BACKED_UP_LOCALS = ['keys', 'counters', 'drafts', 'chains', 'roles'] as const;
export type BackedUpLocal = (typeof BACKED_UP_LOCALS)[number];

/** How many of each table, by the names of kinds and of `BACKED_UP_LOCALS`. */
export type Counts = Readonly<Record<string, number>>;

/** Of what and whom the backup is; stands in its first record and in its last. */
export interface Manifest {
  readonly madeAt: number;
  /** Version of the tables it was made from. */
  readonly database: number;
  /** Of the notebook. */
  readonly name: string;
  readonly facilitator: { readonly id: string; readonly name: string };
  readonly agencySpace: string;
  readonly begunAt: number;
  readonly recoveryConfirmed: boolean;
}

export interface BeginHead extends RecordHead {
  readonly as: 'begin';
  readonly manifest: Manifest;
  /** As counted before the first row was read; what is written while the backup is made comes on top. */
  readonly counts: Counts;
}

export interface RowHead extends RecordHead {
  readonly as: 'row';
  readonly kind: KindName;
  readonly id: string;
  readonly space: string;
  readonly parent: string;
}

/** A sealed piece of an attachment, as it lay on the tablet. */
export interface ChunkHead extends RecordHead {
  readonly as: 'chunk';
  readonly id: string;
  readonly space: string;
  readonly parent: string;
}

export interface LocalHead extends RecordHead {
  readonly as: 'local';
  readonly table: BackedUpLocal;
  readonly id: string;
}

export interface EndHead extends RecordHead {
  readonly as: 'end';
  readonly manifest: Manifest;
  /** Records of each table in the file. */
  readonly counts: Counts;
}

export type BackupHead = BeginHead | RowHead | ChunkHead | LocalHead | EndHead;

export interface BackupRecord {
  readonly head: BackupHead;
  readonly sealed: Uint8Array;
}

const KINDS_OF_ROWS = Object.keys(KIND_TABLES) as KindName[];
const number = v.pipe(v.number(), v.finite());
const counts = v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const id = v.pipe(v.string(), v.nonEmpty());
const manifest = v.object({
  madeAt: number,
  database: number,
  name: v.string(),
  facilitator: v.object({ id, name: v.string() }),
  agencySpace: id,
  begunAt: number,
  recoveryConfirmed: v.boolean(),
});
const headSchema: v.GenericSchema<unknown, BackupHead> = v.variant('as', [
  v.object({ as: v.literal('begin'), manifest, counts }),
  v.object({ as: v.literal('row'), kind: v.picklist(KINDS_OF_ROWS), id, space: id, parent: v.string() }),
  v.object({ as: v.literal('chunk'), id, space: id, parent: v.string() }),
  v.object({ as: v.literal('local'), table: v.picklist(BACKED_UP_LOCALS), id }),
  v.object({ as: v.literal('end'), manifest, counts }),
]);

/** A record as it should be; undefined for any other: whoever knows the passphrase may have packed anything. [BK6] */
export function readRecord({ head, sealed }: PackedRecord): BackupRecord | undefined {
  const read = v.safeParse(headSchema, head);
  return read.success ? { head: read.output, sealed } : undefined;
}

export const NO_BYTES = new Uint8Array(0);
