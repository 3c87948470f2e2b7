import 'fake-indexeddb/auto';
import type { Result } from '../../../src/base/result.ts';
import { checkBackup, type BackupReport } from '../../../src/storage/backup/check-backup.ts';
import { makeBackup } from '../../../src/storage/backup/make-backup.ts';
import {
  keyByPassphrase,
  lookAtBackup,
  type BackupFile,
  type BackupProblem,
  type SealedBackup,
} from '../../../src/storage/backup/sealed-backup.ts';
import { restoreBackup, type Restored } from '../../../src/storage/backup/restore-backup.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import type { Notebooks } from '../../../src/storage/notebooks.ts';
import { quickDerivation } from '../quick-derivation.ts';

export const PASSPHRASE = 'kopi hangat di teras sore';

export function must<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** Runs a generator to its end; `each` hears of every step. */
export async function toEnd<P, R>(steps: AsyncGenerator<P, R, void>, each?: (step: P) => unknown): Promise<R> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    await each?.(step.value);
  }
}

/** The whole backup of a notebook as bytes. */
export async function backupOf(notebooks: Notebooks, notebook: Notebook, each?: () => unknown): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const registered = await notebooks.registered(notebook.id);
  if (!registered) throw new Error('a notebook that is not on the shelf');
  const made = must(
    await toEnd(
      makeBackup(notebook, registered, (bytes) => {
        parts.push(bytes.slice());
        return Promise.resolve();
      }),
      each,
    ),
  );
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  if (bytes.length !== made.bytes) throw new Error('another size than was told');
  return bytes;
}

export function fileOf(bytes: Uint8Array): BackupFile {
  return {
    size: bytes.length,
    slice: (from, to) => ({ arrayBuffer: () => Promise.resolve(bytes.slice(from, to).buffer) }),
  };
}

export interface OpenedBackup {
  readonly sealed: SealedBackup;
  readonly key: Uint8Array;
  readonly report: BackupReport;
}

/** Looks at a file, opens it by its passphrase, and checks it. */
export async function opened(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<Result<OpenedBackup, BackupProblem>> {
  const looked = await lookAtBackup(fileOf(bytes));
  if (!looked.ok) return looked;
  const sealed = looked.value;
  const key = await keyByPassphrase(sealed, passphrase, quickDerivation.derive);
  if (!key) return { ok: false, problem: { kind: 'wrongPassphrase' } };
  const checked = await toEnd(checkBackup(sealed, key));
  return checked.ok ? { ok: true, value: { sealed, key, report: checked.value } } : checked;
}

export async function restoredFrom(
  notebooks: Notebooks,
  { sealed, key, report }: OpenedBackup,
  name = 'Dari cadangan',
): Promise<Restored> {
  return must(await toEnd(restoreBackup(notebooks, sealed, key, report, { name })));
}
