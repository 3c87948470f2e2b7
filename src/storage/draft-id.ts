import { derivedId } from '../crypto/derived-id.ts';
import type { NotebookReader } from './notebook-reader.ts';

/** Id of a draft's row. The place itself names sessions and principles and must not stand in the clear. [CR1 ST10] */
export function draftId(reader: NotebookReader, place: string): string {
  return derivedId(reader.notebookKey, 'draft', place);
}
