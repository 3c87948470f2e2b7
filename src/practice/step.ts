import { choice, date, fields, longText, moment, shortText, yesNo } from './field.ts';
import { inTime } from './in-time.ts';
import type { Kind, View } from './kind.ts';

/** An agreement or a next step, with who and until when. Parent: the group, so that an open one comes back. */
export const stepKind = {
  name: 'step' as const,
  schema: 1,
  fields: fields({
    kind: choice('agreement', 'nextStep'),
    text: longText,
    /** In words: a member, the facilitator, everyone. */
    who: shortText,
    due: date,
    /** Id of the session it was made in. */
    session: shortText,
    doneAt: moment,
    /** Put away without being done. */
    droppedAt: moment,
    madeAt: moment,
    /** Id of the contact, referral, sheet or ending it was agreed in; '' for one of a session or of the group at large. */
    of: shortText,
    /** Agreed beside the group, with one of its members: never in what is printed or shown of its sessions. */
    beside: yesNo,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Step = View<typeof stepKind>;

/** Steps of the group itself; what was agreed beside it is not everyone's reading. */
export function ofTheGroup<S extends { readonly beside?: boolean }>(steps: readonly S[]): S[] {
  return steps.filter(({ beside }) => beside !== true);
}

/** Steps that were agreed in one contact, referral or sheet, in the order of making. */
export function stepsOf(steps: readonly Step[], of: string): readonly Step[] {
  return steps.filter((step) => step.of === of).sort(inTime('madeAt'));
}

/** Neither done nor put away. */
export function isOpen({ doneAt, droppedAt }: Pick<Step, 'doneAt' | 'droppedAt'>): boolean {
  return doneAt === null && droppedAt === null;
}
