import { beforeAll, describe, expect } from 'vitest';
import { initialsIn } from '../../src/practice/initials.ts';
import { inOrder } from '../../src/practice/member-order.ts';
import { membersCopy } from '../../src/practice/members-copy.ts';
import { memberKind } from '../../src/practice/member.ts';
import { nameKey, readNames } from '../../src/practice/name-list.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { must } from '../storage/backup/backup-in-hand.ts';
import { openTestNotebook } from '../storage/open-test-notebook.ts';
import { fuzzed } from './fuzzed.ts';
import { mutatedText } from './mutator.ts';

const LISTS = [
  'Siti Aminah\nBudi Santoso\nRahma, S.Sos\n',
  '1. Siti Aminah\r\n2) Budi\r\n(3) Rahma\r\n\r\n4 - Yosef\r\n',
  '• Amélie d’Arc\n– Ойбек\n* 王小明\n+ שלום\n',
  'Ani, Budi; Citra، Dewi、Eko',
  '\uFEFFNama\tUmur\nAni\t12\n',
  '__proto__\nconstructor\nAni\nani\nÁni\n',
];

describe('a list of names', () => {
  let notebook: Notebook;
  let group: string;
  beforeAll(async () => {
    notebook = await openTestNotebook();
    group = must(await notebookCommands(notebook).groups.add({ name: 'Teras Sore' }));
  });

  fuzzed('names list', 300, { kept: 10, read: 150, nothing: 1 }, async (dice) => {
    const text = mutatedText(dice, LISTS);
    const entries = readNames(text);
    const faithful = entries.every(
      ({ line, name, repeats }) =>
        name === name.trim() &&
        (repeats === undefined || (repeats < line && nameKey(entries[repeats - 1]?.name ?? '') === nameKey(name))),
    );
    expect(faithful).toBe(true);
    const names = entries.map(({ name }) => name).filter((name) => name !== '');
    // Every sign that can be read and is no bullet is in one of the names: nothing vanishes unseen.
    const read = names.join('').replace(/\s+/gu, '').length;
    const marks = [...text.matchAll(/[\s\u200B\uFEFF,;،、；؛，(\d.):\]\-–—•*·▪◦‣●○■□✓✔+]/gu)].length;
    expect(read + marks).toBeGreaterThanOrEqual(text.length);
    if (names.length === 0) return { size: text.length, outcome: 'nothing' };

    // Kept and shown are some of some lists: each of them is a hundred ways to the disk.
    if (dice.chance(0.9)) return { size: text.length, outcome: 'read' };
    const some = names.slice(0, 8);
    const { members } = notebookCommands(notebook);
    const ids = must(
      await members.add(
        group,
        some.map((name) => ({ name })),
      ),
    );
    const there = await notebook.children(memberKind, group);
    expect(ids.map((id) => there.find((one) => one.id === id)?.name)).toEqual(some);
    expect(initialsIn(there).size).toBe(some.length);
    expect(inOrder(there, 'name', (a, b) => a.localeCompare(b, 'id'), 2026)).toHaveLength(some.length);
    expect(typeof membersCopy(there).text(text.slice(0, 2_000))).toBe('string');
    expect(must(await members.removeAll(ids))).toBe(some.length);
    return { size: text.length, outcome: 'kept' };
  });
});
