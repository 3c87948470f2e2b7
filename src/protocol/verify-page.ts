/** What of a page that came over the wire or in a file may be taken: nothing on trust. [SY7 HO4] */
import type { SpaceRole } from './chain-entry.ts';
import type { Hash } from './hashing.ts';
import { roleOfWrite, type Membership } from './membership.ts';
import { claimsOf, type Claim } from './parcel-claims.ts';
import type { NewerParcel, ReadParcel } from './parcel.ts';

/** A parcel of which signature, device, role and counter were found right. */
export interface CheckedParcel {
  readonly seq: number;
  readonly item: string;
  readonly device: string;
  readonly counter: number;
  readonly epoch: number;
  readonly sealed: Uint8Array;
  /** Of the signing tree, 32 bytes: what heads are compared by. */
  readonly leaf: Uint8Array;
  /** By which right it was written; a supervisor's may hold comments only, which shows when it is opened. */
  readonly role: SpaceRole;
}

/** Why a parcel was not taken. */
export type Unfit =
  /** Not well-formed. */
  | 'unreadable'
  | 'badSignature'
  /** Of a device that does not belong, or beyond what counts of one that is out. */
  | 'notAllowed'
  /** Does not open, or holds another item than it says. */
  | 'sealBroken'
  /** A supervisor's that is no comment. */
  | 'roleExceeded';

/** A parcel that was refused: told by device, never lost on the relay. */
export interface UnfitParcel {
  readonly seq: number;
  readonly item?: string;
  readonly device?: string;
  readonly counter?: number;
  readonly why: Unfit;
  /** Signed by a device of the space, beyond what counts of it. */
  readonly uncounted?: Pick<CheckedParcel, 'leaf' | 'sealed'>;
}

export interface Verifying {
  readonly hash: Hash;
  /** `key`: base64url. Never throws. */
  verify(key: string, bytes: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

export interface PulledParcel {
  readonly seq: number;
  /** Undefined: of a form this app does not know. */
  readonly parcel: ReadParcel | undefined;
  /** Of a version that comes after those this app knows. [PR12] */
  readonly newer?: NewerParcel;
}

/** A parcel that only a newer app reads, of a device that belongs; no more is known of it. */
export interface PassedOver {
  readonly seq: number;
  readonly device: string;
}

export interface VerifiedPage {
  readonly checked: readonly CheckedParcel[];
  readonly newer: readonly PassedOver[];
  readonly unfit: readonly UnfitParcel[];
}

/** Verifies each distinct signature once, all of them together: one by one the browser's own Ed25519 would idle between two. */
export async function verifyPage(
  space: string,
  pulled: readonly PulledParcel[],
  membership: Membership,
  notebook: Verifying,
): Promise<VerifiedPage> {
  const known = pulled.filter((one): one is PulledParcel & { parcel: ReadParcel } => one.parcel !== undefined);
  const claims = claimsOf(
    known.map(({ parcel }) => parcel),
    notebook.hash,
  );
  const sound = await verifiedSignatures(known, claims, membership, notebook);
  const checked: CheckedParcel[] = [];
  const unfit: UnfitParcel[] = [];
  const newer: PassedOver[] = [];
  for (const { seq, parcel, newer: told } of pulled) {
    if (parcel) continue;
    if (!told || told.space !== space) unfit.push({ seq, why: 'unreadable' });
    else if (membership.devices.has(told.device)) newer.push({ seq, device: told.device });
    else unfit.push({ seq, device: told.device, why: 'notAllowed' });
  }
  for (const [at, { seq, parcel }] of known.entries()) {
    const { item, device, counter, epoch, sealed } = parcel;
    const refuse = (why: Unfit, uncounted?: UnfitParcel['uncounted']) =>
      unfit.push({ seq, item, device, counter, why, ...(uncounted && { uncounted }) });
    const claim = claims[at];
    const role = roleOfWrite(membership, device, counter);
    if (parcel.space !== space || !membership.devices.has(device)) refuse('notAllowed');
    else if (!claim || !sound.get(claim.signed)) refuse('badSignature');
    else if (!role) refuse('notAllowed', { leaf: claim.leaf, sealed });
    else checked.push({ seq, item, device, counter, epoch, sealed, leaf: claim.leaf, role });
  }
  return { checked, newer, unfit };
}

/** By `signed`, which neighbours that were signed together share as one object. */
async function verifiedSignatures(
  known: readonly { readonly parcel: ReadParcel }[],
  claims: readonly (Claim | undefined)[],
  membership: Membership,
  notebook: Pick<Verifying, 'verify'>,
): Promise<ReadonlyMap<Uint8Array, boolean>> {
  const asked = new Map<Uint8Array, Promise<boolean>>();
  for (const [at, { parcel }] of known.entries()) {
    const claim = claims[at];
    const key = membership.devices.get(parcel.device)?.signingKey;
    if (claim && key !== undefined && !asked.has(claim.signed))
      asked.set(claim.signed, notebook.verify(key, claim.signed, claim.signature));
  }
  return new Map(await Promise.all([...asked].map(async ([signed, sound]) => [signed, await sound] as const)));
}
