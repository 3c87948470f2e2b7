import { attachmentKind } from '../../practice/attachment.ts';
import { caseOpeningKind, type CaseOpening } from '../../practice/case-opening.ts';
import { contactKind } from '../../practice/contact.ts';
import { endingKind } from '../../practice/ending.ts';
import { entryKind, isRestricted } from '../../practice/entry.ts';
import { inTime } from '../../practice/in-time.ts';
import { logLineKind } from '../../practice/log-line.ts';
import type { RecordMatter } from '../../practice/record-draft.ts';
import { cellKey, recordKind, type PracticeRecord } from '../../practice/record.ts';
import { referralKind } from '../../practice/referral.ts';
import type { Notebook } from '../notebook.ts';
import { endingQueries } from './ending-queries.ts';

export function recordQueries(notebook: Notebook) {
  const endings = endingQueries(notebook);
  /**
   * Keys of paragraphs taken from notes that are marked as restricted by now, or from such paragraphs of earlier records:
   * a mark made late holds for what was written and signed before it too.
   */
  async function restrictedNow(
    record: PracticeRecord,
    asked: ReadonlySet<string> = new Set(),
  ): Promise<ReadonlySet<string>> {
    const path = new Set([...asked, record.id]);
    const ids = (kind: string) => [
      ...new Set(
        record.paragraphs.flatMap(({ sources }) => sources.filter((one) => one.kind === kind).map(({ id }) => id)),
      ),
    ];
    const entries = await Promise.all(ids('entry').map((id) => notebook.read(entryKind, id)));
    const restricted = new Set(entries.flatMap((entry) => (entry && isRestricted(entry) ? [`entry/${entry.id}`] : [])));
    for (const id of ids('record')) {
      const earlier = path.has(id) ? undefined : await notebook.read(recordKind, id);
      if (!earlier) continue;
      const later = await restrictedNow(earlier, path);
      for (const one of earlier.paragraphs)
        if (one.restricted || later.has(one.key)) restricted.add(`record/${id}/cells/${cellKey(one.key)}`);
    }
    return new Set(
      record.paragraphs
        .filter(({ sources }) =>
          sources.some(({ kind, id, field }) =>
            restricted.has(kind === 'entry' ? `entry/${id}` : `${kind}/${id}/${field}`),
          ),
        )
        .map(({ key }) => key),
    );
  }
  const queries = {
    restrictedNow: (record: PracticeRecord): Promise<ReadonlySet<string>> => restrictedNow(record),
    one: (id: string): Promise<PracticeRecord | undefined> => notebook.read(recordKind, id),
    /** When a case record was opened, and by whom; in no order. */
    openings: (id: string): Promise<readonly CaseOpening[]> => notebook.children(caseOpeningKind, id),
    /** The one begun last first. */
    async ofGroup(group: string): Promise<readonly PracticeRecord[]> {
      return (await notebook.children(recordKind, group)).sort((a, b) => inTime('madeAt')(b, a));
    },
    /**
     * What a record may be built from but for earlier records: the whole course of the group, every session opened. By itself,
     * so that a record being written is not a reason to read the course again.
     */
    async course(group: string): Promise<Omit<RecordMatter, 'records'> | undefined> {
      const told = await endings.history(group);
      if (!told) return undefined;
      const [contacts, referrals, rounds, attachments, logLines] = await Promise.all([
        notebook.children(contactKind, group),
        notebook.children(referralKind, group),
        notebook.children(endingKind, group),
        notebook.ofSpace(attachmentKind, told.group.space),
        notebook.children(logLineKind, group),
      ]);
      return { ...told, contacts, referrals, endings: rounds, attachments, logLines };
    },
    /** Everything a record may be built from. */
    async matter(group: string): Promise<RecordMatter | undefined> {
      const [course, records] = await Promise.all([queries.course(group), notebook.children(recordKind, group)]);
      return course && { ...course, records };
    },
  };
  return queries;
}
