/** What the records of a hand-over file are. All of it lies inside the seal of the file. [HO1] */
import * as v from 'valibot';
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { RunningHash } from '../../crypto/running-hash.ts';
import { chainEntrySchema, idSchema, keySchema, SPACE_ROLES } from '../../protocol/chain-entry.ts';
import { labelled } from '../../protocol/labels.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { PackedRecord } from '../backup/chunk-packer.ts';

const short = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const SPACES_MOST = 300;

/** Raised when a file holds what an older app would misread; it says so then instead of guessing. */
export const HAND_OVER_VERSION = 1;

const beginSchema = v.object({
  as: v.literal('begin'),
  v: v.literal(HAND_OVER_VERSION),
  /** Whose device made it; `facilitator`, `name` and `tablet` are its own word. */
  maker: v.object({ device: idSchema, facilitator: idSchema, name: short, tablet: short }),
  madeAt: count,
  /** `name`: of the group, '' for the agency. */
  spaces: v.pipe(v.array(v.object({ space: idSchema, name: short })), v.minLength(1), v.maxLength(SPACES_MOST)),
  /** Space of the maker's agency, where it is among them. */
  agencySpace: v.optional(idSchema),
  /** Whoever opens it by words comes in by this device of one use. [HO8] */
  coming: v.optional(
    v.object({
      device: idSchema,
      signingSeed: keySchema,
      sealingSeed: keySchema,
      role: v.picklist(SPACE_ROLES),
      /** As a further tablet of the maker's. */
      own: v.boolean(),
    }),
  ),
});

const headSchema = v.variant('as', [
  beginSchema,
  /** Bytes: the entries of the chain as JSON. `onRelay`: how many of them the maker saw on its relay. */
  v.object({ as: v.literal('space'), space: idSchema, onRelay: count, parcels: count, chunks: count, left: count }),
  /** Bytes: a parcel as it goes over the wire. */
  v.object({ as: v.literal('parcel'), space: idSchema }),
  /** Bytes: a sealed piece of an attachment as it lies on the tablet. */
  v.object({ as: v.literal('chunk'), space: idSchema, id: idSchema }),
  /** Bytes: the maker's signature over all before. */
  v.object({ as: v.literal('end'), records: count }),
]);
export type HandOverBegin = v.InferOutput<typeof beginSchema>;
export type HandOverHead = v.InferOutput<typeof headSchema>;
export type HandOverRecord = PackedRecord<HandOverHead>;

export const chainSchema = v.pipe(v.array(chainEntrySchema), v.minLength(1), v.maxLength(100 * LIMITS.devicesOfSpace));

export const NO_BYTES = new Uint8Array(0);

/** The head of a record as it should be; `newer` when the file says it is of a later form, undefined when it is broken. */
export function readHead(head: unknown): HandOverHead | 'newer' | undefined {
  const read = v.safeParse(headSchema, head);
  if (read.success) return read.output;
  const { as, v: version } = head as { as?: unknown; v?: unknown };
  return as === 'begin' && typeof version === 'number' && version > HAND_OVER_VERSION ? 'newer' : undefined;
}

/** The records of a file as they come, to be signed as a whole by whoever made it. [HO3] */
export class SignedRecords {
  readonly #hash = new RunningHash();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** `head` as it was written, its parts in that order. */
  add({ head, sealed }: PackedRecord): void {
    const json = utf8(JSON.stringify(head));
    const lengths = new Uint8Array(8);
    const view = new DataView(lengths.buffer);
    view.setUint32(0, json.length);
    view.setUint32(4, sealed.length);
    for (const part of [lengths, json, sealed]) this.#hash.add(part);
    this.#count += 1;
  }

  /** What the maker signs: file and records, so that no part of it stands in another file. `stream`: as the header names it. */
  signed(stream: string): Uint8Array {
    return labelled('handover', utf8(`${stream}\n${this.#hash.end()}`));
  }
}

export function entriesJson(entries: v.InferOutput<typeof chainSchema>): Uint8Array {
  return utf8(JSON.stringify(entries));
}

export function readEntries(bytes: Uint8Array): v.InferOutput<typeof chainSchema> | undefined {
  try {
    const read = v.safeParse(chainSchema, JSON.parse(fromUtf8(bytes)));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
