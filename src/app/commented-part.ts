import type { Commented } from '../practice/comment.ts';

/** A part of a page that can be commented on by itself, and what it is called. */
export interface CommentedPart {
  readonly about: Commented;
  readonly label: string;
}
