import { caseDraft } from './case-draft.ts';
import { dailyDraft, summaryDraft } from './period-drafts.ts';
import type { DraftParagraph, RecordDraft, RecordMatter, RecordPhrases, RecordWish } from './record-draft.ts';
import { processDraft, summarisedDraft } from './session-drafts.ts';
import type { RecordCode, RecordSource } from './record.ts';

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

/** A record or a draft of one, as far as it is asked what came since. */
interface Begun {
  readonly paragraphs: readonly Pick<DraftParagraph, 'section' | 'sources'>[];
}

/**
 * Paragraphs a draft would hold now that came from something the same section of the record knows nothing of: written since
 * it was begun, or a figure that counts more by now. What was taken out by choice is not offered again.
 */
export function newSince(record: Begun, draft: RecordDraft): RecordDraft['paragraphs'] {
  const known = knownTo(record);
  return draft.paragraphs.filter(({ section, sources }) => sources.some((one) => !known.has(named(section, one))));
}

/** Whether the record says something of the same already, from fewer sources: both stand until the facilitator takes one out. */
export function grown(record: Begun, { section, sources }: DraftParagraph): boolean {
  const known = knownTo(record);
  return sources.some((one) => known.has(named(section, one)));
}

function knownTo({ paragraphs }: Begun): ReadonlySet<string> {
  return new Set(paragraphs.flatMap(({ section, sources }) => sources.map((one) => named(section, one))));
}

function named(section: string, { kind, id, field }: RecordSource): string {
  return `${section}/${kind}/${id}/${field}`;
}
