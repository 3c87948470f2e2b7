/**
 * The frame of what a file of ours says before it is opened. It stands at both ends of the file, so that one damaged byte
 * there does not cost the whole. [CR8 CR18]
 *
 * 4,096 bytes: 8 sign · 1 version · 4 length, big endian · JSON · zeros · 32 SHA-256 of all before.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { fromUtf8, toBase64Url, utf8 } from '../base/bytes.ts';

export const HEADER_BYTES = 4096;
const SIGN_BYTES = 8;
const VERSION_AT = SIGN_BYTES;
const LENGTH_AT = VERSION_AT + 1;
const JSON_AT = LENGTH_AT + 4;
const CHECK_AT = HEADER_BYTES - 32;

export interface HeaderFrame<S extends v.GenericSchema> {
  /** Eight bytes by which such a file is known. */
  readonly sign: Uint8Array;
  readonly version: number;
  /** First word of the place of its chunks. */
  readonly kind: 'backup' | 'handover';
  readonly schema: S;
}

export interface WholeHeader<H> {
  readonly header: H;
  /** Kind and SHA-256 of its bytes: the place of every chunk begins with it, so that no chunk opens behind another header. */
  readonly stream: string;
}

/** Why there is no header: not such a file at all, one of a newer Lingkar, or some byte of it is another. */
export type HeaderFault = 'foreign' | 'newer' | 'damaged';

export function writeFrame(
  { sign, version }: Pick<HeaderFrame<v.GenericSchema>, 'sign' | 'version'>,
  header: object,
): Uint8Array {
  const json = utf8(JSON.stringify(header));
  const bytes = new Uint8Array(HEADER_BYTES);
  if (json.length > CHECK_AT - JSON_AT) throw new RangeError('a header of too much');
  bytes.set(sign);
  bytes[VERSION_AT] = version;
  new DataView(bytes.buffer).setUint32(LENGTH_AT, json.length);
  bytes.set(json, JSON_AT);
  bytes.set(sha256(bytes.subarray(0, CHECK_AT)), CHECK_AT);
  return bytes;
}

export function readFrame<S extends v.GenericSchema>(
  { sign, version, kind, schema }: HeaderFrame<S>,
  bytes: Uint8Array,
): WholeHeader<v.InferOutput<S>> | HeaderFault {
  if (!sign.every((byte, at) => bytes[at] === byte)) return 'foreign';
  if (bytes.length < HEADER_BYTES) return 'damaged';
  const check = sha256(bytes.subarray(0, CHECK_AT));
  if (!check.every((byte, at) => bytes[CHECK_AT + at] === byte)) return 'damaged';
  if ((bytes[VERSION_AT] ?? 0) > version) return 'newer';
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(LENGTH_AT);
  if (length > CHECK_AT - JSON_AT) return 'damaged';
  try {
    const read = v.safeParse(schema, JSON.parse(fromUtf8(bytes.subarray(JSON_AT, JSON_AT + length))));
    if (!read.success) return 'damaged';
    return { header: read.output, stream: `${kind}/${toBase64Url(sha256(bytes.subarray(0, HEADER_BYTES)))}` };
  } catch {
    return 'damaged';
  }
}
