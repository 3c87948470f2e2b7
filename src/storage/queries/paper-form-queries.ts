import { attendanceKind } from '../../practice/attendance.ts';
import { feedbackSheetKind, type FeedbackSheet } from '../../practice/feedback-sheet.ts';
import type { FormMatter, FormOfGroup } from '../../practice/form-matter.ts';
import { groupKind } from '../../practice/group.ts';
import { memberKind } from '../../practice/member.ts';
import { latestForms, paperFormKind, type PaperForm } from '../../practice/paper-form.ts';
import { sessionKind } from '../../practice/session.ts';
import type { Notebook } from '../notebook.ts';

export function paperFormQueries(notebook: Notebook) {
  async function sheetsIn(sessions: readonly string[]): Promise<readonly FeedbackSheet[]> {
    return notebook.childrenOfAll(feedbackSheetKind, sessions);
  }

  return {
    /** The one made last first, with the sheets keyed in from feedback forms. */
    async ofGroup(group: string): Promise<{ forms: readonly PaperForm[]; sheets: readonly FeedbackSheet[] }> {
      const forms = latestForms(await notebook.children(paperFormKind, group));
      const asked = forms.filter(({ is }) => is === 'feedback').flatMap(({ sessions }) => sessions);
      return { forms, sheets: await sheetsIn([...new Set(asked)]) };
    },
    /** What was answered on paper in the sessions of a group. */
    async feedback(group: string): Promise<readonly FeedbackSheet[]> {
      const sessions = await notebook.children(sessionKind, group);
      return sheetsIn(sessions.map(({ id }) => id));
    },
    /** Forms that bear a code. More than one where two tablets, apart, drew the same. */
    async byCode(code: string): Promise<readonly FormOfGroup[]> {
      const forms = (await notebook.all(paperFormKind)).filter((form) => form.code === code);
      const groups = await Promise.all(forms.map(({ parent }) => notebook.read(groupKind, parent)));
      return forms.flatMap((form, at) => {
        const group = groups[at];
        return group ? [{ form, group }] : [];
      });
    },
    /** Every form of groups that are here, the one made last first. */
    async all(): Promise<{ forms: readonly FormOfGroup[]; sheets: readonly FeedbackSheet[] }> {
      const [forms, sheets, groups] = await Promise.all([
        notebook.all(paperFormKind),
        notebook.all(feedbackSheetKind),
        notebook.all(groupKind),
      ]);
      const known = new Map(groups.map((group) => [group.id, group]));
      const here = latestForms(forms).flatMap((form) => {
        const group = known.get(form.parent);
        return group ? [{ form, group }] : [];
      });
      return { forms: here, sheets };
    },
    async matter(id: string): Promise<FormMatter | undefined> {
      const form = await notebook.read(paperFormKind, id);
      const group = form && (await notebook.read(groupKind, form.parent));
      if (!group) return undefined;
      const ids = [...form.sessions];
      const [sessions, members, attendance, sheets] = await Promise.all([
        Promise.all(ids.map((session) => notebook.read(sessionKind, session))),
        notebook.children(memberKind, form.parent),
        notebook.childrenOfAll(attendanceKind, ids),
        sheetsIn(form.is === 'feedback' ? ids : []),
      ]);
      return { form, group, sessions, members, attendance, sheets: sheets.filter((sheet) => sheet.form === id) };
    },
  };
}
