import type { Json } from '../../base/json.ts';
import type { BackupStanding } from '../../practice/backup-due.ts';
import { countersOf } from '../backup/counters-of.ts';
import type { RestoredFrom } from '../notebook-reader.ts';
import type { Notebook } from '../notebook.ts';

export const LAST_BACKUP = 'last';

/** What this tablet knows of its last backup. */
export interface LastBackup {
  readonly at?: number;
  /** How often the notebook had been written in by then. */
  readonly writes?: number;
  readonly putAwayAt?: number;
}

export function readLastBackup(value: Json | undefined): LastBackup {
  return value && typeof value === 'object' ? (value as LastBackup) : {};
}

export function backupQueries(notebook: Notebook) {
  return {
    async standing(): Promise<BackupStanding> {
      const { at, writes = 0, putAwayAt } = readLastBackup(await notebook.readLocal('backups', LAST_BACKUP));
      const counters = await countersOf(notebook);
      const written = [...counters.values()].reduce((sum, n) => sum + n, 0);
      return {
        lastAt: at ?? null,
        // A counter that was lost and told anew stands higher; lower ones come from elsewhere and are a change as well.
        changed: written !== writes,
        begunAt: notebook.identity.restored?.at ?? notebook.identity.begunAt,
        putAwayAt: putAwayAt ?? null,
      };
    },
    /** What this notebook was restored from; undefined where it was founded here. */
    restored: (): RestoredFrom | undefined => notebook.identity.restored,
  };
}
