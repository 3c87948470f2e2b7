import type { Ending } from './ending.ts';
import type { GroupDigest } from './group-digest.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';
import type { Step } from './step.ts';

/** A group on its way out: all that its wizard shows, but for the course of its sessions. */
export interface EndingGroup {
  readonly group: Group;
  readonly digest: GroupDigest;
  /** All rounds, and the good-byes of single members. */
  readonly endings: readonly Ending[];
  readonly members: readonly Member[];
  readonly steps: readonly Step[];
}
