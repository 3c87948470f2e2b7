import { logLineKind, type LogLine } from '../../practice/log-line.ts';
import type { Notebook } from '../notebook.ts';

export function logLineQueries(notebook: Notebook) {
  return {
    one: (id: string): Promise<LogLine | undefined> => notebook.read(logLineKind, id),
    /** Lines of a group, or ('') of the agency alone; in no order. */
    of: (group: string): Promise<readonly LogLine[]> =>
      notebook.children(logLineKind, group === '' ? notebook.identity.agencySpace : group),
  };
}
