/** What a backup file says before it is opened: that it is one, of which version, and the slots that open its key. [CR8] */
import * as v from 'valibot';
import { utf8 } from '../base/bytes.ts';
import { readFrame, writeFrame, type HeaderFault, type WholeHeader } from './header-frame.ts';
import type { PassphraseSlot, RecoverySlot } from './slot.ts';

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

const FRAME = { sign: utf8('LINGKAR\u001a'), version: 1, kind: 'backup', schema: headerSchema } as const;

export function writeHeader(header: BackupHeader): Uint8Array {
  return writeFrame(FRAME, header);
}

/** The header, or why there is none. */
export function readHeader(bytes: Uint8Array): WholeHeader<BackupHeader> | HeaderFault {
  return readFrame(FRAME, bytes);
}
