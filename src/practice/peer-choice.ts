import { choice, date, fields, moment, shortText, textList } from './field.ts';
import type { Kind, View } from './kind.ts';

/** Two positive questions; the third asks for the opposite, and only where a facilitator chose so on purpose. */
export const PEER_QUESTIONS = ['task', 'help', 'hard'] as const;
export type PeerQuestion = (typeof PEER_QUESTIONS)[number];
export const POSITIVE_QUESTIONS = ['task', 'help'] as const satisfies readonly PeerQuestion[];

/** More names than this make a picture of everybody with everybody. */
export const MOST_CHOSEN = 3;

/**
 * Whom one member chose at one question on one day. Parent: the group. One per day, question and member: its id is
 * derived from them. The choice is one statement, so names put in apart on two tablets stay two versions of it.
 */
export const peerChoiceKind = {
  name: 'peerChoice' as const,
  schema: 1,
  fields: fields({
    date: date,
    /** Id of the session it was asked in, '' when put in from paper without one. */
    session: shortText,
    question: choice(...PEER_QUESTIONS),
    from: shortText,
    /** Ids of the members chosen; none is an answer, too. */
    to: textList,
    by: choice('member', 'facilitator'),
    at: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type PeerChoice = View<typeof peerChoiceKind>;
