/**
 * What a backup file says before it is opened: that it is one, of which version, and the slots that open its key. It
 * stands at both ends of the file, so that one damaged byte there does not cost the whole. [CR8]
 *
 * 4,096 bytes: 8 sign · 1 version · 4 length, big endian · JSON · zeros · 32 SHA-256 of all before.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { fromUtf8, toBase64Url, utf8 } from '../base/bytes.ts';
import type { PassphraseSlot, RecoverySlot } from './slot.ts';

export const HEADER_BYTES = 4096;
const SIGN = utf8('LINGKAR\u001a');
const VERSION = 1;
const VERSION_AT = SIGN.length;
const LENGTH_AT = VERSION_AT + 1;
const JSON_AT = LENGTH_AT + 4;
const CHECK_AT = HEADER_BYTES - 32;

const base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));
const count = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const headerSchema = v.object({
  /** Random, and never used twice: binds each chunk to this very file. */
  file: v.pipe(base64url, v.length(22)),
  /** The notebook whose name the slots are bound to. */
  notebook: v.pipe(base64url, v.length(22)),
  slots: v.array(
    v.variant('kind', [
      v.object({
        kind: v.literal('passphrase'),
        salt: base64url,
        // What no tablet of ours would ever ask for would only hang or crash the one that opens it.
        cost: v.object({ memoryKiB: count(8, 1_048_576), passes: count(1, 64) }),
        wrapped: base64url,
      }),
      v.object({ kind: v.literal('recovery'), salt: base64url, wrapped: base64url }),
    ]),
  ),
});

export interface BackupHeader {
  readonly file: string;
  readonly notebook: string;
  readonly slots: readonly (PassphraseSlot | RecoverySlot)[];
}

export interface WholeHeader {
  readonly header: BackupHeader;
  /** SHA-256 of its bytes, base64url: the place of every chunk begins with it, so that no chunk opens behind another. */
  readonly digest: string;
}

export function writeHeader(header: BackupHeader): Uint8Array {
  const json = utf8(JSON.stringify(header));
  const bytes = new Uint8Array(HEADER_BYTES);
  if (json.length > CHECK_AT - JSON_AT) throw new RangeError('a header of too many slots');
  bytes.set(SIGN);
  bytes[VERSION_AT] = VERSION;
  new DataView(bytes.buffer).setUint32(LENGTH_AT, json.length);
  bytes.set(json, JSON_AT);
  bytes.set(sha256(bytes.subarray(0, CHECK_AT)), CHECK_AT);
  return bytes;
}

/** The header, or why there is none: no backup at all, one of a newer Lingkar, or a header some byte of which is another. */
export function readHeader(bytes: Uint8Array): WholeHeader | 'foreign' | 'newer' | 'damaged' {
  if (!SIGN.every((byte, at) => bytes[at] === byte)) return 'foreign';
  if (bytes.length < HEADER_BYTES) return 'damaged';
  const check = sha256(bytes.subarray(0, CHECK_AT));
  if (!check.every((byte, at) => bytes[CHECK_AT + at] === byte)) return 'damaged';
  if ((bytes[VERSION_AT] ?? 0) > VERSION) return 'newer';
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(LENGTH_AT);
  const header = length <= CHECK_AT - JSON_AT && parsed(bytes.subarray(JSON_AT, JSON_AT + length));
  return header ? { header, digest: toBase64Url(sha256(bytes.subarray(0, HEADER_BYTES))) } : 'damaged';
}

function parsed(json: Uint8Array): BackupHeader | undefined {
  try {
    const read = v.safeParse(headerSchema, JSON.parse(fromUtf8(json)));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
