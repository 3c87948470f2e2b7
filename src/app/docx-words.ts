/** Words of a sheet as paragraphs of a text document. */
import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { printable } from '../base/printable.ts';
import type { SheetText } from './sheet.ts';

export const INK = '16140F';
export const SOFT = '4A463E';
export const LINE = '9D968A';
export const TINT = 'F1EDE3';

/** Points to the half points and twentieths of a point that the format counts in. */
export const half = (points: number) => Math.round(points * 2);
export const twip = (points: number) => Math.round(points * 20);
export const twipOfMm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether its first letter is of a writing that runs from right to left, as `dir=auto` finds out. */
export function runsFromRight(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Text as an XML file may hold it; half a sign, which would break the file, shows as lost. */
export function xmlText(text: string): string {
  return printable(text.replace(/\r\n?/g, '\n')).replace(/\p{Surrogate}/gu, '\ufffd');
}

/** One paragraph; the line breaks in the words stay line breaks. */
export function words(text: string, options: IParagraphOptions & { readonly run?: IRunOptions } = {}): Paragraph {
  const { run = {}, keepNext, ...paragraph } = options;
  const fromRight = runsFromRight(text);
  return new Paragraph({
    ...paragraph,
    ...(keepNext ? { keepNext } : {}),
    ...(fromRight ? { bidirectional: true } : {}),
    children: xmlText(text)
      .split('\n')
      .map(
        (line, at) =>
          new TextRun({
            ...run,
            text: line,
            ...(at > 0 ? { break: 1 } : {}),
            ...(fromRight ? { rightToLeft: true } : {}),
          }),
      ),
  });
}

/** A text and, each introduced, the versions written apart; nothing where nothing was written. */
export function told({ text, others, also }: SheetText, options: IParagraphOptions = {}): Paragraph[] {
  return [
    ...(text === '' ? [] : [words(text, options)]),
    ...others.flatMap((other) => [words(also, { ...options, style: 'Also' }), words(other, options)]),
  ];
}
