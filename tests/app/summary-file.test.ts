import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/app/sheet.ts';
import { escaped, summaryFile, type FileLook } from '../../src/app/summary-file.ts';
import { summarySheet } from '../../src/app/summary-sheet.ts';
import { sessionSummary } from '../../src/practice/session-summary.ts';
import { summary as en } from '../../src/text/en/summary.ts';
import { DOT } from '../practice/logo-of-a-dot.ts';
import { BEGUN, toldSession } from '../practice/told-session.ts';

function sheet(): Sheet {
  return summarySheet(sessionSummary(toldSession(), { reader: 'file' }, BEGUN), 'en', en.page, BEGUN);
}

const LOOK: FileLook = { css: readFileSync('src/app/paper.css', 'utf8'), fonts: [] };

const odd = (text: string) => ({ text, others: [text], also: text });

/** A sheet with the same text in every place a text can stand. */
function sheetFullOf(text: string): Sheet {
  return {
    language: 'en',
    page: 'file',
    letterhead: { name: text, lines: [text], copy: text },
    title: text,
    subtitles: [text, text],
    notice: text,
    blocks: [
      { is: 'section', heading: text, blocks: [{ is: 'text', text: odd(text) }] },
      { is: 'facts', rows: [{ label: text, value: odd(text) }] },
      { is: 'aside', text },
      { is: 'roll', narrow: true, rows: [{ who: text, state: text, remark: text }] },
      {
        is: 'table',
        caption: text,
        long: true,
        columns: [{ label: text, width: 'wide' }],
        rows: [[odd(text)]],
      },
      { is: 'marks', marks: [{ code: text, name: text, sign: 'half', word: text, notes: [text] }] },
      { is: 'signatures', rows: [{ role: text, name: text }] },
    ],
    foot: { left: text, page: text, of: text },
  };
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Tags and attributes, without any text. */
function skeleton(node: Element): string {
  const attributes = Array.from(node.attributes, ({ name, value }) => `${name}=${value}`).sort();
  return `<${node.tagName} ${attributes.join(' ')}>${Array.from(node.children, skeleton).join('')}`;
}

describe('the file of a summary', () => {
  it('carries the logo along as data, and nothing that is fetched', () => {
    const plain = sheetFullOf('x');
    const page = parsed(summaryFile({ ...plain, letterhead: { ...plain.letterhead, logo: DOT } }, LOOK));
    expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([DOT]);
    expect(parsed(summaryFile(plain, LOOK)).querySelectorAll('img')).toHaveLength(0);
  });

  it('holds all of the sheet, and the styles that print it', () => {
    const html = summaryFile(sheet(), LOOK);
    const page = parsed(html);
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelector('h1')?.textContent).toBe('Group Session Summary');
    expect(page.querySelectorAll('section')).toHaveLength(15);
    expect(page.querySelectorAll('.marks li')).toHaveLength(10);
    expect(page.querySelectorAll('thead th[scope="col"]').length).toBeGreaterThan(10);
    expect(html).toContain('.printed-sheet');
    expect(html).toContain('size: A4');
    expect(html).toContain('counter(pages)');
  });

  it('needs nothing else and may do nothing', () => {
    const html = summaryFile(sheet(), { ...LOOK, fonts: [{ woff2: 'AAAA', range: 'U+0000-00FF' }] });
    const page = parsed(html);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none';/);
    expect(page.querySelectorAll('script, link, img, iframe, object, embed, form, base, [src], [href]')).toHaveLength(
      0,
    );
    expect(html.match(/url\([^)]*\)/g)).toEqual(["url('data:font/woff2;base64,AAAA')"]);
    expect(html).not.toMatch(/@import|https?:/);
  });

  it('never takes a text for markup, wherever it stands', () => {
    const calm = skeleton(parsed(summaryFile(sheetFullOf('calm'), LOOK)).documentElement);
    const sign = fc.constantFrom(
      ...'<>&"\'/=!-\\;}{)`\u0000\u2028\ud800abc \n'.split(''),
      '</style>',
      '<script>',
      ']]>',
      '<!--',
      '-->',
      '&lt;',
      '</title>',
    );
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
        const text = `x${signs.join('')}`;
        const page = parsed(summaryFile(sheetFullOf(text), LOOK));
        expect(skeleton(page.documentElement)).toBe(calm);
        const told = text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n');
        expect(page.querySelector('h1')?.textContent).toBe(told);
        expect(page.querySelector('.line')?.textContent).toBe(told);
      }),
      { numRuns: 300 },
    );
  });

  it('escapes what could end a text or an attribute', () => {
    expect(escaped(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
    expect(escaped('a\u0000\u0008b\n\tc')).toBe('ab\n\tc');
  });
});
