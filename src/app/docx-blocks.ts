/** The blocks of a sheet as headings, paragraphs and tables that a word processor can go on with. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IRunOptions,
} from 'docx';
import { PAD } from '../practice/signature.ts';
import { half, LINE, told, twip, twipOfMm, words, xmlText, INK, TINT } from './docx-words.ts';
import type { PngPictures } from './picture-png.ts';
import {
  DRAWN_AT,
  FREE_LINES,
  isShort,
  pairsOf,
  staysTogether,
  type ColumnWidth,
  type FormHead,
  type SheetBlock,
  type SheetMark,
  type SheetSignature,
} from './sheet.ts';
import type { SmallPicture } from './small-picture.ts';

/** Between the margins of the page, in millimetres. */
export const TEXT_WIDTH = 175;
const FACT_LABEL = 36;
/** What a column takes, in millimetres; the wide ones share the rest. */
const COLUMN: Record<Exclude<ColumnWidth, 'wide'>, number> = { letter: 8.6, slim: 19, middle: 30, broad: 46 };
const LEAST_WIDE = 24;
/** A row to be written in by hand, in millimetres. */
const FORM_ROW = 8.2;
/** A row with more signs may be longer than a page, and breaks. */
const SHORT_ROW = 900;
/** Pixels of 1/96 inch, in which the size of a picture is given, to a point. */
const PIXEL = 96 / 72;

const SIGNS: Record<SheetMark['sign'], string> = { full: '●', half: '◐', open: '○', dash: '–', none: '·' };
const CELL_MARGINS = { top: 30, bottom: 30, left: 90, right: 90, marginUnitType: WidthType.DXA } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const RULES = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_RULES = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

export async function docxBlocks(
  blocks: readonly SheetBlock[],
  png: PngPictures,
  depth: 1 | 2 | 3 = 1,
): Promise<FileChild[]> {
  const pieces: FileChild[] = [];
  for (const block of blocks) pieces.push(...(await docxBlock(block, png, depth)));
  return pieces;
}

async function docxBlock(block: SheetBlock, png: PngPictures, depth: 1 | 2 | 3): Promise<FileChild[]> {
  switch (block.is) {
    case 'section':
      return [
        words(block.heading, { heading: HeadingLevel[`HEADING_${depth}`] }),
        ...(await docxBlocks(block.blocks, png, depth === 1 ? 2 : 3)),
      ];
    case 'facts':
      return table(
        [FACT_LABEL, TEXT_WIDTH - FACT_LABEL],
        block.rows.map(({ label, value }) =>
          row([cell([words(label, { run: { bold: true } })], { tinted: true }), cell(told(value))], {
            whole: lengthOf([value]) < SHORT_ROW,
          }),
        ),
      );
    case 'text':
      return told(block.text);
    case 'aside':
      return block.text === '' ? [] : [words(block.text, { style: 'Aside' })];
    case 'roll':
      return table(
        [70, 40, TEXT_WIDTH - 110],
        block.rows.map(({ who, state, remark }) =>
          row([cell([words(who)]), cell([words(state)]), cell([words(remark)])]),
        ),
      );
    case 'table':
      return dataTable(block);
    case 'slips':
      return slips(block);
    case 'pictures':
      return pictures(block, png);
    case 'key':
      return [await key(block, png)];
    case 'marks':
      return table(
        [10, 14, TEXT_WIDTH - 64, 40],
        block.marks.map(({ sign, code, name, word, notes }) =>
          row([
            cell([words(SIGNS[sign], { alignment: AlignmentType.CENTER })]),
            cell([words(code)]),
            cell([words(name), ...notes.map((note) => words(note, { style: 'Aside' }))]),
            cell([words(word)]),
          ]),
        ),
      );
    case 'signatures':
      return signatures(block, png);
  }
}

function dataTable(block: Extract<SheetBlock, { is: 'table' }>): FileChild[] {
  const { columns, rows, form } = block;
  const whole = isShort(block);
  const head = row(
    columns.map(({ label }) =>
      cell([words(label, { run: { bold: true, size: half(9) }, keepNext: rows.length > 0 })], { tinted: true }),
    ),
    { head: true },
  );
  const body = rows.map((cells, at) =>
    row(
      // A row that lacks a cell would shift those after it.
      columns.map((_, place) => {
        const value = cells[place];
        return cell(value ? told(value, { keepNext: whole && at < rows.length - 1 }) : []);
      }),
      { whole: lengthOf(cells) < SHORT_ROW, ...(form ? { high: FORM_ROW } : {}) },
    ),
  );
  const code = form
    ? [row([new TableCell({ columnSpan: columns.length, children: [formCode(form, true)] })], { head: true })]
    : [];
  return table(widthsOf(columns.map(({ width }) => width)), [...code, head, ...body]);
}

function formCode({ code, words: beside }: FormHead, keepNext: boolean): Paragraph {
  const large: IRunOptions = { text: xmlText(code), bold: true, size: half(17) };
  return new Paragraph({
    keepNext,
    children: [new TextRun(large), new TextRun({ text: `   ${xmlText(beside)}`, size: half(9) })],
  });
}

/** Two beside each other, as on the page; the rule between them is where they are cut. */
function slips({ form, names, asks, steps, free }: Extract<SheetBlock, { is: 'slips' }>): FileChild[] {
  // Rules that are alike would grow into one below both.
  const line = (_: unknown, at: number) =>
    new Paragraph({
      spacing: { before: twip(12), after: 0 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4 + at, color: LINE, space: 1 } },
      children: [],
    });
  const slip = (name: string): Paragraph[] => [
    // Rows are not cut anyway; kept with the next one, they would all be moved to the next page together.
    formCode({ code: form.code, words: name }, false),
    words(form.words, { style: 'Aside' }),
    ...asks.flatMap(({ question, low, high }) => [
      words(question, { run: { bold: true } }),
      words(steps.join('   '), { alignment: AlignmentType.CENTER }),
      words(`${low}  ←  →  ${high}`, { style: 'Aside', alignment: AlignmentType.CENTER }),
    ]),
    words(free, { run: { bold: true } }),
    ...Array.from({ length: FREE_LINES }, line),
  ];
  return table(
    [TEXT_WIDTH / 2, TEXT_WIDTH / 2],
    pairsOf(names).map((pair) => row([0, 1].map((at) => cell(pair[at] === undefined ? [] : slip(pair[at]))))),
  );
}

async function pictures(block: Extract<SheetBlock, { is: 'pictures' }>, png: PngPictures): Promise<FileChild[]> {
  const rows: TableRow[] = [];
  for (const { name, picture, told: said, hint } of block.rows) {
    const drawn = picture && (await image(picture, png, [said.text, hint].filter(Boolean).join(' ')));
    rows.push(
      row([
        cell(told(name)),
        cell([
          ...(drawn ? [new Paragraph({ keepNext: true, children: [drawn] })] : []),
          ...told(said),
          ...(hint === '' ? [] : [words(hint, { style: 'Aside' })]),
        ]),
      ]),
    );
  }
  return table([55, TEXT_WIDTH - 55], rows);
}

async function key(block: Extract<SheetBlock, { is: 'key' }>, png: PngPictures): Promise<Paragraph> {
  const children: (ImageRun | TextRun)[] = [];
  for (const { picture, word } of block.signs) {
    const drawn = await image(picture, png, word);
    if (drawn) children.push(drawn);
    children.push(new TextRun({ text: ` ${xmlText(word)}     ` }));
  }
  return new Paragraph({ style: 'Aside', children });
}

async function signatures(block: Extract<SheetBlock, { is: 'signatures' }>, png: PngPictures): Promise<FileChild[]> {
  const across = 3;
  const rows: TableRow[] = [];
  for (let at = 0; at < block.rows.length; at += across) {
    const signers = block.rows.slice(at, at + across);
    const cells: TableCell[] = [];
    for (let place = 0; place < across; place += 1) {
      const signer = signers[place];
      cells.push(
        cell(signer ? await signature(signer, png, staysTogether(block) && at + across < block.rows.length) : []),
      );
    }
    rows.push(row(cells));
  }
  return [words('', { keepNext: true }), ...table([58, 58, TEXT_WIDTH - 116], rows, false)];
}

async function signature({ role, name, drawn, said }: SheetSignature, png: PngPictures, keepNext: boolean) {
  const data = drawn ? await png.signature(drawn) : undefined;
  const height = 13 * (72 / 25.4) * PIXEL;
  const picture =
    data &&
    new ImageRun({
      type: 'png',
      data,
      transformation: { width: Math.round((height * PAD.width) / PAD.height), height: Math.round(height) },
      altText: { name: xmlText(role), title: xmlText(role), description: xmlText(`${role}: ${name}`) },
    });
  return [
    words(role, { keepNext: true }),
    picture
      ? new Paragraph({ keepNext: true, children: [picture] })
      : new Paragraph({ keepNext: true, spacing: { before: twip(30) }, children: [] }),
    words(name, {
      keepNext: keepNext || Boolean(said),
      border: { top: { style: BorderStyle.SINGLE, size: 6, color: INK, space: 2 } },
    }),
    ...(said ? [words(said, { style: 'Aside', keepNext })] : []),
  ];
}

async function image(picture: SmallPicture, png: PngPictures, told: string): Promise<ImageRun | undefined> {
  const data = await png.picture(picture);
  if (!data) return undefined;
  // Wider than the column it stands in, a picture would be cut off.
  const most = (TEXT_WIDTH - 62) * (72 / 25.4);
  const scale = Math.min(DRAWN_AT, most / picture.width) * PIXEL;
  const description = xmlText(told);
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: description, title: description, description },
  });
}

/** A table and the small paragraph after it, without which two tables would grow into one; nothing without rows. */
function table(millimetres: readonly number[], rows: readonly TableRow[], ruled = true): FileChild[] {
  if (rows.length === 0) return [];
  const columnWidths = millimetres.map(twipOfMm);
  return [
    new Table({
      rows,
      columnWidths,
      width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: CELL_MARGINS,
      borders: ruled ? RULES : NO_RULES,
    }),
    new Paragraph({ spacing: { before: 0, after: 0 }, children: [new TextRun({ text: '', size: half(4) })] }),
  ];
}

function row(children: readonly TableCell[], { head = false, whole = true, high = 0 } = {}): TableRow {
  const height = high > 0 ? { height: { value: twipOfMm(high), rule: HeightRule.ATLEAST } } : {};
  return new TableRow({
    children,
    ...height,
    ...(whole ? { cantSplit: true } : {}),
    ...(head ? { tableHeader: true } : {}),
  });
}

/** A cell must hold a paragraph, be it an empty one. */
function cell(children: readonly Paragraph[], { tinted = false } = {}): TableCell {
  return new TableCell({
    children: children.length > 0 ? children : [new Paragraph({ children: [] })],
    ...(tinted ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT } } : {}),
  });
}

/** Millimetres of each column, all of the page's width together. */
function widthsOf(columns: readonly ColumnWidth[]): number[] {
  const wide = columns.filter((width) => width === 'wide').length;
  const fixed = columns.reduce((sum, width) => sum + (width === 'wide' ? 0 : COLUMN[width]), 0);
  const each = wide === 0 ? 0 : Math.max(LEAST_WIDE, (TEXT_WIDTH - fixed) / wide);
  const asked = columns.map((width) => (width === 'wide' ? each : COLUMN[width]));
  const scale = TEXT_WIDTH / asked.reduce((sum, width) => sum + width, 0);
  return asked.map((width) => width * scale);
}

function lengthOf(cells: readonly { readonly text: string; readonly others: readonly string[] }[]): number {
  return Math.max(0, ...cells.map(({ text, others }) => [text, ...others].join('').length));
}
