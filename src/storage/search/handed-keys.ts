import type { Notebook } from '../notebook.ts';
import type { OpeningKeys } from '../sealed-row.ts';

/**
 * Copies of what opens the rows of a space, for the worker that searches, and no more: neither the key of the notebook nor those
 * that sign, derive ids or receive. Undefined where this notebook has none, or is locked. [SE1]
 */
export async function handedKeys(notebook: Notebook, space: string): Promise<OpeningKeys | undefined> {
  if (notebook.locked) return undefined;
  // Another window may have taken in a newer epoch meanwhile.
  await notebook.keyring.loadAll();
  const keys = notebook.keyring.known(space);
  if (notebook.locked || !keys) return undefined;
  return { epochs: keys.epochs.map((key) => key && key.slice()) };
}
