import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, readNames } from '../../src/practice/name-list.ts';

const names = (text: string) => readNames(text).map(({ name }) => name);

describe('a pasted list of names', () => {
  it('takes one name a line, with degrees after a comma', () => {
    expect(names('Siti Rahma, S.Sos\r\nBudi\rWati\n')).toEqual(['Siti Rahma, S.Sos', 'Budi', 'Wati']);
  });

  it('splits a single line at commas and semicolons', () => {
    expect(names('Siti, Budi;Wati , ')).toEqual(['Siti', 'Budi', 'Wati', '']);
    expect(names('\n Siti، Budi \n\n')).toEqual(['Siti', 'Budi']);
  });

  it.each([
    ['1. Siti', 'Siti'],
    ['12) Siti', 'Siti'],
    ['(3) Siti', 'Siti'],
    ['4 - Siti', 'Siti'],
    ['5\tSiti Rahma', 'Siti Rahma'],
    ['• Siti', 'Siti'],
    ['- Siti', 'Siti'],
    ['– Siti', 'Siti'],
    ['\uFEFF* Siti', 'Siti'],
    ['Siti 2', 'Siti 2'],
    ['Al-Amin', 'Al-Amin'],
    ['🌻 Siti', '🌻 Siti'],
    ['<b>Siti</b>', '<b>Siti</b>'],
  ])('%j is %j', (line, name) => {
    expect(names(`${line}\nBudi`)[0]).toBe(name);
  });

  it('reports blank lines and repeated names with their lines', () => {
    expect(readNames('Siti\n\nBudi\n siti \n•\nBÚDI')).toEqual([
      { line: 1, name: 'Siti' },
      { line: 2, name: '' },
      { line: 3, name: 'Budi' },
      { line: 4, name: 'siti', repeats: 1 },
      { line: 5, name: '' },
      { line: 6, name: 'BÚDI', repeats: 3 },
    ]);
  });

  it('is empty for nothing', () => {
    expect(readNames(' \n\t\n')).toEqual([]);
  });

  it('gives back an entry for every line up to the last filled one', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.option(word, { nil: '' }), { minLength: 1, maxLength: 30 }), (lines) => {
        fc.pre(lines.filter((line) => line !== '').length > 1);
        const entries = readNames(lines.join('\n'));
        const last = lines.findLastIndex((line) => line !== '');
        expect(entries.map(({ line }) => line)).toEqual(Array.from({ length: last + 1 }, (_, index) => index + 1));
        expect(entries.map(({ name }) => name)).toEqual(lines.slice(0, last + 1));
      }),
    );
  });

  it('reads its own result as the same names', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), { minLength: 2, maxLength: 20 }), (list) => {
        const numbered = list.map((name, index) => `${index + 1}. ${name}`).join('\n');
        expect(names(numbered)).toEqual(list);
        expect(names(names(numbered).join('\n'))).toEqual(list);
      }),
    );
  });
});

describe('the same name', () => {
  it('is so whatever case and diacritics, but blanks are nobody', () => {
    expect(nameKey('Žofia  K')).toBe(nameKey(' zofia k'));
    expect(nameKey('Siti')).not.toBe(nameKey('Sitti'));
    expect(nameKey(' ')).toBe('');
  });
});
