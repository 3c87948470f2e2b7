/** What a notebook becomes when it comes into a space of others. [SH9] */
import type { Json } from '../../base/json.ts';
import { KIND_NAMES } from '../kinds.ts';
import type { Identity } from '../notebook-reader.ts';
import type { OpenInvitationRow } from './invitation-row.ts';
import { openLocal } from '../local-seal.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { putLocal, type Unlocked } from './unlocked.ts';

/**
 * The identity after a space came in by an invitation; undefined where it stays. A further tablet of the same facilitator takes
 * their id, and the shared agency takes the place of an own one in which nothing was written.
 */
export async function joined(notebook: Unlocked, tables: TablesAtHand, space: string): Promise<Identity | undefined> {
  const { identity } = notebook;
  let next = identity;
  for (const row of await tables.locals('invitations', '')) {
    const invitation = openLocal(notebook.notebookKey, 'invitations', row) as unknown as OpenInvitationRow | undefined;
    if (!invitation || invitation.mine || !invitation.spaces.includes(space)) continue;
    if (invitation.own) next = { ...next, facilitator: invitation.host.facilitator };
    if (invitation.agencySpace === space && (await isEmpty(tables, identity.agencySpace)))
      next = { ...next, agencySpace: space };
  }
  if (next === identity) return undefined;
  await putLocal(notebook, tables, 'self', 'self', next as unknown as Json);
  return next;
}

async function isEmpty(tables: TablesAtHand, space: string): Promise<boolean> {
  for (const kind of KIND_NAMES) if ((await tables.rowsIn(kind, space)).length > 0) return false;
  return true;
}
