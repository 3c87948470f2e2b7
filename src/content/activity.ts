import type { AimCode } from '../practice/group.ts';
import type { Bilingual } from './bilingual.ts';

/** An activity of the catalogue of programme media (X10), ready to be led. */
export interface Activity {
  /** Its medium and a number: `X10a1`. Kept in stored runs, so it never changes meaning. */
  readonly code: `X10${string}${number}`;
  /** Code of its medium: `X10a` … `X10j`. */
  readonly medium: string;
  readonly name: Bilingual;
  readonly aims: readonly AimCode[];
  /** Of the activity itself, without the talk afterwards. */
  readonly minutes: number;
  /** How many people it needs at least, and can hold. */
  readonly least: number;
  readonly most: number;
  readonly material: Bilingual;
  readonly steps: readonly Bilingual[];
  /** Its own question for the talk afterwards. */
  readonly after: Bilingual;
}
