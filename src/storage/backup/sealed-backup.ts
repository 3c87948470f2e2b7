/** A chosen file before and after it is opened: its header, its key, its chunks one after the other. [BK1] */
import type { Result } from '../../base/result.ts';
import { CHUNK_BYTES, openChunk } from '../../crypto/sealed-chunk.ts';
import { readHeader, type BackupHeader } from '../../crypto/backup-header.ts';
import { HEADER_BYTES, type HeaderFault, type WholeHeader } from '../../crypto/header-frame.ts';
import { readCode } from '../../crypto/recovery-code.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import { readRecord, type BackupRecord } from './backup-contents.ts';
import { ChunkUnpacker } from './chunk-packer.ts';
import { openPassphraseSlot, openRecoverySlot, type DerivePassphrase } from '../../crypto/slot.ts';

/** What is read of a file; a `File` is one. */
export interface BackupFile {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export type BackupProblemKind =
  /** Nothing in it, or of another kind altogether. */
  | 'notABackup'
  | 'newerBackup'
  /** Both headers are broken, or nothing behind them opens. */
  | 'backupDamaged'
  /** The device does not hand it out (any more). */
  | 'fileUnreadable'
  | 'wrongPassphrase'
  | 'wrongRecoveryCode'
  /** Sealed under another key than that of the notebook it is held against. */
  | 'otherNotebook'
  | 'storageFull'
  | 'storageLost';

export interface BackupProblem {
  readonly kind: BackupProblemKind;
}

/** Chunks that are fetched from the file in one go. */
const TOGETHER = 16;

export interface SealedBackup {
  readonly file: BackupFile;
  readonly header: BackupHeader;
  readonly stream: string;
}

/** Reads both ends of a file, and no more of it, however long it is. */
export async function lookAtBackup(file: BackupFile): Promise<Result<SealedBackup, BackupProblem>> {
  const read = await headerAtEnds(file, readHeader);
  if (typeof read !== 'string') return { ok: true, value: { file, ...read } };
  return refused(
    ({ unreadable: 'fileUnreadable', newer: 'newerBackup', damaged: 'backupDamaged', foreign: 'notABackup' } as const)[
      read
    ],
  );
}

/** The header at one of both ends of a file; else why there is none. `unreadable`: the device does not hand the file out. */
export async function headerAtEnds<H>(
  file: BackupFile,
  read: (bytes: Uint8Array) => WholeHeader<H> | HeaderFault,
): Promise<WholeHeader<H> | HeaderFault | 'unreadable'> {
  const faults: HeaderFault[] = [];
  try {
    for (const from of [0, Math.max(0, file.size - HEADER_BYTES)]) {
      const found = read(await bytesOf(file, from, from + HEADER_BYTES));
      if (typeof found !== 'string') return found;
      faults.push(found);
    }
  } catch {
    return 'unreadable';
  }
  if (faults.includes('newer')) return 'newer';
  return faults.includes('damaged') ? 'damaged' : 'foreign';
}

/** The key of the file: by the passphrase, or by the recovery code, as they were when it was made. */
export async function keyByPassphrase(
  { header }: SealedBackup,
  passphrase: string,
  derive: DerivePassphrase,
): Promise<SealingKey | undefined> {
  const slot = header.slots.find((other) => other.kind === 'passphrase');
  return slot && openPassphraseSlot(header.notebook, slot, passphrase, derive);
}

export function keyByCode({ header }: SealedBackup, code: string): SealingKey | undefined {
  const secret = readCode(code);
  const slot = header.slots.find((other) => other.kind === 'recovery');
  return secret && slot && openRecoverySlot(header.notebook, slot, secret);
}

/** Reads the records of one backup, chunk by chunk, and goes on behind what is broken. [BK3] */
export class RecordReading {
  readonly #unpacker = new ChunkUnpacker();

  /** `broken`: how much of this chunk is no record as it should be, though it may well have opened. */
  take(content: Uint8Array | undefined): { readonly records: readonly BackupRecord[]; readonly broken: number } {
    const records: BackupRecord[] = [];
    let broken = 0;
    try {
      if (!content) throw new SyntaxError('a chunk that does not open');
      for (const packed of this.#unpacker.take(content)) {
        const record = readRecord(packed);
        if (record) records.push(record);
        else broken += 1;
      }
    } catch {
      broken += 1;
      this.#unpacker.gap();
    }
    return { records, broken };
  }
}

export interface ReadChunk {
  /** Undefined where it does not open. */
  readonly content: Uint8Array | undefined;
  readonly last: boolean;
  readonly bytesRead: number;
}

/** Every chunk in its place. What stands behind the last one is of no meaning. */
export async function* chunksOf(
  { file, stream }: Pick<SealedBackup, 'file' | 'stream'>,
  key: SealingKey,
): AsyncGenerator<ReadChunk, void, void> {
  const count = Math.floor(Math.max(0, file.size - HEADER_BYTES) / CHUNK_BYTES);
  for (let from = 0; from < count; from += TOGETHER) {
    const start = HEADER_BYTES + from * CHUNK_BYTES;
    const some = Math.min(TOGETHER, count - from);
    const bytes = await bytesOf(file, start, start + some * CHUNK_BYTES);
    for (let n = 0; n < some; n += 1) {
      const sealed = bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES);
      const opened = openChunk(key, stream, from + n, sealed);
      const last = opened?.last ?? false;
      yield { content: opened?.content, last, bytesRead: start + (n + 1) * CHUNK_BYTES };
      if (last) return;
    }
  }
}

async function bytesOf(file: BackupFile, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

export function refused(kind: BackupProblemKind): Result<never, BackupProblem> {
  return { ok: false, problem: { kind } };
}
