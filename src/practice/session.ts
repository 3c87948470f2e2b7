import * as v from 'valibot';
import type { Json } from '../base/json.ts';
import { count, date, fields, longText, moment, shortText, time } from './field.ts';
import { versionsOf } from './item.ts';
import { partField, type Kind, type PartValue, type View } from './kind.ts';
import { toldVersions } from './told-versions.ts';

export const TECHNIQUE_CODES = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X9', 'X10'] as const;
export type TechniqueCode = (typeof TECHNIQUE_CODES)[number];

/** How far an aim or a principle was reached. "Not applicable" never counts against the group. [T10] */
export const MARKS = ['met', 'partly', 'notYet', 'notApplicable'] as const;
export type Judgement = (typeof MARKS)[number];

const blockSchema = v.object({
  title: v.string(),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
  technique: v.string(),
  material: v.string(),
  leads: v.string(),
});

const aimSchema = v.object({ text: v.string() });

/** By the key of a block or an aim. Words and place stand apart, so that a new name here and a move there both stay. */
const placeSchema = v.object({ order: v.pipe(v.number(), v.finite()) });

/** By the key of the aim. Mark and note stand apart, so that neither is lost to a change of the other elsewhere. */
const reachedSchema = v.object({ mark: v.picklist([...MARKS, ''] as const) });
const reachedNoteSchema = v.object({ note: v.string() });

export const sessionKind = {
  name: 'session' as const,
  schema: 1,
  fields: fields({
    number: count(1, 10_000),
    date: date,
    startsAt: time,
    plannedMinutes: count(1, 1440),
    place: shortText,
    purpose: longText,
    /** Wall-clock moments of the run. A session runs when it has begun and not ended; it may be begun again. */
    begunAt: moment,
    endedAt: moment,
    closedAt: moment,
    /** Set when it did not take place, with the reason in words. */
    notHeldAt: moment,
    notHeldReason: shortText,
    atmosphere: longText,
    problems: longText,
    reflection: longText,
    /** The facilitator's own reading; never in the members' copy. */
    analysis: longText,
    nextPlan: longText,
    /** On the roles taken; the facilitator's own. */
    rolesNote: longText,
    /** Where the facilitator stood in the wrap-up, so that it resumes there. */
    wrapUpStep: shortText,
  }),
  parts: {
    blocks: blockSchema,
    blockPlaces: placeSchema,
    aims: aimSchema,
    aimPlaces: placeSchema,
    reached: reachedSchema,
    reachedNotes: reachedNoteSchema,
    /** By the code of a role taken (R1) or of one of its strategies used (R1a): ticked on two tablets, both stay. */
    roles: v.object({}),
    /** By the name of a suggestion that was put away for this session. */
    putAway: v.object({}),
  },
  upcasts: [],
} satisfies Kind;

export type Session = View<typeof sessionKind>;
export type BlockValue = PartValue<typeof sessionKind, 'blocks'>;
export type Block = Session['blocks'][number];
export type Aim = Session['aims'][number];
/** Where a block or an aim stands among its like. */
export type PartPlace = Session['blockPlaces'][number];

/** The words of an aim as they may be printed: every version that was written apart, latest first. */
export function toldAim(session: Pick<Session, 'item'>, key: string): readonly string[] {
  return toldVersions(session.item, partField('aims', key), aimOf);
}

/** The words of an aim, out of a stored value. */
export function aimOf(value: Json): string {
  const parsed = v.safeParse(aimSchema, value);
  return parsed.success ? parsed.output.text : '';
}

/** Every version of a block, whole, latest first: the one the agenda runs by, then those written apart. */
export function blockVersions(session: Pick<Session, 'item'>, key: string): readonly BlockValue[] {
  return versionsOf(session.item, partField('blocks', key)).flatMap(({ value }) => {
    const parsed = v.safeParse(blockSchema, value);
    return parsed.success ? [parsed.output] : [];
  });
}

/**
 * What else was written to a block on another tablet, latest first: of each version what differs from the one the
 * agenda runs by, without what is blank. Versions that add nothing are left out, equal ones told once.
 */
export function otherBlocks(session: Pick<Session, 'item'>, key: string): readonly Partial<BlockValue>[] {
  const [shown, ...others] = blockVersions(session, key);
  return shown ? blocksBeside(shown, others) : [];
}

/** Of each of the others what differs from the one that is shown, told once. */
export function blocksBeside(shown: BlockValue, others: readonly BlockValue[]): readonly Partial<BlockValue>[] {
  const told = others
    .map((other) => Object.entries(other).filter(([name, value]) => differs(value, shown[name as keyof BlockValue])))
    .filter((parts) => parts.length > 0)
    .map((parts) => Object.fromEntries(parts) as Partial<BlockValue>);
  return [...new Map(told.map((parts) => [JSON.stringify(parts), parts])).values()];
}

function differs(value: string | number, shown: string | number): boolean {
  return typeof value === 'number' ? value !== shown : value.trim() !== '' && value.trim() !== String(shown).trim();
}

/** The note on an aim as it may be printed: every version that was written apart, latest first. */
export function toldNotes(session: Pick<Session, 'item'>, aim: string): readonly string[] {
  return toldVersions(session.item, partField('reachedNotes', aim), noteOf);
}

/** The words of a note on an aim, out of a stored value. */
export function noteOf(value: Json): string {
  const parsed = v.safeParse(reachedNoteSchema, value);
  return parsed.success ? parsed.output.note : '';
}

/** The judgement of an aim out of a stored value. */
export function judgementOf(value: Json): Judgement | '' {
  const parsed = v.safeParse(reachedSchema, value);
  return parsed.success ? parsed.output.mark : '';
}
