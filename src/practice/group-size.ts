/** How many people a group can hold, by what it is for and what it mainly does. Our own bounds: they advise, and never block. */
import { AIM_CODES, type AimCode } from './group.ts';
import { GROUP_KINDS, type GroupKind } from './formation.ts';

export interface SizeBounds {
  readonly least: number;
  readonly most: number;
}

/** To mend what is hurt everyone needs a turn each time; to take part in public life it takes many hands. */
const OF_AIM: Readonly<Record<AimCode, SizeBounds>> = {
  A1: { least: 4, most: 9 },
  A2: { least: 6, most: 15 },
  A3: { least: 5, most: 16 },
  A4: { least: 5, most: 12 },
  A5: { least: 6, most: 25 },
};

const OF_KIND: Readonly<Record<GroupKind, SizeBounds>> = {
  talk: { least: 4, most: 9 },
  learn: { least: 6, most: 14 },
  play: { least: 6, most: 16 },
  act: { least: 5, most: 25 },
};

/** Two make a pair and not yet a group; above thirty nobody knows everybody. */
const OF_ANY: SizeBounds = { least: 3, most: 30 };

/** The narrowest of all bounds that hold for it; what this app does not know asks for nothing. */
export function sizeBounds(aims: readonly string[], kind: string): SizeBounds {
  const holding = [
    OF_ANY,
    ...AIM_CODES.filter((code) => aims.includes(code)).map((code) => OF_AIM[code]),
    ...GROUP_KINDS.filter((known) => known === kind).map((known) => OF_KIND[known]),
  ];
  return {
    least: Math.max(...holding.map(({ least }) => least)),
    most: Math.min(...holding.map(({ most }) => most)),
  };
}
