/** What another member's app wrote into an item, or whoever sealed a backup: opened, shown and merged like any other. */
import { beforeAll, describe, expect } from 'vitest';
import { utf8 } from '../../src/base/bytes.ts';
import type { Json } from '../../src/base/json.ts';
import { seal } from '../../src/crypto/seal.ts';
import { merge, type Item } from '../../src/practice/item.ts';
import { view } from '../../src/practice/kind.ts';
import { apartUpTo } from '../../src/practice/words-apart.ts';
import type { KindName, Row } from '../../src/storage/database.ts';
import { KINDS } from '../../src/storage/kinds.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import { openRow } from '../../src/storage/sealed-row.ts';
import { must } from '../storage/backup/backup-in-hand.ts';
import { openTestNotebook } from '../storage/open-test-notebook.ts';
import { fuzzed } from './fuzzed.ts';
import { mutatedJson } from './mutator.ts';

describe('an item from elsewhere', () => {
  const items: { readonly name: KindName; readonly row: Row; readonly item: Item }[] = [];
  let keys: NonNullable<Parameters<typeof openRow>[2]>;

  beforeAll(async () => {
    const notebook = await openTestNotebook();
    const commands = notebookCommands(notebook);
    const group = must(await commands.groups.add({ name: 'Teras Sore' }));
    const [ani = ''] = must(await commands.members.add(group, [{ name: 'Ani' }, { name: 'Budi' }]));
    const session = must(await commands.sessions.plan(group, { number: 1, date: '2026-11-23' }));
    must(
      await commands.sessions.change(session, {
        aims: { a: { text: 'Saling kenal' } },
        blocks: { b: { title: 'Buka', minutes: 10, technique: '', material: '', leads: '' } },
      }),
    );
    must(await commands.journal.note(session, { kind: 'observation', text: 'ramai' }));
    must(await commands.attachments.begin({ kind: 'member', id: ani }, { name: 'a.jpg', mediaType: 'image/jpeg' }));
    const { space } = (await notebook.all(KINDS.member))[0]!;
    keys = (await notebook.keyring.of(space))!;
    for (const name of ['group', 'member', 'session', 'entry', 'attachment'] as const)
      for (const one of await notebook.all(KINDS[name])) {
        const row = await notebook.database.rowsOf(name).get(one.id);
        if (row?.space === space) items.push({ name, row, item: one.item });
      }
    expect(items.length).toBeGreaterThan(4);
  });

  fuzzed('items', 500, { shown: 50, sealBroken: 50 }, (dice) => {
    const { name, row, item } = dice.pick(items);
    const json = mutatedJson(dice, item as unknown as Json);
    const sealed = seal(keys.epochs[0]!, 0, `item/${row.space}/${row.id}`, utf8(json), dice);
    const kind = KINDS[name];
    const opened = openRow(kind, { ...row, sealed, size: sealed.length }, keys);
    if (!opened.ok) return { size: json.length, outcome: opened.problem.kind };
    const shown = view(kind, row.id, row.space, opened.value);
    apartUpTo(kind, opened.value);
    for (const both of [merge(opened.value, item), merge(item, opened.value)]) {
      view(kind, row.id, row.space, both);
      expect(merge(both, item)).toEqual(both);
    }
    return { size: json.length, outcome: shown ? 'shown' : 'deleted' };
  });
});
