import type { Result } from '../../base/result.ts';
import { guidedKind, stepsAreBeside, type Guided, type GuidedCode } from '../../practice/guided.ts';
import type { Dot, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openGroup } from './open-group.ts';
import { openMember } from './open-member.ts';
import { addOwnStep, bringBackWithSteps, removeWithSteps, type RemovedWithSteps } from './own-steps.ts';
import type { StepChanges } from './step-commands.ts';

export type GuidedChanges = Changes<typeof guidedKind>;

export function guidedCommands(notebook: Notebook) {
  return {
    /** Takes up a sheet, for a member or in a session where one is named. A mediation begins with two sides. */
    begin(
      group: string,
      code: GuidedCode,
      { member = '', session = '' }: { readonly member?: string; readonly session?: string } = {},
    ): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        if (member !== '') await openMember(writing, group, member);
        const sides = { [writing.newId()]: { order: 1 }, [writing.newId()]: { order: 2 } };
        return writing.create(
          guidedKind,
          { space, parent: group },
          { code, member, session, begunAt: writing.now, ...(code === 'R3' ? { sides } : {}) },
        );
      });
    },
    change(id: string, changes: GuidedChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(guidedKind, id, changes, seen));
    },
    /** Adds a side or a partner at the end. Answers its key. */
    join(id: string, part: 'sides' | 'partners'): Promise<Result<string>> {
      return notebook.command(async (writing: Writing) => {
        const sheet = await readSheet(writing, id);
        const order = Math.max(0, ...sheet[part].map((one) => one.order)) + 1;
        const key = writing.newId();
        await writing.change(guidedKind, id, { [part]: { [key]: { order } } });
        return key;
      });
    },
    /** Takes a side or a partner away; what was written of it stays, for whoever brings it back. */
    part(id: string, part: 'sides' | 'partners', key: string, order: number | null): Promise<Result<Dot>> {
      return notebook.command((writing) =>
        writing.change(guidedKind, id, { [part]: { [key]: order === null ? null : { order } } }),
      );
    },
    /** Counts on a resource of the directory, or no longer. */
    countOn(id: string, resource: string, counts: boolean): Promise<Result<Dot>> {
      return notebook.command((writing) =>
        writing.change(guidedKind, id, { resources: { [resource]: counts ? {} : null } }),
      );
    },
    close(id: string): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(guidedKind, id, { closedAt: writing.now }));
    },
    reopen(id: string): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(guidedKind, id, { closedAt: null }));
    },
    addStep(id: string, step: StepChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        if (draft !== undefined) writing.dropDraft(draft);
        const { code } = await readSheet(writing, id);
        return addOwnStep(writing, guidedKind, id, step, stepsAreBeside(code));
      });
    },
    remove(id: string): Promise<Result<RemovedWithSteps>> {
      return notebook.command((writing) => removeWithSteps(writing, guidedKind, id));
    },
    bringBack(id: string, former: RemovedWithSteps): Promise<Result<void>> {
      return notebook.command((writing) => bringBackWithSteps(writing, guidedKind, id, former));
    },
  };
}

async function readSheet(writing: Writing, id: string): Promise<Guided> {
  const sheet = await writing.read(guidedKind, id);
  if (!sheet) writing.refuse({ kind: 'notFound', table: 'guided', id });
  return sheet;
}
