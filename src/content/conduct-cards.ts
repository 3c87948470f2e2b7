/** The cue cards of all techniques that can be led, by code. */
import type { TechniqueCode } from '../practice/session.ts';
import { attributionCard } from './conduct/attribution.ts';
import { buzzGroupsCard } from './conduct/buzz-groups.ts';
import { caseStudyCard } from './conduct/case-study.ts';
import { confrontationCard } from './conduct/confrontation.ts';
import { discussionCard } from './conduct/discussion.ts';
import { interpretationCard } from './conduct/interpretation.ts';
import { modellingCard } from './conduct/modelling.ts';
import { programmeMediaCard } from './conduct/programme-media.ts';
import { reinforcementCard } from './conduct/reinforcement.ts';
import { rolePlayCard } from './conduct/role-play.ts';
import type { ConductCard } from './conduct-card.ts';

export const conductCards: Partial<Record<TechniqueCode, ConductCard>> = {
  X1: rolePlayCard,
  X2: discussionCard,
  X3: caseStudyCard,
  X4: buzzGroupsCard,
  X5: confrontationCard,
  X6: interpretationCard,
  X7: attributionCard,
  X8: reinforcementCard,
  X9: modellingCard,
  X10: programmeMediaCard,
};
