/**
 * What the closing record of a group, or of one member, tells, without a word of any language: for the file, or for
 * members. The members' copy names nobody but the one it is meant for, and leaves out what is the facilitator's own:
 * the analysis of the elements, feelings, readiness, the attendance of others, and what is still to be arranged.
 */
import { agencyHead, type Agency, type AgencyHead } from './agency.ts';
import type { Json } from '../base/json.ts';
import { aimsInPlace, blocksInPlace } from './agenda.ts';
import { isDate, localDate } from './calendar.ts';
import { endingEvidence, type Evidence } from './ending-evidence.ts';
import {
  ballotsOn,
  countKey,
  DECISIONS,
  ENDING_CODES,
  farewells,
  heldIn,
  READINESS,
  readinessKey,
  voicesInOrder,
  WEIGHTS,
  type Answer,
  type Decision,
  type Ending,
  type EndingCode,
  type Readiness,
  type VoiceTheme,
  type Weight,
} from './ending.ts';
import { heldSessions, periodOf, sessionsNotHeld, turnout, type GroupHistory, type Turnout } from './group-history.ts';
import { versionsOf } from './item.ts';
import { partField } from './kind.ts';
import { ledTechniques, tellable } from './led-techniques.ts';
import { membersCopy } from './members-copy.ts';
import { referralsInTime, type Referral, type ReferralOutcome } from './referral.ts';
import { toldAim, type Judgement } from './session.ts';
import type { SummaryStep, Told } from './session-summary.ts';
import type { SummaryReader } from './summary-reader.ts';
import { stepsOf, type Step } from './step.ts';
import { toldVersions } from './told-versions.ts';

export interface ToldEnding extends GroupHistory {
  readonly agency?: Agency | undefined;
  readonly ending: Ending;
  /** All rounds and good-byes of the group. */
  readonly endings: readonly Ending[];
  readonly referrals: readonly Referral[];
}

export interface ClosingCopy {
  readonly reader: SummaryReader;
  /** Id of the one member a members' copy is meant for; '' for all. */
  readonly member?: string;
}

export interface ClosingSummary {
  readonly reader: SummaryReader;
  readonly forMember: string;
  readonly agency: AgencyHead;
  readonly group: { readonly name: string; readonly purpose: Told; readonly serves: Told };
  readonly facilitators: readonly string[];
  /** Name of the member whose good-bye it is; null when it is the ending of the group. */
  readonly leaver: string | null;
  readonly round: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly planned: number | null;
  readonly held: number;
  readonly notHeld: readonly { readonly number: number | null; readonly date: string; readonly reason: Told }[];
  /** Codes of the techniques used, each once: of the plans first, in the order of their first use, then those led beside them. */
  readonly techniques: readonly string[];
  readonly turnout: Turnout;
  readonly attendance: readonly { readonly who: string; readonly turnout: Turnout; readonly leftOn: string }[];
  readonly aims: readonly { readonly number: number | null; readonly texts: Told; readonly mark: Judgement | '' }[];
  readonly evaluation: {
    /** Of what was written apart, every version, latest first: so in all that follows. */
    readonly on: Told;
    readonly present: readonly number[];
    readonly counts: Readonly<Record<string, Readonly<Record<Answer, readonly number[]>>>>;
    /** Sums of what was answered on the passed tablet, and by how many. */
    readonly turns: number;
    readonly ballots: Readonly<Record<string, Readonly<Record<Answer, number>>>>;
    readonly voices: readonly { readonly theme: VoiceTheme; readonly texts: Told; readonly who: string }[];
  };
  readonly elements: readonly {
    readonly code: EndingCode;
    readonly marks: readonly Weight[];
    readonly notes: Told;
    readonly evidence: readonly Evidence[];
  }[];
  readonly gains: Told;
  readonly generalising: Told;
  readonly feelings: Told;
  readonly readiness: readonly { readonly who: string; readonly marks: readonly Readiness[]; readonly notes: Told }[];
  readonly followUp: readonly SummaryStep[];
  /** The file's alone: whoever else reads the record has no part in them. */
  readonly referrals: readonly {
    readonly who: string;
    readonly to: Told;
    readonly firstOn: string;
    readonly outcome: ReferralOutcome | '';
  }[];
  readonly farewells: readonly { readonly who: string; readonly leftOn: string; readonly reason: string }[];
  readonly decision: {
    /** Empty while there is none. */
    readonly made: readonly Decision[];
    /** Day of the decision; '' while there is none. */
    readonly on: string;
    readonly reasons: readonly string[];
    readonly why: Told;
    readonly newPlanned: readonly number[];
    readonly newEndsOn: Told;
    readonly leavesOn: Told;
    readonly leavesBecause: Told;
  };
}

/** `questions`: codes of what the group was asked. `nameOf` in evidence is up to whoever words it. */
export function closingSummary(told: ToldEnding, wanted: ClosingCopy, questions: readonly string[]): ClosingSummary {
  const { agency, group, ending, members, sessions } = told;
  const file = wanted.reader === 'file';
  const whole = ending.member === '';
  const own = file ? '' : whole ? (wanted.member ?? '') : ending.member;
  const copy = membersCopy(
    members.map((member) => ({
      ...member,
      // Any version that was written apart may have been used in a text.
      also: [...toldVersions(member.item, 'name'), ...toldVersions(member.item, 'called')],
      contact: toldVersions(member.item, 'contact').join('\n'),
    })),
    own,
  );
  const byId = new Map(members.map((member) => [member.id, member]));
  const text = (words: string) => (file ? words.trim() : copy.text(words).trim());
  const all = (texts: Told): Told => texts.map(text);
  const mine = (texts: Told): Told => (file ? texts : []);
  const field = (name: string): Told => toldVersions(ending.item, name);
  const values = <T extends Json>(name: string, known: (value: Json) => value is T): readonly T[] => [
    ...new Set(
      versionsOf(ending.item, name)
        .map(({ value }) => value)
        .filter(known),
    ),
  ];
  const held = (name: string, key: string, property: string): readonly Json[] => [
    ...new Set(versionsOf(ending.item, partField(name, key)).map(({ value }) => heldIn(property)(value))),
  ];
  const part = (name: string, key: string, property: string): Told =>
    toldVersions(ending.item, partField(name, key), (value) => {
      const words = heldIn(property)(value);
      return typeof words === 'string' ? words : '';
    });
  const oneOf =
    <T extends string>(known: readonly T[]) =>
    (value: Json): value is T =>
      known.some((one) => one === value);
  const nameOf = (id: string) => {
    const member = byId.get(id);
    if (!file || !member) return copy.labelOf(id);
    return member.name.trim() || member.called.trim();
  };

  const sat = heldSessions(sessions);
  const asked = whole ? members : members.filter(({ id }) => id === ending.member);
  const decidedOn = ending.decidedAt === null ? '' : localDate(ending.decidedAt);
  const evidence = file ? endingEvidence(told, decidedOn || periodOf(told).to, ending.member) : [];
  const shownCodes: readonly EndingCode[] = whole ? ENDING_CODES : ['P5e'];

  return {
    reader: wanted.reader,
    forMember: own !== '' && byId.has(own) ? nameOf(own) : '',
    agency: agencyHead(agency),
    group: {
      name: text(group.name),
      purpose: all(toldVersions(group.item, 'purpose')),
      serves: all(toldVersions(group.item, 'serves')),
    },
    facilitators: group.facilitators.map((name) => name.trim()).filter((name) => name !== ''),
    leaver: whole ? null : nameOf(ending.member),
    round: ending.round ?? 1,
    period: periodOf(told),
    planned: group.plannedSessions,
    held: sat.length,
    notHeld: sessionsNotHeld(sessions).map((session) => ({
      number: session.number,
      date: session.date,
      reason: mine(toldVersions(session.item, 'notHeldReason')),
    })),
    techniques: [
      ...new Set([
        ...techniquesIn(sat).filter((code) => tellable(code, wanted.reader) !== ''),
        ...ledTechniques(ledIn(told.runs, sat), wanted.reader),
      ]),
    ],
    turnout: turnout(told, sat, whole ? undefined : ending.member),
    attendance: (file ? asked : members.filter(({ id }) => id === own))
      .map((member) => ({
        who: nameOf(member.id),
        turnout: turnout(told, sat, member.id),
        leftOn: member.leftOn,
      }))
      .sort((a, b) => a.who.localeCompare(b.who)),
    aims: whole
      ? sat.flatMap((session) => {
          const reached = new Map(session.reached.map(({ key, mark }) => [key, mark]));
          return aimsInPlace(session).map(({ key }) => ({
            number: session.number,
            texts: all(toldAim(session, key)),
            mark: reached.get(key) ?? ('' as const),
          }));
        })
      : [],
    evaluation: {
      on: field('evaluatedOn').filter(isDate),
      present: values('present', isNumber),
      counts: Object.fromEntries(
        questions.map((code) => {
          const counted = (answer: Answer) => held('counts', countKey(code, answer), 'n').filter(isNumber);
          return [code, { yes: counted('yes'), partly: counted('partly'), no: counted('no') }];
        }),
      ),
      turns: ending.turns.length,
      ballots: Object.fromEntries(questions.map((code) => [code, ballotsOn(ending, code)])),
      voices: voicesInOrder(ending).map(({ key, theme, member }) => ({
        theme,
        texts: all(part('voices', key, 'text')),
        who: member === '' ? '' : nameOf(member),
      })),
    },
    elements: file
      ? shownCodes.map((code) => ({
          code,
          marks: held('elements', code, 'mark').filter(oneOf(WEIGHTS)),
          notes: part('elementNotes', code, 'note'),
          evidence: evidence.filter(({ element }) => element === code),
        }))
      : [],
    gains: all(field('gains')),
    generalising: all(field('generalising')),
    feelings: mine(field('feelings')),
    readiness: file
      ? asked
          .map(({ id }) => ({
            who: nameOf(id),
            marks: held('readiness', readinessKey(id), 'mark').filter(oneOf(READINESS)),
            notes: part('readinessNotes', id, 'note'),
          }))
          .sort((a, b) => a.who.localeCompare(b.who))
      : [],
    followUp: stepsOf(told.steps, ending.id)
      .filter((step) => file || step.kind === 'agreement' || concerns(step, own, told))
      .map((step) => ({
        kind: step.kind === 'nextStep' ? 'nextStep' : 'agreement',
        texts: all(toldVersions(step.item, 'text')),
        who: all(toldVersions(step.item, 'who')),
        dues: toldVersions(step.item, 'due').filter(isDate),
        state: step.doneAt !== null ? 'done' : step.droppedAt !== null ? 'dropped' : 'open',
      })),
    referrals: file
      ? referralsInTime(told.referrals)
          .filter(({ member }) => whole || member === ending.member)
          .map((referral) => ({
            who: nameOf(referral.member),
            to: toldVersions(referral.item, 'resourceName'),
            firstOn: referral.firstOn,
            outcome: referral.outcome,
          }))
      : [],
    farewells: whole && file ? farewellsIn(told, nameOf) : [],
    decision: {
      made: decidedOn === '' ? [] : values('decision', oneOf(DECISIONS)),
      on: decidedOn,
      reasons: ending.reasons,
      why: all(field('decisionReason')),
      newPlanned: values('newPlanned', isNumber),
      newEndsOn: field('newEndsOn').filter(isDate),
      leavesOn: field('leavesOn').filter(isDate),
      leavesBecause: all(field('leavesBecause')),
    },
  };
}

function isNumber(value: Json): value is number {
  return typeof value === 'number';
}

/** Whether a step was given to this member by name; what is to be arranged for others is not their reading. */
function concerns({ who }: Step, own: string, { members }: ToldEnding): boolean {
  const member = members.find(({ id }) => id === own);
  if (!member || who.trim() === '') return false;
  return [member.name, member.called].some((name) => name.trim() !== '' && name.trim() === who.trim());
}

function ledIn(runs: GroupHistory['runs'], sessions: GroupHistory['sessions']): GroupHistory['runs'] {
  const ids = new Set(sessions.map(({ id }) => id));
  return runs.filter(({ parent }) => ids.has(parent));
}

function techniquesIn(sessions: GroupHistory['sessions']): readonly string[] {
  const used = sessions.flatMap((session) => blocksInPlace(session).map(({ technique }) => technique));
  return [...new Set(used)].filter((code) => code !== '');
}

function farewellsIn({ endings, members }: ToldEnding, nameOf: (id: string) => string): ClosingSummary['farewells'] {
  const byId = new Map(members.map((member) => [member.id, member]));
  return farewells(endings)
    .filter(({ decidedAt }) => decidedAt !== null)
    .map(({ member }) => ({
      who: nameOf(member),
      leftOn: byId.get(member)?.leftOn ?? '',
      reason: byId.get(member)?.leftReason.trim() ?? '',
    }));
}
