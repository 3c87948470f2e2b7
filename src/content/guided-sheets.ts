/**
 * Guided sheets: a piece of work led through stages, each with a few questions and things to do. The definitions are
 * pure; what is written and ticked lies in an item of its own, by the codes given here. In our own words throughout.
 */
import type { GuidedCode } from '../practice/guided.ts';
import { advocacySheet } from './guided/advocacy.ts';
import { communityActionSheet } from './guided/community-action.ts';
import { mediationSheet } from './guided/mediation.ts';
import { protectionSheet } from './guided/protection.ts';
import type { GuidedSheet } from './guided-sheet.ts';

export const guidedSheets: Readonly<Record<GuidedCode, GuidedSheet>> = {
  R3: mediationSheet,
  R4: advocacySheet,
  R5: protectionSheet,
  O3: communityActionSheet,
};
