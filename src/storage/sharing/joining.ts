/** What a notebook becomes when it comes into a space of others. [SH9 HO8] */
import type { Json } from '../../base/json.ts';
import { KIND_NAMES } from '../kinds.ts';
import type { Identity } from '../notebook-reader.ts';
import type { OpenInvitationRow } from './invitation-row.ts';
import { openLocal } from '../local-seal.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { putLocal, type Unlocked } from './unlocked.ts';

/** By what a space comes in, besides invitations that were accepted here: a file. */
export interface ComingIn {
  /** As a further tablet of whoever made the file. */
  readonly own: boolean;
  readonly host: { readonly facilitator: string; readonly name: string };
  /** Space of the host's agency, where it is among those that are handed over. */
  readonly agencySpace?: string | undefined;
  /** What the facilitator calls this tablet. */
  readonly tablet?: string | undefined;
}

/**
 * The identity after a space came in; undefined where it stays. A further tablet of the same facilitator takes
 * their id, and the shared agency takes the place of an own one in which nothing was written.
 */
export async function joined(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  handed?: ComingIn,
): Promise<Identity | undefined> {
  const { identity } = notebook;
  let next = handed?.tablet === undefined ? identity : { ...identity, tablet: handed.tablet };
  const invited: Pick<ComingIn, 'own' | 'host' | 'agencySpace'>[] = handed ? [handed] : [];
  for (const row of await tables.locals('invitations', '')) {
    const invitation = openLocal(notebook.notebookKey, 'invitations', row) as unknown as OpenInvitationRow | undefined;
    if (invitation && !invitation.mine && invitation.spaces.includes(space)) invited.push(invitation);
  }
  for (const { own, host, agencySpace } of invited) {
    if (own) next = { ...next, facilitator: host.facilitator };
    if (agencySpace === space && !(await keepsOwnAgency(notebook, tables, space)))
      next = { ...next, agencySpace: space };
  }
  if (next === identity) return undefined;
  await putLocal(notebook, tables, 'self', 'self', next as unknown as Json);
  return next;
}

/** Whether an agency that comes in stays beside an own one, because something lies in that. */
export async function keepsOwnAgency(
  { identity }: Pick<Unlocked, 'identity'>,
  tables: TablesAtHand,
  coming: string | undefined,
): Promise<boolean> {
  if (coming === undefined || coming === identity.agencySpace) return false;
  return !(await isEmpty(tables, identity.agencySpace));
}

async function isEmpty(tables: TablesAtHand, space: string): Promise<boolean> {
  for (const kind of KIND_NAMES) if ((await tables.rowsIn(kind, space)).length > 0) return false;
  return true;
}
