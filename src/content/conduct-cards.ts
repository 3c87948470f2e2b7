/** The cue cards of all techniques that can be led, by code. */
import type { TechniqueCode } from '../practice/session.ts';
import { buzzGroupsCard } from './conduct/buzz-groups.ts';
import { caseStudyCard } from './conduct/case-study.ts';
import { programmeMediaCard } from './conduct/programme-media.ts';
import { rolePlayCard } from './conduct/role-play.ts';
import type { ConductCard } from './conduct-card.ts';

export const conductCards: Partial<Record<TechniqueCode, ConductCard>> = {
  X1: rolePlayCard,
  X3: caseStudyCard,
  X4: buzzGroupsCard,
  X10: programmeMediaCard,
};
