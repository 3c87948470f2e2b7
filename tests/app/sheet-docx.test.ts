import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PngPictures } from '../../src/app/picture-png.ts';
import { sheetDocx } from '../../src/app/sheet-docx.ts';
import type { Sheet, SheetBlock } from '../../src/app/sheet.ts';
import { presencePicture } from '../../src/app/small-picture.ts';
import { summarySheet } from '../../src/app/summary-sheet.ts';
import type { Language } from '../../src/base/language.ts';
import { sessionSummary } from '../../src/practice/session-summary.ts';
import { summary as en } from '../../src/text/en/summary.ts';
import { summary as id } from '../../src/text/id/summary.ts';
import { sized } from '../practice/logo-of-a-dot.ts';
import { BEGUN, toldSession } from '../practice/told-session.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** One white dot. */
const DOT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjYnAAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
const DOTS: PngPictures = { picture: () => Promise.resolve(DOT), signature: () => Promise.resolve(DOT) };
const NO_PICTURES: PngPictures = {
  picture: () => Promise.resolve(undefined),
  signature: () => Promise.resolve(undefined),
};

const plain = (text: string) => ({ text, others: [], also: '' });
const apart = (text: string) => ({ text, others: [text], also: text });

function sheetOf(blocks: readonly SheetBlock[], language: Language = 'en', title = 'Process record'): Sheet {
  return {
    language,
    page: 'file',
    letterhead: { name: 'Rumah Singgah Melati', lines: ['Jl. Kenanga 4'], copy: 'Copy 1' },
    title,
    subtitles: ['Tuesday group'],
    notice: '',
    blocks,
    foot:
      language === 'en'
        ? { left: 'Confidential', page: 'Page', of: 'of' }
        : { left: 'Rahasia', page: 'Halaman', of: 'dari' },
  };
}

/** A sheet with the same text in every place a text can stand. */
function sheetFullOf(text: string): Sheet {
  return {
    ...sheetOf([
      {
        is: 'section',
        heading: text,
        blocks: [{ is: 'section', heading: text, blocks: [{ is: 'text', text: apart(text) }] }],
      },
      { is: 'facts', rows: [{ label: text, value: apart(text) }] },
      { is: 'aside', text },
      { is: 'roll', narrow: true, rows: [{ who: text, state: text, remark: text }] },
      { is: 'table', caption: text, long: true, columns: [{ label: text, width: 'wide' }], rows: [[apart(text)]] },
      {
        is: 'pictures',
        rows: [{ name: apart(text), picture: presencePicture(['present']), told: apart(text), hint: text }],
      },
      { is: 'key', signs: [{ picture: presencePicture(['absent']), word: text }] },
      { is: 'marks', marks: [{ code: text, name: text, sign: 'half', word: text, notes: [text] }] },
      { is: 'signatures', rows: [{ role: text, name: text, drawn: 'M0 0L9 9', said: text }] },
    ]),
    letterhead: { name: text, lines: [text], copy: text },
    title: text,
    subtitles: [text, text],
    notice: text,
    foot: { left: text, page: text, of: text },
  };
}

const longRecord = (language: Language) =>
  sheetOf(
    Array.from({ length: 60 }, (_, at) => ({
      is: 'section' as const,
      heading: `Moment ${at + 1}`,
      blocks: [
        { is: 'text' as const, text: plain('They spoke of the week and of what had become harder. '.repeat(28)) },
        {
          is: 'table' as const,
          caption: 'Words',
          long: true,
          columns: [
            { label: 'Who', width: 'middle' as const },
            { label: 'Words and signs', width: 'wide' as const },
            { label: 'Analysis', width: 'wide' as const },
          ],
          rows: Array.from({ length: 8 }, (_, row) => [
            plain('Sari'),
            plain(`Row ${row + 1} of moment ${at + 1}. ${'She said she had waited for this meeting. '.repeat(3)}`),
            plain('Leaves time before answering.'),
          ]),
        },
      ],
    })),
    language,
  );

const longTable = (rows: number) =>
  sheetOf([
    {
      is: 'section',
      heading: 'Members',
      blocks: [
        {
          is: 'table',
          caption: 'Members',
          long: false,
          columns: [
            { label: 'Number', width: 'slim' },
            { label: 'Name of member', width: 'wide' },
          ],
          rows: Array.from({ length: rows }, (_, at) => [plain(String(at + 1)), plain(`Member ${at + 1}`)]),
        },
      ],
    },
  ]);

async function partsOf(sheet: Sheet, png = NO_PICTURES): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const bytes = await bytesOf(sheet, png);
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, /\.(xml|rels)$/.test(path) ? strFromU8(part) : part]),
  );
}

async function bytesOf(sheet: Sheet, png = NO_PICTURES): Promise<Uint8Array> {
  const blob = await sheetDocx(sheet, png);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
}

function xml(parts: ReadonlyMap<string, string | Uint8Array>, path: string): Document {
  const part = parts.get(path);
  if (typeof part !== 'string') throw new Error(`no ${path}`);
  const page = new DOMParser().parseFromString(part, 'application/xml');
  expect(page.querySelector('parsererror')?.textContent ?? '').toBe('');
  return page;
}

const all = (node: Document | Element, name: string) => Array.from(node.getElementsByTagNameNS(W, name));
const value = (node: Element | undefined, name: string) => node?.getAttributeNS(W, name) ?? '';
const styleOf = (paragraph: Element) => value(all(paragraph, 'pStyle')[0], 'val');
const textOf = (node: Element | Document) =>
  all(node, 't')
    .map((piece) => piece.textContent)
    .join('');

/** What Word refuses to open without. */
function whatWordDemands(parts: ReadonlyMap<string, string | Uint8Array>) {
  for (const path of parts.keys()) if (/\.(xml|rels)$/.test(path)) xml(parts, path);
  const page = xml(parts, 'word/document.xml');
  for (const table of all(page, 'tbl')) {
    const columns = all(table, 'gridCol').length;
    const rows = all(table, 'tr');
    expect(columns).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(all(row, 'tc')).toHaveLength(columns);
    expect(table.nextElementSibling?.localName, 'a paragraph parts a table from the next').toBe('p');
  }
  for (const cell of all(page, 'tc')) expect(cell.lastElementChild?.localName).toBe('p');
  const body = all(page, 'body')[0];
  expect(body?.lastElementChild?.localName).toBe('sectPr');
  const styles = new Set(all(xml(parts, 'word/styles.xml'), 'style').map((style) => value(style, 'styleId')));
  for (const used of all(page, 'pStyle')) expect(styles).toContain(value(used, 'val'));
  const relations = xml(parts, 'word/_rels/document.xml.rels');
  for (const relation of Array.from(relations.getElementsByTagName('Relationship'))) {
    expect(relation.getAttribute('TargetMode'), 'nothing is fetched from elsewhere').not.toBe('External');
    expect(parts.has(`word/${relation.getAttribute('Target')}`)).toBe(true);
  }
  const numbers = Array.from(page.getElementsByTagName('wp:docPr'), (node) => node.getAttribute('id'));
  expect(new Set(numbers).size).toBe(numbers.length);
  return page;
}

describe('the text document of a sheet', () => {
  it('holds all words of a summary under real headings, in tables that Word accepts', async () => {
    const sheet = summarySheet(sessionSummary(toldSession(), { reader: 'file' }, BEGUN), 'en', en.page, BEGUN);
    const page = whatWordDemands(await partsOf(sheet));
    const paragraphs = all(page, 'p');
    expect(paragraphs.filter((one) => styleOf(one) === 'Title').map(textOf)).toEqual(['Group Session Summary']);
    expect(paragraphs.filter((one) => styleOf(one) === 'Heading1').map(textOf)).toEqual(
      sheet.blocks.flatMap((block) => (block.is === 'section' ? [block.heading] : [])),
    );
    const text = textOf(page);
    for (const said of wordsOf(sheet.blocks)) expect(text).toContain(said.replace(/\n/g, ''));
  });

  it('is an A4 page of its language, with letterhead and page numbers', async () => {
    const parts = await partsOf(sheetOf([{ is: 'aside', text: 'x' }], 'id'));
    const page = whatWordDemands(parts);
    expect(value(all(page, 'pgSz')[0], 'w')).toBe('11906');
    expect(value(all(page, 'pgSz')[0], 'h')).toBe('16838');
    expect(value(all(xml(parts, 'word/styles.xml'), 'lang')[0], 'val')).toBe('id-ID');
    const marginals = [...parts.keys()].filter((path) => /word\/(header|footer)\d/.test(path));
    const texts = marginals.map((path) => textOf(xml(parts, path)));
    expect(texts.filter((text) => text.includes('Rumah Singgah Melati'))).toHaveLength(2);
    for (const path of marginals.filter((one) => one.includes('footer'))) {
      const codes = all(xml(parts, path), 'instrText').map((node) => node.textContent.trim());
      expect(codes).toEqual(['PAGE', 'NUMPAGES']);
    }
  });

  it('bears the logo in the head of its first page, in its own shape', async () => {
    const logo = sized(400, 100);
    const plainSheet = sheetOf([{ is: 'aside', text: 'x' }]);
    const parts = await partsOf({ ...plainSheet, letterhead: { ...plainSheet.letterhead, logo } });
    whatWordDemands(parts);
    const heads = [...parts.keys()].filter((path) => /word\/header\d\.xml$/.test(path));
    const extents = heads.flatMap((path) => [...xml(parts, path).getElementsByTagNameNS('*', 'extent')]);
    expect(extents).toHaveLength(1);
    const [width, height] = ['cx', 'cy'].map((name) => Number(extents[0]?.getAttribute(name)));
    // 38 mm wide, in English Metric Units.
    expect(Math.round((width ?? 0) / 36_000)).toBe(38);
    expect((width ?? 0) / (height ?? 1)).toBeCloseTo(4, 0);
    expect([...parts.keys()].filter((path) => path.endsWith('.png'))).toHaveLength(1);
  });

  it('repeats the head of a table and keeps rows, headings and short tables whole', async () => {
    const page = whatWordDemands(await partsOf(longTable(3)));
    const [head, ...rows] = all(page, 'tr');
    expect(head && all(head, 'tblHeader')).toHaveLength(1);
    for (const row of rows) {
      expect(all(row, 'tblHeader')).toHaveLength(0);
      expect(all(row, 'cantSplit')).toHaveLength(1);
    }
    expect(rows.map((row) => all(row, 'keepNext').length)).toEqual([2, 2, 0]);
  });

  it('lets a row break that is longer than a page', async () => {
    const page = whatWordDemands(
      await partsOf(
        sheetOf([
          {
            is: 'table',
            caption: '',
            long: true,
            columns: [{ label: 'a', width: 'wide' }],
            rows: [[plain('word '.repeat(2000))]],
          },
        ]),
      ),
    );
    const row = all(page, 'tr')[1];
    expect(row && all(row, 'cantSplit')).toEqual([]);
  });

  it('writes no table of nothing, and fills up a row that lacks cells', async () => {
    const page = whatWordDemands(
      await partsOf(
        sheetOf([
          { is: 'facts', rows: [] },
          { is: 'roll', narrow: false, rows: [] },
          { is: 'pictures', rows: [] },
          { is: 'marks', marks: [] },
          { is: 'signatures', rows: [] },
          {
            is: 'table',
            caption: '',
            long: false,
            columns: [
              { label: 'a', width: 'slim' },
              { label: 'b', width: 'slim' },
            ],
            rows: [[plain('only one')], []],
          },
        ]),
      ),
    );
    expect(all(page, 'tbl')).toHaveLength(1);
  });

  it('shows pictures and signatures with their words as the text read aloud', async () => {
    const parts = await partsOf(sheetFullOf('Sari <came> & "left"'), DOTS);
    const page = whatWordDemands(parts);
    const told = Array.from(page.getElementsByTagName('wp:docPr'), (node) => node.getAttribute('descr'));
    expect(told).toHaveLength(3);
    for (const words of told) expect(words).toContain('Sari <came> & "left"');
    expect([...parts.keys()].filter((path) => path.endsWith('.png')).length).toBeGreaterThan(0);
    // A line of a fixed height would cut its pictures off, and without a rule LibreOffice takes it for one.
    for (const path of ['word/document.xml', 'word/styles.xml'])
      for (const spacing of all(xml(parts, path), 'spacing').filter((one) => value(one, 'line') !== ''))
        expect(value(spacing, 'lineRule')).toBe('auto');
  });

  it('sets what is written from right to left so', async () => {
    const page = whatWordDemands(await partsOf(sheetOf([{ is: 'text', text: plain('مرحبا بالجميع') }])));
    const paragraph = all(page, 'p').find((one) => textOf(one).includes('مرحبا'));
    expect(paragraph && all(paragraph, 'bidi')).toHaveLength(1);
    expect(paragraph && all(paragraph, 'rtl')).toHaveLength(1);
  });

  it('is whole whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        whatWordDemands(await partsOf(sheetFullOf(text), DOTS));
      }),
      { numRuns: 15 },
    );
    for (const text of [
      '',
      '\u0000\u0008\u001f',
      '\ud800',
      '\udc00x',
      '\ufffe',
      ']]>',
      '👩‍👩‍👧 🙂',
      '\t\r\n\u2028',
      '&#0;',
    ]) {
      whatWordDemands(await partsOf(sheetFullOf(text), DOTS));
    }
  }, 120_000);

  it('keeps the line breaks, emoji and spaces of a text', async () => {
    const page = whatWordDemands(await partsOf(sheetOf([{ is: 'text', text: plain('one\r\n  two\n\n🙂') }])));
    const paragraph = all(page, 'p').find((one) => textOf(one).includes('one'));
    expect(paragraph && textOf(paragraph)).toBe('one  two🙂');
    expect(paragraph && all(paragraph, 'br')).toHaveLength(3);
  });
});

const soffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
const pdftotext = spawnSync('pdftotext', ['-v'], { timeout: 60_000 }).status === 0;

describe.skipIf(!soffice || !pdftotext)('the text document, opened by LibreOffice', () => {
  it('has its headings, its tables and a number on each page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docx-'));
    try {
      const summary = (language: Language) =>
        summarySheet(
          sessionSummary(toldSession(), { reader: 'file' }, BEGUN),
          language,
          (language === 'en' ? en : id).page,
          BEGUN,
        );
      const sheets: Record<string, Sheet> = {
        record: longRecord('id'),
        table: longTable(200),
        'summary-en': summary('en'),
        'summary-id': summary('id'),
        slips: sheetOf([{ is: 'aside', text: 'Potong' }, slips(9)]),
      };
      for (const [name, sheet] of Object.entries(sheets)) {
        writeFileSync(join(folder, `${name}.docx`), await bytesOf(sheet, DOTS));
      }
      const files = Object.keys(sheets).map((name) => join(folder, `${name}.docx`));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const made = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        timeout: 120_000,
      });
      expect(made.status, String(made.stderr)).toBe(0);
      const pagesOf = (name: string) => {
        const path = join(folder, `${name}.pdf`);
        expect(readFileSync(path).length).toBeGreaterThan(1000);
        const { stdout } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
        return stdout.split('\f').slice(0, -1);
      };

      // No slip is cut, and the first ones stand on the first page.
      const slipPages = pagesOf('slips');
      expect(slipPages[0]).toContain('Lembar 1');
      for (const page of slipPages) expect(page.split('Yang lain').length).toBe(page.split('7K3-M0P1').length);
      for (let at = 1; at <= 9; at += 1)
        expect(slipPages.filter((page) => page.includes(`Lembar ${at}`))).toHaveLength(1);
      expect(slipPages.length).toBeLessThanOrEqual(4);

      const record = pagesOf('record');
      expect(record.length).toBeGreaterThan(50);
      for (const [at, page] of record.entries()) {
        expect(page).toContain(`Halaman ${at + 1} dari ${record.length}`);
        expect(page).toContain('Rumah Singgah Melati');
        const lines = page.split('\n').filter((line) => line.trim() !== '');
        // The last line is the foot; a heading must not stand alone above it.
        expect(lines.at(-2), `page ${at + 1}`).not.toMatch(/^\s*Moment \d+$/);
      }
      const told = record.join('\n');
      for (let at = 1; at <= 60; at += 1) expect(told).toMatch(new RegExp(`Moment ${at}\\n`));

      const table = pagesOf('table');
      expect(table.length).toBeGreaterThan(2);
      for (const page of table) expect(page).toContain('Name of member');
      const rows = [...table.join('\n').matchAll(/^\s*(\d+)\s+Member \1$/gm)].map(([, row]) => Number(row));
      expect(rows).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));

      for (const language of ['en', 'id'] as const) {
        const text = pagesOf(`summary-${language}`).join('\n').replace(/\s+/g, ' ');
        const sheet = sheets[`summary-${language}`];
        for (const block of sheet?.blocks ?? []) if (block.is === 'section') expect(text).toContain(block.heading);
      }
    } finally {
      if (process.env['LINGKAR_KEEP_DOCX'] === undefined) rmSync(folder, { recursive: true, force: true });
      else console.log(folder);
    }
  }, 180_000);
});

function slips(many: number): SheetBlock {
  return {
    is: 'slips',
    form: { code: '7K3-M0P1', words: 'Tidak perlu nama. Beri tanda pada satu angka di tiap baris.' },
    names: Array.from({ length: many }, (_, at) => `Lembar ${at + 1}`),
    asks: ['Pulang', 'Tempat', 'Keberanian', 'Bekal'].map((question) => ({ question, low: 'sedikit', high: 'banyak' })),
    steps: Array.from({ length: 11 }, (_, at) => String(at)),
    free: 'Yang lain',
  };
}

/** Every word of the blocks that a paper shows. */
function wordsOf(blocks: readonly SheetBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.is) {
      case 'section':
        return [block.heading, ...wordsOf(block.blocks)];
      case 'facts':
        return block.rows.flatMap(({ label, value }) => [label, value.text, ...value.others]);
      case 'text':
        return [block.text.text, ...block.text.others];
      case 'aside':
        return [block.text];
      case 'roll':
        return block.rows.flatMap(({ who, state, remark }) => [who, state, remark]);
      case 'slips':
        return [
          block.form.code,
          block.form.words,
          ...block.names,
          ...block.asks.flatMap(({ question, low, high }) => [question, low, high]),
          block.free,
        ];
      case 'table':
        return [
          ...block.columns.map(({ label }) => label),
          ...block.rows.flat().flatMap(({ text, others }) => [text, ...others]),
        ];
      case 'pictures':
        return block.rows.flatMap(({ name, told, hint }) => [name.text, told.text, hint]);
      case 'key':
        return block.signs.map(({ word }) => word);
      case 'marks':
        return block.marks.flatMap(({ code, name, word, notes }) => [code, name, word, ...notes]);
      case 'signatures':
        return block.rows.flatMap(({ role, name, said = '' }) => [role, name, said]);
    }
  });
}
