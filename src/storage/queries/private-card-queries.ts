import { entryKind, type Entry } from '../../practice/entry.ts';
import { hypothesisCheckKind } from '../../practice/hypothesis-check.ts';
import { hypothesesOf, type Hypothesis } from '../../practice/hypothesis.ts';
import { inTime } from '../../practice/in-time.ts';
import { reinforcementKind, type Reinforcement } from '../../practice/reinforcement.ts';
import { sessionKind } from '../../practice/session.ts';
import { stepKind, type Step } from '../../practice/step.ts';
import { techniqueRunKind } from '../../practice/technique-run.ts';
import type { Notebook } from '../notebook.ts';

/** What private cards are told from. [X5–X9] */
export function privateCardQueries(notebook: Notebook) {
  async function sessionsOf(group: string): Promise<readonly string[]> {
    return (await notebook.children(sessionKind, group)).map(({ id }) => id);
  }

  return {
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
    /** Moments of the journal by their ids, earliest first; those deleted since are left out. */
    async moments(ids: readonly string[]): Promise<readonly Entry[]> {
      const found = await Promise.all(ids.map((id) => notebook.read(entryKind, id)));
      return found.filter((entry) => entry !== undefined).sort(inTime('at'));
    },
    /** What private cards of the group left to be done, in the order of making. */
    async care(group: string): Promise<readonly Step[]> {
      const sessions = await sessionsOf(group);
      const runs = new Set((await notebook.childrenOfAll(techniqueRunKind, sessions)).map(({ id }) => id));
      const steps = await notebook.children(stepKind, group);
      return steps.filter(({ of }) => runs.has(of)).sort(inTime('madeAt'));
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
