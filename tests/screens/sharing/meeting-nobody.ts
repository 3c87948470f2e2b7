import { vi } from 'vitest';
import { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import type { FoundInvitation, Syncing } from '../../../src/app/syncing.svelte.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import type { SharedNotebook } from '../../../src/storage/sharing/shared-notebook.ts';
import { putState, readState, type SyncState } from '../../../src/storage/sharing/sync-state.ts';

export interface Answers {
  readonly connected?: boolean;
  readonly unknownThere?: boolean;
  readonly metAt?: number;
  readonly status?: Partial<Syncing['status']>;
  readonly find?: () => Promise<FoundInvitation>;
}

/** All that lies in the notebook is real; of the relay there is only what it would answer. */
export function meetingNobody(
  notebook: Notebook,
  { connected = true, unknownThere = false, metAt, status = {}, find }: Answers = {},
) {
  const shared = shareNotebook(notebook);
  const now = vi.fn(() => Promise.resolve(undefined));
  const syncing = {
    shared,
    connected,
    unknownThere,
    metAt,
    unsent: false,
    status: { phase: 'idle', ...status },
    now,
    connect: () => Promise.resolve({ problem: 'notAllowed' }),
    find,
    accept: async (words: string, sealed: string, tablet: string) => {
      const mailbox = await shared.inviting.accept(words, sealed, tablet);
      // The round that takes the answer along: meanwhile the screen has heard of it.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return mailbox;
    },
  } as unknown as Syncing;
  vi.spyOn(OpenNotebook.prototype, 'sync').mockResolvedValue(syncing);
  return { shared, now };
}

/** As a round would have left the state of a space. */
export function keepState({ notebook }: SharedNotebook, space: string, changes: Partial<SyncState>): Promise<unknown> {
  return notebook.tracked(() =>
    notebook.tables.write(async (tables) =>
      putState(notebook, tables, space, { ...(await readState(notebook, tables, space)), ...changes }),
    ),
  );
}
