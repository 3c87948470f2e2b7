/**
 * A table as the text of a CSV file (RFC 4180): CRLF, cells quoted where they must be. It begins with a byte order
 * mark, for without one the spreadsheet program most offices have reads UTF-8 as an older encoding and breaks every
 * accent and sign; readers that follow the standard pass over it.
 */
export type CsvCell = string | number | null;

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A semicolon for programs set to a country that writes decimals with a comma, as Indonesia does. */
export type CsvSeparator = ',' | ';';

const MARK = '\uFEFF';

export function csvOf({ columns, rows }: CsvTable, separator: CsvSeparator = ','): string {
  return (
    MARK +
    [columns, ...rows].map((cells) => `${cells.map((cell) => written(cell, separator)).join(separator)}\r\n`).join('')
  );
}

/**
 * A text that a spreadsheet would take for a formula, and run, with an apostrophe before it, so that it stays a text.
 * Also after spaces, and for the wide forms of the signs, which some programs take for the narrow ones.
 */
export function harmless(text: string): string {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(text) ? `'${text}` : text;
}

function written(cell: CsvCell, separator: CsvSeparator): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = harmless(cell.replaceAll('\0', ''));
  // Either separator, spaces at the edges and a mark are quoted too: some readers guess.
  return /[",;\r\n\t\uFEFF]|^\s|\s$/u.test(text) || separator === text ? `"${text.replaceAll('"', '""')}"` : text;
}
