import type { Result } from '../../base/result.ts';
import {
  ballotKey,
  endingKind,
  openRound,
  type Answer,
  type Decision,
  type Ending,
  type VoiceTheme,
} from '../../practice/ending.ts';
import { groupKind, type Group } from '../../practice/group.ts';
import type { Dot, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { memberKind, type Member } from '../../practice/member.ts';
import type { stepKind } from '../../practice/step.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openGroup } from './open-group.ts';
import { addOwnStep } from './own-steps.ts';

export type EndingChanges = Changes<typeof endingKind>;

/** What stood in the group, or at the member, before a decision: for taking it back. */
export interface BeforeDecision {
  readonly group?: Partial<Pick<Group, 'stage' | 'plannedSessions' | 'endsOn' | 'archivedAt'>>;
  readonly member?: Pick<Member, 'leftOn' | 'leftReason'>;
}

export interface Reopened {
  readonly ending: string;
  readonly before: BeforeDecision;
}

interface NewVoice {
  readonly text: string;
  readonly theme: VoiceTheme;
  /** Id of the member when they wish to be named, else ''. */
  readonly member: string;
}

/** What a round holds from its founding, and where tablets stand in it: nothing anybody wrote. */
const FOUNDED_WITH = /^(?:member|round|begunAt|stands\/.*)$/;

export function endingCommands(notebook: Notebook) {
  async function found(writing: Writing, group: Group, member: string): Promise<string> {
    const endings = await writing.children(endingKind, group.id);
    const open = openRound(endings, member);
    if (open) return open.id;
    const rounds = endings.filter((ending) => ending.member === member).map(({ round }) => round ?? 0);
    const round = Math.max(0, ...rounds) + 1;
    const id = await writing.derivedId(group.space, 'ending', group.id, member, String(round));
    await writing.put(
      endingKind,
      id,
      { space: group.space, parent: group.id },
      { member, round, begunAt: writing.now },
    );
    return id;
  }

  async function ofId(writing: Writing, id: string): Promise<Ending> {
    const ending = await writing.read(endingKind, id);
    if (!ending) writing.refuse({ kind: 'notFound', table: 'ending', id });
    return ending;
  }

  async function leaver(writing: Writing, id: string): Promise<Member> {
    const member = await writing.read(memberKind, id);
    if (!member) writing.refuse({ kind: 'notFound', table: 'member', id });
    return member;
  }

  async function restore(writing: Writing, ending: Ending, before: BeforeDecision): Promise<void> {
    if (before.group) await writing.change(groupKind, ending.parent, before.group);
    if (before.member) await writing.change(memberKind, ending.member, before.member);
  }

  return {
    /** The round under way, or a new one: of the whole group, or of a member who says good-bye. Answers its id. */
    begin(group: string, member = ''): Promise<Result<string>> {
      return notebook.command(async (writing) => found(writing, await openGroup(writing, group), member));
    },
    change(id: string, changes: EndingChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(endingKind, id, changes, seen));
    },
    /** Keeps where this tablet stands. */
    stand(id: string, step: string): Promise<Result<Dot>> {
      return notebook.command((writing) =>
        writing.change(endingKind, id, { stands: { [notebook.identity.device]: { step, at: writing.now } } }),
      );
    },
    /** Adds what a member said, and drops the draft it grew in. Answers its key. */
    addVoice(id: string, { text, theme, member }: NewVoice, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        if (draft !== undefined) writing.dropDraft(draft);
        const key = writing.newId();
        await writing.change(endingKind, id, {
          voices: { [key]: { text } },
          voiceFacts: { [key]: { theme, member, saidAt: writing.now } },
        });
        return key;
      });
    },
    /**
     * What one member answered on the passed tablet, all of it or nothing: answers by question ('' for one left open),
     * and words without a name. A later turn of the same member replaces the answers it names.
     */
    vote(
      id: string,
      member: string,
      answers: Readonly<Record<string, Answer | ''>>,
      words: string,
    ): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const key = writing.newId();
        const given = Object.entries(answers).map(([question, mark]) => [ballotKey(member, question), { mark }]);
        await writing.change(endingKind, id, {
          turns: { [member]: { at: writing.now } },
          ballots: Object.fromEntries(given) as Record<string, { mark: Answer | '' }>,
          ...(words === ''
            ? {}
            : {
                voices: { [key]: { text: words } },
                voiceFacts: { [key]: { theme: 'other' as const, member: '', saidAt: writing.now } },
              }),
        });
      });
    },
    /** Takes words away, or back (false); they stay in the item. */
    strike(id: string, voice: string, struck = true): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(endingKind, id, { struck: { [voice]: struck ? {} : null } }));
    },
    /**
     * Adds a follow-up step, and drops the draft it grew in. What is arranged with a single member stays beside the
     * group. Answers its id.
     */
    addStep(id: string, changes: Changes<typeof stepKind>, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        if (draft !== undefined) writing.dropDraft(draft);
        const { member } = await ofId(writing, id);
        return addOwnStep(writing, endingKind, id, changes, member !== '');
      });
    },
    /**
     * Decides on what the ending holds: the group ends, goes on longer, or changes; or its member leaves. Answers what
     * stood there before.
     */
    decide(id: string, decision: Decision): Promise<Result<BeforeDecision>> {
      return notebook.command(async (writing) => {
        const ending = await ofId(writing, id);
        const group = await openGroup(writing, ending.parent);
        await writing.change(endingKind, id, { decision, decidedAt: writing.now, stageBefore: group.stage });
        if (decision === 'leave') {
          const { leftOn, leftReason } = await leaver(writing, ending.member);
          await writing.change(memberKind, ending.member, {
            ...(ending.leavesOn === '' ? {} : { leftOn: ending.leavesOn }),
            ...(ending.leavesBecause === '' ? {} : { leftReason: ending.leavesBecause }),
          });
          return { member: { leftOn, leftReason } };
        }
        const { stage, plannedSessions, endsOn } = group;
        if (decision === 'extend') {
          await writing.change(groupKind, group.id, {
            ...(stage === 'P5' ? { stage: 'P4' as const } : {}),
            ...(ending.newPlanned === null ? {} : { plannedSessions: ending.newPlanned }),
            ...(ending.newEndsOn === '' ? {} : { endsOn: ending.newEndsOn }),
          });
        } else {
          await writing.change(groupKind, group.id, { stage: decision === 'end' ? 'P5' : 'P2' });
        }
        return { group: { stage, plannedSessions, endsOn } };
      });
    },
    /** Undo of a decision. */
    takeBack(id: string, before: BeforeDecision): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const ending = await ofId(writing, id);
        await writing.change(endingKind, id, { decidedAt: null });
        await restore(writing, ending, before);
      });
    },
    /** A group that was ended goes on: out of the archive, back in its former stage, with a new round to end it by. */
    reopen(id: string): Promise<Result<Reopened>> {
      return notebook.command(async (writing) => {
        const ending = await ofId(writing, id);
        const group = await openGroup(writing, ending.parent);
        const { stage, archivedAt } = group;
        const former = ending.stageBefore === '' || ending.stageBefore === 'P5' ? 'P4' : ending.stageBefore;
        await writing.change(groupKind, group.id, { archivedAt: null, stage: former });
        return { ending: await found(writing, group, ''), before: { group: { stage, archivedAt } } };
      });
    },
    /** Undo of opening again. The new round goes with it, unless somebody has written in it. */
    closeAgain({ ending: id, before }: Reopened): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const ending = await ofId(writing, id);
        await restore(writing, ending, before);
        if (Object.keys(ending.item.fields).every((field) => FOUNDED_WITH.test(field))) {
          await writing.remove(endingKind, id);
        }
      });
    },
  };
}
