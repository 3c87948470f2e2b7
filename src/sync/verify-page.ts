/** What of a pulled page may be taken: nothing on trust. [SY7] */
import type { Membership } from '../protocol/membership.ts';
import { roleOfWrite } from '../protocol/membership.ts';
import { claimsOf, type Claim } from '../protocol/parcel-claims.ts';
import type { ReadParcel } from '../protocol/parcel.ts';
import type { CheckedParcel, NotebookPort, Unfit, UnfitParcel } from './notebook-port.ts';

export interface PulledParcel {
  readonly seq: number;
  /** Undefined: of a form this app does not know. */
  readonly parcel: ReadParcel | undefined;
}

export interface VerifiedPage {
  readonly checked: readonly CheckedParcel[];
  readonly unfit: readonly UnfitParcel[];
}

/** Verifies each distinct signature once, all of them together: one by one the browser's own Ed25519 would idle between two. */
export async function verifyPage(
  space: string,
  pulled: readonly PulledParcel[],
  membership: Membership,
  notebook: Pick<NotebookPort, 'hash' | 'verify'>,
): Promise<VerifiedPage> {
  const known = pulled.filter((one): one is PulledParcel & { parcel: ReadParcel } => one.parcel !== undefined);
  const claims = claimsOf(
    known.map(({ parcel }) => parcel),
    notebook.hash,
  );
  const sound = await verifiedSignatures(known, claims, membership, notebook);
  const checked: CheckedParcel[] = [];
  const unfit: UnfitParcel[] = pulled
    .filter(({ parcel }) => parcel === undefined)
    .map(({ seq }) => ({ seq, why: 'unreadable' }));
  for (const [at, { seq, parcel }] of known.entries()) {
    const { item, device, counter, epoch, sealed } = parcel;
    const refuse = (why: Unfit) => unfit.push({ seq, item, device, counter, why });
    const claim = claims[at];
    const role = roleOfWrite(membership, device, counter);
    if (parcel.space !== space || !membership.devices.has(device)) refuse('notAllowed');
    else if (!claim || !sound.get(claim.signed)) refuse('badSignature');
    else if (!role) refuse('notAllowed');
    else checked.push({ seq, item, device, counter, epoch, sealed, leaf: claim.leaf, role });
  }
  return { checked, unfit };
}

/** By `signed`, which neighbours that were signed together share as one object. */
async function verifiedSignatures(
  known: readonly { readonly parcel: ReadParcel }[],
  claims: readonly (Claim | undefined)[],
  membership: Membership,
  notebook: Pick<NotebookPort, 'verify'>,
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
