/**
 * Reads a whole backup once before anything comes of it: opens every chunk and every row, counts what is there against
 * what the file says there should be, and so knows beforehand what a restored notebook would hold and lack. [BK6]
 */
import type { Result } from '../../base/result.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import { groupKind } from '../../practice/group.ts';
import { isDeleted } from '../../practice/item.ts';
import { view } from '../../practice/kind.ts';
import { openAttachmentChunk } from '../attachment-chunk.ts';
import { DATABASE_VERSION } from '../database.ts';
import { spaceKeys, type SpaceKeys } from '../known-keys.ts';
import { KINDS } from '../kinds.ts';
import { openRow } from '../sealed-row.ts';
import {
  type BackupRecord,
  type ChunkHead,
  type Counts,
  type LocalHead,
  type Manifest,
  type RowHead,
} from './backup-contents.ts';
import type { BackupProgress } from './make-backup.ts';
import { chunksOf, RecordReading, refused, type BackupProblem, type SealedBackup } from './sealed-backup.ts';

/** Kinds that a preview counts. */
const SHOWN = ['group', 'session', 'member', 'entry'] as const;
type Shown = (typeof SHOWN)[number];

export interface BackupReport {
  readonly manifest: Manifest;
  /** How many the notebook will show, deleted ones left out. */
  readonly living: Readonly<Record<Shown, number>>;
  /** Names of its groups, in no order. */
  readonly groups: readonly string[];
  /** Rows and sealed values that can be restored. */
  readonly parts: number;
  /** Parts that should be there and are not, by table; empty when the file is whole. */
  readonly missing: Counts;
  /** Whether the end of the file is gone. Then nobody knows how much was written while it was made. */
  readonly cut: boolean;
  /** Chunks that do not open, and records of no form in those that do. */
  readonly damaged: number;
  /** Rows that come along and do not open: they were broken, or newer than this app, in the notebook already. */
  readonly closed: number;
  readonly whole: boolean;
}

interface Read {
  begun: { readonly manifest: Manifest; readonly counts: Counts } | undefined;
  ended: { readonly manifest: Manifest; readonly counts: Counts } | undefined;
  readonly counts: Record<string, number>;
  /** By their ids: what was written while the backup was made stands in it twice. */
  readonly living: Readonly<Record<string, Set<string>>>;
  readonly groups: Map<string, string>;
  readonly spaces: Set<string>;
  opened: number;
  parts: number;
  closed: number;
  damaged: number;
  last: boolean;
  /** Rows whose keys had not come yet; they stand at both ends of the file. */
  early: number;
}

/** A problem when nothing of it can be restored; `total` counts bytes. */
export async function* checkBackup(
  backup: SealedBackup,
  key: SealingKey,
): AsyncGenerator<BackupProgress, Result<BackupReport, BackupProblem>, void> {
  const keys = new Map<string, SpaceKeys>();
  let read = yield* readThrough(backup, key, keys);
  // The keys at the beginning were lost: with those of the end everything is looked at once more.
  if (read && read.early > 0 && read.opened > 0) read = yield* readThrough(backup, key, keys);
  if (!read) return refused('fileUnreadable');
  const manifest = (read.ended ?? read.begun)?.manifest;
  if (!manifest) return refused('backupDamaged');
  if (manifest.database > DATABASE_VERSION) return refused('newerBackup');
  return { ok: true, value: reportOf(read, manifest, keys) };
}

async function* readThrough(
  backup: SealedBackup,
  key: SealingKey,
  keys: Map<string, SpaceKeys>,
): AsyncGenerator<BackupProgress, Read | undefined, void> {
  const read: Read = {
    begun: undefined,
    ended: undefined,
    counts: {},
    living: Object.fromEntries(SHOWN.map((kind) => [kind, new Set<string>()])),
    groups: new Map(),
    spaces: new Set(),
    opened: 0,
    parts: 0,
    closed: 0,
    damaged: 0,
    last: false,
    early: 0,
  };
  const reading = new RecordReading();
  const total = backup.file.size;
  yield { done: 0, total };
  try {
    for await (const chunk of chunksOf(backup, key)) {
      read.last = chunk.last;
      if (chunk.content) read.opened += 1;
      const { records, broken } = reading.take(chunk.content);
      for (const record of records) take(read, record, key, keys);
      read.damaged += broken;
      yield { done: chunk.bytesRead, total };
    }
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
  return read;
}

function take(read: Read, { head, sealed }: BackupRecord, key: SealingKey, keys: Map<string, SpaceKeys>): void {
  switch (head.as) {
    case 'begin':
      read.begun = head;
      return;
    case 'end':
      read.ended = head;
      return;
    case 'local':
      takeLocal(read, head, sealed, key, keys);
      return;
    case 'chunk':
      takeChunk(read, head, sealed, keys);
      return;
    case 'row':
      takeRow(read, head, sealed, keys);
      return;
  }
}

function takeLocal(
  read: Read,
  { table, id }: LocalHead,
  sealed: Uint8Array,
  key: SealingKey,
  keys: Map<string, SpaceKeys>,
): void {
  if (table === 'keys') {
    const opened = spaceKeys(key, { id, sealed });
    if (opened) keys.set(id, opened);
    return;
  }
  read.counts[table] = (read.counts[table] ?? 0) + 1;
  read.parts += 1;
}

function takeChunk(
  read: Read,
  { id, space, parent }: ChunkHead,
  sealed: Uint8Array,
  keys: ReadonlyMap<string, SpaceKeys>,
): void {
  read.counts['chunks'] = (read.counts['chunks'] ?? 0) + 1;
  read.parts += 1;
  read.spaces.add(space);
  const known = keys.get(space);
  if (!known) read.early += 1;
  if (!openAttachmentChunk(known, { id, space, parent, dirty: 1, size: sealed.length, sealed })) read.closed += 1;
}

function takeRow(
  read: Read,
  { kind: name, id, space, parent }: RowHead,
  sealed: Uint8Array,
  keys: ReadonlyMap<string, SpaceKeys>,
): void {
  read.counts[name] = (read.counts[name] ?? 0) + 1;
  read.parts += 1;
  read.spaces.add(space);
  const known = keys.get(space);
  if (!known) read.early += 1;
  const kind = KINDS[name];
  const opened = openRow(kind, { id, space, parent, dirty: 1, size: sealed.length, sealed }, known);
  if (!opened.ok) {
    read.closed += 1;
    return;
  }
  const living = read.living[name];
  if (!living) return;
  if (isDeleted(opened.value)) {
    living.delete(id);
    read.groups.delete(id);
    return;
  }
  living.add(id);
  if (name === groupKind.name) read.groups.set(id, view(groupKind, id, space, opened.value)?.name ?? '');
}

function reportOf(read: Read, manifest: Manifest, keys: ReadonlyMap<string, SpaceKeys>): BackupReport {
  const should = (read.ended ?? read.begun)?.counts ?? {};
  const missing: Record<string, number> = {};
  for (const [table, count] of Object.entries(should)) {
    const lacking = count - (read.counts[table] ?? 0);
    if (table !== 'keys' && lacking > 0) missing[table] = lacking;
  }
  const keyless = [...read.spaces].filter((space) => !keys.has(space)).length;
  if (keyless > 0) missing['keys'] = keyless;
  const living = Object.fromEntries(SHOWN.map((kind) => [kind, read.living[kind]?.size ?? 0]));
  const cut = !read.last || !read.ended;
  return {
    manifest,
    living: living as Record<Shown, number>,
    groups: [...read.groups.values()],
    parts: read.parts,
    missing,
    cut,
    damaged: read.damaged,
    closed: read.closed,
    whole: !cut && read.damaged === 0 && Object.keys(missing).length === 0,
  };
}
