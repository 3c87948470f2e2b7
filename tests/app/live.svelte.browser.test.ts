import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { live } from '../../src/app/live.svelte.ts';
import { systemClock } from '../../src/base/clock.ts';
import { systemRandom } from '../../src/base/random.ts';
import { groupKind } from '../../src/practice/group.ts';
import { memberKind } from '../../src/practice/member.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { Notebooks } from '../../src/storage/notebooks.ts';
import { quickDerivation } from '../storage/quick-derivation.ts';

let notebooks: Notebooks;
let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;

beforeEach(async () => {
  notebooks = new Notebooks(systemClock, systemRandom, quickDerivation);
  const founded = await notebooks.protect('Rini', 'kopi hangat di teras sore');
  if (!founded.ok) throw new Error(founded.problem.kind);
  notebook = founded.value.notebook;
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  const added = await commands.groups.add({ name: 'Teras Sore' });
  if (!added.ok) throw new Error(added.problem.kind);
  group = added.value;
});

afterEach(async () => {
  await notebooks.delete(notebook.id);
});

/** Reads a live query as a template would; answers what it showed, in order, and how to stop. */
function watched<T>(query: () => Promise<T>): { shown: (T | undefined)[]; errors: unknown[]; stop: () => void } {
  const shown: (T | undefined)[] = [];
  const errors: unknown[] = [];
  const asked = live(query);
  const stop = $effect.root(() => {
    $effect(() => {
      try {
        shown.push(asked.current);
      } catch (error) {
        errors.push(error);
      }
    });
  });
  flushSync();
  return { shown, errors, stop };
}

describe('a live query', () => {
  it('shows nothing first, then what is there, then every change', async () => {
    const { shown, stop } = watched(async () => (await queries.groups.members(group)).map(({ name }) => name));
    expect(shown).toEqual([undefined]);
    await vi.waitFor(() => {
      expect(shown.at(-1)).toEqual([]);
    });
    await commands.members.add(group, [{ name: 'Sari' }]);
    await vi.waitFor(() => {
      expect(shown.at(-1)).toEqual(['Sari']);
    });
    stop();
  });

  it('shows what another tab wrote', async () => {
    const { shown, stop } = watched(async () => (await queries.groups.one(group))?.group.name);
    const other = await notebooks.unlock(notebook.id, 'kopi hangat di teras sore');
    if (!other.ok) throw new Error(other.problem.kind);
    await notebookCommands(other.value).groups.change(group, { name: 'Teras Pagi' });
    await vi.waitFor(() => {
      expect(shown.at(-1)).toBe('Teras Pagi');
    });
    other.value.database.close();
    stop();
  });

  it('lets a deleted row disappear', async () => {
    const added = await commands.members.add(group, [{ name: 'Salah ketik' }]);
    const id = added.ok ? (added.value[0] ?? '') : '';
    const { shown, stop } = watched(async () => (await queries.groups.member(id)) ?? null);
    await vi.waitFor(() => {
      expect(shown.at(-1)?.name).toBe('Salah ketik');
    });
    await commands.members.remove(id);
    await vi.waitFor(() => {
      expect(shown.at(-1)).toBeNull();
    });
    stop();
  });

  it('never shows a row that was not kept in the end', async () => {
    const { shown, stop } = watched(async () => (await queries.groups.members(group)).map(({ name }) => name));
    const refused = await notebook.command(async (writing) => {
      const found = await writing.read(groupKind, group);
      await writing.create(memberKind, { space: found?.space ?? '', parent: group }, { name: 'Tidak jadi' });
      writing.refuse({ kind: 'storageFull' });
    });
    expect(refused.ok).toBe(false);
    await commands.members.add(group, [{ name: 'Sari' }]);
    await vi.waitFor(() => {
      expect(shown.at(-1)).toEqual(['Sari']);
    });
    expect(shown.flat()).not.toContain('Tidak jadi');
    stop();
  });

  it('throws where it is read when the query fails, also when it fails at once', async () => {
    const { errors, stop } = watched<never>(() => {
      throw new Error('at once');
    });
    await vi.waitFor(() => {
      expect(errors).toHaveLength(1);
    });
    stop();
  });
});
