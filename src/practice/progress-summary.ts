/**
 * What the paper about the progress of a group, or of one member, tells, without a word of any language. The page of the group
 * holds no goal and no answer of a single member, and the page of a member nothing of another: each goes into its own file. A
 * copy that leaves the office says nothing of who took part either, for that is the facilitator's own observation, nor their notes.
 */
import { agencyHead, type Agency } from './agency.ts';
import { CHECKS, type Check } from './answer.ts';
import { goalCourse, goalsOf, type GoalPoint } from './goal-course.ts';
import { GRADES, stepField, type Goal, type Grade } from './goal.ts';
import type { GroupProgress } from './group-progress.ts';
import type { SessionRow } from './group-digest.ts';
import { inOrder, isActive, shownName } from './member-order.ts';
import { memberBeside, type BesideMatter, type MemberBeside } from './member-beside.ts';
import type { Member } from './member.ts';
import { membersCopy } from './members-copy.ts';
import { answersTo, courseOf, participationIn, type GroupStep, type MemberStep, type Mood } from './progress.ts';
import { FEWEST_IN_A_MEAN, type SessionSummary, type Told } from './session-summary.ts';
import type { SummaryReader } from './summary-reader.ts';
import { toldVersions } from './told-versions.ts';

export interface ProgressCopy {
  readonly reader: SummaryReader;
  /** Id of the member whose page it is, '' for the page of the group. */
  readonly member: string;
}

/** The questions of check-in and check-out: those that tell mood, and the others. */
export interface AskedInChecks {
  readonly mood: Readonly<Record<Check, string>>;
  readonly others: readonly { readonly code: string; readonly check: Check }[];
}

export interface ProgressSummary {
  readonly reader: SummaryReader;
  /** Name of the member a copy is for, '' for all. */
  readonly forMember: string;
  readonly agency: SessionSummary['agency'];
  readonly facilitators: readonly string[];
  readonly group: { readonly name: string; readonly planned: number | null };
  /** Whose page it is; undefined for the group's. */
  readonly member: { readonly name: string; readonly joinedOn: string; readonly leftOn: string } | undefined;
  /** How many take part now. */
  readonly members: number;
  readonly sessions: readonly SessionRow[];
  readonly goals: readonly PaperGoal[];
  /** One of both, as the page is the group's or a member's. */
  readonly steps: { readonly group: readonly GroupStep[] } | { readonly member: readonly MemberStep[] };
  readonly hasCircles: boolean;
  /** Answers to the other questions, by their codes. */
  readonly others: ReadonlyMap<string, readonly Mood[]>;
  /** What goes on beside, on the page of a member. */
  readonly beside: MemberBeside | undefined;
  /** Who was there when, on the page of the group for the file. */
  readonly roll: readonly { readonly who: string; readonly steps: readonly MemberStep[] }[];
}

export interface PaperGoal {
  readonly texts: Told;
  readonly since: string;
  readonly until: string;
  /** The way it has come. */
  readonly points: readonly GoalPoint[];
  /** From far above what was expected to far below it. */
  readonly steps: readonly { readonly grade: Grade; readonly words: Told; readonly on: readonly string[] }[];
  /** What was seen, in the order of the days. */
  readonly notes: readonly { readonly date: string; readonly texts: Told }[];
}

/** `today`: ISO date. `besides`: what goes on beside the group, for the page of a member. */
export function progressSummary(
  progress: GroupProgress,
  agency: Agency | undefined,
  { reader, member: id }: ProgressCopy,
  asked: AskedInChecks,
  today: string,
  besides?: BesideMatter,
): ProgressSummary {
  const { group, members, sessions } = progress;
  const file = reader === 'file';
  const copy = membersCopy(
    members.map((member) => ({
      ...member,
      // Any version that was written apart may have been used in a text.
      also: [...toldVersions(member.item, 'name'), ...toldVersions(member.item, 'called')],
      contact: toldVersions(member.item, 'contact').join('\n'),
    })),
    id,
  );
  const all = (texts: Told): Told => (file ? texts : texts.map((text) => copy.text(text).trim()));
  const member = members.find((one) => one.id === id);
  const name = (one: Member) => one.name.trim() || shownName(one);
  const course = courseOf(progress, participationIn(progress), asked.mood);
  const alone = id !== '';
  return {
    reader,
    forMember: !file && member ? name(member) : '',
    agency: agencyHead(agency),
    facilitators: group.facilitators.map((one) => one.trim()).filter((one) => one !== ''),
    group: { name: all([group.name.trim()]).join(''), planned: group.plannedSessions },
    member: member && { name: name(member), joinedOn: member.joinedOn, leftOn: member.leftOn },
    members: members.filter((one) => isActive(one, today)).length,
    sessions,
    goals: goalsOf(progress.goals, id).map((goal) => paperGoal(goal, progress, all, file)),
    steps: alone
      ? { member: course.members.get(id) ?? [] }
      : { group: file ? course.group : course.group.map(withoutFew) },
    hasCircles: progress.turns.length > 0,
    others: new Map(
      // Means of few would tell a single answer, and these questions are not asked twice to find out whose.
      file || alone ? asked.others.map((one) => [one.code, answersTo(progress, one, alone ? id : undefined)]) : [],
    ),
    beside:
      member && besides
        ? memberBeside(besides, progress.attendance, id, reader, (text) => all([text]).join(''))
        : undefined,
    roll:
      file && !alone
        ? inOrder(
            members.filter((one) => course.members.get(one.id)?.some(({ presence }) => presence !== 'outside')),
            'name',
            (a, b) => a.localeCompare(b),
            Number(today.slice(0, 4)),
          ).map((one) => ({ who: name(one), steps: course.members.get(one.id) ?? [] }))
        : [],
  };
}

function paperGoal(
  goal: Goal,
  { gradings }: Pick<GroupProgress, 'gradings'>,
  all: (texts: Told) => Told,
  file: boolean,
): PaperGoal {
  const points = goalCourse(gradings, goal.id);
  return {
    texts: all(toldVersions(goal.item, 'text')),
    since: goal.since,
    until: goal.until,
    points,
    steps: GRADES.toReversed().map((grade) => ({
      grade,
      words: all(toldVersions(goal.item, stepField(grade))),
      on: points.filter((point) => point.grade === grade || point.apart.includes(grade)).map(({ date }) => date),
    })),
    notes: file
      ? gradings
          .filter((one) => one.goal === goal.id)
          .map(({ date, item }) => ({ date, texts: toldVersions(item, 'note') }))
          .filter(({ texts }) => texts.length > 0)
          .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      : [],
  };
}

/** Without the means that would let those who answered reckon out each other's. */
function withoutFew(step: GroupStep): GroupStep {
  const [came, went] = CHECKS.map((check) => (step.answered[check] < FEWEST_IN_A_MEAN ? null : step.mood[check]));
  return { ...step, mood: { in: came ?? null, out: went ?? null } };
}
