import { attachmentPlace } from '../../app/attachment-place.ts';
import type { Route } from '../../app/routes.ts';
import type { RecordMatter } from '../../practice/record-draft.ts';
import type { RecordSource } from '../../practice/record.ts';

/** Where a source of a paragraph is found; undefined once it is gone, or where no screen shows it by itself. */
export function sourceWay(matter: RecordMatter, { kind, id, field }: RecordSource): Route | undefined {
  const group = matter.group.id;
  const session = (of: string | undefined, moment: string): Route | undefined =>
    of === undefined || !matter.sessions.some((one) => one.id === of)
      ? undefined
      : moment === ''
        ? { screen: 'wrapUp', session: of }
        : { screen: 'wrapUp', session: of, moment };
  switch (kind) {
    case 'entry':
      return session(matter.entries.find((entry) => entry.id === id)?.parent, id);
    case 'session':
      return session(
        id,
        MOMENTS.has(field) ? field : field.startsWith('reached/') || field.startsWith('aims/') ? 'aims' : '',
      );
    case 'attendance': {
      const mark = matter.attendance.find((one) => one.id === id);
      return mark && session(mark.parent, mark.member);
    }
    case 'techniqueRun': {
      const run = matter.runs.find((one) => one.id === id);
      return run && { screen: 'technique', session: run.parent, run: id };
    }
    case 'goal':
      return matter.goals.some((goal) => goal.id === id) ? { screen: 'goal', group, goal: id } : undefined;
    case 'grading': {
      const grading = matter.gradings.find((one) => one.id === id);
      return grading && { screen: 'goal', group, goal: grading.goal };
    }
    case 'contact':
      return matter.contacts.some((one) => one.id === id) ? { screen: 'contact', group, contact: id } : undefined;
    case 'referral':
      return matter.referrals.some((one) => one.id === id) ? { screen: 'referral', group, referral: id } : undefined;
    case 'ending':
      return matter.endings.some((one) => one.id === id) ? { screen: 'closingRecord', ending: id } : undefined;
    case 'logLine':
      return matter.logLines.some((one) => one.id === id) ? { screen: 'logLine', group, line: id } : undefined;
    case 'member':
      return matter.members.some((one) => one.id === id) ? { screen: 'member', group, member: id } : undefined;
    case 'attachment': {
      const attachment = matter.attachments.find((one) => one.id === id);
      return attachment && attachmentPlace(matter, attachment);
    }
    case 'group':
    case 'step':
      return { screen: 'group', group };
    case 'record':
      return matter.records.some((one) => one.id === id) ? { screen: 'record', group, record: id } : undefined;
    default:
      return undefined;
  }
}

/** Parts of a session an address may point to. */
const MOMENTS: ReadonlySet<string> = new Set(['atmosphere', 'problems', 'reflection', 'analysis', 'roles', 'nextPlan']);
