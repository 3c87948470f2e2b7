import * as v from 'valibot';
import { choice, count, date, fields, longText, moment, shortText, textList, time } from './field.ts';
import type { Kind, View } from './kind.ts';

/** How the group came about shapes how it receives the facilitator: compulsory, formed, natural. [P0a P0b P0c] */
export const ORIGINS = ['P0a', 'P0b', 'P0c'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Intake, diagnosis and planning, composition and formation, development and helping, evaluation and termination. */
export const STAGES = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Stage = (typeof STAGES)[number];

export const AIM_CODES = ['A1', 'A2', 'A3', 'A4', 'A5'] as const;
export type AimCode = (typeof AIM_CODES)[number];

/** The six fields in which social workers practise. [B1–B6] */
export const PRACTICE_FIELDS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'] as const;
export type PracticeField = (typeof PRACTICE_FIELDS)[number];

export const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const;

export const groupKind = {
  name: 'group' as const,
  schema: 1,
  fields: fields({
    name: shortText,
    origin: choice(...ORIGINS),
    purpose: longText,
    /** Codes A1–A5. */
    aims: textList,
    serves: longText,
    /** In which field of practice its work is counted. */
    practiceField: choice(...PRACTICE_FIELDS),
    /** Codes of the needs it answers, for counting; whose they are is never told by them. */
    needs: textList,
    place: shortText,
    /** '0' Sunday … '6' Saturday. */
    usualDay: choice(...WEEKDAYS),
    usualTime: time,
    /** Usual length of a session in minutes. */
    usualMinutes: count(1, 1440),
    plannedSessions: count(1, 1000),
    startsOn: date,
    endsOn: date,
    /** Names as they shall stand on a print, one a line. */
    facilitators: textList,
    stage: choice(...STAGES),
    archivedAt: moment,
    /** Since when it lies in the trash. */
    trashedAt: moment,
    /** Kept at least until that day, whatever period the agency has set, and why. */
    keptUntil: date,
    keptBecause: shortText,
  }),
  parts: {
    /** By the name of a suggestion put away for this group: for good (null), or until more sessions were held than these. */
    putAway: v.object({ held: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  },
  upcasts: [],
} satisfies Kind;

export type Group = View<typeof groupKind>;
