import * as v from 'valibot';
import { choice, fields, moment, shortText } from './field.ts';
import { versionsOf } from './item.ts';
import { partField, type Kind, type View } from './kind.ts';

/** The pad a signature is drawn on, whatever the size of the screen. */
export const PAD = { width: 1000, height: 360 } as const;

/** More than any hand draws in one go; a stroke of a resting finger is cut there. */
export const MOST_NUMBERS = 4_000;

/**
 * One person's signature under one version of an agreement. Parent: the agreement; its id is derived from both. Kept
 * stroke by stroke while it is drawn; it counts from `signedAt` on.
 */
export const signatureKind = {
  name: 'signature' as const,
  schema: 1,
  fields: fields({
    /** Who signs: see `signers`. */
    person: shortText,
    /** As it stood under the agreement at that moment. */
    name: shortText,
    role: choice('facilitator', 'member'),
    way: choice('drawn', 'spoken'),
    signedAt: moment,
    /** Key of the words in the agreement that were signed. */
    wording: shortText,
  }),
  parts: {
    /** Under random keys; `points` is x, y, x, y … on the pad. */
    strokes: v.object({
      at: v.pipe(v.number(), v.finite()),
      points: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(MOST_NUMBERS)),
    }),
  },
  upcasts: [],
} satisfies Kind;

export type Signature = View<typeof signatureKind>;
export type Stroke = Signature['strokes'][number];

/** Whether anybody has signed that agreement. */
export function signedAgreement(agreement: string, signatures: readonly Pick<Signature, 'parent' | 'signedAt'>[]) {
  return signatures.some(({ parent, signedAt }) => parent === agreement && signedAt !== null);
}

/** Strokes in the order they were drawn. */
export function strokesInOrder(strokes: readonly Stroke[]): readonly Stroke[] {
  return [...strokes].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/**
 * The strokes that stand under the agreement, in order: those of the tablet on which the name was set last. Drawn on two
 * tablets for one person, two signatures would else lie over each other; the other one stays in the item.
 */
export function signedStrokes({ item, strokes }: Pick<Signature, 'item' | 'strokes'>): readonly Stroke[] {
  const tabletOf = (field: string) => versionsOf(item, field)[0]?.dot[0];
  const signedOn = tabletOf('signedAt');
  const inOrder = strokesInOrder(strokes);
  const there = inOrder.filter(({ key }) => tabletOf(partField('strokes', key)) === signedOn);
  return there.length > 0 ? there : inOrder;
}

/** Points on the pad: whole numbers within it, without those that do not move. */
export function padPoints(points: readonly (readonly [x: number, y: number])[]): number[] {
  const flat: number[] = [];
  for (const [x, y] of points) {
    const at = [within(x, PAD.width), within(y, PAD.height)] as const;
    if (flat.at(-2) === at[0] && flat.at(-1) === at[1]) continue;
    if (flat.length + 2 > MOST_NUMBERS) break;
    flat.push(...at);
  }
  return flat;
}

/** All strokes as one SVG path on the pad; a dot is a line of no length, which a round cap shows. */
export function strokesPath(strokes: readonly { readonly points: readonly number[] }[]): string {
  return strokes.map(({ points }) => strokePath(points)).join('');
}

function strokePath(points: readonly number[]): string {
  const [x, y, ...rest] = points;
  if (x === undefined || y === undefined) return '';
  const lines: string[] = [];
  for (let at = 0; at + 1 < rest.length; at += 2) lines.push(`L${rest[at]} ${rest[at + 1]}`);
  return `M${x} ${y}${lines.length > 0 ? lines.join('') : `L${x} ${y}`}`;
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
