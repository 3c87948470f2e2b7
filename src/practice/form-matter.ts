import type { Attendance } from './attendance.ts';
import type { FeedbackSheet } from './feedback-sheet.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';
import type { PaperForm } from './paper-form.ts';
import type { Session } from './session.ts';

/** A form with all that keying it in, or printing it, needs. */
export interface FormMatter {
  readonly form: PaperForm;
  readonly group: Group;
  /** In the order of the columns; undefined for one that was deleted. */
  readonly sessions: readonly (Session | undefined)[];
  readonly members: readonly Member[];
  /** Of these sessions. */
  readonly attendance: readonly Attendance[];
  /** Keyed in from this form. */
  readonly sheets: readonly FeedbackSheet[];
}

export interface FormOfGroup {
  readonly form: PaperForm;
  readonly group: Group;
}
