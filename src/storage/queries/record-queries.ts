import { attachmentKind } from '../../practice/attachment.ts';
import { contactKind } from '../../practice/contact.ts';
import { endingKind } from '../../practice/ending.ts';
import { inTime } from '../../practice/in-time.ts';
import type { RecordMatter } from '../../practice/record-draft.ts';
import { recordKind, type PracticeRecord } from '../../practice/record.ts';
import { referralKind } from '../../practice/referral.ts';
import type { Notebook } from '../notebook.ts';
import { endingQueries } from './ending-queries.ts';

export function recordQueries(notebook: Notebook) {
  const endings = endingQueries(notebook);
  const queries = {
    one: (id: string): Promise<PracticeRecord | undefined> => notebook.read(recordKind, id),
    /** The one begun last first. */
    async ofGroup(group: string): Promise<readonly PracticeRecord[]> {
      return (await notebook.children(recordKind, group)).sort((a, b) => inTime('madeAt')(b, a));
    },
    /** Everything a record may be built from: the whole course of the group, every session opened. */
    async matter(group: string): Promise<RecordMatter | undefined> {
      const told = await endings.history(group);
      if (!told) return undefined;
      const [contacts, referrals, rounds, records, attachments] = await Promise.all([
        notebook.children(contactKind, group),
        notebook.children(referralKind, group),
        notebook.children(endingKind, group),
        notebook.children(recordKind, group),
        notebook.ofSpace(attachmentKind, told.group.space),
      ]);
      return { ...told, contacts, referrals, endings: rounds, records, attachments };
    },
  };
  return queries;
}
