/** What is asked of the search and what it answers, as both travel between the screen and the worker. */
import type { SessionStatus } from '../session-status.ts';
import type { Excerpt } from './excerpt.ts';
import type { SearchSort } from './searched-facts.ts';

export interface SearchQuestion {
  readonly words: string;
  /** Ids; '' for all. */
  readonly group: string;
  readonly member: string;
  readonly sort: SearchSort | '';
  /** The earliest day; '' for any time. */
  readonly since: string;
}

export interface FoundMember {
  readonly id: string;
  /** As they are called; '' where nothing is known. */
  readonly name: string;
  readonly initials: string;
}

export interface FoundSession {
  readonly id: string;
  readonly number: number | null;
  readonly status: SessionStatus;
}

/** One find, with all that its place is told from. */
export interface SearchHit {
  readonly kind: string;
  readonly id: string;
  readonly group: { readonly id: string; readonly name: string } | undefined;
  readonly session: FoundSession | undefined;
  readonly members: readonly FoundMember[];
  /** What it stands beside or in, where that is no group and no session. */
  readonly beside: { readonly kind: string; readonly id: string } | undefined;
  /** A code, or the id of what it leads to (searched-facts.ts). */
  readonly leads: string;
  /** Local day; '' where it has none. */
  readonly day: string;
  readonly excerpt: Excerpt;
  /** Found in words that are shown on their own screen alone. */
  readonly onDemand: boolean;
}

export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Whether a slip of the finger was allowed for. */
  readonly withSlips: boolean;
  /** Rows read so far, and how many there are. */
  readonly read: number;
  readonly of: number;
  /** To choose among: all groups, and the members of the group that is chosen. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly FoundMember[];
}
