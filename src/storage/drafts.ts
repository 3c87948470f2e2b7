import type { Json } from '../base/json.ts';
import { failure, success, type Result } from '../base/result.ts';
import { draftId } from './draft-id.ts';
import type { Notebook } from './notebook.ts';
import { storageProblem } from './storage-problem.ts';

/**
 * Half-written words, sealed on this tablet only, so that a kill takes a second of typing at most. `place` names the
 * form ("note/<session>").
 */
export function draftsOf(notebook: Notebook) {
  return {
    read: (place: string): Promise<Json | undefined> => notebook.readLocal('drafts', draftId(notebook, place)),
    keep: (place: string, value: Json): Promise<Result<void>> =>
      guarded(() => notebook.tracked(() => notebook.putLocal('drafts', draftId(notebook, place), value))),
    drop: (place: string): Promise<Result<void>> =>
      guarded(() => notebook.tracked(() => notebook.deleteLocal('drafts', draftId(notebook, place)))),
  };
}

export type Drafts = ReturnType<typeof draftsOf>;

async function guarded(work: () => Promise<void>): Promise<Result<void>> {
  try {
    await work();
    return success(undefined);
  } catch (error) {
    const problem = storageProblem(error);
    if (!problem) throw error;
    return failure(problem);
  }
}
