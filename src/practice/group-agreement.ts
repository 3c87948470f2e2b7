import * as v from 'valibot';
import { count, fields, longText, moment } from './field.ts';
import { type Group } from './group.ts';
import { versionsOf } from './item.ts';
import type { Kind, PartValue, View } from './kind.ts';
import { signedAgreement, type Signature } from './signature.ts';
import { toldVersions } from './told-versions.ts';

/** Sections that are written in the agreement itself; its purpose is the group's. */
export const AGREEMENT_SECTIONS = ['norms', 'facilitatorRole', 'memberRole', 'confidentiality', 'duration'] as const;
export type AgreementSection = (typeof AGREEMENT_SECTIONS)[number];

const whole = v.nullable(v.pipe(v.number(), v.integer()));

/**
 * The agreement of a group: purpose, norms, roles, confidentiality, duration. Parent: the group. One item per version,
 * under an id derived from group and version. Its words change until somebody has signed; after that a change founds
 * the next version, and this one stays readable.
 */
export const groupAgreementKind = {
  name: 'groupAgreement' as const,
  schema: 1,
  fields: fields({
    version: count(1, 1000),
    norms: longText,
    facilitatorRole: longText,
    memberRole: longText,
    confidentiality: longText,
    duration: longText,
    begunAt: moment,
  }),
  parts: {
    /** The words as they were signed, with what the group held then; signatures name the one they stand under. */
    wordings: v.object({
      at: v.pipe(v.number(), v.finite()),
      purpose: v.string(),
      aims: v.array(v.string()),
      serves: v.string(),
      place: v.string(),
      usualDay: v.string(),
      usualTime: v.string(),
      usualMinutes: whole,
      plannedSessions: whole,
      startsOn: v.string(),
      endsOn: v.string(),
      facilitators: v.array(v.string()),
      norms: v.string(),
      facilitatorRole: v.string(),
      memberRole: v.string(),
      confidentiality: v.string(),
      duration: v.string(),
    }),
  },
  upcasts: [],
} satisfies Kind;

export type GroupAgreement = View<typeof groupAgreementKind>;
/** An agreement in words, as it is printed and signed. */
export type AgreementWords = Omit<PartValue<typeof groupAgreementKind, 'wordings'>, 'at'>;

/** The words as they stand now. Versions written apart stand below each other: no machine chooses among them. */
export function presentWords(group: Group, agreement: GroupAgreement | undefined): AgreementWords {
  const section = (name: AgreementSection) => (agreement ? toldVersions(agreement.item, name).join('\n\n') : '');
  const { aims, place, usualDay, usualTime, usualMinutes, plannedSessions, startsOn, endsOn } = group;
  return {
    purpose: toldVersions(group.item, 'purpose').join('\n\n'),
    aims: [...aims],
    serves: toldVersions(group.item, 'serves').join('\n\n'),
    place,
    usualDay,
    usualTime,
    usualMinutes,
    plannedSessions,
    startsOn,
    endsOn,
    facilitators: group.facilitators.filter((name) => name.trim() !== ''),
    norms: section('norms'),
    facilitatorRole: section('facilitatorRole'),
    memberRole: section('memberRole'),
    confidentiality: section('confidentiality'),
    duration: section('duration'),
  };
}

/** Short facts of the agreement, which it tells by one value each. */
export const AGREEMENT_FACTS = [
  'aims',
  'place',
  'usualDay',
  'usualTime',
  'usualMinutes',
  'plannedSessions',
  'startsOn',
  'endsOn',
  'facilitators',
] as const satisfies readonly (keyof AgreementWords)[];
export type AgreementFact = (typeof AGREEMENT_FACTS)[number];

/** Facts that two tablets wrote apart and nobody has decided on: what is signed would hold only one of them. */
export function undecidedFacts({ item }: Pick<Group, 'item'>): readonly AgreementFact[] {
  return AGREEMENT_FACTS.filter(
    (name) => new Set(versionsOf(item, name).map(({ value }) => JSON.stringify(value))).size > 1,
  );
}

/**
 * The words an agreement holds by: those that were signed, else those that stand now. More than one where two tablets
 * had different words signed apart; equal ones once, the earliest first.
 */
export function holdingWords(
  group: Group,
  agreement: GroupAgreement | undefined,
  signatures: readonly Signature[],
): readonly AgreementWords[] {
  if (!agreement || !signedAgreement(agreement.id, signatures)) return [presentWords(group, agreement)];
  // One who signed on two tablets has signed the words of both.
  const signed = new Set(
    signatures
      .filter(({ parent, signedAt }) => parent === agreement.id && signedAt !== null)
      .flatMap(({ item }) => versionsOf(item, 'wording').map(({ value }) => value)),
  );
  const found = [...agreement.wordings]
    .filter(({ key }) => signed.has(key))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .map(({ key: _key, at: _at, ...words }): AgreementWords => words);
  const distinct = [...new Map(found.map((words) => [JSON.stringify(words), words])).values()];
  // The signature came over from another tablet before the words did.
  return distinct.length > 0 ? distinct : [presentWords(group, agreement)];
}

/** The latest version, or undefined where none was begun. */
export function latestAgreement(agreements: readonly GroupAgreement[]): GroupAgreement | undefined {
  return agreementsInOrder(agreements).at(-1);
}

/** The earliest version first. */
export function agreementsInOrder(agreements: readonly GroupAgreement[]): readonly GroupAgreement[] {
  return [...agreements].sort((a, b) => (a.version ?? 1) - (b.version ?? 1) || (a.id < b.id ? -1 : 1));
}
