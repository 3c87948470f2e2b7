import type { PassedInSession } from '../../app/passing.svelte.ts';
import { isAnswered, type Answer } from '../../practice/answer.ts';
import type { Ending } from '../../practice/ending.ts';
import type { PeerChoice } from '../../practice/peer-choice.ts';
import type { Session } from '../../practice/session.ts';
import type { ShownMember } from '../../practice/shown-members.ts';
import type { Words } from '../../text/id/words.ts';

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
  /** The ending under way, whose look back may go around; undefined where there is none. */
  readonly ending: Ending | undefined;
}

export type Passed = PassedInSession;
export type PassedWhat = Passed['what'];

/** Who had their turn already. */
export function hadTurn({ answers, choices, ending }: Passable, what: PassedWhat): ReadonlySet<string> {
  if (what === 'evaluation') return new Set(ending?.turns.map(({ key }) => key));
  return what === 'choices'
    ? new Set(choices.map(({ from }) => from))
    : new Set(answers.filter((answer) => answer.check === what && isAnswered(answer)).map(({ member }) => member));
}

/** What goes around, by its name. */
export function passedName(what: PassedWhat, { pass, ending }: Pick<Words, 'pass' | 'ending'>): string {
  if (what === 'evaluation') return ending.onTablet;
  return what === 'choices' ? pass.choices : pass.checks[what];
}
