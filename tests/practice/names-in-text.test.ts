import { describe, expect, it } from 'vitest';
import { namesInText } from '../../src/practice/names-in-text.ts';

const members = [
  { name: 'Sari Dewi Lestari', called: 'Bu Sari' },
  { name: 'Muhammad José Hidayat', called: 'Pak Jo' },
];

describe('names of members in a text', () => {
  it.each([
    ['Seorang ibu tinggal di tepi sungai.', []],
    ['Bu Sari menolak diperiksa.', ['Sari']],
    ['Lalu SARI berkata kepada lestari: “Sari, dengar!”', ['SARI', 'lestari']],
    ['A man called Jose left.', ['Jose']],
    // Forms of address, and parts of other words, are nobody.
    ['Bu M. dan Pak Harun makan sarinya, sarinande.', []],
    // Two letters count where they are written as a name is.
    ['Jo said so.', ['Jo']],
    ['The jo of the boat.', []],
    ['Johan came, and Jojo.', []],
    ['', []],
  ])('%s', (text, found) => {
    expect(namesInText(text, members)).toEqual(found);
  });

  it('finds none where there are no members', () => {
    expect(namesInText('Sari', [])).toEqual([]);
  });
});
