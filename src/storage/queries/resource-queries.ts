import { referralKind, type Referral } from '../../practice/referral.ts';
import { resourceKind, type Resource } from '../../practice/resource.ts';
import type { Notebook } from '../notebook.ts';

export function resourceQueries(notebook: Notebook) {
  const space = notebook.identity.agencySpace;
  return {
    /** The whole directory, in no order. */
    all: (): Promise<readonly Resource[]> => notebook.children(resourceKind, space),
    one: (id: string): Promise<Resource | undefined> => notebook.read(resourceKind, id),
    /** Referrals of all groups: how well a resource serves is told from them. */
    referrals: (): Promise<readonly Referral[]> => notebook.all(referralKind),
  };
}
