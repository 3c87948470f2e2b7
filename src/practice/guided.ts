/**
 * A guided sheet being worked on: mediation (R3), advocacy (R4), protection (R5), community action (O3). Parent: the
 * group. What is asked stands in the content, by codes; here lie the answers. All but the community action are the
 * facilitator's own and beside the group.
 */
import * as v from 'valibot';
import { choice, fields, moment, shortText } from './field.ts';
import { inTime } from './in-time.ts';
import { partField, type Kind, type View } from './kind.ts';
import { doneSchema, wordsSchema } from './noted-parts.ts';

export const GUIDED_CODES = ['R3', 'R4', 'R5', 'O3'] as const;
export type GuidedCode = (typeof GUIDED_CODES)[number];

const orderSchema = v.object({ order: v.pipe(v.number(), v.finite()) });

export const guidedKind = {
  name: 'guided' as const,
  schema: 1,
  fields: fields({
    code: choice(...GUIDED_CODES),
    /** What it is about, in a few words. */
    title: shortText,
    /** Id of the member it is for; '' for the group, or for several. */
    member: shortText,
    /** Id of the session it was begun in; '' outside of one. */
    session: shortText,
    /** Where the facilitator stood, so that it resumes there. */
    stage: shortText,
    begunAt: moment,
    closedAt: moment,
  }),
  parts: {
    done: doneSchema,
    /** By the code of the question; `<question>-<side>` where each side answers; `side-<side>` is a side's name. */
    words: wordsSchema,
    /** Sides of a conflict under random keys, in order of coming. */
    sides: orderSchema,
    /** Partners of an action, likewise; `partner-<key>` and `brings-<key>` are their words. */
    partners: orderSchema,
    /** Resources of the directory it counts on, by id. */
    resources: v.object({}),
  },
  upcasts: [],
} satisfies Kind;

export type Guided = View<typeof guidedKind>;

/** Open ones first, each with the latest on top. */
export function guidedInTime(sheets: readonly Guided[]): readonly Guided[] {
  const byBeginning = inTime('begunAt');
  return [...sheets].sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || byBeginning(b, a));
}

/** Keys of sides or partners as they came. */
export function inOrderOfComing(parts: readonly { readonly key: string; readonly order: number }[]): readonly string[] {
  return [...parts].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}

/**
 * Who is asked first changes from stage to stage, so that no side always has the first word. The same sides, each once.
 */
export function sidesInTurn(sides: readonly string[], stage: number): readonly string[] {
  if (sides.length === 0) return sides;
  const first = ((stage % sides.length) + sides.length) % sides.length;
  return [...sides.slice(first), ...sides.slice(0, first)];
}

/** Name of the answer of one side to a question. */
export function sideAnswer(question: string, side: string): string {
  return `${question}-${side}`;
}

/** What the steps of a sheet are: those of a community action are the group's, all others are agreed beside it. */
export function stepsAreBeside(code: GuidedCode | ''): boolean {
  return code !== 'O3';
}

export interface GuidedAsked {
  readonly code: string;
  readonly is: 'words' | 'eachSide' | 'tick';
}

/** How much of a stage is answered: for each question one, for those of every side one each. */
export function answered(sheet: Guided, asks: readonly GuidedAsked[]): { readonly of: number; readonly done: number } {
  const written = new Set(sheet.words.filter(({ text }) => text.trim() !== '').map(({ key }) => key));
  const ticked = new Set(sheet.done.map(({ key }) => key));
  const wanted = asks.flatMap(({ code, is }) =>
    is === 'eachSide'
      ? sheet.sides.map(({ key }) => written.has(sideAnswer(code, key)))
      : [is === 'tick' ? ticked.has(code) : written.has(code)],
  );
  return { of: wanted.length, done: wanted.filter(Boolean).length };
}

/** Field of the words at a question, for a form. */
export function wordsField(question: string): string {
  return partField('words', question);
}
