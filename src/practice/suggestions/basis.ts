import type { Attendance } from '../attendance.ts';
import type { Contact } from '../contact.ts';
import type { Entry } from '../entry.ts';
import type { Group } from '../group.ts';
import type { SessionRow } from '../group-digest.ts';
import type { Mark } from '../mark.ts';
import type { Member } from '../member.ts';
import { isActive } from '../member-order.ts';
import { LOOKED_BACK } from '../neglected.ts';
import type { Session } from '../session.ts';
import { ofTheGroup, type Step } from '../step.ts';
import { ATTENDED_BACK, type Basis } from './suggestion.ts';

/** What a query reads for the rules. */
export interface SuggestionGround {
  readonly group: Group;
  /** The session that suggestions are put away for, unless the group alone is asked. */
  readonly session: Session | undefined;
  /** Held before that session, the earliest first. */
  readonly held: readonly SessionRow[];
  readonly members: readonly Member[];
  readonly contacts: readonly Contact[];
  readonly steps: readonly Step[];
  /** By session, for the last ATTENDED_BACK of `held`. */
  readonly attendance: ReadonlyMap<string, readonly Attendance[]>;
  /** By session, for the last LOOKED_BACK of `held`. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

export function basisOf(ground: SuggestionGround, today: string): Basis {
  const { group, held, members, contacts, steps } = ground;
  const recent = held.slice(-LOOKED_BACK);
  return {
    today,
    group,
    held,
    members: members
      .filter((member) => isActive(member, today))
      .sort((a, b) => (a.addedAt ?? 0) - (b.addedAt ?? 0) || (a.id < b.id ? -1 : 1)),
    contacts,
    // What was agreed beside the group is nothing the group has decided.
    steps: ofTheGroup(steps),
    attended: held.slice(-ATTENDED_BACK).map(({ id }) => ground.attendance.get(id) ?? []),
    journals: recent.map((row) => ({ row, notes: (ground.entries.get(row.id) ?? []).filter(({ act }) => act === '') })),
    marks: recent.map(({ id }) => ground.marks.get(id) ?? []),
  };
}
