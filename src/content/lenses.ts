import type { Bilingual } from './bilingual.ts';
import { guidance } from './guidance.ts';
import { influences } from './influences.ts';
import { principles, type PrincipleCode } from './principles.ts';

/** Trecker's ten principles, the nine influences, the six principles of guidance. */
export const LENSES = ['T', 'N', 'S'] as const;
export type Lens = (typeof LENSES)[number];

/** One head of a lens, with the principles whose statements stand under it. */
export interface LensHead {
  readonly code: string;
  readonly name: Bilingual;
  readonly meaning: Bilingual;
  readonly principles: readonly PrincipleCode[];
}

const HEADS: Readonly<Record<Lens, readonly LensHead[]>> = {
  T: principles.map(({ code, name, meaning }) => ({ code, name, meaning, principles: [code] })),
  N: influences,
  S: guidance,
};

export function lensHeads(lens: Lens): readonly LensHead[] {
  return HEADS[lens];
}
