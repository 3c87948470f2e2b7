import type { CalendarMatter } from '../../practice/calendar-plan.ts';
import { contactKind } from '../../practice/contact.ts';
import { endingKind } from '../../practice/ending.ts';
import { groupKind } from '../../practice/group.ts';
import { guidedKind } from '../../practice/guided.ts';
import { memberKind } from '../../practice/member.ts';
import { referralKind } from '../../practice/referral.ts';
import { sessionKind } from '../../practice/session.ts';
import { stepKind } from '../../practice/step.ts';
import type { Notebook } from '../notebook.ts';

export function calendarQueries(notebook: Notebook) {
  return {
    /** What has days, of one group or ('') of all. */
    async matters(group: string): Promise<readonly CalendarMatter[]> {
      const one = group === '' ? undefined : await notebook.read(groupKind, group);
      const groups = group === '' ? await notebook.all(groupKind) : one ? [one] : [];
      const ids = groups.map(({ id }) => id);
      const [members, sessions, steps, contacts, referrals, guided, endings] = await Promise.all([
        notebook.childrenOfAll(memberKind, ids),
        notebook.childrenOfAll(sessionKind, ids),
        notebook.childrenOfAll(stepKind, ids),
        notebook.childrenOfAll(contactKind, ids),
        notebook.childrenOfAll(referralKind, ids),
        notebook.childrenOfAll(guidedKind, ids),
        notebook.childrenOfAll(endingKind, ids),
      ]);
      return groups.map((group) => {
        const own = <V extends { readonly parent: string }>(all: readonly V[]) =>
          all.filter(({ parent }) => parent === group.id);
        return {
          group,
          members: own(members),
          sessions: own(sessions),
          steps: own(steps),
          contacts: own(contacts),
          referrals: own(referrals),
          guided: own(guided),
          endings: own(endings),
        };
      });
    },
  };
}
