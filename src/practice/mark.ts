import * as v from 'valibot';
import { choice, fields, longText, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';
import { MARKS } from './session.ts';

/**
 * How far a principle, or one of its statements, was met in a session. Parent: the session. One per code and session:
 * its id is derived from both.
 *
 * Forms of a code: `T6` a principle looked back on, `T6.2` one of its statements, `T6.<key>` a statement of the agency's
 * own under the key it has in the agency; `plan:T6.2` the same statement asked before the session. What was prepared and
 * what came of it are never counted together.
 */
export const markKind = {
  name: 'mark' as const,
  schema: 1,
  fields: fields({ code: shortText, mark: choice(...MARKS), note: longText }),
  parts: {
    /** Moments of the journal that show it, by the id of the entry: linked on two tablets, both stay. */
    evidence: v.object({}),
  },
  upcasts: [],
} satisfies Kind;

export type Mark = View<typeof markKind>;

const PLANNING = 'plan:';

/** The code under which a principle or a statement is asked while a session is planned. */
export function planningCode(code: string): string {
  return PLANNING + code;
}

/** The principle a code of the reflection belongs to; undefined for codes of the planning. */
export function principleOf(code: string): string | undefined {
  return code.startsWith(PLANNING) ? undefined : code.split('.', 1)[0];
}
