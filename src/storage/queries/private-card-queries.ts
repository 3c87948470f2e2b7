import { entryKind, type Entry } from '../../practice/entry.ts';
import { hypothesisCheckKind } from '../../practice/hypothesis-check.ts';
import { hypothesesOf, type Hypothesis } from '../../practice/hypothesis.ts';
import { inTime } from '../../practice/in-time.ts';
import { reinforcementKind, type Reinforcement } from '../../practice/reinforcement.ts';
import { sessionKind } from '../../practice/session.ts';
import { techniqueRunKind } from '../../practice/technique-run.ts';
import { turnKind, type Turn } from '../../practice/turn.ts';
import type { Notebook } from '../notebook.ts';

/** What talking circle and private cards are told from. [X2, X5–X9] */
export function privateCardQueries(notebook: Notebook) {
  async function sessionsOf(group: string): Promise<readonly string[]> {
    return (await notebook.children(sessionKind, group)).map(({ id }) => id);
  }

  return {
    turns: (run: string): Promise<readonly Turn[]> => notebook.children(turnKind, run),
    /** Over all sessions of the group, earliest first. */
    async reinforcements(group: string): Promise<readonly Reinforcement[]> {
      return (await notebook.childrenOfAll(reinforcementKind, await sessionsOf(group))).sort(inTime('at'));
    },
    /** Interpretations of the group, the latest first, with all that was found since. */
    async hypotheses(group: string): Promise<readonly Hypothesis[]> {
      const [runs, checks] = await Promise.all([
        notebook.childrenOfAll(techniqueRunKind, await sessionsOf(group)),
        notebook.children(hypothesisCheckKind, group),
      ]);
      return hypothesesOf(runs, checks);
    },
    /**
     * Moments the journal of a group holds about any of these members, the latest first; those of `session` stand first.
     * Without members, the moments of the session alone that are about nobody or the group.
     */
    async momentsAbout(group: string, session: string, members: readonly string[]): Promise<readonly Entry[]> {
      const entries = await notebook.childrenOfAll(
        entryKind,
        members.length === 0 ? [session] : await sessionsOf(group),
      );
      const about = entries.filter(
        (entry) => entry.act === '' && (members.length === 0 || members.some((member) => entry.about.includes(member))),
      );
      const latest = about.sort(inTime('at')).reverse();
      return [
        ...latest.filter(({ parent }) => parent === session),
        ...latest.filter(({ parent }) => parent !== session),
      ];
    },
  };
}
