/**
 * The one place where the code of a technique leads to how it is conducted. All techniques share the frame
 * (TechniqueScreen: preparing, steps with clocks, talking it over, outcome); what one has of its own it adds here:
 *
 * - its cue card, in `content/conduct/<technique>.ts` and listed in `content/conduct-cards.ts`: from it alone comes a
 *   whole course;
 * - `Own`, a component drawn at every place of the course above the words of the card. It gets the `Conduct`, asks
 *   `conduct.position.place` where it stands, and draws nothing where it has nothing to add;
 * - `Stage`, drawn on the stage view below question and clock: only what the whole group may see. A card for the
 *   facilitator's eyes is on no stage, unless it has one;
 * - `solo`, where no part of the group takes part: "who takes part" is not asked.
 *
 * What it keeps stands in the parts of a run (practice/technique-run.ts), which it may extend.
 */
import type { Component } from 'svelte';
import { conductCards } from '../../content/conduct-cards.ts';
import type { ConductCard } from '../../content/conduct-card.ts';
import type { TechniqueCode } from '../../practice/session.ts';
import BuzzGroups from './BuzzGroups.svelte';
import BuzzStage from './BuzzStage.svelte';
import CaseStage from './CaseStage.svelte';
import CaseStudy from './CaseStudy.svelte';
import type { Conduct } from './conduct.svelte.ts';
import MediaStage from './MediaStage.svelte';
import ProgrammeMedia from './ProgrammeMedia.svelte';
import RolePlay from './RolePlay.svelte';
import RolePlayStage from './RolePlayStage.svelte';
import DiscussionOwn from './discussion/DiscussionOwn.svelte';
import DiscussionStage from './discussion/DiscussionStage.svelte';
import ModelStage from './private/ModelStage.svelte';
import ModellingOwn from './private/ModellingOwn.svelte';
import PrivateOwn from './private/PrivateOwn.svelte';
import ReinforcementOwn from './private/ReinforcementOwn.svelte';

export interface ConductorProps {
  readonly conduct: Conduct;
}

export interface Conductor {
  readonly Own?: Component<ConductorProps>;
  readonly Stage?: Component<ConductorProps>;
  readonly solo?: true;
}

const CONDUCTORS: Partial<Record<TechniqueCode, Conductor>> = {
  X1: { Own: RolePlay, Stage: RolePlayStage },
  X2: { Own: DiscussionOwn, Stage: DiscussionStage },
  X3: { Own: CaseStudy, Stage: CaseStage },
  X4: { Own: BuzzGroups, Stage: BuzzStage },
  X5: { Own: PrivateOwn, solo: true },
  X6: { Own: PrivateOwn, solo: true },
  X7: { Own: PrivateOwn, solo: true },
  X8: { Own: ReinforcementOwn, solo: true },
  X9: { Own: ModellingOwn, Stage: ModelStage },
  X10: { Own: ProgrammeMedia, Stage: MediaStage },
};

/** How a technique is conducted; undefined for a code without a card. */
export function conductorOf(code: string): { readonly card: ConductCard; readonly conductor: Conductor } | undefined {
  const card = conductCards[code as TechniqueCode];
  return card && { card, conductor: CONDUCTORS[code as TechniqueCode] ?? {} };
}
