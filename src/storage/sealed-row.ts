/**
 * Seal once: the sealed row is the parcel that will travel. Bound to its space and id; the kind and the parent are
 * inside the seal and are compared on opening, for the wire must not show them. [ST2]
 */
import { fromUtf8, utf8 } from '../base/bytes.ts';
import type { Problem, Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { Random } from '../base/random.ts';
import { epochOf, seal, unseal } from '../crypto/seal.ts';
import type { Item } from '../practice/item.ts';
import type { Kind } from '../practice/kind.ts';
import { upcast } from '../practice/kind.ts';
import type { Row } from './database.ts';
import type { SpaceKeys } from './known-keys.ts';
import { isWellFormed } from './sharing/sound-item.ts';

/** As much of a space's keys as opens its rows. */
export type OpeningKeys = Pick<SpaceKeys, 'epochs'>;

/** A row that the relay has not got; `n`: the number of this write, where it has one already. */
export function sealRow(id: string, space: string, item: Item, keys: SpaceKeys, random: Random, n?: number): Row {
  const epoch = keys.epochs.length - 1;
  const key = keys.epochs[epoch];
  if (!key) throw new Error('a space without an epoch');
  const sealed = seal(key, epoch, itemPlace(space, id), utf8(JSON.stringify(item)), random);
  return { id, space, parent: item.parent, dirty: 1, ...(n !== undefined && { n }), size: sealed.length, sealed };
}

/** Opens a row. A broken seal, a row of another place and an item newer than the app are problems, never guesses. */
export function openRow(kind: Kind, row: Row, keys: OpeningKeys | undefined): Result<Item> {
  const item = unsealRow(row, keys);
  if (!item || item.kind !== kind.name || item.parent !== row.parent)
    return failure(problemAt('sealBroken', kind, row));
  if (item.schema > kind.schema) return failure(problemAt('newerThanApp', kind, row));
  // Of our own app every item is well formed; one out of a backup that somebody made by hand need not be.
  if (!isWellFormed(item)) return failure(problemAt('sealBroken', kind, row));
  try {
    return success(upcast(kind, item));
  } catch {
    // An upcast takes for granted what only an honest app of that release wrote.
    return failure(problemAt('sealBroken', kind, row));
  }
}

/** The item of a row as it was written, whatever its kind and schema; undefined when the seal is broken. */
export function unsealRow(row: Row, keys: OpeningKeys | undefined): Item | undefined {
  const epoch = epochOf(row.sealed);
  const key = epoch === undefined ? undefined : keys?.epochs[epoch];
  const content = key && unseal(key, itemPlace(row.space, row.id), row.sealed);
  return content && readItem(content);
}

function problemAt(problem: 'sealBroken' | 'newerThanApp', kind: Kind, row: Row): Problem {
  return { kind: problem, table: kind.name, id: row.id };
}

const FIELD_NAME = /^[a-z][A-Za-z]*(\/[A-Za-z0-9_-]{1,64})?$/;

/** Only the frame of an item is checked here; a value of unknown form stays in it and is told by the view. */
function readItem(content: Uint8Array): Item | undefined {
  let read: unknown;
  try {
    read = JSON.parse(fromUtf8(content));
  } catch {
    return undefined;
  }
  if (!read || typeof read !== 'object') return undefined;
  const { kind, schema, parent, vector, fields } = read as Record<string, unknown>;
  const sound =
    typeof kind === 'string' &&
    typeof schema === 'number' &&
    typeof parent === 'string' &&
    isRecord(vector) &&
    isRecord(fields) &&
    Object.entries(fields).every(([name, versions]) => FIELD_NAME.test(name) && Array.isArray(versions));
  return sound ? (read as Item) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemPlace(space: string, id: string): string {
  return `item/${space}/${id}`;
}
