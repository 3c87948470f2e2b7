/**
 * A comment of whoever supervises, and the answer of whoever led: what to learn from, beside what was written, never within it.
 * Parent: the group. No paper holds comments; they go with what they are about. [K9]
 */
import { choice, fields, longText, moment, shortText } from './field.ts';
import { inTime } from './in-time.ts';
import { versionsOf } from './item.ts';
import type { Kind, View } from './kind.ts';
import type { Session } from './session.ts';

/** Kinds that can be commented on. */
export const COMMENTED_KINDS = ['group', 'session', 'entry', 'member', 'goal', 'record'] as const;
export type CommentedKind = (typeof COMMENTED_KINDS)[number];

/** What supervision looks at in the work of whoever led, by their records. [K9] */
export const ABILITIES = ['asking', 'relating', 'understanding', 'helping', 'evaluating', 'ending'] as const;
export type Ability = (typeof ABILITIES)[number];

/** What a comment is about. */
export interface Commented {
  readonly kind: CommentedKind;
  readonly id: string;
}

export const commentKind = {
  name: 'comment' as const,
  schema: 1,
  fields: fields({
    /** Kind and id of what it is about; an answer has those of what it answers. */
    aboutKind: choice(...COMMENTED_KINDS),
    about: shortText,
    /** Id of the comment it answers; '' where it begins a talk. */
    answers: shortText,
    ability: choice(...ABILITIES),
    text: longText,
    /** Name of whoever wrote it, as it was then. */
    by: shortText,
    at: moment,
    /** When its author last changed the words. */
    amendedAt: moment,
    /** When the talk it begins was marked as settled, and the name of who did, as it was then. */
    settledAt: moment,
    settledBy: shortText,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Comment = View<typeof commentKind>;

/** A comment with what was answered to it. */
export interface Talk {
  readonly first: Comment;
  /** The earliest first. */
  readonly answers: readonly Comment[];
  /** What is said last in it. */
  readonly latest: Comment;
  readonly settled: boolean;
  /** It answered something that is not there any more. */
  readonly torn: boolean;
}

/** A talk with where it stands: the session, where it is about one or about a note of one. */
export interface PlacedTalk {
  readonly talk: Talk;
  readonly session: Session | undefined;
}

/** Id of the facilitator who wrote it: the one whose write says when, which no amendment and no mark renews. */
export function authorOf({ item }: Pick<Comment, 'item'>): string {
  return versionsOf(item, 'at').at(-1)?.by ?? '';
}

/**
 * Comments as talks, the one with the latest word first. An answer whose beginning was deleted stands for itself, and so does
 * what answers itself in a ring: nothing that was written is left out.
 */
export function talksOf(comments: readonly Comment[]): readonly Talk[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const firstOf = (comment: Comment): Comment => {
    const passed = new Set<string>();
    let at = comment;
    for (let before = byId.get(at.answers); before; before = byId.get(at.answers)) {
      passed.add(at.id);
      if (passed.has(before.id)) return comment;
      at = before;
    }
    return at;
  };
  const answers = new Map<Comment, Comment[]>();
  for (const comment of comments) {
    const first = firstOf(comment);
    const told = answers.get(first) ?? [];
    if (comment !== first) told.push(comment);
    answers.set(first, told);
  }
  return [...answers]
    .map(([first, told]) => {
      const inOrder = told.sort(inTime('at'));
      const settled = first.settledAt !== null;
      return { first, answers: inOrder, latest: inOrder.at(-1) ?? first, settled, torn: first.answers !== '' };
    })
    .sort((a, b) => inTime('at')(b.latest, a.latest));
}
