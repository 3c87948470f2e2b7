import * as v from 'valibot';
import { isId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import { choice, fields } from './field.ts';
import { compareStamps, versionsOf } from './item.ts';
import { partField, type Kind, type View } from './kind.ts';

/** What such a group mainly does; how many people it can hold follows from it. */
export const GROUP_KINDS = ['talk', 'learn', 'play', 'act'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

const textSchema = v.object({ text: v.string() });

/**
 * What a facilitator finds out on the way from the first contact to the agreement [P0–P3]. Parent: the group; one per
 * group, its id is derived from it. What the group itself holds (origin, aims, purpose, whom it serves, place and
 * times) stands there and not here.
 */
export const formationKind = {
  name: 'formation' as const,
  schema: 1,
  fields: fields({
    /** Whether single persons are the client, or the group as a whole. [P1a] */
    client: choice('persons', 'group'),
    /** Whether they enter the helping relation. [P1h] */
    consent: choice('yes', 'partly', 'no'),
    kindOfGroup: choice(...GROUP_KINDS),
    /** Whether newcomers may join on the way. [P3b] */
    openness: choice('open', 'closed'),
  }),
  parts: {
    /** By the code of the question (`P1b`): written on two tablets, both stay. */
    answers: textSchema,
    /** Elements of the problem, with words, place, resources and aim apart. [P2b–P2d] */
    elements: textSchema,
    elementPlaces: v.object({ order: v.pipe(v.number(), v.finite()) }),
    elementResources: textSchema,
    elementAims: textSchema,
    /** Two people who do not get on, by `pairKey` of both; with a word on it, perhaps ''. */
    conflicts: textSchema,
    /** Where the facilitator stands, by device: two tablets on one way do not drag each other along. */
    stands: v.object({ step: v.string(), question: v.string() }),
  },
  upcasts: [],
} satisfies Kind;

export type Formation = View<typeof formationKind>;
export type ProblemElement = Formation['elements'][number];

/** The words of an answer or of a part of an element, out of a stored value. */
export function partText(value: Json): string {
  const parsed = v.safeParse(textSchema, value);
  return parsed.success ? parsed.output.text : '';
}

const ID_LENGTH = 22;

/** One key for two people, whichever is named first: both ids, one after the other, for a key holds no sign between. */
export function pairKey(one: string, other: string): string {
  return [one, other].sort().join('');
}

/** Both people of such a key; undefined for what is none. */
export function pairOf(key: string): readonly [string, string] | undefined {
  const [one, other] = [key.slice(0, ID_LENGTH), key.slice(ID_LENGTH)];
  return isId(one) && isId(other) && one !== other ? [one, other] : undefined;
}

/** Where this device stood last; a tablet that joins in begins where another one stood last. */
export function standOf(
  formation: Pick<Formation, 'item' | 'stands'> | undefined,
  device: string,
): { readonly step: string; readonly question: string } | undefined {
  if (!formation) return undefined;
  const own = formation.stands.find(({ key }) => key === device);
  if (own) return own;
  const latest = (key: string) => versionsOf(formation.item, partField('stands', key))[0];
  return [...formation.stands].sort((a, b) => {
    const [inA, inB] = [latest(a.key), latest(b.key)];
    return inA && inB ? compareStamps(inB, inA) : 0;
  })[0];
}
