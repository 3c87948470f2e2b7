import type { IconName } from './icon-paths.ts';

/** A seat in a circle, as SeatCircle draws it. */
export interface Seat {
  readonly id: string;
  readonly name: string;
  /** A short line below the name. */
  readonly detail?: string | undefined;
  /** All that is to be said of it, for screen readers, after the name. */
  readonly spoken?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Whose turn it is: drawn strongest. */
  readonly current?: boolean | undefined;
  /** Drawn faintly: nobody sits there now. */
  readonly empty?: boolean | undefined;
  /** Tapped on or off; undefined where a tap is no state. */
  readonly pressed?: boolean | undefined;
}

/** A line from seat to seat; `weight` 0 to 1. */
export interface SeatLine {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}
