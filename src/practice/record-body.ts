/** A record as it is read: its sections in order, each with its paragraphs in place, words written apart among them. */
import type { Json } from '../base/json.ts';
import * as v from 'valibot';
import { inPlace } from './agenda.ts';
import { versionsOf } from './item.ts';
import { partField } from './kind.ts';
import { PLAIN_CELL, cellKey, type PracticeRecord, type RecordParagraph } from './record.ts';
import { RECORD_OUTLINES, type RecordSection } from './record-outline.ts';

const cellSchema = v.object({ text: v.string() });

export interface RecordPart extends RecordSection {
  readonly paragraphs: readonly RecordParagraph[];
}

/** Sections of its kind, empty ones too: what is not yet known stays visible. */
export function recordParts(record: PracticeRecord): readonly RecordPart[] {
  const struck = new Set(record.struck.map(({ key }) => key));
  const standing = inPlace(
    record.paragraphs.filter(({ key }) => !struck.has(key)),
    record.places,
  );
  return RECORD_OUTLINES[record.code || 'K2'].map((section) => ({
    ...section,
    paragraphs: standing.filter((paragraph) => paragraph.section === section.section),
  }));
}

/** The words of a cell as it lies in the item. */
export function cellText(value: Json): string {
  const read = v.safeParse(cellSchema, value);
  return read.success ? read.output.text : '';
}

/** The words of a cell: every version written apart, latest first. */
export function toldCell(record: PracticeRecord, paragraph: string, column: string = PLAIN_CELL): readonly string[] {
  const texts = versionsOf(record.item, partField('cells', cellKey(paragraph, column)))
    .map(({ value }) => cellText(value).trim())
    .filter((text) => text !== '');
  return [...new Set(texts)];
}

/**
 * Amendments of a paragraph, '' for those of the whole; earliest first. What was amended on a paragraph that another tablet
 * had taken out when the record was signed stands with the whole: it has no other place.
 */
export function amendmentsOf(record: PracticeRecord, paragraph: string): PracticeRecord['amendments'] {
  const struck = new Set(record.struck.map(({ key }) => key));
  return record.amendments
    .filter((one) => (struck.has(one.paragraph) ? '' : one.paragraph) === paragraph)
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}
