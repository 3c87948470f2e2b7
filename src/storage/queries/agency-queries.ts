import { agencyKind, type Agency } from '../../practice/agency.ts';
import { ownActivityKind, type OwnActivity } from '../../practice/own-activity.ts';
import { planTemplateKind, type PlanTemplate } from '../../practice/plan-template.ts';
import type { Notebook } from '../notebook.ts';

export function agencyQueries(notebook: Notebook) {
  const space = notebook.identity.agencySpace;
  return {
    async agency(): Promise<Agency | undefined> {
      return notebook.read(agencyKind, await notebook.derivedId(space, 'agency'));
    },
    async templates(): Promise<readonly PlanTemplate[]> {
      return (await notebook.children(planTemplateKind, space)).sort((a, b) => a.name.localeCompare(b.name));
    },
    /** Activities of the agency's own. */
    async activities(): Promise<readonly OwnActivity[]> {
      return (await notebook.children(ownActivityKind, space)).sort((a, b) => a.name.localeCompare(b.name));
    },
  };
}
