/** Why the relay does not do what it was asked. No other word goes with it. [PR15] */
import * as v from 'valibot';

/** Kinds with the status they travel under. */
export const RELAY_PROBLEMS = {
  /** Not well-formed, or it does not add up. */
  malformed: 400,
  /** No token, an old one, or one of a device that was revoked: prove the device anew. */
  unknownToken: 401,
  /** The signature is not of the key it should be of. */
  badSignature: 401,
  /** This device may not do that here: not in the space, not of that role, not enrolled. */
  notAllowed: 403,
  /** There is no such space, mailbox, chunk. Told also of spaces that the device is not in. */
  notFound: 404,
  /** The chain has another end by now; `length` says how long it is. */
  chainMoved: 409,
  /** Sealed under an epoch that is over; `epoch` says which one is on. */
  staleEpoch: 409,
  /** The mailbox has its answer already. */
  answered: 409,
  /** `index`: only that entry of the chain is, as its body names itself; those that came with it wait for its sake. */
  tooLarge: 413,
  /** The relay does not speak this protocol; `oldest` and `newest` say which. */
  otherProtocol: 426,
  /** Too many at once; `retryAfter` in seconds. */
  slowDown: 429,
  /** Its bug, not ours. */
  broken: 500,
  /** Going down, or its store cannot take anything now; `retryAfter`. */
  unavailable: 503,
  /** No room: the quota of the space or of the one who founded it, or the relay's own disk. With `index`: only for that entry of the chain, an `about` too many. */
  noRoom: 507,
} as const;

export type RelayProblemKind = keyof typeof RELAY_PROBLEMS;

export const relayProblemSchema = v.object({
  problem: v.picklist(Object.keys(RELAY_PROBLEMS) as RelayProblemKind[]),
  retryAfter: v.optional(v.number()),
  epoch: v.optional(v.number()),
  length: v.optional(v.number()),
  index: v.optional(v.number()),
  oldest: v.optional(v.number()),
  newest: v.optional(v.number()),
});
export type RelayProblem = v.InferOutput<typeof relayProblemSchema>;
