import type { Table } from 'dexie';

/** A table page by page. By id instead of by offset: rows that come and go meanwhile shift nothing, and a late page costs no more. */
export async function* rowPages<R extends { readonly id: string }>(
  table: Table<R, string>,
  size: number,
): AsyncGenerator<R[]> {
  for (let last = '', full = true; full;) {
    const page = await table.where('id').above(last).limit(size).toArray();
    if (page.length > 0) yield page;
    last = page.at(-1)?.id ?? last;
    full = page.length === size;
  }
}
