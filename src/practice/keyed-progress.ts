/** How far a form has been keyed in. */
import type { FeedbackSheet } from './feedback-sheet.ts';
import { formRows, type PaperForm } from './paper-form.ts';

export interface KeyedProgress {
  readonly done: number;
  readonly of: number;
}

/** Cells of an attendance form, sheets of a feedback form. Rows nobody stands in are not waited for. */
export function keyedProgress(form: PaperForm, sheets: readonly FeedbackSheet[]): KeyedProgress {
  if (form.is === 'feedback') {
    const done = sheets.filter((sheet) => sheet.form === form.id && sheet.keyedAt !== null).length;
    return { done, of: Math.max(done, form.sheets ?? 0) };
  }
  const rows = new Set(formRows(form).flatMap(({ row, member }) => (member === '' ? [] : [String(row)])));
  const done = form.cells.filter(({ key }) => rows.has(key.split('-')[0] ?? '')).length;
  return { done, of: Math.max(done, rows.size * form.sessions.length) };
}
