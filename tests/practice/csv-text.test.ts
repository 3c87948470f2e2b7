import { describe, expect, it } from 'vitest';
import { csvText, guessDelimiter, withoutMark } from '../../src/practice/csv-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the text of a table file', () => {
  it('is read whatever the spreadsheet wrote it in', () => {
    expect(csvText(utf8('\uFEFFNama\nÉlan'))).toBe('Nama\nÉlan');
    expect(csvText(utf8('Nama\nسارة'))).toBe('Nama\nسارة');
    expect(csvText(Uint8Array.of(0xff, 0xfe, 0x53, 0x00, 0xe9, 0x00))).toBe('Sé');
    expect(csvText(Uint8Array.of(0xfe, 0xff, 0x00, 0x53, 0x00, 0xe9))).toBe('Sé');
    expect(csvText(Uint8Array.of(0x53, 0xe9))).toBe('Sé');
    expect(csvText(new Uint8Array())).toBe('');
  });

  it('loses its byte order mark', () => {
    expect(withoutMark('\uFEFFa\uFEFF')).toBe('a\uFEFF');
  });
});

describe('the sign between cells', () => {
  it.each([
    ['Nama,Umur\nSiti,34', ','],
    ['Nama;Umur\n"Rahma, S.Sos";34\nBudi;12', ';'],
    ['Nama\tUmur\nRahma, S.Sos\t34', '\t'],
    ['Nama|Umur|HP\nSiti|34|', '|'],
    ['Nama\nSiti\nBudi', ','],
    ['', ','],
    ['"a;b\n;;",c\nd,e', ','],
    ['Nama;Kebutuhan\nSiti;a, b, c\nBudi;d\nWati;e, f', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});
