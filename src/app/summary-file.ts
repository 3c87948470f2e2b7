/**
 * A sheet as one file that needs nothing else: it opens anywhere, prints the same A4 pages as Lingkar, and may neither
 * run nor fetch anything. What people wrote is text in it and nothing more.
 */
import { printable } from '../base/printable.ts';
import { PAD } from '../practice/signature.ts';
import {
  DRAWN_AT,
  FREE_LINES,
  isShort,
  isWholeRow,
  pairsOf,
  staysTogether,
  type FormHead,
  type Sheet,
  type SheetBlock,
  type SheetMark,
  type SheetText,
} from './sheet.ts';
import type { SmallPicture } from './small-picture.ts';

/** A typeface to carry along, as base64 of a WOFF2 file. */
export interface FileFont {
  readonly woff2: string;
  readonly range: string;
}

/** What a file carries along to look like Lingkar's paper. */
export interface FileLook {
  /** The rules of paper.css. */
  readonly css: string;
  /** Empty: set in what the reading device has. */
  readonly fonts: readonly FileFont[];
}

/** A file may neither run nor fetch anything. */
export const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
export const FILE_TYPEFACE = 'Lingkar Paper';

/** The text of the file, UTF-8. */
export function summaryFile(sheet: Sheet, { css, fonts }: FileLook): string {
  return `<!doctype html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(FILE_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escaped(sheet.title)}</title>
<style>
${fonts.map(fontFace).join('\n')}
${pageRules(sheet)}
html { background: #e9e4d8; font-family: '${FILE_TYPEFACE}', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
body { margin: 0; padding: 6mm 0; }
@media print { html { background: none; } body { padding: 0; } }
${css}
</style>
</head>
<body>
<main class="printed-sheet">
<header class="letterhead">${sheet.letterhead.logo ? `<img class="logo" src="${escaped(sheet.letterhead.logo)}" alt="">` : ''}<div class="who">${line('agency', sheet.letterhead.name)}${sheet.letterhead.lines.map((text) => line('where', text)).join('')}</div>${line('copy', sheet.letterhead.copy)}</header>
<div class="heading"><h1>${escaped(sheet.title)}</h1>${sheet.subtitles.map((text, at) => line(at === 0 ? 'of' : 'under', text)).join('')}</div>
${sheet.notice === '' ? '' : `<p class="notice">${escaped(sheet.notice)}</p>`}
${sheet.blocks.map(drawn).join('\n')}
</main>
</body>
</html>
`;
}

/** Text as text, in an element or an attribute. Control signs that no document may hold are left out. */
export function escaped(text: string): string {
  return printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function drawn(block: SheetBlock): string {
  switch (block.is) {
    case 'section':
      return `<section><h2>${escaped(block.heading)}</h2>${block.blocks.map(drawn).join('')}</section>`;
    case 'facts':
      return `<dl class="facts">${block.rows.map((row) => `<div><dt>${escaped(row.label)}</dt><dd>${told(row.value)}</dd></div>`).join('')}</dl>`;
    case 'text':
      return told(block.text);
    case 'aside':
      return line('aside', block.text);
    case 'roll':
      return `<ul class="roll${block.narrow ? ' narrow' : ''}">${block.rows
        .map((row) => `<li>${span('who', row.who)}${span('state', row.state)}${span('remark', row.remark)}</li>`)
        .join('')}</ul>`;
    case 'table':
      return table(block);
    case 'slips':
      return slips(block);
    case 'pictures':
      return `<ul class="pictures">${block.rows
        .map(
          (row) =>
            `<li><div class="name">${told(row.name)}</div><div class="beside">${row.picture ? drawing(row.picture) : ''}<div>${told(row.told)}${line('aside', row.hint)}</div></div></li>`,
        )
        .join('')}</ul>`;
    case 'key':
      return `<ul class="key">${block.signs.map((sign) => `<li>${drawing(sign.picture)}<span>${escaped(sign.word)}</span></li>`).join('')}</ul>`;
    case 'marks':
      return `<ul class="marks">${block.marks.map(mark).join('')}</ul>`;
    case 'signatures':
      return `<ul class="signatures${staysTogether(block) ? '' : ' long'}">${block.rows
        .map(({ role, name, drawn = '', said = '' }) => {
          const picture = drawn
            ? `<svg class="drawn" viewBox="0 0 ${PAD.width} ${PAD.height}" aria-hidden="true"><path d="${escaped(drawn)}"/></svg>`
            : '';
          return `<li>${span('role', role)}${picture}<span class="line${drawn ? ' signed' : ''}" dir="auto">${escaped(name)}</span>${span('said', said)}</li>`;
        })
        .join('')}</ul>`;
  }
}

function table(block: Extract<SheetBlock, { is: 'table' }>): string {
  const { caption, columns, rows, long, form } = block;
  const kind = `${long ? 'long' : isShort(block) ? 'short' : ''}${form ? ' form' : ''}`;
  const head = columns.map(({ label, width }) => `<th scope="col" class="${width}">${escaped(label)}</th>`).join('');
  const body = rows
    .map(
      (row) =>
        `<tr${isWholeRow(row) ? ' class="whole"' : ''}>${row.map((cell, at) => `<td class="${columns[at]?.width ?? 'wide'}">${told(cell)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<div class="table-space" role="group" tabindex="0"><table class="${kind}"><caption class="heard">${escaped(caption)}</caption>${form ? formHead(form, columns) : '<thead>'}<tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** Widths are said before the row that goes across all columns, and would else share them out alike. */
function formHead(form: FormHead, columns: readonly { readonly width: string }[]): string {
  const widths = columns.map(({ width }) => `<col class="${width}">`).join('');
  return `<colgroup>${widths}</colgroup><thead><tr class="form-head"><th colspan="${columns.length}">${formCode(form)}</th></tr>`;
}

function formCode({ code, words }: FormHead): string {
  return `${span('form-code', code)}${span('form-words', words)}`;
}

function slips({ form, names, asks, steps, free }: Extract<SheetBlock, { is: 'slips' }>): string {
  const scale = steps.map((step) => `<li>${escaped(step)}</li>`).join('');
  const questions = asks
    .map(
      ({ question, low, high }) =>
        `<p class="ask" dir="auto">${escaped(question)}</p><ol class="steps">${scale}</ol><p class="ends">${span('', low)}${span('', high)}</p>`,
    )
    .join('');
  const lines = '<div class="write"></div>'.repeat(FREE_LINES);
  const slip = (name: string) =>
    `<section class="slip"><p class="slip-head">${span('form-code', form.code)}${span('slip-name', name)}</p>${line('form-words', form.words)}${questions}${line('ask', free)}${lines}</section>`;
  return pairsOf(names)
    .map((pair) => `<div class="slips">${pair.map(slip).join('')}</div>`)
    .join('');
}

function drawing({ width, height, strokes, labels }: SmallPicture): string {
  const paths = strokes.map(({ look, d }) => `<path class="${look}" d="${escaped(d)}"/>`).join('');
  const words = labels.map(({ x, y, text }) => `<text x="${x}" y="${y}">${escaped(text)}</text>`).join('');
  return `<svg class="drawing" viewBox="0 0 ${width} ${height}" width="${width * DRAWN_AT}pt" aria-hidden="true">${paths}${words}</svg>`;
}

function mark({ code, name, sign, word, notes }: SheetMark): string {
  const told = notes.map((note) => span('note', note)).join('');
  return `<li><svg class="sign" viewBox="0 0 20 20" aria-hidden="true">${drawnSign(sign)}</svg>${span('code', code)}${span('name', name)}${span('mark', word)}${told}</li>`;
}

function drawnSign(sign: SheetMark['sign']): string {
  if (sign === 'dash') return '<path d="M4 10h12"/>';
  if (sign === 'none') return '<circle cx="10" cy="10" r="1.6" class="ink"/>';
  const half = sign === 'half' ? '<path d="M10 2.5a7.5 7.5 0 0 0 0 15z" class="ink"/>' : '';
  return `<circle cx="10" cy="10" r="7.5" class="${sign === 'full' ? 'ink' : 'hollow'}"/>${half}`;
}

function told({ text, others, also }: SheetText): string {
  const apart = others.map((other) => `<p class="also">${escaped(also)}</p>${line('words', other)}`).join('');
  return line('words', text) + apart;
}

function line(kind: string, text: string): string {
  return text === '' ? '' : `<p class="${kind}" dir="auto">${escaped(text)}</p>`;
}

function span(kind: string, text: string): string {
  return text === '' ? '' : `<span class="${kind}" dir="auto">${escaped(text)}</span>`;
}

export function fontFace({ woff2, range }: FileFont): string {
  return `@font-face { font-family: '${FILE_TYPEFACE}'; font-weight: 200 800; src: url('data:font/woff2;base64,${woff2}') format('woff2'); unicode-range: ${range}; }`;
}

function pageRules({ foot }: Sheet): string {
  return `@page { size: A4; margin: 16mm 16mm 17mm 19mm;
  @bottom-left { content: ${cssText(foot.left)}; font: 8pt '${FILE_TYPEFACE}', sans-serif; }
  @bottom-right { content: ${cssText(`${foot.page} `)} counter(page) ${cssText(` ${foot.of} `)} counter(pages); font: 8pt '${FILE_TYPEFACE}', sans-serif; } }`;
}

/** A text as a CSS string; whatever could end the string or the style element goes in by its number. */
function cssText(text: string): string {
  return `"${Array.from(text, (sign) => (/[\p{L}\p{N} ·.,]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)).join('')}"`;
}
