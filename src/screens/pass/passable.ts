import type { Passing } from '../../app/passing.svelte.ts';
import { isAnswered, type Answer } from '../../practice/answer.ts';
import type { PeerChoice } from '../../practice/peer-choice.ts';
import type { Session } from '../../practice/session.ts';
import type { ShownMember } from '../../practice/shown-members.ts';

/** What a tablet that goes around needs to know of a session. */
export interface Passable {
  readonly session: Session;
  /** Local day of the session. */
  readonly day: string;
  /** Who may be chosen: everyone on the list of the session. */
  readonly everyone: readonly ShownMember[];
  /** Who gets a turn. */
  readonly present: readonly ShownMember[];
  readonly answers: readonly Answer[];
  /** Of this session. */
  readonly choices: readonly PeerChoice[];
}

export type Passed = NonNullable<Passing['now']>;
export type PassedWhat = Passed['what'];

/** Who had their turn already. */
export function hadTurn({ answers, choices }: Passable, what: PassedWhat): ReadonlySet<string> {
  return what === 'choices'
    ? new Set(choices.map(({ from }) => from))
    : new Set(answers.filter((answer) => answer.check === what && isAnswered(answer)).map(({ member }) => member));
}
