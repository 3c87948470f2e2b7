import { turnKind, type Turn } from '../../practice/turn.ts';
import type { Notebook } from '../notebook.ts';

export function turnQueries(notebook: Notebook) {
  return {
    /** Taps of a talking circle, in no order. */
    of: (run: string): Promise<readonly Turn[]> => notebook.children(turnKind, run),
  };
}
