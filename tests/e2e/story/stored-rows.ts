import type { Page } from '@playwright/test';

/** Reaches past the app into what the browser holds, as a broken disk or another version would. */

/** Names of the notebooks' databases, without the register of them. */
export async function notebookDatabases(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.startsWith('lingkar-')),
  );
}

/** Raises the native version of a database, as a newer Lingkar does. No page may hold it open. */
export async function raiseVersion(page: Page, database: string): Promise<number> {
  return page.evaluate(async (name) => {
    const present = (await indexedDB.databases()).find((other) => other.name === name)?.version ?? 0;
    return new Promise<number>((resolve, reject) => {
      const request = indexedDB.open(name, present + 10);
      request.onupgradeneeded = () => request.result.createObjectStore('ofANewerVersion');
      request.onsuccess = () => {
        const { version } = request.result;
        request.result.close();
        resolve(version);
      };
      request.onerror = () => reject(new Error('not raised'));
      request.onblocked = () => reject(new Error('held by a page'));
    });
  }, database);
}

/** All rows of all tables in plain JSON, to see whether anything was touched. */
export async function everythingIn(page: Page, database: string): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('not opened'));
        request.onsuccess = () => {
          const opened = request.result;
          const tables = [...opened.objectStoreNames];
          const transaction = opened.transaction(tables, 'readonly');
          const held: Record<string, unknown> = { version: opened.version };
          for (const table of tables) {
            const rows = transaction.objectStore(table).getAll();
            rows.onsuccess = () => {
              held[table] = rows.result;
            };
          }
          transaction.oncomplete = () => {
            opened.close();
            resolve(JSON.stringify(held));
          };
        };
      }),
    database,
  );
}

export async function deleteDatabase(page: Page, database: string): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(new Error('not deleted'));
      }),
    database,
  );
}

/** Turns over one bit in the middle of the seal of a row. */
export async function breakSeal(page: Page, database: string, table: string, id: string): Promise<void> {
  return page.evaluate(
    ([name, store, key]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('not opened'));
        request.onsuccess = () => {
          const transaction = request.result.transaction(store, 'readwrite');
          const found = transaction.objectStore(store).get(key);
          found.onsuccess = () => {
            const row = found.result as { sealed: Uint8Array };
            const at = Math.floor(row.sealed.length / 2);
            row.sealed[at] = (row.sealed[at] ?? 0) ^ 1;
            transaction.objectStore(store).put(row);
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onerror = () => reject(new Error('not broken'));
        };
      }),
    [database, table, id] as const,
  );
}
