import { href } from '../../app/routes.ts';
import type { SessionRow } from '../../practice/group-digest.ts';
import type { Formats } from '../../text/formats.ts';
import type { PrinciplesText } from '../../text/id/principles.ts';

/** A session as a column of the course. */
export interface CourseColumn {
  readonly id: string;
  /** "4" */
  readonly short: string;
  /** "session 4" */
  readonly name: string;
  /** Day it was planned for, as the language writes it. */
  readonly day: string;
  /** To what can be done with it. */
  readonly href: string;
}

export function courseColumn(
  { id, number, date, status }: SessionRow,
  words: PrinciplesText,
  formats: Formats,
): CourseColumn {
  const screen = status === 'closed' ? 'summary' : status === 'running' ? 'run' : 'wrapUp';
  return {
    id,
    short: words.sessionShort(number),
    name: words.session(number),
    day: formats.shortDate(date),
    href: href({ screen, session: id }),
  };
}
