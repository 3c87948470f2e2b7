/**
 * What one person wrote on a feedback sheet of paper, keyed in later. It is nobody's answer: the sheet has a number and no name. Parent:
 * the session. One per form and number, its id is derived from both: a sheet keyed in on two tablets is one sheet with both values.
 */
import * as v from 'valibot';
import { answerKind, valueOf } from './answer.ts';
import { count, fields, longText, moment, shortText } from './field.ts';
import { versionsOf } from './item.ts';
import type { Kind, View } from './kind.ts';
import { partField } from './kind.ts';
import { mean } from './progress.ts';
import { toldVersions } from './told-versions.ts';

export const feedbackSheetKind = {
  name: 'feedbackSheet' as const,
  schema: 1,
  fields: fields({
    /** Id of the paper form. */
    form: shortText,
    /** As it stands on the sheet. */
    number: count(1, 10_000),
    /** Set when all of it was keyed in, be it nothing. */
    keyedAt: moment,
    /** What stands in its free lines. */
    words: longText,
  }),
  parts: {
    /** By the code of the question, as in an answer. */
    values: answerKind.parts.values,
  },
  upcasts: [],
} satisfies Kind;

export type FeedbackSheet = View<typeof feedbackSheetKind>;

/** What a question was answered with on paper. */
export interface PaperAnswers {
  readonly question: string;
  /** One for each sheet on which it was answered, and each that was keyed in apart. */
  readonly values: readonly number[];
  /** null where nobody answered it. */
  readonly mean: number | null;
}

export interface PaperFeedback {
  /** Sheets keyed in, those that came back empty too. */
  readonly sheets: number;
  readonly empty: number;
  readonly answers: readonly PaperAnswers[];
  /** What was written in free words, sheet by sheet. */
  readonly words: readonly string[];
}

/** `questions`: their codes, in the order they are told. Sheets that are keyed in half count with what they have. */
export function paperFeedback(sheets: readonly FeedbackSheet[], questions: readonly string[]): PaperFeedback {
  const counted = inNumber(sheets.filter(isTouched));
  const words = counted.map((sheet) => toldVersions(sheet.item, 'words'));
  return {
    sheets: counted.length,
    empty: counted.filter(({ values }, at) => values.length === 0 && words[at]?.length === 0).length,
    answers: questions.map((question) => {
      const values = counted.flatMap((sheet) => valuesTo(sheet, question));
      return { question, values, mean: mean(values) };
    }),
    words: words.flat(),
  };
}

/** Every value a sheet holds for a question: more than one where two tablets keyed it in differently, for no machine decides. */
export function valuesTo(sheet: Pick<FeedbackSheet, 'item' | 'values'>, question: string): readonly number[] {
  const shown = valueOf(sheet, question);
  if (shown === null) return [];
  const all = versionsOf(sheet.item, partField('values', question)).flatMap(({ value }) => {
    const parsed = v.safeParse(answerKind.parts.values, value);
    return parsed.success ? [parsed.output.value] : [];
  });
  return [...new Set([shown, ...all])];
}

/** Whether anything of a sheet was keyed in, or that it was empty. */
export function isTouched({ keyedAt, values, words }: Pick<FeedbackSheet, 'keyedAt' | 'values' | 'words'>): boolean {
  return keyedAt !== null || values.length > 0 || words.trim() !== '';
}

/** The sheet to go on with: one begun and left half, else the lowest number not keyed in; undefined where all are. */
export function nextSheet(
  sheets: readonly Pick<FeedbackSheet, 'number' | 'keyedAt' | 'values' | 'words'>[],
  printed: number,
): number | undefined {
  const half = sheets.filter((sheet) => sheet.keyedAt === null && isTouched(sheet)).map(({ number }) => number ?? 0);
  if (half.length > 0) return Math.min(...half);
  const done = new Set(sheets.filter(({ keyedAt }) => keyedAt !== null).map(({ number }) => number));
  return Array.from({ length: printed }, (_, at) => at + 1).find((number) => !done.has(number));
}

/** A number no sheet of the form bears yet: for a second sheet with the same number, out of a form that was copied. */
export function freeNumber(sheets: readonly Pick<FeedbackSheet, 'number'>[], printed: number): number {
  return 1 + Math.max(printed, ...sheets.map(({ number }) => number ?? 0));
}

export function inNumber<S extends Pick<FeedbackSheet, 'number' | 'id'>>(sheets: readonly S[]): readonly S[] {
  return [...sheets].sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || (a.id < b.id ? -1 : 1));
}
