import { isActive } from './member-order.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';
import { nameKey } from './name-list.ts';
import type { Signature } from './signature.ts';

export interface Signatory {
  /** `facilitator:<name>`, or the id of a member. */
  readonly person: string;
  readonly name: string;
  readonly role: 'facilitator' | 'member';
  /** Theirs under this agreement, signed or only begun. */
  readonly signature: Signature | undefined;
}

/**
 * Who signs an agreement: the group's facilitators, then its members in the order of adding; and whoever has signed it
 * before they left. `signatures` of that agreement only.
 */
export function signatories(
  group: Pick<Group, 'facilitators'>,
  members: readonly Member[],
  signatures: readonly Signature[],
  today: string,
): readonly Signatory[] {
  const of = new Map(signatures.map((signature) => [signature.person, signature]));
  const expected = new Map<string, Signatory>();
  for (const name of group.facilitators) {
    const person = `facilitator:${nameKey(name)}`;
    if (name.trim() !== '')
      expected.set(person, { person, name: name.trim(), role: 'facilitator', signature: of.get(person) });
  }
  const active = members
    .filter((member) => isActive(member, today))
    .sort((a, b) => (a.addedAt ?? 0) - (b.addedAt ?? 0) || (a.id < b.id ? -1 : 1));
  for (const { id, name, called } of active)
    expected.set(id, { person: id, name: name.trim() || called.trim(), role: 'member', signature: of.get(id) });
  const gone = signatures
    .filter(({ person, signedAt }) => signedAt !== null && !expected.has(person))
    .sort((a, b) => (a.signedAt ?? 0) - (b.signedAt ?? 0) || (a.id < b.id ? -1 : 1));
  return [
    ...expected.values(),
    ...gone.map((signature): Signatory => ({
      person: signature.person,
      name: signature.name,
      role: signature.role || 'member',
      signature,
    })),
  ];
}

/** Whether that person has signed. */
export function hasSigned({ signature }: Pick<Signatory, 'signature'>): boolean {
  return signature !== undefined && signature.signedAt !== null;
}
