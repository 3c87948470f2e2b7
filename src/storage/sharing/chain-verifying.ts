import { fromBase64Url, fromUtf8 } from '../../base/bytes.ts';
import { hash } from '../../crypto/hash.ts';
import { verifySignature } from '../../crypto/signing.ts';
import { SPACE_ROLES, signedChainBytes, type ChainEntry } from '../../protocol/chain-entry.ts';
import { admit, type Membership } from '../../protocol/membership.ts';
import { membershipOf } from './stored-chain.ts';

export type VerifiedChain =
  | { readonly kind: 'verified'; readonly membership: Membership }
  /** It cannot be a chain: broken, out of order, something left out. */
  | { readonly kind: 'refused' }
  /** It reads as one, and holds what nobody who may has signed: an entry, a key or a signature is another's. [sync SY24] */
  | { readonly kind: 'exchanged' }
  | { readonly kind: 'parted' }
  | { readonly kind: 'tooOld' };

/** Judges entries upon those that were judged before: form, right, and signature. `known`: how many lie here verified. */
export async function verifyChain(space: string, chain: readonly ChainEntry[], known: number): Promise<VerifiedChain> {
  let membership = membershipOf(space, chain.slice(0, known));
  if (known > 0 && !membership) return { kind: 'refused' };
  for (const [at, entry] of chain.slice(known).entries()) {
    const admitted = admit(membership, entry, space, hash);
    if (!admitted.ok) {
      if (admitted.fault === 'unreadable' && isOfNewerForm(entry)) return { kind: 'tooOld' };
      if (admitted.fault === 'notNext' && at === 0 && known > 0) return { kind: 'parted' };
      return { kind: admitted.fault === 'notAllowed' || admitted.fault === 'impossible' ? 'exchanged' : 'refused' };
    }
    if (!(await isSigned(entry, admitted.signers))) return { kind: 'exchanged' };
    membership = admitted.membership;
  }
  return membership ? { kind: 'verified', membership } : { kind: 'refused' };
}

async function isSigned(entry: ChainEntry, signers: readonly string[]): Promise<boolean> {
  const bytes = signedChainBytes(entry);
  const signature = fromBase64Url(entry.signature);
  for (const key of signers) if (await verifySignature(fromBase64Url(key), bytes, signature)) return true;
  return false;
}

const OPERATIONS = ['found', 'add', 'role', 'remove', 'rotate', 'leave', 'renew', 'about'];

/** An operation, a role or a version that this app has not heard of; all else that does not read is broken. [PR12] */
function isOfNewerForm({ body }: ChainEntry): boolean {
  try {
    const { v, op, role } = JSON.parse(fromUtf8(fromBase64Url(body))) as { v?: unknown; op?: unknown; role?: unknown };
    if (typeof v === 'number' && v > 1) return true;
    if (typeof op === 'string' && !OPERATIONS.includes(op)) return true;
    return typeof role === 'string' && !(SPACE_ROLES as readonly string[]).includes(role);
  } catch {
    return false;
  }
}
