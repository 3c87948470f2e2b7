import type { Notebook } from '../notebook.ts';
import type { OpeningKeys } from '../sealed-row.ts';

/**
 * Copies of what opens the rows of a space, for the worker that searches, and no more: neither the key of the notebook nor those
 * that sign, derive ids or receive. Undefined where this notebook has none, or is locked. [SE1]
 */
export async function handedKeys(notebook: Notebook, space: string, epoch: number): Promise<OpeningKeys | undefined> {
  // It may be locked at every turn.
  const isLocked = () => notebook.locked;
  if (isLocked()) return undefined;
  let keys = notebook.keyring.known(space);
  if (keys?.epochs[epoch] === undefined) {
    // Another window may have taken in a newer epoch meanwhile.
    const row = await notebook.database.keys.get(space);
    if (isLocked()) return undefined;
    keys = row && notebook.keyring.takeRow(row);
  }
  return keys && { epochs: keys.epochs.map((key) => key?.slice()) };
}
