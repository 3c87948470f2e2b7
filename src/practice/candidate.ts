import * as v from 'valibot';
import { choice, count, fields, longText, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

export const BOARD_PLACES = ['in', 'waiting', 'elsewhere'] as const;
export type BoardPlace = (typeof BOARD_PLACES)[number];

export const READINESS = ['ready', 'unsure', 'notYet'] as const;
export type Readiness = (typeof READINESS)[number];

export const READY_MARKS = ['yes', 'unsure', 'no'] as const;
export type ReadyMark = (typeof READY_MARKS)[number];

/**
 * Somebody who may join a group [P3]. Parent: the group. For a member of the group it holds only what the board says of
 * them (place, readiness); what a member is stands in the member. Its id is then derived from the member's.
 */
export const candidateKind = {
  name: 'candidate' as const,
  schema: 1,
  fields: fields({
    name: shortText,
    called: shortText,
    birthYear: count(1880, 2200),
    age: count(0, 130),
    ageToldIn: count(1880, 2200),
    sex: shortText,
    contact: shortText,
    needs: longText,
    strengths: longText,
    /** Whether they belong to it already or are new to it; '' where the notebook can tell. */
    belongs: choice('old', 'new'),
    board: choice(...BOARD_PLACES),
    /** Where they were led instead, and why. */
    elsewhere: shortText,
    ready: choice(...READINESS),
    readyNote: longText,
    /** Id of the member they are, or have become. */
    member: shortText,
    addedAt: moment,
  }),
  parts: {
    /** By the code of a question of readiness. */
    readiness: v.object({ mark: v.picklist([...READY_MARKS, ''] as const) }),
  },
  upcasts: [],
} satisfies Kind;

export type Candidate = View<typeof candidateKind>;
