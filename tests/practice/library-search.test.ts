import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchedPage } from '../../src/app/opened-library.ts';
import { libraryEntries } from '../../src/content/library.ts';
import { libraryIndex, searchLibrary } from '../../src/practice/library-search.ts';

const index = libraryIndex(libraryEntries.map(searchedPage));
const find = (query: string) => searchLibrary(index, query);
const codes = new Set(libraryEntries.map(({ code }) => code));

const anyEntry = fc.constantFrom(...libraryEntries);
const anyLanguage = fc.constantFrom('id', 'en');
const anyName = fc.tuple(anyEntry, anyLanguage).map(([entry, language]) => ({ entry, name: entry.name[language] }));
/** A word of a name, with the page it names. */
const anyWord = anyName.chain(({ entry, name }) =>
  fc.constantFrom(...(name.match(/[\p{L}\p{N}]+/gu) ?? [])).map((word) => ({ entry, word })),
);

const letter = fc.stringMatching(/^[a-z]$/);
/** One slip of a finger: a letter left out, doubled, mistaken, put in, or swapped with its neighbour. */
const slipped = (word: string) =>
  fc
    .tuple(fc.constantFrom('drop', 'double', 'mistake', 'add', 'swap'), fc.nat(word.length - 2), letter)
    .map(([how, at, other]) => {
      const [before, one = '', two = '', after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
      if (how === 'drop') return before + two + after;
      if (how === 'double') return before + one + one + two + after;
      if (how === 'mistake') return before + other + two + after;
      if (how === 'add') return before + one + other + two + after;
      return before + two + one + after;
    });

describe('searching the library', () => {
  it('puts a page first when asked for its code, and finds it by the code of a part', () => {
    for (const { code, parts } of libraryEntries) {
      if (/^[A-Z]\d/.test(code)) {
        expect(find(code)[0], code).toBe(code);
        expect(find(code.toLowerCase())[0], code).toBe(code);
        expect(find(`${code[0] ?? ''} ${code.slice(1)}`)[0], code).toBe(code);
      }
      for (const part of parts) if (!part.code.includes('.')) expect(find(part.code), part.code).toEqual([code]);
    }
  });

  it('puts a page among the first when asked for its name, in either language', () => {
    for (const { code, name } of libraryEntries)
      for (const language of ['id', 'en'] as const) {
        const found = find(name[language]);
        expect(found.slice(0, 3), name[language]).toContain(code);
      }
  });

  it('never loses a page while its name is being typed', () => {
    fc.assert(
      fc.property(anyName, fc.nat(), ({ entry, name }, cut) => {
        expect(find(name.slice(0, 1 + (cut % name.length)))).toContain(entry.code);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind capitals, accents, blanks and signs', () => {
    fc.assert(
      fc.property(anyName, ({ name }) => {
        const plain = find(name);
        expect(find(name.toUpperCase())).toEqual(plain);
        expect(find(`  ${name.split(' ').join(' \t ')}  !?`)).toEqual(plain);
        expect(find(name.replace(/[aeiou]/g, (vowel) => `${vowel}\u0301`))).toEqual(plain);
      }),
    );
  });

  it('forgives a slip of the finger in a word of four letters or more, unless that makes another word', () => {
    const words = new Set(index.words.map(({ text }) => text));
    fc.assert(
      fc.property(
        anyWord
          .filter(({ word }) => word.length >= 5)
          .chain(({ entry, word }) => slipped(word.toLowerCase()).map((typed) => ({ entry, word, typed }))),
        ({ entry, word, typed }) => {
          // “aims” for “claims”, or “form” for “firm”: what was typed is itself a word, part of one, or its stem.
          const known = [...words].some(
            (one) =>
              one.includes(typed) || (one.length >= 4 && typed.startsWith(one) && typed.length - one.length <= 3),
          );
          if (!known && typed.length >= 4) expect(find(typed), `${typed} for ${word}`).toContain(entry.code);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('finds words of either language in the midst of a page, and other names of a thing', () => {
    expect(find('narkoba')).toEqual(['B2']);
    expect(find('icebreaker')).toEqual(['X10']);
    expect(find('Perlman')).toEqual(['W1']);
    expect(find('penilaian')[0]).toBe('T10');
    expect(find('nilai').slice(0, 12)).toContain('T10');
    expect(find('referral')).toEqual(expect.arrayContaining(['R2', 'T9', 'K12']));
    expect(find('konfrontasinya')).toEqual(['X5']);
    expect(find('buzz groups')[0]).toBe('X4');
  });

  it('asks for every word; where no page has them all, for as many as can be had', () => {
    const both = find('penilaian sumber');
    expect(both.length).toBeGreaterThan(0);
    for (const code of both) {
      expect(find('penilaian')).toContain(code);
      expect(find('sumber')).toContain(code);
    }
    expect(find('konfrontasi xyzzyq')).toEqual(find('konfrontasi'));
  });

  it('takes anything that can be typed: known codes, each once, and nothing for no words', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z ]{1,30}$/)),
        (query) => {
          const found = find(query);
          expect(new Set(found).size).toBe(found.length);
          expect(found.filter((code) => !codes.has(code))).toEqual([]);
        },
      ),
    );
    for (const nothing of ['', '   ', '?!', '—', '\u0301']) expect(find(nothing)).toEqual([]);
    expect(find('zzzzqqqq')).toEqual([]);
    expect(find('x'.repeat(10_000))).toEqual([]);
    expect(find('kelompok '.repeat(2_000))).toEqual(find('kelompok'));
  });

  it('answers the same pages in the same order every time', () => {
    for (const query of ['kelompok', 'a', 'prinsip', 'group']) expect(find(query)).toEqual(find(query));
    expect(searchLibrary(libraryIndex([]), 'kelompok')).toEqual([]);
  });
});
