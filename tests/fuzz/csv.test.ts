import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../src/base/bytes.ts';
import { guessMapping, looksLikeHeadings, readMembers, type CsvFault } from '../../src/practice/member-csv.ts';
import { chosenTable, MOST_BYTES, type TableProblem } from '../../src/screens/members/chosen-table.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { members as english } from '../../src/text/en/members.ts';
import { members as indonesian } from '../../src/text/id/members.ts';
import { must } from '../storage/backup/backup-in-hand.ts';
import { openTestNotebook } from '../storage/open-test-notebook.ts';
import { fuzzed } from './fuzzed.ts';
import { mutatedBytes, mutatedText } from './mutator.ts';
import { everyRow } from './whole-notebook.ts';

const TABLES = [
  'Nama,Panggilan,Umur,Tanggal masuk,Kebutuhan\r\nSiti Aminah,Siti,14,2026-01-05,"Didengar,\r\nditemani"\r\nBudi,,15 tahun,23/11/2026,\r\n',
  'name;born;sex;phone;cautions\nAna;1984;f;0812 3456 7890;"says ""no"" first"\nBen;2001-02-03;m;;\n',
  'full name\tage\tconsent\tconsent date\nAna\t12\tphotos\t1.2.2026\nBen\t130\t\t\n',
  '__proto__|constructor|nama|toString\n1|2|Ani|3\n4|5|Budi|6\n',
  'Siti\nBudi\nRahma\n',
  '\uFEFF"Nama (lengkap)","L/P"\r\n"=cmd|\' /C calc\'!A0","P"\r\n',
];
const WORDS = { english, indonesian };

describe('a table of members', () => {
  let notebook: Notebook;
  let group: string;
  beforeAll(async () => {
    notebook = await openTestNotebook();
    group = must(await notebookCommands(notebook).groups.add({ name: 'Teras Sore' }));
  });

  fuzzed('csv', 300, { table: 200, fileEmpty: 1 }, async (dice) => {
    const bytes = dice.chance(0.5) ? mutatedBytes(dice, TABLES.map(utf8)) : utf8(mutatedText(dice, TABLES));
    // It is read without the notebook; a look at some proves that.
    const before = dice.chance(0.05) ? await everyRow(notebook.database) : undefined;
    const table = await chosenTable(new File([new Uint8Array(bytes)], 'anggota.csv'));
    if (before !== undefined) expect(await everyRow(notebook.database)).toBe(before);
    if (typeof table === 'string') {
      for (const words of Object.values(WORDS)) expect(words[table]).toMatch(/\p{L}{3}/u);
      return { size: bytes.length, outcome: table };
    }
    const { text, rows } = table;
    const first = rows[0];
    const headed = looksLikeHeadings(first);
    const cells = first?.cells ?? [];
    const columns = headed ? guessMapping(cells) : cells.map((_, at) => (at === 0 ? 'name' : ''));
    const told = headed ? rows.slice(1) : rows;
    const { good, bad } = readMembers(told, columns, 2026);
    // Good and bad together are all lines, each with the line it begins on, none twice.
    const lines = [...good, ...bad].map(({ line }) => line).sort((a, b) => a - b);
    expect(lines).toEqual(told.map(({ line }) => line));
    expect(new Set(lines).size).toBe(lines.length);
    expect((lines.at(-1) ?? 1) <= (text.match(/\r\n|\n|\r/g)?.length ?? 0) + 1).toBe(true);
    const faults = bad.flatMap((line) => line.faults);
    expect(bad.every((line) => line.faults.length > 0)).toBe(true);
    for (const words of Object.values(WORDS))
      expect(faults.slice(0, 50).every((fault) => /\p{L}{3}/u.test(words.fault(fault)))).toBe(true);
    if (good.length > 0 && dice.chance(0.05)) {
      const { members } = notebookCommands(notebook);
      const ids = must(
        await members.add(
          group,
          good.slice(0, 5).map(({ member }) => member),
        ),
      );
      must(await members.removeAll(ids));
    }
    return { size: bytes.length, outcome: 'table' };
  });

  it('of a heading that is a hundred thousand brackets, and of as many columns, is read in the blink of an eye', () => {
    const begun = performance.now();
    expect(guessMapping(['('.repeat(200_000), `${'_'.repeat(190)} nama`, 'umur'])).toEqual(['', 'name', 'age']);
    expect(guessMapping(Array.from({ length: 100_000 }, () => 'nama')).slice(0, 2)).toEqual(['name', '']);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('that is refused is refused in words, whatever the reason', async () => {
    // The compiler keeps both lists whole.
    const problems: Record<TableProblem, true> = {
      fileTooBig: true,
      fileIsSheet: true,
      fileUnreadable: true,
      fileEmpty: true,
    };
    const faults: { readonly [K in CsvFault['kind']]: Extract<CsvFault, { kind: K }> } = {
      blank: { kind: 'blank' },
      quotes: { kind: 'quotes' },
      noName: { kind: 'noName' },
      tooManyCells: { kind: 'tooManyCells', cells: 3, columns: 2 },
      date: { kind: 'date', field: 'joinedOn', value: '31/2' },
      birthYear: { kind: 'birthYear', value: '3000' },
      age: { kind: 'age', value: '-1' },
      twoValues: { kind: 'twoValues', field: 'age' },
    };
    for (const words of Object.values(WORDS)) {
      for (const problem of Object.keys(problems) as TableProblem[]) expect(words[problem]).toMatch(/\p{L}{3}/u);
      for (const fault of Object.values(faults)) expect(words.fault(fault)).toMatch(/\p{L}{3}/u);
    }
    const unreadable = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
    expect(await chosenTable(unreadable as unknown as File)).toBe('fileUnreadable');
    expect(await chosenTable({ size: MOST_BYTES + 1 } as File)).toBe('fileTooBig');
  });
});
