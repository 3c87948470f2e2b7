import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotebookDatabase } from '../../src/storage/database.ts';
import { freezeInto } from '../fixtures/frozen/freeze-into.ts';
import { layBack } from '../fixtures/frozen/frozen-notebook.ts';
import { FIRST_RELEASE, faultsOfFolder, frozenReleases, RELEASES } from '../fixtures/frozen/release-folder.ts';
import { memoryLocalStorage } from '../storage/memory-local-storage.ts';

/** Tables that are empty in every frozen notebook, and why. */
const NEVER_FILLED: Readonly<Record<string, string>> = {
  waiting: 'holds what cannot be opened yet: a row that is broken here, or keys that did not come',
};

let folder: string;

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
  folder = mkdtempSync(join(tmpdir(), 'lingkar-release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the frozen releases', () => {
  it('have one of the version that is being built', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(faultsOfFolder(version)).toEqual([]);
  });

  it('are whole, and tests open every file of them', () => {
    const all = readdirSync(RELEASES);
    expect(all.flatMap((version) => faultsOfFolder(version))).toEqual([]);
    // What the tests go through; the first one is named in them.
    expect([FIRST_RELEASE, ...frozenReleases()].sort()).toEqual(all.sort());
  });

  it('are told of as wanting where one is not there, lacks a file, or has one that nobody opens', () => {
    expect(faultsOfFolder('9.9.9')).toHaveLength(1);
    expect(faultsOfFolder(FIRST_RELEASE, folder)).toHaveLength(2);
    expect(faultsOfFolder('9.9.9', join(RELEASES, FIRST_RELEASE)).length).toBeGreaterThan(2);
  });
});

describe('what would be frozen today', () => {
  it('is whole, holds something of every kind, and something in every table', async () => {
    // Refused where a kind is missing: told with the kind, and not on the day of the release.
    await freezeInto(folder, '9.9.9');
    expect(faultsOfFolder('9.9.9', folder)).toEqual([]);
    const filled = new Set<string>();
    for (const name of ['notebook', 'facilitator', 'co-facilitator'])
      for (const table of (await layBack(join(folder, name))).filled) filled.add(table);
    const empty = new NotebookDatabase('of-no-notebook').tables.filter(({ name }) => !filled.has(name));
    expect(empty.map(({ name }) => name)).toEqual(Object.keys(NEVER_FILLED));
  });
});
