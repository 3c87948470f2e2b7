/**
 * A long content in chunks of one size, each a seal of its own, bound to the file, to its place in it and to whether it
 * is the last one (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár 2015, upon the seal of CR2). A cut, a
 * changed order, a chunk twice and a chunk of another file do not open. [CR9 CR18]
 */
import type { Random } from '../base/random.ts';
import { seal, unseal, type SealingKey } from './seal.ts';

/** With its length before it this is a size of the padding, so that nothing is wasted. */
export const CHUNK_CONTENT_BYTES = 65_532;
/** One chunk in the file: 29 bytes before it, its padded content, 16 bytes behind. */
export const CHUNK_BYTES = 29 + CHUNK_CONTENT_BYTES + 4 + 16;

/** `stream`: as the header of the file names it. The content is filled with zeros to the one size. */
export function sealChunk(
  key: SealingKey,
  stream: string,
  index: number,
  last: boolean,
  content: Uint8Array,
  random: Random,
): Uint8Array {
  if (content.length > CHUNK_CONTENT_BYTES) throw new RangeError('a chunk of too much');
  const filled = new Uint8Array(CHUNK_CONTENT_BYTES);
  filled.set(content);
  return seal(key, 0, chunkPlace(stream, index, last), filled, random);
}

/** The content and whether the file ends with it; undefined when this chunk does not belong here or was changed. */
export function openChunk(
  key: SealingKey,
  stream: string,
  index: number,
  sealed: Uint8Array,
): { readonly content: Uint8Array; readonly last: boolean } | undefined {
  for (const last of [false, true]) {
    const content = unseal(key, chunkPlace(stream, index, last), sealed);
    if (content) return { content, last };
  }
  return undefined;
}

function chunkPlace(stream: string, index: number, last: boolean): string {
  return `${stream}/${index}/${last ? 'last' : 'more'}`;
}
