/** What the records of a backup are. Rows and sealed values travel as they lay on the tablet; the rest is told here. [BK2] */
import type { KindName } from '../database.ts';
import type { RecordHead } from './chunk-packer.ts';

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

export const NO_BYTES = new Uint8Array(0);
