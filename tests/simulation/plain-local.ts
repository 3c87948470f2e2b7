/** In the place of the seal on what stays on the tablet: nobody looks at it in a simulation. A number keeps two writings of one value apart, as a nonce does. */
import { fromUtf8, utf8 } from '../../src/base/bytes.ts';
import type { Json } from '../../src/base/json.ts';
import type { LocalRow } from '../../src/storage/database.ts';

let writings = 0;

export function sealLocal(_key: Uint8Array, _table: string, id: string, value: Json): LocalRow {
  return { id, sealed: utf8(JSON.stringify([(writings += 1), value])) };
}

export function openLocal(_key: Uint8Array, _table: string, row: LocalRow | undefined): Json | undefined {
  return row && (JSON.parse(fromUtf8(row.sealed)) as readonly [number, Json])[1];
}
