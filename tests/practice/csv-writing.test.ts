import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/practice/csv-text.ts';
import { csvOf, harmless, type CsvCell } from '../../src/practice/csv-writing.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', "'", '=', '+', '-', '@', ' ', 'a', '１', '＝', '\uFEFF'),
  }),
);
const cell: fc.Arbitrary<CsvCell> = fc.oneof(text, fc.integer(), fc.constant(null));
const separator = fc.constantFrom(',' as const, ';' as const);
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    columns: fc.array(text, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
  }),
);

const shown = (one: CsvCell) =>
  typeof one === 'string' ? harmless(one.replaceAll('\0', '')) : one === null ? '' : String(one);

describe('a table as CSV', () => {
  it('is read back cell for cell', () => {
    fc.assert(
      fc.property(table, separator, ({ columns, rows }, delimiter) => {
        const bytes = new TextEncoder().encode(csvOf({ columns, rows }, delimiter));
        const read = papa.parse<string[]>(csvText(bytes), { delimiter, newline: '\r\n' });
        expect(read.errors).toEqual([]);
        // After the last line break the parser hands on one empty record.
        expect(read.data.slice(0, -1)).toEqual([columns, ...rows].map((row) => row.map(shown)));
      }),
      { numRuns: 500 },
    );
  });

  it('never begins a text as a formula, and loses nothing of it', () => {
    fc.assert(
      fc.property(text, (words) => {
        const safe = harmless(words);
        expect(safe).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u);
        expect(safe === words || safe === `'${words}`).toBe(true);
      }),
    );
    for (const words of ['=1+1', '+62812', '-2', '@SUM(A1)', '\tx', '\rx', '  =x', '＝1'])
      expect(harmless(words)).toBe(`'${words}`);
  });

  it('keeps numbers as numbers, negative ones too', () => {
    expect(
      csvOf({
        columns: ['a', 'b'],
        rows: [
          [-2, null],
          [Number.NaN, ''],
        ],
      }),
    ).toBe('\uFEFFa,b\r\n-2,\r\n,\r\n');
  });

  it('quotes by the standard and ends every line with CRLF', () => {
    expect(csvOf({ columns: ['say "x"', 'a,b'], rows: [['one\ntwo', 'plain']] })).toBe(
      '\uFEFF"say ""x""","a,b"\r\n"one\ntwo",plain\r\n',
    );
  });
});
