import * as v from 'valibot';
import { choice, count, fields, longText, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';
import { logoPicture } from './logo.ts';
import { POINTS } from './observed-points.ts';
import { PRINCIPLE_CODES } from './principle-marks.ts';
import { toldVersions } from './told-versions.ts';

export const AUTHORITIES = ['district', 'province', 'national', 'international'] as const;
export type Authority = (typeof AUTHORITIES)[number];

export const NATURES = ['institutional', 'semi', 'non'] as const;
export type Nature = (typeof NATURES)[number];

/** A statement of the agency's own on a principle. Either wording may be empty: then it is not asked at that time. */
const statementSchema = v.object({
  principle: v.picklist(PRINCIPLE_CODES),
  planning: v.string(),
  reflection: v.string(),
  addedAt: v.pipe(v.number(), v.finite()),
});

/** A phrase of the facilitator's own on the observation card. */
const phraseSchema = v.object({
  point: v.picklist(POINTS),
  text: v.string(),
  helps: v.boolean(),
  addedAt: v.pipe(v.number(), v.finite()),
});

/** Who works in the agency; K6o and K6q are told from it. */
export const staffSchema = v.object({
  name: v.string(),
  role: v.string(),
  field: v.string(),
  qualification: v.string(),
  /** Permanent, on contract, volunteer: in the agency's own words. */
  status: v.string(),
  /** As it is known: a year, or a day. */
  since: v.string(),
  work: v.picklist(['professional', 'administrative']),
  addedAt: v.pipe(v.number(), v.finite()),
});

/** Head of every printed page, and the eighteen items of the agency data book. [K6] */
export const agencyKind = {
  name: 'agency' as const,
  schema: 1,
  fields: fields({
    name: shortText,
    unit: shortText,
    address: longText,
    contact: shortText,
    /** Number under which the agency is registered; a part of its legal basis that stands in short form. */
    registration: shortText,
    logo: logoPicture,
    programme: longText,
    policies: longText,
    procedures: longText,
    requirements: longText,
    process: longText,
    structure: longText,
    caseRecording: longText,
    activityFields: longText,
    limits: longText,
    authority: choice(...AUTHORITIES),
    /** As it is known: often only the year. */
    founded: shortText,
    funds: longText,
    nature: choice(...NATURES),
    legalBasis: longText,
    /** Years for which a group is kept after it was archived, and a member after they left. */
    keepGroups: count(0, 100),
    keepMembers: count(0, 100),
  }),
  parts: {
    staff: staffSchema,
    statements: statementSchema,
    /** By the key of a statement that is no longer asked. The statement stays, for the marks it has. */
    retired: v.object({}),
    phrases: phraseSchema,
    /** By the key of a phrase that is no longer offered. The phrase stays, and so does what was noted by it. */
    retiredPhrases: v.object({}),
  },
  upcasts: [],
} satisfies Kind;

export type Agency = View<typeof agencyKind>;

/** Contact and registration number in one line, as they stand at the head of every paper; '' for neither. */
export function headContact(agency: Partial<Pick<Agency, 'contact' | 'registration'>> | undefined): string {
  return [agency?.contact ?? '', agency?.registration ?? ''].filter((part) => part.trim() !== '').join(' · ');
}

/** The agency as it stands at the head of a paper; `address` in every version that was written apart. */
export interface AgencyHead {
  readonly name: string;
  readonly unit: string;
  readonly address: readonly string[];
  readonly contact: string;
  /** As `logoPicture` has it; absent for none. */
  readonly logo?: string;
}

export function agencyHead(agency: Agency | undefined): AgencyHead {
  return {
    name: agency?.name ?? '',
    unit: agency?.unit ?? '',
    address: agency ? toldVersions(agency.item, 'address') : [],
    contact: headContact(agency),
    ...(agency?.logo ? { logo: agency.logo } : {}),
  };
}
