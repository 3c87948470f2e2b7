/** A facilitator's request that the relay let go of what an erasure left there. [PR11] */
import * as v from 'valibot';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../base/bytes.ts';
import { hashSchema, idSchema, signatureSchema } from './chain-entry.ts';
import { labelled } from './labels.ts';
import { LIMITS } from './limits.ts';

const counterSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

export const dropSchema = v.object({
  v: v.literal(1),
  space: idSchema,
  by: idSchema,
  parcels: v.pipe(
    v.array(v.object({ item: idSchema, device: idSchema, counter: counterSchema, leaf: hashSchema })),
    v.maxLength(LIMITS.dropsAtOnce),
  ),
  chunks: v.pipe(v.array(idSchema), v.maxLength(LIMITS.dropsAtOnce)),
});
export type Drop = v.InferOutput<typeof dropSchema>;

export const signedDropSchema = v.object({
  drop: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(400_000)),
  signature: signatureSchema,
});
export type SignedDrop = v.InferOutput<typeof signedDropSchema>;

export async function signDrop(drop: Drop, sign: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<SignedDrop> {
  const bytes = utf8(JSON.stringify(drop));
  return { drop: toBase64Url(bytes), signature: toBase64Url(await sign(labelled('drop', bytes))) };
}

export function readDrop(signed: SignedDrop): Drop | undefined {
  try {
    const read = v.safeParse(dropSchema, JSON.parse(fromUtf8(fromBase64Url(signed.drop))));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

export function signedDropBytes(signed: SignedDrop): Uint8Array {
  return labelled('drop', fromBase64Url(signed.drop));
}
