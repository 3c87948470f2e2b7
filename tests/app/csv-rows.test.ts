import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/app/csv-rows.ts';

describe('records of a table file', () => {
  it('know the line they begin on, across quoted line breaks and blank lines', async () => {
    expect(await csvRows('Nama,Umur\r\n"Siti\r\nRahma",34\r\n\r\nBudi,12\r\n', ',')).toEqual([
      { line: 1, cells: ['Nama', 'Umur'], broken: false },
      { line: 2, cells: ['Siti\r\nRahma', '34'], broken: false },
      { line: 4, cells: [''], broken: false },
      { line: 5, cells: ['Budi', '12'], broken: false },
    ]);
  });

  it('say when a quote was never closed', async () => {
    const rows = await csvRows('a,b\nc,"d\ne,f', ',');
    expect(rows.map(({ line, broken }) => [line, broken])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(rows[1]?.cells).toEqual(['c', 'd\ne,f']);
  });

  it('stand on the lines an editor counts, though line breaks are of several kinds', async () => {
    const rows = await csvRows('a,b\rc,d\r\ne,f\rg,h\r\ni,j', ',');
    expect(rows.at(-1)?.line).toBeLessThanOrEqual(5);
    expect(rows.map(({ line }) => line)).toEqual([...rows.map(({ line }) => line)].sort((one, other) => one - other));
  });

  it('are none for an empty file', async () => {
    expect(await csvRows('', ',')).toEqual([]);
  });

  it('hold every cell that was written, on its line', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '🌻', ' ', '"', ',', '\n', ';'), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        async (table) => {
          const lines = table.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
          const rows = await csvRows(lines.join('\n'), ',');
          expect(rows.map(({ cells }) => cells)).toEqual(table);
          expect(rows.some(({ broken }) => broken)).toBe(false);
          const begins = lines.map(
            (_, index) => lines.slice(0, index).join('\n').split('\n').length + Number(index > 0),
          );
          expect(rows.map(({ line }) => line)).toEqual(begins);
        },
      ),
    );
  });
});
