/**
 * A member linked to a resource: find, link consistently, evaluate (R2). Parent: the group. Beside the group like a
 * contact: no print of a session knows of it, and the letter tells only what the member's consent covers.
 */
import * as v from 'valibot';
import { localDate } from './calendar.ts';
import { choice, date, fields, longText, moment, shortText, time } from './field.ts';
import { inTime } from './in-time.ts';
import type { Kind, View } from './kind.ts';
import { doneSchema, wordsSchema } from './noted-parts.ts';
import { toldVersions } from './told-versions.ts';

export const REFERRAL_OUTCOMES = ['received', 'waiting', 'refused', 'notGone', 'stopped'] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

/** How well the resource served the need, best first. */
export const SERVED = ['wholly', 'mostly', 'little', 'notAtAll'] as const;
export type Served = (typeof SERVED)[number];

/** What may stand in the letter, each by the member's own yes. */
export const COVERED = ['name', 'contact', 'age', 'need', 'story'] as const;
export type Covered = (typeof COVERED)[number];

export const referralKind = {
  name: 'referral' as const,
  schema: 1,
  fields: fields({
    /** Id of the member. */
    member: shortText,
    /** Id of the resource in the directory; its name is kept beside it, for the directory may change. */
    resource: shortText,
    resourceName: shortText,
    need: longText,
    /** What the other side should know to help well. */
    story: longText,
    /** What is asked of them. */
    request: longText,
    consentTo: longText,
    consentOn: date,
    firstOn: date,
    firstAt: time,
    /** Whom to ask for there, and who goes along. */
    withWhom: shortText,
    outcome: choice(...REFERRAL_OUTCOMES),
    outcomeNote: longText,
    served: choice(...SERVED),
    /** For the directory: what the next facilitator should know of the resource; without names. */
    servedNote: longText,
    closedAt: moment,
    madeAt: moment,
  }),
  parts: {
    /** By the name of what the consent covers. */
    covers: v.object({}),
    /** Steps of linking done, by code (R2a-1 …). */
    done: doneSchema,
    /** Notes on them, by the same code. */
    words: wordsSchema,
  },
  upcasts: [],
} satisfies Kind;

export type Referral = View<typeof referralKind>;

/** The day a referral began: when it was made, else the day of the first visit. */
export function referralMadeOn({ madeAt, firstOn }: Referral): string {
  return madeAt === null ? firstOn : localDate(madeAt);
}

const byMaking = inTime('madeAt');

/** Open ones first, each with the latest on top. */
export function referralsInTime(referrals: readonly Referral[]): readonly Referral[] {
  return [...referrals].sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || byMaking(b, a));
}

/** Those not closed yet, the one that has waited longest first. */
export function waitingLongest(referrals: readonly Referral[]): readonly Referral[] {
  return referrals.filter(({ closedAt }) => closedAt === null).sort(byMaking);
}

export interface ServedRecord {
  /** How many referrals were judged, and how many of these were served wholly or mostly. */
  readonly judged: number;
  readonly well: number;
  /** What was noted for the directory, the latest first. */
  readonly notes: readonly string[];
}

/** How a resource has served so far, told from the referrals to it. */
export function servedRecord(referrals: readonly Referral[], resource: string): ServedRecord {
  const own = referralsInTime(referrals.filter((referral) => referral.resource === resource));
  const judged = own.filter(({ served }) => served !== '');
  return {
    judged: judged.length,
    well: judged.filter(({ served }) => served === 'wholly' || served === 'mostly').length,
    notes: [...new Set(own.flatMap(({ item }) => toldVersions(item, 'servedNote')))],
  };
}
