import { csvRows } from '../../app/csv-rows.ts';
import { csvText, guessDelimiter, type Delimiter } from '../../practice/csv-text.ts';
import type { CsvRow } from '../../practice/member-csv.ts';

export const MOST_BYTES = 5_000_000;
/** Spreadsheets of today are ZIP archives; the older ones begin with the mark of a compound document. */
const SHEET_MARKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export type TableProblem = 'fileTooBig' | 'fileIsSheet' | 'fileUnreadable' | 'fileEmpty';

export interface ChosenTable {
  readonly text: string;
  readonly delimiter: Delimiter;
  readonly rows: readonly CsvRow[];
}

/** Reads a chosen file as a table, or says why it is none. */
export async function chosenTable(file: File): Promise<ChosenTable | TableProblem> {
  if (file.size > MOST_BYTES) return 'fileTooBig';
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'fileUnreadable';
  }
  if (SHEET_MARKS.some((mark) => mark.every((byte, at) => bytes[at] === byte))) return 'fileIsSheet';
  const text = csvText(bytes);
  if (text.trim() === '') return 'fileEmpty';
  const delimiter = guessDelimiter(text);
  return { text, delimiter, rows: await csvRows(text, delimiter) };
}
