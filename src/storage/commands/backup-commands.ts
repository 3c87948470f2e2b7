import type { Result } from '../../base/result.ts';
import type { Notebook } from '../notebook.ts';
import { LAST_BACKUP, readLastBackup } from '../queries/backup-queries.ts';

/** What this tablet remembers of its backups; a backup itself carries none of it along. */
export function backupCommands(notebook: Notebook) {
  return {
    /** A backup was made and has left the app. */
    made({ madeAt, writes }: { readonly madeAt: number; readonly writes: number }): Promise<Result<void>> {
      return notebook.command(() => notebook.putLocal('backups', LAST_BACKUP, { at: madeAt, writes }));
    },
    /** The reminder stays away for a while. */
    putAway(): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const last = readLastBackup(await notebook.readLocal('backups', LAST_BACKUP));
        await notebook.putLocal('backups', LAST_BACKUP, { ...last, putAwayAt: writing.now });
      });
    },
  };
}
