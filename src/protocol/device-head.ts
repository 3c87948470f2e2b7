/** What a device says it holds on the relay, so that withheld or rolled back parcels are noticed. [PR9] */
import * as v from 'valibot';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../base/bytes.ts';
import { hashSchema, idSchema, signatureSchema } from './chain-entry.ts';
import { labelled } from './labels.ts';

const naturalSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const deviceHeadSchema = v.object({
  v: v.literal(1),
  space: idSchema,
  device: idSchema,
  /** Its highest counter on the relay. */
  counter: naturalSchema,
  items: naturalSchema,
  /** Set hash over its latest parcels. */
  set: hashSchema,
  /** Length of the chain it knows. */
  chain: naturalSchema,
  /** Its wall clock when it signed, milliseconds since 1970. */
  at: v.pipe(v.number(), v.finite()),
});
export type DeviceHead = v.InferOutput<typeof deviceHeadSchema>;

/** A head as it travels: JSON in base64url, as it was signed. */
export const signedHeadSchema = v.object({
  head: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(1_000)),
  signature: signatureSchema,
});
export type SignedHead = v.InferOutput<typeof signedHeadSchema>;

export async function signHead(
  head: DeviceHead,
  sign: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<SignedHead> {
  const bytes = utf8(JSON.stringify(head));
  return { head: toBase64Url(bytes), signature: toBase64Url(await sign(labelled('head', bytes))) };
}

export function readHead(signed: SignedHead): DeviceHead | undefined {
  try {
    const read = v.safeParse(deviceHeadSchema, JSON.parse(fromUtf8(fromBase64Url(signed.head))));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

export function signedHeadBytes(signed: SignedHead): Uint8Array {
  return labelled('head', fromBase64Url(signed.head));
}
