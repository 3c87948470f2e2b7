import { choice, fields, moment, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

/**
 * What a tap in the talking circle says: somebody speaks (perhaps to somebody), nobody speaks, one lets their turn go by,
 * or has said their closing word. Who comes and goes is told by attendance and by the technique run.
 */
export const TURN_ACTS = ['speaks', 'still', 'passes', 'closes'] as const;
export type TurnAct = (typeof TURN_ACTS)[number];

/** Seat of whoever leads; all other seats are called by the id of the member. */
export const FACILITATOR_SEAT = 'facilitator';

/**
 * One tap in the talking circle [X2]. Parent: the technique run. Each a row of its own, so that a long discussion never
 * writes one big item anew, and the taps of two tablets simply lie between each other.
 */
export const turnKind = {
  name: 'turn' as const,
  schema: 1,
  fields: fields({
    at: moment,
    act: choice(...TURN_ACTS),
    /** The seat it is about. */
    from: shortText,
    /** The seat that is addressed; '' for the whole circle. */
    to: shortText,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Turn = View<typeof turnKind>;

/** A tap as a hand gives it; its moment is that of the tap. */
export interface CircleTouch {
  readonly act: TurnAct;
  readonly from?: string;
  readonly to?: string;
}
