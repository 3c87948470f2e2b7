import * as v from 'valibot';
import type { Json } from '../base/json.ts';
import { choice, count, date, fields, longText, moment, shortText, textList } from './field.ts';
import { STAGES } from './group.ts';
import type { Kind, View } from './kind.ts';

/** Aims reached, maladaptation, lack of integration, planned ending, personal reasons of a member. [P5a–P5e] */
export const ENDING_CODES = ['P5a', 'P5b', 'P5c', 'P5d', 'P5e'] as const;
export type EndingCode = (typeof ENDING_CODES)[number];

/** How far an element speaks for ending, as the facilitator weighs it. The notebook only shows what it holds. */
export const WEIGHTS = ['holds', 'partly', 'doesNotHold'] as const;
export type Weight = (typeof WEIGHTS)[number];

export const READINESS = ['ready', 'partly', 'notYet'] as const;
export type Readiness = (typeof READINESS)[number];

/** How hands were counted on a question. */
export const ANSWERS = ['yes', 'partly', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What a member's words are about. */
export const VOICE_THEMES = ['aims', 'helped', 'carryOn', 'other'] as const;
export type VoiceTheme = (typeof VOICE_THEMES)[number];

/** What comes of the evaluation. `leave`: one member says good-bye while the group goes on. */
export const DECISIONS = ['end', 'extend', 'change', 'leave'] as const;
export type Decision = (typeof DECISIONS)[number];

const marked = <const M extends readonly string[]>(marks: M) => v.object({ mark: v.picklist([...marks, ''] as const) });
const doneSchema = v.object({ done: v.boolean() });
const countSchema = v.object({ n: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))) });
const textSchema = v.object({ text: v.string() });
const noteSchema = v.object({ note: v.string() });

/**
 * The ending of a group, or of one member's time in it [P5]. Parent: the group. One per group, member (or none) and
 * round, its id is derived from them: a group that was opened again may end once more, and the former ending stays as
 * it was.
 */
export const endingKind = {
  name: 'ending' as const,
  schema: 1,
  fields: fields({
    /** Id of the member who says good-bye; '' when the whole group is meant. */
    member: shortText,
    round: count(1, 1000),
    begunAt: moment,
    /** The day the group looked back together, and how many were there. */
    evaluatedOn: date,
    present: count(0, 100_000),
    gains: longText,
    /** How what was learnt here is carried into other places. */
    generalising: longText,
    feelings: longText,
    /** Which of the five reasons it ends for, as stated. */
    reasons: textList,
    decision: choice(...DECISIONS),
    decisionReason: longText,
    newPlanned: count(1, 1000),
    newEndsOn: date,
    leavesOn: date,
    leavesBecause: shortText,
    decidedAt: moment,
    /** How the group stood before the decision, so that opening it again leads back there. */
    stageBefore: choice(...STAGES),
    /** What the certificate calls the group, so that nobody reads from it what brought people together. */
    publicName: shortText,
    certificateTitle: shortText,
  }),
  parts: {
    /** By the code of a preparation. */
    prepared: doneSchema,
    /** Hands counted, by question and answer (`look-safe-yes`): each number stands by itself. */
    counts: countSchema,
    /** What members answered on the passed tablet, by member and question; only their sum is ever shown. */
    ballots: marked(ANSWERS),
    /** Who had their turn with the tablet, also those who would rather not answer. */
    turns: v.object({ at: v.pipe(v.number(), v.finite()) }),
    /** What members said. Words and what they are about stand apart; `member` only when they wish to be named. */
    voices: textSchema,
    voiceFacts: v.object({
      theme: v.picklist(VOICE_THEMES),
      member: v.string(),
      saidAt: v.pipe(v.number(), v.finite()),
    }),
    /** Keys of words that were taken away again; they stay where they are, for an undo. */
    struck: v.object({}),
    /** By the code of an element. */
    elements: marked(WEIGHTS),
    elementNotes: noteSchema,
    /** By member and statement (`<member>-ready-goodbye`), `<member>-whole` for all in all. */
    readiness: marked(READINESS),
    readinessNotes: noteSchema,
    /** Where the facilitator stands, by device: two tablets on one way do not drag each other along. */
    stands: v.object({ step: v.string(), at: v.pipe(v.number(), v.finite()) }),
  },
  upcasts: [],
} satisfies Kind;

export type Ending = View<typeof endingKind>;

/** All in all: the judgement of a member's readiness as a whole. */
export const WHOLE = 'whole';

export function readinessKey(member: string, statement: string = WHOLE): string {
  return `${member}-${statement}`;
}

export function ballotKey(member: string, question: string): string {
  return `${member}-${question}`;
}

/** How many gave each answer to a question on the passed tablet. */
export function ballotsOn(ending: Pick<Ending, 'ballots'>, question: string): Readonly<Record<Answer, number>> {
  const sum: Record<Answer, number> = { yes: 0, partly: 0, no: 0 };
  for (const { key, mark } of ending.ballots) if (mark !== '' && key.endsWith(`-${question}`)) sum[mark] += 1;
  return sum;
}

export function countKey(question: string, answer: Answer): string {
  return `${question}-${answer}`;
}

/** The one thing a part of an ending holds (`mark`, `note`, `text`, `n`), out of a stored value. */
export function heldIn(property: string) {
  return (value: Json): Json =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? ((value as Readonly<Record<string, Json>>)[property] ?? '')
      : '';
}

/** Voices in the order they were said, those whose facts came late last. */
export function voicesInOrder(ending: Pick<Ending, 'voices' | 'voiceFacts' | 'struck'>): readonly Voice[] {
  const facts = new Map(ending.voiceFacts.map((fact) => [fact.key, fact]));
  const struck = new Set(ending.struck.map(({ key }) => key));
  return ending.voices
    .filter(({ key }) => !struck.has(key))
    .map(({ key, text }) => {
      const fact = facts.get(key);
      return { key, text, theme: fact?.theme ?? 'other', member: fact?.member ?? '', saidAt: fact?.saidAt ?? null };
    })
    .sort((a, b) => (a.saidAt ?? Infinity) - (b.saidAt ?? Infinity) || (a.key < b.key ? -1 : 1));
}

export interface Voice {
  readonly key: string;
  readonly text: string;
  readonly theme: VoiceTheme;
  /** Id of the member who wishes to be named, else ''. */
  readonly member: string;
  readonly saidAt: number | null;
}

/** Endings of the whole group, the latest round last. */
export function groupRounds(endings: readonly Ending[]): readonly Ending[] {
  return endings.filter(({ member }) => member === '').sort(byRound);
}

/** Good-byes of single members, in the order they were begun. */
export function farewells(endings: readonly Ending[]): readonly Ending[] {
  return endings
    .filter(({ member }) => member !== '')
    .sort((a, b) => (a.begunAt ?? 0) - (b.begunAt ?? 0) || (a.id < b.id ? -1 : 1));
}

/** The round under way: the latest one that is not decided. */
export function openRound(endings: readonly Ending[], member = ''): Ending | undefined {
  const latest = endings
    .filter((ending) => ending.member === member)
    .sort(byRound)
    .at(-1);
  return latest && latest.decidedAt === null ? latest : undefined;
}

function byRound(a: Ending, b: Ending): number {
  return (a.round ?? 0) - (b.round ?? 0) || (a.id < b.id ? -1 : 1);
}
