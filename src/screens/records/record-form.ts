import { Form } from '../../app/form.svelte.ts';
import type { OpenNotebook } from '../../app/open-notebook.svelte.ts';
import { heldIn } from '../../practice/held-in.ts';
import { versionsOf, type Item, type Seen } from '../../practice/item.ts';
import { partField } from '../../practice/kind.ts';
import { cellKey, type PracticeRecord } from '../../practice/record.ts';

/** The words of one paragraph, by column. */
export type CellValues = Record<string, string>;

/** Cells of a paragraph as fields of one form, with the versions of each that were written apart. */
export function cellValues(
  record: PracticeRecord,
  paragraph: string,
  columns: readonly string[],
): CellValues & { readonly item: Item } {
  const fields: Item['fields'] = Object.fromEntries(
    columns.map((column) => [
      column,
      (record.item.fields[partField('cells', cellKey(paragraph, column))] ?? []).map((version) => ({
        ...version,
        value: heldIn(version.value, 'text') ?? '',
      })),
    ]),
  );
  const item = { ...record.item, fields };
  const values = Object.fromEntries(
    columns.map((column) => {
      const value = versionsOf(item, column)[0]?.value;
      return [column, typeof value === 'string' ? value : ''];
    }),
  );
  return { ...values, item } as unknown as CellValues & { readonly item: Item };
}

/** A form over the words of one paragraph, which keeps itself. */
export function cellForm(
  notebook: OpenNotebook,
  record: () => PracticeRecord,
  paragraph: string,
  columns: readonly string[],
): Form<CellValues> {
  const { id } = record();
  return new Form<CellValues>({
    place: `record/${id}/${paragraph}`,
    drafts: notebook.drafts,
    live: () => cellValues(record(), paragraph, columns),
    keep: (changed, shown) => {
      const cells = Object.fromEntries(
        Object.entries(changed).map(([column, text]) => [cellKey(paragraph, column), { text: text ?? '' }]),
      );
      const seen: Seen = Object.fromEntries(
        Object.keys(changed).map((column) => [partField('cells', cellKey(paragraph, column)), shown[column] ?? []]),
      );
      return notebook.commands.records.change(id, { cells }, seen);
    },
  });
}
