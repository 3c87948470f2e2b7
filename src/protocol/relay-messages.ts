/**
 * Requests and answers of the relay that are JSON, by the path they belong to (all under `/relay/v1`). What is asked for in
 * pages of parcels stands in `parcel-pages.ts`.
 */
import * as v from 'valibot';
import {
  chainEntrySchema,
  idSchema,
  keySchema,
  sealedSchema,
  signatureSchema,
  type ChainEntry,
} from './chain-entry.ts';
import { signedHeadSchema, type SignedHead } from './device-head.ts';
import { signedDropSchema, type SignedDrop } from './drop-request.ts';
import { LIMITS } from './limits.ts';

const naturalSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const letterSchema = v.pipe(sealedSchema, v.maxLength(Math.ceil((LIMITS.letter * 4) / 3)));

/** GET /about. `history` changes when the relay's store was put back to an older state by its keeper. */
export const aboutRelaySchema = v.object({
  relay: idSchema,
  history: idSchema,
  oldest: naturalSchema,
  newest: naturalSchema,
  /** Wall clock of the relay, milliseconds since 1970. */
  now: v.number(),
});
export type AboutRelay = v.InferOutput<typeof aboutRelaySchema>;

/** POST /nonce → a nonce for `device`, base64url of 32 bytes, good once and for a minute. [PR14] */
export const nonceRequestSchema = v.object({ device: idSchema });
export const nonceSchema = v.object({ nonce: keySchema, relay: idSchema });

/**
 * POST /session: `signature` over the nonce by the enrolled key. Answers a bearer token. `signingKey`: which of those that came under that name asks; an app of before does
 * not say it.
 */
export const sessionRequestSchema = v.object({
  device: idSchema,
  nonce: keySchema,
  signature: signatureSchema,
  signingKey: v.optional(keySchema),
});
export const sessionSchema = v.object({ token: v.string(), seconds: naturalSchema });

/**
 * POST /enrol: makes a device known to the relay by a code of its keeper, by the name of a mailbox whose owner vouches for it, or by the
 * `renew` entry that is to be the next of a chain, in whose old device's place it comes. Again with the same key it changes nothing. Answers as /session does.
 */
export const enrolRequestSchema = v.object({
  ...sessionRequestSchema.entries,
  signingKey: keySchema,
  code: v.optional(v.pipe(v.string(), v.maxLength(100))),
  mailbox: v.optional(idSchema),
  renews: v.optional(v.object({ space: idSchema, entry: chainEntrySchema })),
});
export type EnrolRequest = v.InferOutput<typeof enrolRequestSchema>;

/** GET /spaces: every space this device is in, with what tells whether there is something new (`own`: the counter of its own head there, 0 without one); and what /about tells, where nothing else need be asked. */
export const spacesSchema = v.object({
  relay: v.optional(idSchema),
  history: v.optional(idSchema),
  now: v.optional(v.number()),
  spaces: v.array(
    v.object({
      space: idSchema,
      head: naturalSchema,
      chain: naturalSchema,
      drops: naturalSchema,
      heads: naturalSchema,
      own: v.optional(naturalSchema),
    }),
  ),
});
export type RelaySpaces = v.InferOutput<typeof spacesSchema>;

/**
 * POST /spaces/:space/chain: `after` entries the relay must hold. GET /spaces/:space/chain?after=N: a page; `more`: whether there are others behind it. A relay
 * that does not tell gives all at once.
 */
export const chainAppendSchema = v.object({
  after: naturalSchema,
  entries: v.pipe(v.array(chainEntrySchema), v.maxLength(128)),
});
export const chainSchema = v.object({ entries: v.array(chainEntrySchema), more: v.optional(v.boolean()) });
export interface ChainPage {
  readonly entries: readonly ChainEntry[];
  readonly more?: boolean | undefined;
}

/**
 * POST /spaces/:space/parcels (a pushed page) → the head of the space afterwards. A parcel already there, or older, is passed over; `taken`: how many
 * were not, which have the numbers up to the head. The header `Lingkar-Head` may hold a signed head as it is with this page, body and signature with a
 * full stop between; it is put in the same step, and `heads` answers as PUT /spaces/:space/head does.
 */
export const pushedSchema = v.object({
  head: naturalSchema,
  taken: v.optional(naturalSchema),
  heads: v.optional(naturalSchema),
});
export const HEAD_HEADER = 'Lingkar-Head';

export function writeHeadHeader({ head, signature }: SignedHead): string {
  return `${head}.${signature}`;
}

/** Undefined where it is none. */
export function readHeadHeader(text: string): SignedHead | undefined {
  const [head, signature, ...more] = text.split('.');
  const read = v.safeParse(signedHeadSchema, { head, signature });
  return read.success && more.length === 0 ? read.output : undefined;
}

/** PUT /spaces/:space/head (a signed head) → how many were put into the space by then, as /spaces tells it. */
export const headPutSchema = v.object({ heads: v.optional(naturalSchema) });

/** GET /spaces/:space/heads. `heardAt`: the relay's clock. `head` and `drops` as /spaces tells them, read after the heads: whether there is more to pull. */
export const headsSchema = v.object({
  heads: v.array(v.object({ ...signedHeadSchema.entries, heardAt: v.number() })),
  head: v.optional(naturalSchema),
  drops: v.optional(naturalSchema),
});
export type RelayHeads = v.InferOutput<typeof headsSchema>;

/** POST /spaces/:space/drops (a signed drop); GET /spaces/:space/drops?after=N: a page, as of the chain. */
export const dropsSchema = v.object({ drops: v.array(signedDropSchema), more: v.optional(v.boolean()) });
export interface DropsPage {
  readonly drops: readonly SignedDrop[];
  readonly more?: boolean | undefined;
}

/** POST /spaces/:space/chunks/missing: of these names those the relay does not hold. PUT and GET /spaces/:space/chunks/:chunk are bytes. */
export const chunkNamesSchema = v.object({ chunks: v.pipe(v.array(idSchema), v.maxLength(1_000)) });

/**
 * PUT /mailboxes/:mailbox (by an enrolled device): an offer until `expires` (milliseconds since 1970; ten days at most). POST
 * /mailboxes/:mailbox/answer: the first one stays. GET /mailboxes/:mailbox: both; DELETE by the owner.
 */
export const mailboxPutSchema = v.object({ offer: letterSchema, expires: naturalSchema });
export const mailboxAnswerSchema = v.object({ answer: letterSchema });
export const mailboxSchema = v.object({ offer: letterSchema, answer: v.optional(letterSchema) });

/** GET /live: server-sent events; `data` of each event is this. A hint only: what is missed the next pull brings. */
export const liveHintSchema = v.object({ space: idSchema, head: naturalSchema });
