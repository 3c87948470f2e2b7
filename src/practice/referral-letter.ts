/**
 * What a letter of referral tells, without a word of any language. Nothing of the member that the consent does not
 * cover, not even a name within a text; other members are never named.
 */
import { agencyHead, type Agency, type AgencyHead } from './agency.ts';
import type { Group } from './group.ts';
import { ageIn } from './member-age.ts';
import type { Member } from './member.ts';
import { membersCopy } from './members-copy.ts';
import type { Covered, Referral } from './referral.ts';
import type { Resource } from './resource.ts';
import { toldVersions } from './told-versions.ts';

export interface LetterMatter {
  readonly agency: Agency | undefined;
  readonly group: Group;
  readonly referral: Referral;
  readonly member: Member;
  /** All members of the group: their names may stand in a text. */
  readonly members: readonly Member[];
  /** Absent where it is not in the directory any more. */
  readonly resource: Resource | undefined;
}

type Told = readonly string[];

export interface ReferralLetter {
  readonly agency: AgencyHead;
  readonly to: { readonly name: string; readonly contact: Told; readonly area: string; readonly person: string };
  /** '' and null where the consent does not cover it. */
  readonly name: string;
  readonly initials: string;
  readonly contact: Told;
  readonly age: number | null;
  readonly need: Told;
  readonly story: Told;
  readonly request: Told;
  readonly consentTo: Told;
  readonly consentOn: string;
  readonly firstOn: string;
  readonly firstAt: string;
  readonly facilitators: readonly string[];
}

/** Whether a letter may be handed over: a consent with its day, and something that it covers. */
export function mayBeWritten(referral: Pick<Referral, 'consentOn' | 'covers'>): boolean {
  return referral.consentOn !== '' && referral.covers.length > 0;
}

/** `year`: the present one, for the age. Undefined while the member's consent is not noted. */
export function referralLetter(matter: LetterMatter, year: number): ReferralLetter | undefined {
  const { agency, group, referral, member, members, resource } = matter;
  if (!mayBeWritten(referral)) return undefined;
  const covers = (what: Covered) => referral.covers.some(({ key }) => key === what);
  const copy = membersCopy(
    members.map((one) => ({
      ...one,
      also: [...toldVersions(one.item, 'name'), ...toldVersions(one.item, 'called')],
      contact: toldVersions(one.item, 'contact').join('\n'),
    })),
    covers('name') ? member.id : '',
  );
  const told = (field: 'need' | 'story' | 'request' | 'consentTo'): Told =>
    toldVersions(referral.item, field).map((text) => copy.text(text).trim());
  const age = covers('age') ? ageIn(member, year) : undefined;
  return {
    agency: agencyHead(agency),
    to: {
      name: (resource?.name ?? '').trim() || referral.resourceName.trim(),
      contact: resource ? toldVersions(resource.item, 'contact') : [],
      area: resource?.area ?? '',
      person: copy.text(referral.withWhom).trim(),
    },
    name: covers('name') ? member.name.trim() || member.called.trim() : '',
    initials: covers('name') ? '' : copy.labelOf(member.id),
    contact: covers('contact') ? toldVersions(member.item, 'contact') : [],
    age: age ?? null,
    need: covers('need') ? told('need') : [],
    story: covers('story') ? told('story') : [],
    request: told('request'),
    consentTo: told('consentTo'),
    consentOn: referral.consentOn,
    firstOn: referral.firstOn,
    firstAt: referral.firstAt,
    facilitators: group.facilitators.map((name) => name.trim()).filter((name) => name !== ''),
  };
}
