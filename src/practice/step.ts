import { choice, date, fields, longText, moment, shortText } from './field.ts';
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
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Step = View<typeof stepKind>;
