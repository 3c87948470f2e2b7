/**
 * A sheet as a text document for word processors: agencies go on writing in what they are handed. Same words in the
 * same order as on paper, with real headings, tables whose heads repeat, and the page number on each page.
 */
import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import type { Language } from '../base/language.ts';
import { docxBlocks, TEXT_WIDTH } from './docx-blocks.ts';
import { half, INK, LINE, SOFT, twip, twipOfMm, words, xmlText } from './docx-words.ts';
import { logoBytes, logoSize } from '../practice/logo.ts';
import { pngPictures, type PngPictures } from './picture-png.ts';
import type { Sheet } from './sheet.ts';

/** A picture in a text document is measured in pixels, 96 to the inch. */
const PIXELS_TO_MM = 96 / 25.4;
const LOGO_MM = { width: 38, height: 16 };

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

export async function sheetDocx(sheet: Sheet, png: PngPictures = pngPictures): Promise<Blob> {
  const children: FileChild[] = [
    words(sheet.title, { heading: HeadingLevel.TITLE }),
    ...sheet.subtitles.map((text, at) => words(text, { style: at === 0 ? 'Subtitle' : 'Under', keepNext: true })),
    ...(sheet.notice === '' ? [] : [words(sheet.notice, { style: 'Notice' })]),
    ...(await docxBlocks(sheet.blocks, png)),
  ];
  const foot = new Footer({ children: [footOf(sheet)] });
  const { name } = sheet.letterhead;
  return Packer.toBlob(
    new Document({
      title: xmlText(sheet.title),
      // Nobody's name goes along that does not stand on the paper.
      creator: 'Lingkar',
      lastModifiedBy: 'Lingkar',
      styles: stylesOf(sheet.language),
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: { width: twipOfMm(210), height: twipOfMm(297) },
              margin: {
                top: twipOfMm(20),
                bottom: twipOfMm(20),
                left: twipOfMm(19),
                right: twipOfMm(210 - 19 - TEXT_WIDTH),
                header: twipOfMm(10),
                footer: twipOfMm(9),
              },
            },
          },
          headers: {
            first: new Header({ children: letterheadOf(sheet) }),
            default: new Header({
              children: [words([name, sheet.title].filter(Boolean).join(' · '), { style: 'Under' })],
            }),
          },
          footers: { first: foot, default: foot },
          children,
        },
      ],
    }),
  );
}

/** As large as on paper. */
function logoRun(logo: string): ImageRun | undefined {
  const size = logoSize(logo);
  if (!size) return undefined;
  const scale = Math.min(LOGO_MM.width / size.width, LOGO_MM.height / size.height) * PIXELS_TO_MM;
  return new ImageRun({
    type: 'png',
    data: logoBytes(logo),
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: 'logo', title: '', description: '' },
  });
}

function letterheadOf({ letterhead: { name, lines, copy, logo } }: Sheet): Paragraph[] {
  const tab = [{ type: TabStopType.RIGHT, position: twipOfMm(TEXT_WIDTH) }];
  const last = { bottom: { style: BorderStyle.SINGLE, size: 12, color: INK, space: 4 } };
  const picture = logo ? logoRun(logo) : undefined;
  return [
    ...(picture ? [new Paragraph({ children: [picture] })] : []),
    new Paragraph({
      tabStops: tab,
      children: [
        new TextRun({ text: xmlText(name), style: 'Agency' }),
        new TextRun({ text: `\t${xmlText(copy)}`, style: 'Copy' }),
      ],
      ...(lines.length === 0 ? { border: last } : {}),
    }),
    ...lines.map((line, at) => words(line, { style: 'Under', ...(at === lines.length - 1 ? { border: last } : {}) })),
  ];
}

function footOf({ foot: { left, page, of } }: Sheet): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: twipOfMm(TEXT_WIDTH) }],
    children: [
      new TextRun({
        size: half(8),
        children: [
          xmlText(left),
          `\t${xmlText(page)} `,
          PageNumber.CURRENT,
          ` ${xmlText(of)} `,
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  });
}

function stylesOf(language: Language): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const heading = (size: number, before: number) => ({
    run: { bold: true, color: INK, size: half(size), font: 'Arial' },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: twip(before), after: twip(4) } },
  });
  const quiet = (id: string, name: string, run: object, paragraph: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        // On every computer; other writings and emoji come from what that computer has for them.
        run: { font: 'Arial', size: half(10), color: INK, language: { value: LOCALES[language] } },
        paragraph: { spacing: { after: twip(3), line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: heading(17, 6),
      heading1: {
        ...heading(12, 12),
        paragraph: {
          ...heading(12, 12).paragraph,
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 1 } },
        },
      },
      heading2: heading(10.5, 8),
      heading3: heading(10, 6),
    },
    characterStyles: [
      { id: 'Agency', name: 'Lingkar Agency', run: { bold: true, size: half(11.5) } },
      { id: 'Copy', name: 'Lingkar Copy', run: { bold: true, size: half(9) } },
    ],
    paragraphStyles: [
      quiet('Subtitle', 'Subtitle', { bold: true, size: half(13) }),
      quiet('Under', 'Lingkar Under', { color: SOFT, size: half(9) }),
      quiet('Also', 'Lingkar Also', { color: SOFT, italics: true, size: half(8.5) }, { keepNext: true }),
      quiet('Aside', 'Lingkar Aside', { color: SOFT, italics: true, size: half(9) }),
      quiet(
        'Notice',
        'Lingkar Notice',
        { bold: true },
        {
          border: Object.fromEntries(
            ['top', 'bottom', 'left', 'right'].map((side) => [
              side,
              { style: BorderStyle.DASHED, size: 6, color: INK, space: 3 },
            ]),
          ),
        },
      ),
    ],
  };
}
