import { fromUtf8, utf8 } from '../base/bytes.ts';
import type { Json } from '../base/json.ts';
import type { Random } from '../base/random.ts';
import { seal, unseal, type SealingKey } from '../crypto/seal.ts';
import type { LocalRow } from './database.ts';

/** Seals a value that stays on this tablet (counter, draft, digest) under a key of its own place. */
export function sealLocal(key: SealingKey, table: string, id: string, value: Json, random: Random): LocalRow {
  return { id, sealed: seal(key, 0, `${table}/${id}`, utf8(JSON.stringify(value)), random) };
}

/** The value, or undefined when the row is missing, its seal is broken, or (of a backup by strange hands) it is no value. */
export function openLocal(key: SealingKey, table: string, row: LocalRow | undefined): Json | undefined {
  const content = row && unseal(key, `${table}/${row.id}`, row.sealed);
  try {
    return content && (JSON.parse(fromUtf8(content)) as Json);
  } catch {
    return undefined;
  }
}
