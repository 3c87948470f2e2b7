import { derivedId } from '../crypto/derived-id.ts';
import type { NotebookReader } from './notebook-reader.ts';

declare const named: unique symbol;

/** Names the draft of one writer: for the command that keeps its words and drops it in the same transaction. */
export type DraftName = string & { readonly [named]: true };

/** What the ids of all drafts at a place begin with. The place itself names sessions and principles and must not stand in the clear. [CR1 ST10] */
export function draftPlaceId(reader: NotebookReader, place: string): string {
  return derivedId(reader.notebookKey, 'draft', place);
}

/** Id of the row of one writer. [ST13] */
export function draftName(placeId: string, writer: string): DraftName {
  return `${placeId}.${writer}` as DraftName;
}
