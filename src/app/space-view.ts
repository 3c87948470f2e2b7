/** Reads of sharing for screens, which may not ask storage themselves. */
import {
  asksForAnEye,
  shownInvitations,
  shownSpaces,
  type DeviceShown,
  type ShownItem,
  type SpaceShown,
} from '../storage/sharing/shown-spaces.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';
import type { Syncing } from './syncing.svelte.ts';

export type { DeviceShown, ShownItem, SpaceShown };
export type SpaceRole = DeviceShown['role'];

export const SPACE_ROLES: readonly SpaceRole[] = ['facilitator', 'coFacilitator', 'supervisor'];

export function spacesShown({ notebook }: OpenNotebook, { shared }: Syncing): Promise<readonly SpaceShown[]> {
  return shownSpaces(notebook, shared);
}

export function asksForLook({ notebook }: OpenNotebook, { shared }: Syncing): Promise<boolean> {
  return asksForAnEye(notebook, shared);
}

export type InvitationShown = Awaited<ReturnType<typeof shownInvitations>>[number];

export function invitationsShown({ notebook }: OpenNotebook, { shared }: Syncing): Promise<readonly InvitationShown[]> {
  return shownInvitations(notebook, shared);
}

/** Whether somebody may be invited to a space from here. */
export function mayInviteTo({ state, role }: Pick<SpaceShown, 'state' | 'role'>): boolean {
  return state === 'alone' || (state === 'in' && role === 'facilitator');
}

/** Parts that are still to be sent, in all of the spaces, with those that were set aside and the pieces of attachments. */
export function unsentIn(spaces: readonly SpaceShown[]): number {
  return spaces
    .filter(({ state }) => state !== 'out')
    .reduce(
      (sum, { pending, aside, pieces }) =>
        sum + aside.length + pieces.left + pending.reduce((all, { count }) => all + count, 0),
      0,
    );
}
