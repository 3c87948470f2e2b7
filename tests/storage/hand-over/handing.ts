import type { Result } from '../../../src/base/result.ts';
import type { BackupFile } from '../../../src/storage/backup/sealed-backup.ts';
import { makeHandOver, type HandOverWishes, type MadeHandOver } from '../../../src/storage/hand-over/make-hand-over.ts';
import type { HandOverProblem } from '../../../src/storage/hand-over/hand-over-problem.ts';
import {
  checkHandOver,
  keyByWords,
  keyForThis,
  lookAtHandOver,
  type HandOverReport,
} from '../../../src/storage/hand-over/open-hand-over.ts';
import { takeHandOver, type TakenHandOver, type TakingWishes } from '../../../src/storage/hand-over/take-hand-over.ts';
import { refused } from '../../../src/storage/hand-over/hand-over-problem.ts';
import type { SharedNotebook } from '../../../src/storage/sharing/shared-notebook.ts';
import { must, toEnd } from '../backup/backup-in-hand.ts';

export interface Handed extends MadeHandOver {
  readonly file: Uint8Array;
}

/** A hand-over file as bytes. */
export async function handOver(
  shared: SharedNotebook,
  wishes: Partial<HandOverWishes> & Pick<HandOverWishes, 'spaces' | 'to'>,
): Promise<Result<Handed, HandOverProblem>> {
  const parts: Uint8Array[] = [];
  const made = await toEnd(
    makeHandOver(shared, { role: 'coFacilitator', attachments: false, ...wishes }, (bytes) => {
      parts.push(bytes.slice());
      return Promise.resolve();
    }),
  );
  return made.ok ? { ok: true, value: { ...made.value, file: joined(parts) } } : made;
}

/** To a device that is in, the common case. */
export async function handTo(
  from: SharedNotebook,
  to: SharedNotebook,
  spaces: readonly string[],
  attachments = false,
): Promise<Uint8Array> {
  const { device } = to.notebook.identity;
  return must(
    await handOver(from, {
      spaces: spaces.map((space) => ({ space, name: 'Teras Sore' })),
      to: { kind: 'device', device },
      attachments,
    }),
  ).file;
}

export async function looked(
  shared: SharedNotebook,
  file: Uint8Array,
  words?: readonly string[],
): Promise<Result<HandOverReport, HandOverProblem>> {
  const opened = await openedBy(shared, file, words);
  return opened.ok ? toEnd(checkHandOver(shared, opened.value.sealed, opened.value.key)) : opened;
}

/** Looks at a file, opens it, checks it and takes it. */
export async function takeIn(
  shared: SharedNotebook,
  file: Uint8Array,
  words?: readonly string[],
  wishes: TakingWishes = { attachments: true },
): Promise<Result<TakenHandOver, HandOverProblem>> {
  const opened = await openedBy(shared, file, words);
  if (!opened.ok) return opened;
  const { sealed, key } = opened.value;
  const report = await toEnd(checkHandOver(shared, sealed, key));
  return report.ok ? toEnd(takeHandOver(shared, sealed, key, report.value, wishes)) : report;
}

async function openedBy(shared: SharedNotebook, file: Uint8Array, words: readonly string[] | undefined) {
  const sealed = await lookAtHandOver(fileOf(file));
  if (!sealed.ok) return sealed;
  const key = words ? keyByWords(sealed.value, words.join(' ')) : await keyForThis(shared, sealed.value);
  if (!key) return refused(words ? 'wrongWords' : 'otherDevice');
  return { ok: true as const, value: { sealed: sealed.value, key } };
}

export function fileOf(bytes: Uint8Array): BackupFile {
  return {
    size: bytes.length,
    slice: (from, to) => ({ arrayBuffer: () => Promise.resolve(bytes.slice(from, to).buffer) }),
  };
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
