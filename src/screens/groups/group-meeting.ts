import { addDays, isDate } from '../../practice/calendar.ts';
import type { GroupStanding } from '../../practice/group-list.ts';
import type { SessionRow } from '../../practice/group-digest.ts';
import type { Formats } from '../../text/formats.ts';
import type { GroupsText } from '../../text/id/groups.ts';

/** "Tomorrow at 16:00", "Mon, 30 Nov, 16:00": when a session to come is, seen from today. */
function whenWords(session: SessionRow, today: string, words: GroupsText, formats: Formats): string {
  const { date } = session;
  if (!isDate(date)) return words.undated;
  const time = formats.time(session.startsAt);
  if (date === addDays(today, 1)) return time ? words.tomorrowAt(time) : words.tomorrow;
  return time ? words.dateAt(formats.shortDate(date), time) : formats.shortDate(date);
}

/** The one line of a group's row that says what is next or what waits. */
export function meetingLine(standing: GroupStanding, today: string, words: GroupsText, formats: Formats): string {
  const { session } = standing;
  if (!session) return words.nothingPlanned;
  const name = words.session(session.number);
  const joined = (when: string) => [when, name].filter(Boolean).join(' · ');
  switch (standing.standing) {
    // A badge beside it says "running", "today" or "waits for its wrap-up" already.
    case 'running':
      return name;
    case 'today':
      return joined(session.startsAt && words.at(formats.time(session.startsAt)));
    case 'waiting':
      return joined(formats.shortDate(session.date));
    case 'passed':
      return words.passed(name, formats.shortDate(session.date));
    default:
      return joined(whenWords(session, today, words, formats));
  }
}
