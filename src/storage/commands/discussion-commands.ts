import type { Result } from '../../base/result.ts';
import { entryKind } from '../../practice/entry.ts';
import { partField } from '../../practice/kind.ts';
import { markKind } from '../../practice/mark.ts';
import { PARKED_LIST, parkedName, type ParkedFate } from '../../practice/parked.ts';
import type { Session } from '../../practice/session.ts';
import { stepKind } from '../../practice/step.ts';
import { runWordsOf, techniqueRunKind, type TechniqueRun } from '../../practice/technique-run.ts';
import { toldVersions } from '../../practice/told-versions.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openSession } from './open-session.ts';

/** What a discussion leaves behind: the parking lot, and the decision of the group. [X2, T6] */
export function discussionCommands(notebook: Notebook) {
  async function openRun(
    writing: Writing,
    id: string,
  ): Promise<{ readonly run: TechniqueRun; readonly session: Session }> {
    const run = await writing.read(techniqueRunKind, id);
    if (!run) writing.refuse({ kind: 'notFound', table: 'techniqueRun', id });
    return { run, session: await openSession(writing, run.parent) };
  }

  return {
    /** Parks something under a key of its own, and drops the draft it grew in. */
    park(id: string, key: string, text: string, draft?: DraftName): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        await openRun(writing, id);
        if (draft !== undefined) writing.dropDraft(draft);
        await writing.change(techniqueRunKind, id, { lines: { [key]: { list: PARKED_LIST, text, at: writing.now } } });
      });
    },
    /**
     * Takes something parked into the journal, or makes it a next step of the group, in every version that was written.
     * Done on two tablets it is there once all the same.
     */
    takeUp(id: string, line: string, fate: ParkedFate): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const { run, session } = await openRun(writing, id);
        const text = toldVersions(run.item, partField('lines', line), runWordsOf).join('\n');
        const made = await writing.derivedId(run.space, `parked-${fate}`, id, line);
        await (fate === 'entry'
          ? writing.put(
              entryKind,
              made,
              { space: run.space, parent: session.id },
              { at: writing.now, kind: 'followUp', text },
            )
          : writing.put(
              stepKind,
              made,
              { space: run.space, parent: session.parent },
              { kind: 'nextStep', text, session: session.id, madeAt: writing.now },
            ));
        await writing.change(techniqueRunKind, id, { choices: { [parkedName(line)]: { value: fate } } });
      });
    },
    /** Takes that back. */
    takeBack(id: string, line: string, fate: ParkedFate): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const { run } = await openRun(writing, id);
        const made = await writing.derivedId(run.space, `parked-${fate}`, id, line);
        const kind = fate === 'entry' ? entryKind : stepKind;
        if (await writing.read<typeof entryKind | typeof stepKind>(kind, made)) await writing.remove(kind, made);
        await writing.change(techniqueRunKind, id, { choices: { [parkedName(line)]: null } });
      });
    },
    /**
     * Records the decision of the group: one entry of the journal for each discussion, and evidence that the group
     * decided for itself [T6]. `describe` puts what the run holds into words. Answers the id of the entry.
     */
    decide(id: string, describe: (run: TechniqueRun) => string): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { run, session } = await openRun(writing, id);
        const { space } = run;
        const entry = await writing.derivedId(space, 'decision', id);
        await writing.put(
          entryKind,
          entry,
          { space, parent: session.id },
          { at: writing.now, kind: 'decision', text: describe(run) },
        );
        const mark = await writing.derivedId(space, 'mark', session.id, 'T6');
        const code = (await writing.read(markKind, mark)) ? {} : { code: 'T6' };
        await writing.put(markKind, mark, { space, parent: session.id }, { ...code, evidence: { [entry]: {} } });
        await writing.change(techniqueRunKind, id, { choices: { decided: { value: entry } } });
        return entry;
      });
    },
  };
}
