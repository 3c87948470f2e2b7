/** The course of a group by its principles, or through another lens on them: one row each, one column per session. */
import type { SessionRow } from './group-digest.ts';
import { principleMarks, togetherOf, type CodedMark, type PrincipleCode } from './principle-marks.ts';
import type { Judgement } from './session.ts';

/** A row of the picture: a principle by itself, or an entry of a lens with the principles that hold its matter. */
export interface CourseLine {
  readonly code: string;
  readonly principles: readonly PrincipleCode[];
}

export interface CourseRow {
  readonly code: string;
  /** In the order of the sessions; '' where nothing was judged. */
  readonly marks: readonly (Judgement | '')[];
  readonly met: number;
  /** In how many sessions it was judged; "not applicable" and what is open are none. */
  readonly judged: number;
}

/** Sessions that have a column: those that began, in the order of the course. */
export function courseSessions(rows: readonly SessionRow[]): readonly SessionRow[] {
  return rows.filter(({ status }) => status === 'running' || status === 'ended' || status === 'closed');
}

/** `sessions`: the marks of each session in the order of the columns. */
export function principleCourse(
  lines: readonly CourseLine[],
  sessions: readonly (readonly CodedMark[])[],
): readonly CourseRow[] {
  const told = sessions.map((marks) => principleMarks(marks));
  return lines.map(({ code, principles }) => {
    const marks = told.map((session) => togetherOf(principles.map((principle) => session[principle])));
    const judged = marks.filter((mark) => mark !== '' && mark !== 'notApplicable').length;
    return { code, marks, met: marks.filter((mark) => mark === 'met').length, judged };
  });
}
