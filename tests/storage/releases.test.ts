import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromBase64Url } from '../../src/base/bytes.ts';
import { NotebookDatabase } from '../../src/storage/database.ts';
import { Notebook } from '../../src/storage/notebook.ts';
import type { Identity } from '../../src/storage/notebook-reader.ts';
import { shownBy } from '../fixtures/shown-by.ts';
import { seededRandom, turnedClock } from './open-test-notebook.ts';

const RELEASES = 'tests/fixtures/releases';

interface Frozen {
  readonly id: string;
  readonly key: string;
  readonly identity: Identity;
  readonly tables: Readonly<Record<string, readonly { readonly sealed: string }[]>>;
}

describe('a notebook frozen at its release [ST9]', () => {
  it.each(readdirSync(RELEASES))('%s opens whole and shows the same', async (release) => {
    const frozen = JSON.parse(readFileSync(`${RELEASES}/${release}/notebook.json`, 'utf8')) as Frozen;
    const expected = JSON.parse(readFileSync(`${RELEASES}/${release}/shown.json`, 'utf8')) as unknown;
    const database = new NotebookDatabase(frozen.id);
    await database.open();
    for (const [name, rows] of Object.entries(frozen.tables)) {
      await database.table(name).bulkAdd(rows.map((row) => ({ ...row, sealed: fromBase64Url(row.sealed) })));
    }
    const notebook = new Notebook(
      frozen.id,
      database,
      frozen.identity,
      fromBase64Url(frozen.key),
      turnedClock(),
      seededRandom(1),
    );
    await notebook.keyring.loadAll();
    // A later version may show more; what that release showed must still be there.
    expect(await shownBy(notebook)).toMatchObject(expected as object);
    expect(notebook.problems()).toEqual([]);
    await database.delete();
  });
});
