import type { Result } from '../../base/result.ts';
import { agencyKind } from '../../practice/agency.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { planTemplateKind } from '../../practice/plan-template.ts';
import type { Notebook } from '../notebook.ts';

export type AgencyChanges = Changes<typeof agencyKind>;
export type TemplateChanges = Changes<typeof planTemplateKind>;

export function agencyCommands(notebook: Notebook) {
  const space = notebook.identity.agencySpace;
  const place = { space, parent: space };
  return {
    change(changes: AgencyChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) =>
        writing.put(agencyKind, await writing.derivedId(space, 'agency'), place, changes, seen),
      );
    },
    addTemplate(changes: TemplateChanges): Promise<Result<string>> {
      return notebook.command((writing) => writing.create(planTemplateKind, place, changes));
    },
    changeTemplate(id: string, changes: TemplateChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(planTemplateKind, id, changes, seen));
    },
    /** Answers what it held, for undo. */
    removeTemplate(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(planTemplateKind, id));
    },
    bringBackTemplate(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(planTemplateKind, id, former));
    },
  };
}
