/**
 * What the summary of a session tells, without a word of any language: for the file, or for the members. The members'
 * copy names nobody but the one it is meant for, and leaves out what is the facilitator's own: analysis, reflection, roles,
 * notes on principles and goals, what to follow up, tones, single answers, and why someone was away. What was seen of people,
 * and incidents, go into it only where that is chosen for this one copy: in a small group initials say enough. Goals of members
 * are in neither copy: they are nobody's but their own, and stand on their own page. In one file, long as it is: what is left
 * out of the members' copy must be seen beside what goes into it.
 */
import { agencyHead, type Agency, type AgencyHead } from './agency.ts';
import * as v from 'valibot';
import type { Json } from '../base/json.ts';
import { agendaOf, aimsInPlace, blocksInPlace } from './agenda.ts';
import type { Amendment } from './amendment.ts';
import { readTarget, type AmendedField } from './amendment-target.ts';
import { MOOD_QUESTION, valueOf, type Answer, type Check } from './answer.ts';
import { presenceOf, type Attendance, type Presence } from './attendance.ts';
import { isDate } from './calendar.ts';
import { ENTRY_KINDS, isRestricted, type Entry, type EntryKind, type Tone } from './entry.ts';
import { textList } from './field.ts';
import { goalCourse, goalsOf, goalsOn } from './goal-course.ts';
import { stepField, type Goal, type Grade } from './goal.ts';
import type { Grading } from './grading.ts';
import type { Group, Origin, Stage } from './group.ts';
import { inTime } from './in-time.ts';
import { ledTechniques, tellable } from './led-techniques.ts';
import type { Mark } from './mark.ts';
import type { Member } from './member.ts';
import { membersCopy } from './members-copy.ts';
import { mean } from './progress.ts';
import { PRINCIPLE_CODES, principleMarks, type PrincipleCode } from './principle-marks.ts';
import { rolesTaken, type RoleTaken } from './roles-taken.ts';
import { sessionClock } from './session-clock.ts';
import { attendanceCounts, sessionMembers } from './session-members.ts';
import { versionsOf } from './item.ts';
import { partField } from './kind.ts';
import { dayOf } from './session-day.ts';
import {
  judgementOf,
  MARKS,
  otherBlocks,
  toldAim,
  toldNotes,
  type BlockValue,
  type Judgement,
  type Session,
} from './session.ts';
import { sessionStatus, type SessionStatus } from './session-status.ts';
import type { Step } from './step.ts';
import type { TechniqueRun } from './technique-run.ts';
import type { SummaryReader } from './summary-reader.ts';
import { otherVersions, toldVersions } from './told-versions.ts';
import { earlierSteps, stepsOfSession } from './wrap-up.ts';

/** A session with all that belongs to it. */
export interface ToldSession {
  readonly agency?: Agency | undefined;
  readonly group: Group;
  readonly session: Session;
  /** All members of the group, those who left too: their names may stand in a text. */
  readonly members: readonly Member[];
  readonly attendance: readonly Attendance[];
  readonly entries: readonly Entry[];
  readonly marks: readonly Mark[];
  /** Techniques led in this session. */
  readonly runs: readonly TechniqueRun[];
  /** All steps of the group. */
  readonly steps: readonly Step[];
  readonly amendments: readonly Amendment[];
  /** All goals of the group and of its members, with every grading of them. */
  readonly goals: readonly Goal[];
  readonly gradings: readonly Grading[];
  /** Check-ins and check-outs of this session. */
  readonly answers: readonly Answer[];
}

/** Kinds of notes a members' copy holds only by choice: how the facilitator saw somebody, and what went wrong. */
export const BY_CHOICE = ['observation', 'incident'] as const satisfies readonly EntryKind[];
export type ByChoice = (typeof BY_CHOICE)[number];

/** How many notes a members' copy keeps to the facilitator: by kind where that can be chosen, the others always. */
export type HeldBack = Readonly<Record<ByChoice | 'followUp' | 'card' | 'restricted', number>>;

export interface SummaryCopy {
  readonly reader: SummaryReader;
  /** Id of the one member a members' copy is meant for; '' for all. */
  readonly member?: string;
  /** Leave the notes of the journal out of a members' copy. */
  readonly withoutCourse?: boolean;
  /** Put these into a members' copy as well. */
  readonly also?: readonly ByChoice[];
}

/** Every version of a narrative that was written apart, latest first; empty when nothing was written. */
export type Told = readonly string[];

export interface SessionSummary {
  readonly reader: SummaryReader;
  /** Name of the member the copy is for, '' for all. */
  readonly forMember: string;
  readonly agency: AgencyHead;
  readonly group: {
    readonly name: string;
    readonly origin: Origin | '';
    readonly stage: Stage | '';
    readonly serves: Told;
  };
  readonly status: SessionStatus;
  readonly number: number | null;
  /** How many sessions are planned in all. */
  readonly of: number | null;
  readonly date: string;
  readonly startsAt: string;
  readonly plannedMinutes: number | null;
  readonly begunAt: number | null;
  readonly endedAt: number | null;
  readonly closedAt: number | null;
  /** Set when the session did not take place. */
  readonly notHeldReason: string | null;
  readonly place: Told;
  /** Every name of every list that was written apart, each once. */
  readonly facilitators: readonly string[];
  readonly counts: Readonly<Record<Presence | 'unmarked', number>>;
  readonly attendance: readonly SummaryPresence[];
  readonly purpose: Told;
  readonly aims: readonly SummaryAim[];
  /** Goals of the group that were worked on on that day. */
  readonly goals: readonly SummaryGoal[];
  readonly mood: Readonly<Record<Check, SummaryMood>>;
  readonly programme: readonly SummaryBlock[];
  /** Codes of the techniques used, each once: of the plan first, then those led beside it. */
  readonly techniques: readonly string[];
  readonly materials: readonly string[];
  readonly course: readonly SummaryEntry[];
  /** Of the journal, whether chosen for this copy or not; nothing is held back from the file. */
  readonly heldBack: HeldBack;
  readonly atmosphere: Told;
  readonly problems: Told;
  readonly reflection: Told;
  readonly analysis: Told;
  /** The facilitator's own: empty in the members' copy. */
  readonly roles: readonly RoleTaken[];
  readonly rolesNote: Told;
  readonly nextPlan: Told;
  /** Made in this session. */
  readonly steps: readonly SummaryStep[];
  /** From earlier sessions, open when this one began. */
  readonly earlierSteps: readonly SummaryStep[];
  readonly principles: readonly {
    readonly code: PrincipleCode;
    readonly mark: Judgement | '';
    /** What else it was judged to be on another tablet. */
    readonly otherMarks: readonly Judgement[];
    readonly notes: Told;
  }[];
  readonly amendments: readonly SummaryAmendment[];
}

export interface SummaryAim {
  readonly texts: Told;
  readonly mark: Judgement | '';
  readonly otherMarks: readonly Judgement[];
  readonly notes: Told;
}

export interface SummaryGoal {
  readonly texts: Told;
  /** Graded on that day; null while nobody did. */
  readonly grade: Grade | null;
  /** What else it was graded on another tablet. */
  readonly otherGrades: readonly Grade[];
  /** The goal's own words for that step. */
  readonly step: Told;
  readonly notes: Told;
}

/** How those who answered came, or went. */
export interface SummaryMood {
  /** How many answered. */
  readonly count: number;
  /** Null where nobody answered, and in the members' copy where so few did that it would tell one of them. */
  readonly mean: number | null;
  /** Each answer without a name, lowest first; none in the members' copy. */
  readonly values: readonly number[];
}

export interface SummaryPresence {
  /** '' for a member who has been deleted since. */
  readonly who: string;
  readonly presence: Presence | '';
  readonly otherPresences: readonly Presence[];
  readonly reasons: Told;
  /** Joined on the day of the session. */
  readonly isNew: boolean;
}

export interface SummaryBlock {
  readonly title: string;
  /** Hour it was planned for; '' when the session had none. */
  readonly plannedAt: string;
  readonly plannedMinutes: number;
  /** When it was really begun; null when it was not, or when nobody tapped the clock. */
  readonly begunAt: number | null;
  /** Minutes really spent on it. */
  readonly minutes: number | null;
  /** Passed over, although the clock was used. */
  readonly skipped: boolean;
  readonly technique: string;
  readonly material: string;
  readonly leads: string;
  /** What else was written to it on another tablet: of each version what differs. */
  readonly others: readonly Partial<BlockValue>[];
}

export interface SummaryEntry {
  readonly at: number | null;
  readonly kind: EntryKind | '';
  readonly about: readonly string[];
  readonly tone: Tone | '';
  /** For the file alone. */
  readonly restricted: boolean;
  readonly texts: Told;
}

export interface SummaryStep {
  readonly kind: 'agreement' | 'nextStep';
  readonly texts: Told;
  readonly who: Told;
  /** ISO dates. */
  readonly dues: Told;
  readonly state: 'open' | 'done' | 'dropped';
}

export interface SummaryAmendment {
  readonly at: number | null;
  readonly of: 'whole' | 'entry' | 'attendance' | 'principle' | AmendedField;
  /** The moment of the entry it speaks of. */
  readonly entryAt: number | null;
  /** The member whose attendance it speaks of, or the code of the principle. */
  readonly who: string;
  /** What stood there before, and still stands; empty where the amended part is printed in full above. */
  readonly former: Told;
  readonly texts: Told;
  readonly reason: string;
  /** Speaks of a note that is for the file alone. */
  readonly restricted: boolean;
}

const MINUTE = 60_000;
/** A mean of fewer answers lets those who gave them reckon out the others'. */
export const FEWEST_IN_A_MEAN = 5;
const FACILITATORS_OWN: ReadonlySet<string> = new Set<AmendedField>(['reflection', 'analysis', 'roles']);

/** `now` is only asked while the session still runs. */
export function sessionSummary(told: ToldSession, wanted: SummaryCopy, now: number): SessionSummary {
  const { agency, group, session, members } = told;
  const file = wanted.reader === 'file';
  const copy = membersCopy(
    members.map((member) => ({
      ...member,
      // Any version that was written apart may have been used in a text.
      also: [...toldVersions(member.item, 'name'), ...toldVersions(member.item, 'called')],
      contact: toldVersions(member.item, 'contact').join('\n'),
    })),
    wanted.member,
  );
  const byId = new Map(members.map((member) => [member.id, member]));

  const text = (words: string) => (file ? words.trim() : copy.text(words).trim());
  const all = (texts: Told): Told => texts.map(text);
  const own = (texts: Told): Told => (file ? texts : []);
  const nameOf = (id: string) => {
    const member = byId.get(id);
    if (!file || !member) return copy.labelOf(id);
    return member.name.trim() || member.called.trim();
  };
  const field = (name: string): Told => toldVersions(session.item, name);

  const present = presences(told, nameOf, file);
  const reached = new Map(session.reached.map((value) => [value.key, value]));
  const programme = programmeOf(told, text, wanted.reader, now);
  const marks = principleMarks(told.marks);

  return {
    reader: wanted.reader,
    forMember: file || wanted.member === undefined || !byId.has(wanted.member) ? '' : nameOf(wanted.member),
    agency: agencyHead(agency),
    group: {
      name: text(group.name),
      origin: group.origin,
      stage: group.stage,
      serves: all(toldVersions(group.item, 'serves')),
    },
    status: sessionStatus(session),
    number: session.number,
    of: group.plannedSessions,
    date: dayOf(session),
    startsAt: session.startsAt,
    plannedMinutes: session.plannedMinutes,
    begunAt: session.begunAt,
    endedAt: session.endedAt,
    closedAt: session.closedAt,
    notHeldReason: session.notHeldAt === null ? null : all(field('notHeldReason')).join(' · '),
    place: all(field('place')),
    facilitators: facilitatorsOf(group),
    ...present,
    purpose: all(field('purpose')),
    aims: aimsInPlace(session).map(({ key }) => ({
      texts: all(toldAim(session, key)),
      mark: reached.get(key)?.mark ?? '',
      otherMarks: otherVersions(session.item, partField('reached', key), judgementOf),
      notes: all(toldNotes(session, key)),
    })),
    goals: goalsTold(told, all, own),
    mood: { in: moodOf(told.answers, 'in', file), out: moodOf(told.answers, 'out', file) },
    programme,
    techniques: [...new Set([...usedIn(programme, 'technique'), ...ledTechniques(told.runs, wanted.reader)])],
    materials: usedIn(programme, 'material'),
    course: courseOf(told, wanted, nameOf, text),
    heldBack: heldBackOf(told.entries, wanted),
    atmosphere: all(field('atmosphere')),
    problems: all(field('problems')),
    reflection: own(field('reflection')),
    analysis: own(field('analysis')),
    roles: file ? rolesTaken(session) : [],
    rolesNote: own(field('rolesNote')),
    nextPlan: all(field('nextPlan')),
    ...stepsOf(told, text),
    principles: PRINCIPLE_CODES.map((code) => {
      const mark = told.marks.find((other) => other.code === code);
      return {
        code,
        mark: marks[code],
        otherMarks: mark ? otherVersions(mark.item, 'mark', markOf) : [],
        notes: own(mark ? toldVersions(mark.item, 'note') : []),
      };
    }),
    amendments: amendmentsOf(told, wanted, nameOf, text),
  };
}

function goalsTold(
  { session, goals, gradings }: ToldSession,
  all: (texts: Told) => Told,
  own: (texts: Told) => Told,
): readonly SummaryGoal[] {
  const day = dayOf(session);
  return goalsOn(goalsOf(goals, ''), day).map((goal) => {
    const here = gradings.filter((one) => one.goal === goal.id && (one.session === session.id || one.date === day));
    // What was graded in the session itself goes before a grading of the same day without one.
    const within = here.filter((one) => one.session === session.id);
    const point = goalCourse(within, goal.id).at(-1) ?? goalCourse(here, goal.id).at(-1);
    return {
      texts: all(toldVersions(goal.item, 'text')),
      grade: point?.grade ?? null,
      otherGrades: point?.apart ?? [],
      step: point ? all(toldVersions(goal.item, stepField(point.grade))) : [],
      notes: own(here.flatMap(({ item }) => toldVersions(item, 'note'))),
    };
  });
}

function moodOf(answers: readonly Answer[], check: Check, file: boolean): SummaryMood {
  const values = answers.flatMap((answer) =>
    answer.check === check ? (valueOf(answer, MOOD_QUESTION[check]) ?? []) : [],
  );
  return {
    count: values.length,
    mean: file || values.length >= FEWEST_IN_A_MEAN ? mean(values) : null,
    values: file ? values.sort((a, b) => a - b) : [],
  };
}

/** Names of a list written apart on another tablet stand behind those of the one that is shown. */
function facilitatorsOf({ item }: Pick<Group, 'item'>): readonly string[] {
  const names = versionsOf(item, 'facilitators').flatMap(({ value }) => {
    const list = v.safeParse(textList.schema, value);
    return list.success ? list.output : [];
  });
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}

function markOf(value: Json): Judgement | '' {
  return MARKS.find((mark) => mark === value) ?? '';
}

function presences(
  { session, members, attendance }: ToldSession,
  nameOf: (id: string) => string,
  file: boolean,
): Pick<SessionSummary, 'counts' | 'attendance'> {
  const day = dayOf(session);
  const there = sessionMembers(members, day, attendance);
  // On the day a group begins everyone is new, and the word says nothing; whoever came in by the way still is.
  const begins = there.every(({ joinedOn }) => joinedOn === day);
  const cameIn = new Set(
    there.filter(({ addedAt }) => session.begunAt !== null && (addedAt ?? 0) >= session.begunAt).map(({ id }) => id),
  );
  const marks = new Map(attendance.map((mark) => [mark.member, mark]));
  const gone = attendance
    .filter(({ member, presence }) => presence !== '' && !members.some(({ id }) => id === member))
    .map(({ member }) => ({ id: member, joinedOn: '', leftOn: '' }));
  const rows = [...there, ...gone].map(({ id, joinedOn }): SummaryPresence => {
    const mark = marks.get(id);
    return {
      who: nameOf(id),
      presence: mark?.presence ?? '',
      otherPresences: mark ? otherVersions(mark.item, 'presence', presenceOf) : [],
      reasons: file && mark ? toldVersions(mark.item, 'reason') : [],
      isNew: isDate(joinedOn) && joinedOn === day && (!begins || cameIn.has(id)),
    };
  });
  return {
    counts: attendanceCounts([...there, ...gone], attendance),
    attendance: rows.sort((a, b) => Number(a.who === '') - Number(b.who === '') || a.who.localeCompare(b.who)),
  };
}

function programmeOf(
  { session, entries }: ToldSession,
  text: (words: string) => string,
  reader: SummaryReader,
  now: number,
): readonly SummaryBlock[] {
  const clock = sessionClock(session, entries, now);
  const clocked = new Map(clock.blocks.map((row) => [row.block.key, row]));
  const tapped = entries.some(({ act }) => act === 'blockBegun');
  return agendaOf(blocksInPlace(session), session.startsAt, session.plannedMinutes).rows.map(({ block, startsAt }) => {
    const row = clocked.get(block.key);
    const ran = tapped && (row?.state === 'done' || row?.state === 'current');
    return {
      title: text(block.title),
      plannedAt: startsAt,
      plannedMinutes: block.minutes,
      begunAt: ran ? row.at : null,
      minutes: ran ? Math.round(row.spent / MINUTE) : null,
      skipped: tapped && row?.state === 'skipped',
      technique: tellable(block.technique, reader),
      material: text(block.material),
      leads: text(block.leads),
      others: otherBlocks(session, block.key).map((other) => ({
        ...other,
        ...(other.technique === undefined ? {} : { technique: tellable(other.technique, reader) }),
        ...(other.title === undefined ? {} : { title: text(other.title) }),
        ...(other.material === undefined ? {} : { material: text(other.material) }),
        ...(other.leads === undefined ? {} : { leads: text(other.leads) }),
      })),
    };
  });
}

/** Each once, in order; whatever was written apart may have been used. */
function usedIn(programme: readonly SummaryBlock[], part: 'technique' | 'material'): readonly string[] {
  const used = programme
    .filter(({ skipped }) => !skipped)
    .flatMap((block) => [block[part], ...block.others.map((other) => other[part] ?? '')]);
  return [...new Set(used)].filter((one) => one !== '');
}

/** Every kind a note was given, also on another tablet; what has none was seen by somebody. */
function kindsOf({ item }: Entry): ReadonlySet<EntryKind> {
  const kinds = versionsOf(item, 'kind').flatMap(({ value }) => ENTRY_KINDS.filter((kind) => kind === value));
  return new Set(kinds.length === 0 ? ['observation'] : kinds);
}

/**
 * Why a note stays with the facilitator. What is still to be asked or arranged, and what was tapped on the private
 * observation card, is nobody else's reading; what was seen and incidents are by choice.
 */
function heldAs(entry: Entry): keyof HeldBack | undefined {
  if (isRestricted(entry)) return 'restricted';
  if (entry.code !== '') return 'card';
  const kinds = kindsOf(entry);
  return (['followUp', 'incident', 'observation'] as const).find((kind) => kinds.has(kind));
}

function isTold(entry: Entry, { reader, also = [] }: SummaryCopy): boolean {
  if (reader === 'file') return true;
  if (entry.code !== '' || isRestricted(entry)) return false;
  return [...kindsOf(entry)].every((kind) => kind !== 'followUp' && (!isByChoice(kind) || also.includes(kind)));
}

function isByChoice(kind: EntryKind): kind is ByChoice {
  return BY_CHOICE.some((choice) => choice === kind);
}

function heldBackOf(entries: readonly Entry[], { reader }: SummaryCopy): HeldBack {
  const held = { restricted: 0, observation: 0, incident: 0, followUp: 0, card: 0 };
  if (reader === 'file') return held;
  for (const entry of entries) {
    const as = entry.act === '' ? heldAs(entry) : undefined;
    if (as) held[as] += 1;
  }
  return held;
}

function courseOf(
  { entries }: ToldSession,
  wanted: SummaryCopy,
  nameOf: (id: string) => string,
  text: (words: string) => string,
): readonly SummaryEntry[] {
  const file = wanted.reader === 'file';
  if (!file && wanted.withoutCourse) return [];
  return entries
    .filter(({ act }) => act === '')
    .filter((entry) => isTold(entry, wanted))
    .sort(inTime('at'))
    .map((entry) => ({
      at: entry.at,
      kind: entry.kind,
      about: entry.about.map(nameOf),
      tone: file ? entry.tone : '',
      restricted: isRestricted(entry),
      texts: toldVersions(entry.item, 'text').map(text),
    }));
}

function stepsOf(
  { session, steps }: ToldSession,
  text: (words: string) => string,
): Pick<SessionSummary, 'steps' | 'earlierSteps'> {
  const close = session.closedAt ?? Number.POSITIVE_INFINITY;
  const answered = (moment: number | null) => moment !== null && moment <= close;
  const told = (step: Step): SummaryStep => ({
    kind: step.kind === 'nextStep' ? 'nextStep' : 'agreement',
    texts: toldVersions(step.item, 'text').map(text),
    who: toldVersions(step.item, 'who').map(text),
    dues: toldVersions(step.item, 'due').filter(isDate),
    // As it stood when the session was closed: a page printed years later tells the same.
    state: answered(step.doneAt) ? 'done' : answered(step.droppedAt) ? 'dropped' : 'open',
  });
  return {
    steps: stepsOfSession(steps, session.id).map(told),
    earlierSteps: session.begunAt === null ? [] : earlierSteps(steps, session).map(told),
  };
}

function amendmentsOf(
  { session, entries, attendance, amendments }: ToldSession,
  wanted: SummaryCopy,
  nameOf: (id: string) => string,
  text: (words: string) => string,
): readonly SummaryAmendment[] {
  const file = wanted.reader === 'file';
  return [...amendments].sort(inTime('at')).flatMap((amendment): SummaryAmendment[] => {
    const target = readTarget(amendment.target);
    const entry = target.of === 'entry' ? entries.find(({ id }) => id === target.entry) : undefined;
    if (!file && target.of === 'field' && FACILITATORS_OWN.has(target.field)) return [];
    // An entry deleted since may have been the facilitator's own, and so may a part only a newer app knows.
    if (!file && target.of === 'entry' && (wanted.withoutCourse || !entry || !isTold(entry, wanted))) return [];
    if (!file && target.of === 'whole' && amendment.target !== '') return [];
    // It may say why someone was away, or what was noted on a principle; that it was amended is told, how is not.
    const silent = !file && (target.of === 'attendance' || target.of === 'principle');
    const mark = target.of === 'attendance' && attendance.find(({ member }) => member === target.member);
    return [
      {
        at: amendment.at,
        of: target.of === 'field' ? target.field : target.of,
        entryAt: entry?.at ?? null,
        who: target.of === 'attendance' ? nameOf(target.member) : target.of === 'principle' ? target.code : '',
        former:
          target.of === 'field'
            ? toldVersions(session.item, target.field).map(text)
            : entry
              ? toldVersions(entry.item, 'text').map(text)
              : mark && file
                ? toldVersions(mark.item, 'reason')
                : [],
        texts: silent ? [] : toldVersions(amendment.item, 'text').map(text),
        reason: silent ? '' : text(amendment.reason),
        restricted: entry !== undefined && isRestricted(entry),
      },
    ];
  });
}
