import { caseDraft } from './case-draft.ts';
import { dailyDraft, summaryDraft } from './period-drafts.ts';
import type { RecordDraft, RecordMatter, RecordPhrases, RecordWish } from './record-draft.ts';
import { processDraft, summarisedDraft } from './session-drafts.ts';
import type { RecordCode } from './record.ts';

const RULES: {
  readonly [C in RecordCode]: (matter: RecordMatter, wish: RecordWish, say: RecordPhrases) => RecordDraft;
} = {
  K1: dailyDraft,
  K2: processDraft,
  K3: summarisedDraft,
  K4: summaryDraft,
  K5: caseDraft,
};

/** The draft of a record of any kind. */
export function draftedRecord(matter: RecordMatter, wish: RecordWish, say: RecordPhrases): RecordDraft {
  return RULES[wish.code](matter, wish, say);
}

/** Paragraphs a draft would hold now whose sources stand in no paragraph of the record yet: written since it was begun. */
export function newSince(
  record: {
    readonly paragraphs: readonly {
      readonly sources: readonly { readonly kind: string; readonly id: string; readonly field: string }[];
    }[];
  },
  draft: RecordDraft,
): RecordDraft['paragraphs'] {
  const known = new Set(
    record.paragraphs.flatMap(({ sources }) => sources.map((one) => `${one.kind}/${one.id}/${one.field}`)),
  );
  return draft.paragraphs.filter(
    ({ sources }) => sources.length > 0 && sources.every((one) => !known.has(`${one.kind}/${one.id}/${one.field}`)),
  );
}
