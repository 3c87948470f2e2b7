/** A notebook in which every place for words, of every kind, holds a payload instead. */
import * as v from 'valibot';
import { fillSample } from '../../src/app/sample-notebook.ts';
import type { Json } from '../../src/base/json.ts';
import type { Changes, Kind } from '../../src/practice/kind.ts';
import type { KindName } from '../../src/storage/database.ts';
import { KIND_NAMES, KINDS } from '../../src/storage/kinds.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import type { NamedKind } from '../../src/storage/notebook-reader.ts';
import { must } from '../storage/backup/backup-in-hand.ts';

/** What was written where: the row, and by field or part what must come back, byte for byte. */
export interface Written {
  readonly kind: KindName;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/** Takes the next text at each asking, so that every payload comes to stand in many a field. */
export class NextText {
  #at = 0;
  constructor(readonly texts: readonly string[]) {}

  next(): string {
    const text = this.texts[this.#at % this.texts.length] ?? '';
    this.#at += 1;
    return text;
  }
}

/** Names by which items point to others, or by which the app tells what they are: words there are no words of anybody. */
const POINTERS =
  /^(by|of|for|with|to|from|under|key|code|hash|part|about|member|members|session|group|device|space|picture|mediaType|template|template(Of)?|run|step)$|(Id|Ids|Code|Codes|Hash|Key)$/;

/**
 * The sample, with each of its texts replaced, and one row besides of every kind the sample has none of. `texts` says which
 * are put in; numbers, days and choices stay.
 */
export async function filled(notebook: Notebook, texts: readonly string[]): Promise<readonly Written[]> {
  must(await fillSample(notebook, 'en'));
  const source = new NextText(texts);
  const written: Written[] = [];
  for (const name of KIND_NAMES) {
    const kind = KINDS[name] as NamedKind;
    const rows = await notebook.all(kind);
    for (const row of rows) {
      const changes = textsOf(kind, source, row);
      if (Object.keys(changes).length === 0) continue;
      must(await notebook.command((writing) => writing.change(kind, row.id, changes as Changes<NamedKind>)));
      written.push({ kind: name, id: row.id, fields: changes });
    }
    if (rows.length > 0) continue;
    const [session] = await notebook.all(KINDS.session);
    if (!session) throw new Error('a sample without a session');
    const changes = textsOf(
      kind,
      source,
      Object.fromEntries(Object.entries(kind.parts).map(([part, schema]) => [part, anyPart(schema)])),
    );
    if (Object.keys(changes).length === 0) continue;
    const place = { space: session.space, parent: session.id };
    const id = must(await notebook.command((writing) => writing.create(kind, place, changes as Changes<NamedKind>)));
    written.push({ kind: name, id, fields: changes });
  }
  return written;
}

/** A text for each field of the kind that takes any text at all, and for each text of the parts that stand in `row`. */
function textsOf(kind: Kind, source: NextText, row: Readonly<Record<string, unknown>> = {}): Record<string, Json> {
  const changes: Record<string, Json> = {};
  for (const [name, field] of Object.entries(kind.fields)) {
    if (POINTERS.test(name)) continue;
    if (takesText(field.schema)) changes[name] = source.next();
    else if (Array.isArray(field.empty) && v.is(field.schema, ['x'])) changes[name] = [source.next(), source.next()];
  }
  for (const [name, schema] of Object.entries(kind.parts)) {
    const parts: Record<string, Json> = {};
    for (const { key, ...part } of (row[name] ?? []) as readonly ({ readonly key: string } & Record<string, Json>)[]) {
      const changed: Record<string, Json> = { ...part };
      for (const [inner, value] of Object.entries(part)) {
        const text = source.next();
        if (typeof value === 'string' && !POINTERS.test(inner) && v.is(schema, { ...changed, [inner]: text }))
          changed[inner] = text;
      }
      parts[key] = changed;
    }
    if (Object.keys(parts).length > 0) changes[name] = parts;
  }
  return changes;
}

/** One part with something in each of its places, where that can be found by trying. */
function anyPart(schema: v.GenericSchema): readonly Record<string, unknown>[] {
  if (!('entries' in schema)) return [];
  const part: Record<string, unknown> = { key: 'a' };
  for (const [name, inner] of Object.entries(schema.entries as Record<string, v.GenericSchema>)) {
    const options = 'options' in inner && Array.isArray(inner.options) ? (inner.options as unknown[]) : [];
    part[name] = ['', null, 0, 1, false, [], {}, '2026-11-23', 'A'.repeat(22), ...options].find((value) =>
      v.is(inner, value),
    );
  }
  return v.is(schema, part) ? [part] : [];
}

/** Not one of a few words, nor a day: two texts that no form allows. */
function takesText(schema: v.GenericSchema): boolean {
  return v.is(schema, '<b> no code, no day') && v.is(schema, '\0');
}
