import type { Result } from '../../base/result.ts';
import { agencyKind } from '../../practice/agency.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { ownActivityKind } from '../../practice/own-activity.ts';
import { planTemplateKind } from '../../practice/plan-template.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';

export type AgencyChanges = Changes<typeof agencyKind>;
export type ActivityChanges = Changes<typeof ownActivityKind>;
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
    /** `apart` as when a session is planned. */
    addTemplate(changes: TemplateChanges, ...apart: readonly TemplateChanges[]): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const id = await writing.create(planTemplateKind, place, changes);
        for (const more of apart) await writing.change(planTemplateKind, id, more, {});
        return id;
      });
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
    /** Adds an activity of the agency's own; drops the draft it grew in. Answers its id. */
    addActivity(changes: ActivityChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        if (draft !== undefined) writing.dropDraft(draft);
        return writing.create(ownActivityKind, place, { addedAt: writing.now, ...changes });
      });
    },
    changeActivity(id: string, changes: ActivityChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(ownActivityKind, id, changes, seen));
    },
    /** Answers what it held, for undo. */
    removeActivity(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(ownActivityKind, id));
    },
    bringBackActivity(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(ownActivityKind, id, former));
    },
  };
}
