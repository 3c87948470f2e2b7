import { describe, expect, it } from 'vitest';
import { appUses } from '../../src/content/app-uses.ts';
import {
  chapterOf,
  entriesOf,
  library,
  libraryChapter,
  libraryChapters,
  libraryEntries,
  libraryEntry,
  neighboursOf,
  relatedTo,
  sameMatter,
} from '../../src/content/library.ts';
import { ownCodes, partsOf, practiceCodes, usedNowhere } from '../fixtures/practice-codes.ts';

const all: readonly string[] = [...Object.values(practiceCodes).flat(), ...ownCodes];
const page = (code: string) => libraryEntry(code)!;

describe('the library', () => {
  it('has a page for every code of the practice page, each once, and no others', () => {
    const codes = libraryEntries.map(({ code }) => code);
    expect(all.filter((code) => !codes.includes(code))).toEqual([]);
    expect(codes.filter((code) => !all.includes(code))).toEqual([]);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('finds a page by its code, written in capitals or not, and nothing by what is none', () => {
    expect(page('t6')).toBe(page('T6'));
    expect(page('P5B').code).toBe('P5b');
    for (const none of ['', 'T11', 'Z1', 'constructor', '__proto__']) expect(libraryEntry(none), none).toBeUndefined();
  });

  it.each(all)('%s says what it is, how it is done, gives an example and a warning', (code) => {
    const { name, gist, about, practice, example, care, source } = page(code);
    for (const language of ['id', 'en'] as const) {
      expect(name[language].length, 'name').toBeGreaterThan(2);
      expect(name[language].length, 'name').toBeLessThanOrEqual(52);
      expect(gist[language].length, 'gist').toBeGreaterThan(20);
      expect(gist[language].length, 'gist').toBeLessThanOrEqual(125);
      expect(gist[language], 'gist').not.toBe(about[0]?.[language]);
      expect(about.map((text) => text[language]).join(' ').length, 'about').toBeGreaterThan(150);
      expect(practice[language].length, 'practice').toBeGreaterThan(90);
      expect(example[language].length, 'example').toBeGreaterThan(90);
      expect(care[language].length, 'care').toBeGreaterThan(40);
      const whole = [gist, ...about, practice, example, care].map((text) => text[language]);
      expect(new Set(whole).size, 'says nothing twice').toBe(whole.length);
      expect(whole.join(' ').length, 'short enough to be read').toBeLessThan(2_600);
    }
    expect(source.length).toBeGreaterThan(0);
    expect(about.length).toBeLessThanOrEqual(4);
  });

  it('has the parts that the practice page names, each with its own code', () => {
    for (const { code, parts, partsTitle } of libraryEntries) {
      const statements = /^T\d+$/.test(code);
      if (!statements) expect(parts.length, code).toBe(partsOf[code] ?? 0);
      else expect(parts.length, code).toBeGreaterThanOrEqual(3);
      expect(partsTitle !== undefined, code).toBe(parts.length > 0);
      for (const part of parts) expect(part.code.startsWith(code), part.code).toBe(true);
      if (!statements) {
        expect(parts.map((part) => part.code)).toEqual(
          parts.map((_, at) => code + String.fromCharCode('a'.charCodeAt(0) + at)),
        );
      }
    }
    const codes = libraryEntries.flatMap(({ parts }) => parts.map((part) => part.code));
    // P0a–c and P5a–e are pages of their own; no part may take their codes.
    expect([...codes, ...all].filter((code, at, list) => list.indexOf(code) !== at)).toEqual([]);
  });

  it('names the authors of definitions, in the page and where it says whose they are', () => {
    for (const code of practiceCodes.definitions.slice(0, 5)) {
      const { author, name, about } = page(code);
      const surnames = author!.split(/, | \(/).map((one) => one.replace(')', '').split(' ').at(-1)!);
      const told = [name.id, name.en, ...about.flatMap(({ id, en }) => [id, en])].join(' ');
      expect(
        surnames.some((surname) => told.includes(surname)),
        code,
      ).toBe(true);
    }
    for (const [code, named] of [
      ['W1', 'Perlman'],
      ['W1', 'Brennan'],
      ['W1', 'Parker'],
      ['O1', 'Mayo'],
      ['O1', 'Ross'],
      ['O3', 'Friedlander'],
      ['P0', 'Compton'],
      ['P0', 'Galaway'],
    ] as const) {
      for (const language of ['id', 'en'] as const)
        expect(page(code).about.some((text) => text[language].includes(named))).toBe(true);
    }
  });
});

describe('the lenses', () => {
  const lenses = { influences: practiceCodes.influences, guidance: practiceCodes.guidance };

  it.each(Object.entries(lenses))('%s: each leads to a principle, and each principle is reached', (_lens, codes) => {
    const reached = codes.flatMap((code) => {
      const { principles } = page(code);
      expect(principles.length, code).toBeGreaterThan(0);
      expect(new Set(principles).size, code).toBe(principles.length);
      return principles;
    });
    expect(new Set(reached)).toEqual(new Set(practiceCodes.principles));
  });

  it('can be looked through both ways', () => {
    expect(sameMatter(page('S4')).map(({ code }) => code)).toEqual(['T6']);
    expect(sameMatter(page('T6')).map(({ code }) => code)).toEqual(['N5', 'S4']);
    for (const lens of [...practiceCodes.influences, ...practiceCodes.guidance])
      for (const principle of sameMatter(page(lens))) expect(sameMatter(principle)).toContain(page(lens));
    expect(sameMatter(page('X1'))).toEqual([]);
  });
});

describe('the ways between pages and into the app', () => {
  it('every page names pages worth reading next, which exist, and not itself', () => {
    for (const { code, related } of libraryEntries) {
      expect(related.length, code).toBeGreaterThan(0);
      expect(
        related.filter((one) => !all.includes(one)),
        code,
      ).toEqual([]);
      expect(related, code).not.toContain(code);
      expect(new Set(related).size, code).toBe(related.length);
    }
  });

  it('shows what is related once, without what stands beside it as the same matter', () => {
    for (const entry of libraryEntries) {
      const shown = relatedTo(entry);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown).not.toContain(entry);
      expect(shown.filter((one) => sameMatter(entry).includes(one))).toEqual([]);
      expect(shown.length).toBeLessThanOrEqual(8);
    }
    // G10 is named by V2 and others without naming them all.
    expect(relatedTo(page('N1')).map(({ code }) => code)).toContain('G10');
    expect(relatedTo(page('B3')).map(({ code }) => code)).toContain('O4');
  });

  it('every page says where the app uses it, save those the app has nothing to do with', () => {
    for (const { code, usedIn } of libraryEntries) {
      expect(usedIn.length === 0, code).toBe(usedNowhere.includes(code));
      expect(new Set(usedIn).size, code).toBe(usedIn.length);
    }
  });

  it('every use that is named is used by some page', () => {
    const used = new Set(libraryEntries.flatMap(({ usedIn }) => usedIn));
    expect(Object.keys(appUses).filter((name) => !used.has(name as keyof typeof appUses))).toEqual([]);
  });

  it('leads through each chapter from its first page to its last and back', () => {
    for (const chapter of libraryChapters) {
      const pages = entriesOf(chapter);
      let at = pages[0];
      const walked = [];
      while (at) {
        walked.push(at);
        const { next }: ReturnType<typeof neighboursOf> = neighboursOf(at);
        if (next) expect(neighboursOf(next).previous).toBe(at);
        at = next;
      }
      expect(walked).toEqual(pages);
      for (const entry of pages) expect(chapterOf(entry)).toBe(chapter);
      expect(libraryChapter(chapter.code)).toBe(chapter);
    }
    expect(libraryChapter('nowhere')).toBeUndefined();
  });

  it('has the thirteen chapters, with addresses that no page has', () => {
    expect(library).toHaveLength(4);
    expect(libraryChapters.map(({ code }) => code)).toEqual([
      'definitions',
      'aims',
      'capacities',
      'values',
      'principles',
      'tasks',
      'process',
      'techniques',
      'roles',
      'records',
      'casework',
      'community',
      'fields',
    ]);
    for (const { code, sections } of libraryChapters) {
      expect(libraryEntry(code)).toBeUndefined();
      expect(
        sections.every(({ title }) => (title !== undefined) === sections.length > 1),
        code,
      ).toBe(true);
    }
  });
});
