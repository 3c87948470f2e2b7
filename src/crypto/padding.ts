/**
 * Lengths tell: "3 characters" is "yes" as often as not. A text is padded with zeros to a size of the Padmé series
 * (Nikitin et al. 2019: at most 12 % more, only O(log log n) bits told), and to 256 bytes at least. [CR3]
 */
const LENGTH_BYTES = 4;
const LEAST = 256;

/** Size after padding for `length` bytes of content, the length field included. */
export function paddedSize(length: number): number {
  const needed = length + LENGTH_BYTES;
  if (needed <= LEAST) return LEAST;
  const exponent = Math.floor(Math.log2(needed));
  const low = exponent - Math.floor(Math.log2(exponent)) - 1;
  const step = 2 ** low;
  return Math.ceil(needed / step) * step;
}

export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedSize(content.length));
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/** Throws a RangeError when the length field does not fit what is there. */
export function unpad(padded: Uint8Array): Uint8Array {
  if (padded.length < LENGTH_BYTES) throw new RangeError('padding');
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  if (length > padded.length - LENGTH_BYTES) throw new RangeError('padding');
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}
