import type { Json } from '../base/json.ts';
import { draftPlaceId } from './draft-id.ts';
import { DraftWriter } from './draft-writer.ts';
import type { Notebook } from './notebook.ts';
import { draftValue } from './placed-draft.ts';

/**
 * Half-written words, sealed on this tablet only, so that a kill takes a second of typing at most. `place` names the
 * form ("note/<session>"); each form that is open there, in whatever window, has a draft of its own.
 */
export function draftsOf(notebook: Notebook) {
  return {
    at: (place: string): DraftWriter => new DraftWriter(notebook, place),
    /** What stands at a place, whoever wrote it, also in windows where it is still being written; in no order. */
    async all(place: string): Promise<readonly Json[]> {
      const ids = await notebook.database.drafts.where('id').startsWith(draftPlaceId(notebook, place)).primaryKeys();
      const drafts = (await notebook.readLocals('drafts', ids)).map(draftValue);
      return drafts.filter((draft) => draft !== undefined);
    },
  };
}

export type Drafts = ReturnType<typeof draftsOf>;
