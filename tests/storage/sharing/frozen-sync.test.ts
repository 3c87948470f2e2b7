import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyIndexedDb } from '../../empty-indexeddb.ts';
import { checkBackup } from '../../../src/storage/backup/check-backup.ts';
import { lookAtBackup } from '../../../src/storage/backup/sealed-backup.ts';
import { checkEverything } from '../../../src/storage/health.ts';
import { awaitingCount } from '../../../src/storage/sharing/awaiting.ts';
import { sharedAgain, syncToTheEnd } from '../../fixtures/frozen/opened-again.ts';
import { frozenReleases, readRelease, readSynced, RELEASES } from '../../fixtures/frozen/release-folder.ts';
import { shownBy } from '../../fixtures/shown-by.ts';
import type { RelayTablet } from '../../suites/relay-tablet.ts';
import { backupOf, fileOf, must, restoredFrom, toEnd } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { openTestNotebook, testNotebooks } from '../open-test-notebook.ts';

beforeEach(() => {
  emptyIndexedDb();
  globalThis.localStorage = memoryLocalStorage();
});

const notesOn = async ({ queries }: RelayTablet) => {
  const notes: string[] = [];
  for (const { group } of await queries.groups.all())
    for (const session of Object.keys((await queries.groups.one(group.id))?.digest.sessions ?? {}))
      notes.push(...(await queries.sessions.entries(session)).map(({ text }) => text));
  return notes;
};

const quiet = async ({ shared }: RelayTablet) => (await shared.spaces()).every((space) => space.quiet);

describe.each(frozenReleases())('tablets and relay as %s left them [ST9 SV16]', (release) => {
  const folder = join(RELEASES, release);
  const synced = readSynced(folder);

  it('begin apart, sync to the end, and show the same', async () => {
    await sharedAgain(folder, async ({ rini, sari, store }) => {
      // Else it would prove nothing: each has what the other lacks.
      expect(await notesOn(rini)).not.toContain('Belum terkirim dari Sari.');
      expect(await notesOn(sari)).not.toContain('Di bawah kunci baru.');
      expect([await quiet(rini), await quiet(sari)]).toEqual([false, false]);
      for (const { trouble, spaces, chunks } of await syncToTheEnd(rini, sari)) {
        expect(trouble).toBeUndefined();
        expect(
          [...spaces.values(), ...chunks.values()].filter((end) => JSON.stringify(end).includes('trouble')),
        ).toEqual([]);
      }
      expect(await shownBy(rini.notebook)).toMatchObject(synced.facilitator);
      expect(await shownBy(sari.notebook)).toMatchObject(synced.coFacilitator);
      expect([await quiet(rini), await quiet(sari)]).toEqual([true, true]);
      for (const { notebook, shared } of [rini, sari]) {
        expect(notebook.problems()).toEqual([]);
        expect((await toEnd(checkEverything(notebook))).problems).toEqual([]);
        // The reflection that both wrote waits for an eye.
        expect(await awaitingCount(notebook)).toBe(1);
        for (const { membership } of await shared.spaces()) expect(membership).toBeDefined();
      }
      for await (const fault of store.check()) expect.unreachable(JSON.stringify(fault));
    });
  });

  it('let somebody in by the invitation that was on the relay', async () => {
    await sharedAgain(folder, async ({ inHand, rini }) => {
      const words = readRelease(folder).invitationWords.join(' ');
      const tika = inHand.over('Tika', await openTestNotebook(undefined, inHand.clock));
      const mailbox = tika.shared.inviting.mailboxOf(words) ?? '';
      await tika.round({ mailbox });
      const there = await inHand.relay.mailbox(mailbox);
      if (!there.ok) return expect.unreachable(there.problem.problem);
      expect(await tika.shared.inviting.accept(words, there.value.offer, 'Tablet Tika')).toBe(mailbox);
      await syncToTheEnd(tika, rini);
      expect(await rini.shared.inviting.confirm(mailbox)).toBe(1);
      await syncToTheEnd(rini, tika);
      expect(await notesOn(tika)).toEqual(
        expect.arrayContaining(['Di bawah kunci baru.', 'Belum terkirim dari Rini.']),
      );
      const [group] = await tika.queries.groups.all();
      const about = { kind: 'group', id: group?.group.id ?? '' } as const;
      must(await tika.commands.comments.write(about.id, about, { text: 'Selamat bekerja.' }));
      await syncToTheEnd(tika, rini);
      expect((await shownBy(rini.notebook)) as object).toMatchObject({
        items: { comment: [{ text: 'Selamat bekerja.' }] },
      });
      await tika.notebook.lock();
    });
  });

  it('let a tablet that is lost come back from a backup, in its place', async () => {
    await sharedAgain(folder, async ({ inHand, rini, sari }) => {
      // The key that stands for the lost one follows from that of the notebook, and stands in the chain of then.
      const notebooks = testNotebooks(51, inHand.clock);
      const sealed = must(await lookAtBackup(fileOf(await backupOf(notebooks, rini.notebook))));
      const key = rini.notebook.notebookKey.slice();
      const report = must(await toEnd(checkBackup(sealed, key)));
      const restored = await restoredFrom(notebooks, { sealed, key, report });
      const back = inHand.over('facilitator', restored.notebook);
      await syncToTheEnd(back, sari);
      const [space] = await back.shared.spaces();
      expect(space?.state).toBe('in');
      expect(await notesOn(sari)).toContain('Belum terkirim dari Rini.');
      expect(await notesOn(back)).toContain('Belum terkirim dari Sari.');
      await back.notebook.lock();
    });
  });
});
