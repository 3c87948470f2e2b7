/**
 * One sealed piece of an attachment. Its id is derived from the attachment and its place in it, and the seal is bound to
 * that id: a chunk that was swapped, moved or taken from another attachment does not open. [AT2]
 */
import type { Random } from '../base/random.ts';
import { derivedId } from '../crypto/derived-id.ts';
import { epochOf, seal, unseal } from '../crypto/seal.ts';
import { LARGEST_ATTACHMENT } from '../practice/attachment.ts';
import type { Item } from '../practice/item.ts';
import type { Row } from './database.ts';
import type { SpaceKeys } from './known-keys.ts';

/** Small enough that sealing one holds no tap up, large enough that 50 MB are two hundred ways to the disk. */
export const ATTACHMENT_CHUNK_BYTES = 256 * 1024;

export function chunkId(keys: SpaceKeys, attachment: string, index: number): string {
  return derivedId(keys.idKey, 'chunk', attachment, String(index));
}

/** More than any attachment has: the number comes from others. */
const CHUNKS_MOST = 20_000;

/** Names of all chunks of an attachment, whether they lie here or not. `count`: as its item says. */
export function chunkIds(keys: SpaceKeys, attachment: string, count: number): readonly string[] {
  return Array.from({ length: Math.min(count, CHUNKS_MOST) }, (_, index) => chunkId(keys, attachment, index));
}

/** Names of all pieces that an attachment of this app may have, where nobody can read any more how many it had. */
export function possibleChunkIds(keys: SpaceKeys, attachment: string): readonly string[] {
  return chunkIds(keys, attachment, Math.ceil(LARGEST_ATTACHMENT / ATTACHMENT_CHUNK_BYTES));
}

/** The same, of an attachment as its item says it is. */
export function chunkIdsOf(keys: SpaceKeys, attachment: string, item: Item): readonly string[] {
  const counts = (item.fields['chunks'] ?? []).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return chunkIds(keys, attachment, Math.max(0, ...counts));
}

export function sealAttachmentChunk(
  keys: SpaceKeys,
  space: string,
  attachment: string,
  index: number,
  bytes: Uint8Array,
  random: Random,
): Row {
  const epoch = keys.epochs.length - 1;
  const key = keys.epochs[epoch];
  if (!key) throw new Error('a space without an epoch');
  const id = chunkId(keys, attachment, index);
  const sealed = seal(key, epoch, placeOf(space, attachment, id), bytes, random);
  return { id, space, parent: attachment, dirty: 1, size: sealed.length, sealed };
}

/** The bytes, or undefined when the seal is broken or of another place. */
export function openAttachmentChunk(keys: SpaceKeys | undefined, row: Row): Uint8Array | undefined {
  const epoch = epochOf(row.sealed);
  const key = epoch === undefined ? undefined : keys?.epochs[epoch];
  return key && unseal(key, placeOf(row.space, row.parent, row.id), row.sealed);
}

function placeOf(space: string, attachment: string, id: string): string {
  return `chunk/${space}/${attachment}/${id}`;
}
