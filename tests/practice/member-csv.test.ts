import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CSV_FIELDS,
  guessMapping,
  looksLikeHeadings,
  readDay,
  readMembers,
  type CsvMapping,
  type CsvRow,
} from '../../src/practice/member-csv.ts';

const YEAR = 2026;

function rows(...cells: readonly (readonly string[])[]): CsvRow[] {
  return cells.map((row, index) => ({ line: index + 1, cells: row, broken: false }));
}

describe('the meaning of columns', () => {
  it('is guessed from headings in Indonesian', () => {
    expect(
      guessMapping(['No', 'Nama Lengkap', 'Nama Panggilan', 'L/P', 'Tgl Lahir', 'No. HP', 'Tanggal masuk', 'Catatan']),
    ).toEqual(['', 'name', 'called', 'sex', 'birthYear', 'contact', 'joinedOn', '']);
  });

  it('is guessed from headings in English', () => {
    expect(
      guessMapping([
        'Name *',
        'Known as',
        'AGE (years)',
        'Gender',
        'phone_number',
        'Date joined',
        'Consent to',
        'Consent date',
      ]),
    ).toEqual(['name', 'called', 'age', 'sex', 'contact', 'joinedOn', 'consentTo', 'consentOn']);
  });

  it('takes each field once and leaves the rest to the facilitator', () => {
    expect(guessMapping(['Nama', 'Nama', ''])).toEqual(['name', '', '']);
  });

  it('tells headings from a first member', () => {
    expect(looksLikeHeadings(rows(['Nama', 'Umur'])[0])).toBe(true);
    expect(looksLikeHeadings(rows(['Siti Rahma', '34'])[0])).toBe(false);
    expect(looksLikeHeadings(undefined)).toBe(false);
  });
});

describe('days as files write them', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    [' 3.1.2026 ', '2026-01-03'],
    ['03-01-2026', '2026-01-03'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2025', ''],
    ['2026-02-30', ''],
    ['11/23/2026', ''],
    ['23/11/26', ''],
    ['besok', ''],
    ['', ''],
  ])('%j is %j', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe('lines of a table', () => {
  const mapping: CsvMapping = ['name', 'birthYear', 'age', 'joinedOn', 'needs', ''];

  it('become members with what the file says and nothing else', () => {
    const { good, bad } = readMembers(
      rows(['Siti  Rahma', '12/05/1990', '', '1/2/2026', 'a\nb', 'x'], ['Budi', '1988', '38 tahun', '2026-02-01', '']),
      mapping,
      YEAR,
    );
    expect(bad).toEqual([]);
    expect(good).toEqual([
      { line: 1, member: { name: 'Siti Rahma', birthYear: 1990, joinedOn: '2026-02-01', needs: 'a\nb' } },
      { line: 2, member: { name: 'Budi', birthYear: 1988, age: 38, ageToldIn: YEAR, joinedOn: '2026-02-01' } },
    ]);
  });

  it('that cannot be read are named with every reason', () => {
    const { good, bad } = readMembers(
      [
        ...rows(
          ['', '', '', '31/02/2026'],
          ['Budi', '2031', '200', ''],
          ['  ', ''],
          ['Rahma', '', '', '', '', '', 'S.Sos'],
          ['Wati', '', 'dua puluh'],
        ),
        { line: 9, cells: ['Ani'], broken: true },
      ],
      mapping,
      YEAR,
    );
    expect(good).toEqual([]);
    expect(bad.map(({ line, faults }) => [line, faults])).toEqual([
      [1, [{ kind: 'date', field: 'joinedOn', value: '31/02/2026' }, { kind: 'noName' }]],
      [
        2,
        [
          { kind: 'birthYear', value: '2031' },
          { kind: 'age', value: '200' },
        ],
      ],
      [3, [{ kind: 'blank' }]],
      [4, [{ kind: 'tooManyCells', cells: 7, columns: 6 }]],
      [5, [{ kind: 'age', value: 'dua puluh' }]],
      [9, [{ kind: 'quotes' }]],
    ]);
  });

  it('join the columns of a text, and refuse two dates that differ', () => {
    const read = (cells: string[], map: CsvMapping) => readMembers(rows(cells), map, YEAR);
    expect(read(['Siti', 'Rahma'], ['name', 'name']).good[0]?.member.name).toBe('Siti Rahma');
    expect(read(['Siti', 'x', 'y'], ['name', 'needs', 'needs']).good[0]?.member.needs).toBe('x\ny');
    expect(read(['Siti', '1/1/2026', '1/1/2026'], ['name', 'joinedOn', 'joinedOn']).bad).toEqual([]);
    expect(read(['Siti', '1/1/2026', '2/1/2026'], ['name', 'joinedOn', 'joinedOn']).bad[0]?.faults).toEqual([
      { kind: 'twoValues', field: 'joinedOn' },
    ]);
  });

  it('with only a calling name use it as the name', () => {
    expect(readMembers(rows(['Mbah Tun']), ['called'], YEAR).good).toEqual([{ line: 1, member: { name: 'Mbah Tun' } }]);
  });

  const cell = fc.oneof(
    fc.constantFrom('', ' ', 'Siti', '34', '1990', '31/02/2026', '2026-01-02', '<b>', '"'),
    fc.string({ maxLength: 12 }),
  );
  const table = fc.array(fc.record({ cells: fc.array(cell, { maxLength: 6 }), broken: fc.boolean() }), {
    maxLength: 25,
  });
  const anyMapping = fc.array(fc.constantFrom('' as const, ...CSV_FIELDS), { maxLength: 6 });

  it('are all there again: good and bad together, each once and in order', () => {
    fc.assert(
      fc.property(table, anyMapping, (records, map) => {
        const all = records.map((record, index) => ({ ...record, line: index * 2 + 1 }));
        const { good, bad } = readMembers(all, map, YEAR);
        expect([...good, ...bad].map(({ line }) => line).sort((a, b) => a - b)).toEqual(all.map(({ line }) => line));
        for (const { faults } of bad) expect(faults.length).toBeGreaterThan(0);
      }),
    );
  });

  it('lose no word of a mapped text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 2 }), ([name, needs]) => {
        const { good } = readMembers(rows([name ?? '', needs ?? '']), ['name', 'needs'], YEAR);
        expect(good[0]?.member).toEqual({ name, needs });
      }),
    );
  });
});
