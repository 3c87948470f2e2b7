/** Reads of sharing for screens, which may not ask storage themselves. */
import {
  asksForAnEye,
  shownInvitations,
  shownSpaces,
  type DeviceShown,
  type SpaceShown,
} from '../storage/sharing/shown-spaces.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';
import type { Syncing } from './syncing.svelte.ts';

export type { DeviceShown, SpaceShown };
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

/** Parts that wait to be sent, in all of the spaces. */
export function unsentIn(spaces: readonly SpaceShown[]): number {
  return spaces.flatMap(({ pending }) => pending).reduce((sum, { count }) => sum + count, 0);
}
