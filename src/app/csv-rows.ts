import type { CsvRow } from '../practice/member-csv.ts';

/**
 * Splits the text of a table file into records, blank ones included, each with the line it begins on. The parser is
 * fetched when the first file is chosen. `delimiter`: the sign between cells.
 */
export async function csvRows(text: string, delimiter: string): Promise<readonly CsvRow[]> {
  const { default: papa } = await import('papaparse');
  const rows: CsvRow[] = [];
  let from = 0;
  let line = 1;
  papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      const record = text.slice(from, meta.cursor);
      // The parser hands on one more empty record after a last line break; that is no line of the file.
      if (record === '') return;
      rows.push({ line, cells: data, broken: errors.some((error) => error.type === 'Quotes') });
      line += record.match(/\r\n|\n|\r/g)?.length ?? 0;
      // In a file of two kinds of line breaks the parser may part the two signs of one.
      if (record.startsWith('\n') && text[from - 1] === '\r') line -= 1;
      from = meta.cursor;
    },
  });
  return rows;
}
