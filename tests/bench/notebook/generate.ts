/** The page that makes a notebook file: founds a notebook, fills it, and hands it out as the app's own backup does. */
import { systemRandom } from '../../../src/base/random.ts';
import type { Language } from '../../../src/base/language.ts';
import { LEAST_COST, startDerivation } from '../../../src/crypto/derive.ts';
import { makeBackup } from '../../../src/storage/backup/make-backup.ts';
import { Notebooks } from '../../../src/storage/notebooks.ts';
import { fillNotebook, type Written } from './fill-notebook.ts';
import { NOTEBOOK_SIZES, type SizeName } from './notebook-size.ts';

export interface Generating {
  readonly size: SizeName;
  readonly language: Language;
  readonly seed: number;
  /** The moment it ends at, in milliseconds since 1970. */
  readonly now: number;
  /** Of the facilitator. */
  readonly name: string;
  readonly passphrase: string;
}

declare global {
  interface Window {
    lingkarGenerate: (wanted: Generating) => Promise<Written & { readonly bytes: number }>;
  }
}

window.lingkarGenerate = async ({ size, language, seed, now, name, passphrase }) => {
  const derivation = startDerivation();
  // The passphrase is known to everybody: what its derivation costs protects nothing.
  const quick = { ...derivation, calibrate: () => Promise.resolve(LEAST_COST) };
  let moment = now;
  const clock = { now: () => moment, set: (to: number) => (moment = to) };
  // Keys and ids are as unpredictable as those of any notebook: only what is told is the seed's.
  const notebooks = new Notebooks(clock, systemRandom, quick);
  const founded = await notebooks.protect(name, passphrase);
  if (!founded.ok) throw new Error(founded.problem.kind);
  const { notebook } = founded.value;
  await notebooks.confirmRecoveryCode(notebook.id);
  const written = await fillNotebook(notebook, clock, { size: NOTEBOOK_SIZES[size], language, seed, now }, (done) =>
    console.log(`${done.groups} groups, ${done.sessions} sessions, ${done.entries} entries`),
  );
  clock.set(now);
  const registered = await notebooks.registered(notebook.id);
  if (!registered) throw new Error('a notebook that is on no shelf');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const making = makeBackup(notebook, registered, (bytes) => {
    parts.push(new Uint8Array(bytes));
    return Promise.resolve();
  });
  let step = await making.next();
  while (!step.done) step = await making.next();
  if (!step.value.ok) throw new Error(step.value.problem.kind);
  const file = new Blob(parts, { type: 'application/octet-stream' });
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'notebook' });
  link.click();
  await notebook.lock();
  derivation.close();
  return { ...written, bytes: file.size };
};
