/**
 * One contact with one member beside the group (G13, W). Parent: the group. It is the facilitator's own: no print of a
 * session, no digest, and no list of the group's agreements knows of it.
 */
import * as v from 'valibot';
import { choice, date, fields, longText, moment, shortText } from './field.ts';
import { inTime } from './in-time.ts';
import type { Kind, View } from './kind.ts';

export const CONTACT_WAYS = ['visit', 'call', 'message', 'afterSession', 'other'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** Fact finding, diagnosis, treatment. [W6] */
export const CONTACT_STAGES = ['W6a', 'W6b', 'W6c'] as const;

export const contactKind = {
  name: 'contact' as const,
  schema: 1,
  fields: fields({
    /** Id of the member it was with. */
    member: shortText,
    date: date,
    way: choice(...CONTACT_WAYS),
    stage: choice(...CONTACT_STAGES),
    /** Perlman's four. [W1] */
    person: longText,
    problem: longText,
    place: longText,
    process: longText,
    said: longText,
    /** What they allow to be told on, and to whom; nothing, as long as nothing is written. [W3e] */
    mayTell: longText,
    madeAt: moment,
  }),
  parts: {
    /** Techniques used (W5a …), by code: ticked on two tablets, both stay. */
    techniques: v.object({}),
    /** Principles borne in mind (W3a …, W4a …), by code. */
    principles: v.object({}),
  },
  upcasts: [],
} satisfies Kind;

export type Contact = View<typeof contactKind>;

const byMaking = inTime('madeAt');

/** The latest day first; of one day the one written last; those without a day, which are still being written, on top. */
export function contactsInTime(contacts: readonly Contact[]): readonly Contact[] {
  return [...contacts].sort((a, b) => (b.date || '9999').localeCompare(a.date || '9999') || byMaking(b, a));
}
