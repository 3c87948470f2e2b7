import { describe, expect, it } from 'vitest';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { shownSpaces } from '../../../src/storage/sharing/shown-spaces.ts';
import { openTestNotebook } from '../open-test-notebook.ts';

describe('how sharing stands, for the screen [SY19]', () => {
  it('is alone before any relay, with what is not sent counted by kind', async () => {
    const notebook = await openTestNotebook();
    const shared = shareNotebook(notebook);
    const founded = await notebookCommands(notebook).groups.add({ name: 'Ibu Tangguh' });
    if (!founded.ok) throw new Error('no group');
    const spaces = await shownSpaces(notebook, shared);
    const group = spaces.find((one) => one.group);
    expect(group).toMatchObject({ state: 'alone', group: { name: 'Ibu Tangguh' }, devices: [], aside: [] });
    expect(group?.pending).toEqual([{ kind: 'group', count: 1 }]);
    expect(spaces.filter(({ agency }) => agency)).toHaveLength(1);
  });
});
