/** Entries of the membership chain. The body is kept as the bytes that were signed; nothing is ever written anew. [PR5] */
import * as v from 'valibot';
import { concatBytes, fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../base/bytes.ts';
import type { Hash } from './hashing.ts';
import { labelled } from './labels.ts';
import { LIMITS } from './limits.ts';

/** Facilitator: all, and who belongs. Co-facilitator: writes all. Supervisor: reads, and writes comments. */
export const SPACE_ROLES = ['facilitator', 'coFacilitator', 'supervisor'] as const;
export type SpaceRole = (typeof SPACE_ROLES)[number];

const BASE64URL = /^[A-Za-z0-9_-]*$/;
/** Base64url of exactly so many bytes, as it is written: with spare bits that are not zero, one name would have several texts. */
const bytesOf = (length: number) =>
  v.custom<string>(
    (text) =>
      typeof text === 'string' &&
      text.length === Math.ceil((length * 4) / 3) &&
      BASE64URL.test(text) &&
      toBase64Url(fromBase64Url(text)) === text,
  );
export const idSchema = bytesOf(16);
export const keySchema = bytesOf(32);
export const hashSchema = bytesOf(32);
export const signatureSchema = bytesOf(64);
/** Something sealed, base64url. */
export const sealedSchema = v.pipe(v.string(), v.regex(BASE64URL), v.maxLength(LIMITS.chainEntry));
const naturalSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A device as the chain names it: its name and public keys, and, sealed, whose it is. */
const deviceSchema = v.object({
  device: idSchema,
  /** Ed25519, by which its parcels are known. */
  signingKey: keySchema,
  /** X25519, to which keys are sealed for it. */
  sealingKey: keySchema,
  /** Ed25519, by which a restored notebook may put a new device in the place of this one. [CR14] */
  recoveryKey: keySchema,
  /** Sealed under the epoch of the entry: facilitator, name, label of the tablet. */
  about: sealedSchema,
});
export type ChainDevice = v.InferOutput<typeof deviceSchema>;

const common = {
  v: v.literal(1),
  space: idSchema,
  index: naturalSchema,
  /** Hash of the entry before; '' for the first one. */
  prev: v.union([hashSchema, v.literal('')]),
  /** Stays the same when the operation is made again upon another end of the chain. */
  operation: idSchema,
  /** Device that made it. */
  by: idSchema,
};
/** Counter of the device up to which the maker had seen its parcels; of whoever leaves, the last it wrote. */
const seen = naturalSchema;
/**
 * The epoch that begins, and its key sealed to each device that stays. `former`: under that key the key of the epoch before; absent where whoever begins it has not
 * got that. [CR13]
 */
const newEpoch = {
  epoch: naturalSchema,
  keys: v.record(idSchema, sealedSchema),
  former: v.optional(sealedSchema),
};

export const chainBodySchema = v.variant('op', [
  v.object({ ...common, op: v.literal('found'), ...deviceSchema.entries }),
  v.object({
    ...common,
    op: v.literal('add'),
    ...deviceSchema.entries,
    role: v.picklist(SPACE_ROLES),
    epoch: naturalSchema,
    /** All keys of the space, sealed to the new device. [CR13] */
    spaceKeys: sealedSchema,
  }),
  v.object({ ...common, op: v.literal('role'), device: idSchema, role: v.picklist(SPACE_ROLES), seen }),
  v.object({ ...common, op: v.literal('remove'), device: idSchema, seen, ...newEpoch }),
  v.object({ ...common, op: v.literal('rotate'), ...newEpoch }),
  v.object({ ...common, op: v.literal('leave'), seen }),
  v.object({
    ...common,
    op: v.literal('renew'),
    old: idSchema,
    ...deviceSchema.entries,
    epoch: naturalSchema,
    seen,
    spaceKeys: sealedSchema,
  }),
  /** The device says anew whose it is, and what its tablet is called. */
  v.object({ ...common, op: v.literal('about'), about: sealedSchema, epoch: naturalSchema }),
]);
export type ChainBody = v.InferOutput<typeof chainBodySchema>;

/** An entry as it lies and travels: body and signature in base64url. */
export const chainEntrySchema = v.object({
  body: v.pipe(v.string(), v.regex(BASE64URL), v.maxLength(Math.ceil((LIMITS.chainEntry * 4) / 3))),
  signature: signatureSchema,
});
export type ChainEntry = v.InferOutput<typeof chainEntrySchema>;

/** The body of an entry; undefined when it is not well-formed or of an operation this app does not know. */
export function readChainEntry(entry: ChainEntry): ChainBody | undefined {
  try {
    const read = v.safeParse(chainBodySchema, JSON.parse(fromUtf8(fromBase64Url(entry.body))));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

export async function signChainEntry(
  body: ChainBody,
  sign: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<ChainEntry> {
  const bytes = utf8(JSON.stringify(body));
  return { body: toBase64Url(bytes), signature: toBase64Url(await sign(labelled('chain', bytes))) };
}

/** What the signature of an entry stands under. */
export function signedChainBytes(entry: ChainEntry): Uint8Array {
  return labelled('chain', fromBase64Url(entry.body));
}

/** Hash by which the next entry names this one; base64url. */
export function chainHash(entry: ChainEntry, hash: Hash): string {
  return toBase64Url(hash(concatBytes(fromBase64Url(entry.body), fromBase64Url(entry.signature))));
}
