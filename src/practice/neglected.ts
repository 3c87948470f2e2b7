/** What the last sessions of a group had too little of, to be thought of when the next one is planned. */
import { PRINCIPLE_CODES, principleMarks, type CodedMark, type PrincipleCode } from './principle-marks.ts';
import type { Judgement } from './session.ts';
import { heldBefore, type SessionRow } from './group-digest.ts';

/** So many held sessions are looked back on; a group that has had fewer is not told of any neglect. */
export const LOOKED_BACK = 3;
/** So many are named at most: a list of ten helps nobody to plan. */
export const MOST_NAMED = 3;

/**
 * notYet: whatever was judged was not yet met · open: never judged · partly: partly at best.
 */
export type NeglectReason = 'notYet' | 'open' | 'partly';

export interface Neglected {
  readonly code: PrincipleCode;
  readonly reason: NeglectReason;
  /** Its marks in the sessions looked back on, the earliest first. */
  readonly marks: readonly (Judgement | '')[];
}

const WORST_FIRST: readonly NeglectReason[] = ['notYet', 'open', 'partly'];

/** The held sessions that the plan of `session` looks back on, the earliest first; `rows` in the order of the course. */
export function lookedBackOn(rows: readonly SessionRow[], session: string): readonly SessionRow[] {
  return heldBefore(rows, session).slice(-LOOKED_BACK);
}

/**
 * Principles that were met in none of the last three held sessions (`sessions`: the marks of each). One that did not
 * apply in all of them is not neglected; sessions that carry no judgement at all say nothing of a neglect. First what was
 * not yet met, then what was never judged, then what was partly met at best; among equals what has more sessions
 * against it, then the order of the principles.
 */
export function neglected(sessions: readonly (readonly CodedMark[])[]): readonly Neglected[] {
  if (sessions.length < LOOKED_BACK) return [];
  const told = sessions.slice(-LOOKED_BACK).map((marks) => principleMarks(marks));
  if (told.every((marks) => Object.values(marks).every((mark) => mark === ''))) return [];
  return PRINCIPLE_CODES.flatMap((code): Neglected[] => {
    const marks = told.map((session) => session[code]);
    const reason = reasonOf(marks);
    return reason === undefined ? [] : [{ code, reason, marks }];
  })
    .sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.reason) - WORST_FIRST.indexOf(b.reason) || sessionsAgainst(b) - sessionsAgainst(a),
    )
    .slice(0, MOST_NAMED);
}

function reasonOf(marks: readonly (Judgement | '')[]): NeglectReason | undefined {
  if (marks.includes('met')) return undefined;
  if (marks.includes('partly')) return 'partly';
  if (marks.includes('notYet')) return 'notYet';
  return marks.includes('') ? 'open' : undefined;
}

function sessionsAgainst({ reason, marks }: Neglected): number {
  const against = reason === 'open' ? '' : reason;
  return marks.filter((mark) => mark === against).length;
}
