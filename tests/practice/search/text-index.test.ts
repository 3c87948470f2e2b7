import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/base/bytes.ts';
import { askedWords, foldedWords } from '../../../src/practice/search/folded-words.ts';
import { TextIndex, type Wanted } from '../../../src/practice/search/text-index.ts';
import { slipped } from './slipped.ts';

const idOf = (n: number) => toBase64Url(new Uint8Array([n >> 8, n & 255, ...Array<number>(14).fill(7)]));
const everything: Wanted = { wanted: () => true, minutes: () => 0, first: () => false, most: 1000 };

function indexOf(texts: readonly string[]): TextIndex {
  const index = new TextIndex();
  texts.forEach((text, n) =>
    index.add({ id: idOf(n), kind: n % 3, parent: n, leads: 0, members: [n], minutes: n, stamp: n, text }),
  );
  return index;
}
const found = (index: TextIndex, question: string, wanted = everything) =>
  index.search(askedWords(question), wanted).best.map(({ at }) => index.idOf(at));

const word = fc.string({ unit: fc.constantFrom(...Array.from('abdeiklmnoprstuéñ')), minLength: 2, maxLength: 10 });
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

describe('a text', () => {
  it('is found by every word of it, and by all together', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), fc.nat(), (texts, pick) => {
        const index = indexOf(texts);
        const n = pick % texts.length;
        for (const one of foldedWords(texts[n]!).split(' '))
          if (one !== '') expect(found(index, one)).toContain(idOf(n));
        expect(found(index, texts[n]!)).toContain(idOf(n));
      }),
    );
  });

  it('is found by a word with one slip, where little else is found', () => {
    fc.assert(
      fc.property(slipped, ({ meant, typed }) => {
        const index = indexOf([`lalu ${meant} begitu`, 'qqq www']);
        expect(found(index, typed)).toEqual([idOf(0)]);
      }),
    );
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 20 }), (texts) => {
        const index = indexOf(texts);
        // A half of a sign that is written as two has no other half: no text on the disk has one.
        for (const [n, one] of texts.entries()) expect(index.textOf(n)).toBe(one.toWellFormed());
      }),
    );
  });

  it('is found no more once it is removed, and stands in for what it was before', () => {
    const index = indexOf(['kucing hitam', 'kucing putih']);
    index.remove([idOf(0), idOf(99)]);
    expect(index.size).toBe(1);
    expect(found(index, 'kucing')).toEqual([idOf(1)]);
    index.add({ id: idOf(0), kind: 0, parent: 0, leads: 0, members: [], minutes: 0, stamp: 5, text: 'anjing hitam' });
    expect(found(index, 'hitam')).toEqual([idOf(0)]);
    expect(found(index, 'kucing')).toEqual([idOf(1)]);
    expect(index.heldOf(0)).toEqual(new Map([[idOf(0), 5]]));
  });

  it('stays found when the dead are cleared away', () => {
    const texts = Array.from({ length: 7000 }, (_, n) => `catatan nomor${n} ${'isi '.repeat(10)}`);
    const index = indexOf(texts);
    index.remove(texts.map((_, n) => idOf(n)).filter((_, n) => n % 7 !== 0));
    expect(index.size).toBe(1000);
    for (const n of [0, 7, 6993]) {
      expect(found(index, `nomor${n}`)).toContain(idOf(n));
      const at = index.find(idOf(n))!;
      expect(index.textOf(at)).toBe(texts[n]);
      expect([index.parentOf(at), index.membersOf(at), index.minutesOf(at)]).toEqual([n, [n], n]);
    }
    expect(found(index, 'nomor1', { ...everything, most: 3 })).not.toContain(idOf(1));
    expect(index.find(idOf(1))).toBeUndefined();
  });
});

describe('what is found', () => {
  it('holds all the words, wherever they stand', () => {
    const index = indexOf(['Sari datang terlambat', 'Budi terlambat', 'Sari pulang']);
    expect(found(index, 'terlambat sari')).toEqual([idOf(0)]);
    expect(found(index, 'terlambat gajah')).toEqual([]);
    expect(found(index, '')).toEqual([]);
  });

  it('comes with the most alike first, then by name, then the latest', () => {
    const index = indexOf(['menulis surat', 'tulisan', 'tulis', 'tulis lagi', 'mereka tulis']);
    const order = (first: number) =>
      found(index, 'tulis', { ...everything, minutes: (at) => at, first: (at) => at === first });
    expect(order(-1)).toEqual([4, 3, 2, 1, 0].map(idOf));
    expect(order(2)).toEqual([2, 4, 3, 1, 0].map(idOf));
  });

  it('is counted whole where only the best are told', () => {
    const index = indexOf(Array.from({ length: 300 }, (_, n) => `sama ${n}`));
    const { total, best } = index.search(['sama'], { ...everything, minutes: (at) => at, most: 5 });
    expect(total).toBe(300);
    expect(best.map(({ at }) => at)).toEqual([299, 298, 297, 296, 295]);
    expect(index.search(['sama'], { ...everything, wanted: (at) => at < 10 }).total).toBe(10);
  });

  it('needs no slips where enough is found without', () => {
    const index = indexOf([...Array.from({ length: 6 }, () => 'teman'), 'taman']);
    expect(index.search(['teman'], everything)).toMatchObject({ total: 6, withSlips: false });
    expect(index.search(['taman'], everything)).toMatchObject({ total: 7, withSlips: true });
    expect(found(index, 'taman')[0]).toBe(idOf(6));
  });

  it('lies across many strings, with signs of every script among them', () => {
    const texts = Array.from({ length: 3000 }, (_, n) => `${'kata biasa '.repeat(6)}— penanda${n} 漢字 “kutip”`);
    const index = indexOf(texts);
    for (const n of [0, 1234, 2999]) expect(found(index, `penanda${n} kutip`)[0]).toBe(idOf(n));
    expect(index.search(['漢字'], everything).total).toBe(3000);
  });
});
