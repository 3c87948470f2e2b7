/** How much a generated notebook holds. Of the groups, `archived` lie years back; the first of the others has the most sessions. */
export interface NotebookSize {
  readonly groups: number;
  readonly archived: number;
  /** Members of a group, on average. */
  readonly members: number;
  /** Held sessions of a group. */
  readonly sessions: number;
  /** Held sessions of the first group, and the notes of its last one. */
  readonly longest: { readonly sessions: number; readonly notes: number };
  /** Notes in the journal of a session, on average. */
  readonly notes: number;
}

/** One group; the year of a facilitator; ten years of an agency on one tablet. */
export const NOTEBOOK_SIZES = {
  small: { groups: 1, archived: 0, members: 12, sessions: 8, longest: { sessions: 8, notes: 40 }, notes: 12 },
  usual: { groups: 12, archived: 4, members: 13, sessions: 24, longest: { sessions: 36, notes: 80 }, notes: 20 },
  large: { groups: 200, archived: 150, members: 15, sessions: 99, longest: { sessions: 300, notes: 400 }, notes: 10 },
} as const satisfies Record<string, NotebookSize>;

export type SizeName = keyof typeof NOTEBOOK_SIZES;
