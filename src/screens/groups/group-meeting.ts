import { addDays, isDate } from '../../practice/calendar.ts';
import type { GroupStanding } from '../../practice/group-list.ts';
import type { SessionRow } from '../../practice/group-digest.ts';
import type { Formats } from '../../text/formats.ts';
import type { GroupsText } from '../../text/id/groups.ts';

/** "Today at 16:00", "Tomorrow", "Mon, 30 Nov, 16:00": when a session is, seen from today. */
export function whenWords(session: SessionRow, today: string, words: GroupsText, formats: Formats): string {
  const { date } = session;
  if (!isDate(date)) return words.undated;
  const time = formats.time(session.startsAt);
  if (date === today) return time ? words.todayAt(time) : words.today;
  if (date === addDays(today, 1)) return time ? words.tomorrowAt(time) : words.tomorrow;
  return time ? words.dateAt(formats.shortDate(date), time) : formats.shortDate(date);
}

/** The one line of a group's row that says what is next or what waits. */
export function meetingLine(standing: GroupStanding, today: string, words: GroupsText, formats: Formats): string {
  const { session } = standing;
  if (!session) return words.nothingPlanned;
  const name = words.session(session.number);
  switch (standing.standing) {
    case 'running':
      return words.now;
    case 'waiting':
      return words.waiting(name, formats.shortDate(session.date));
    case 'passed':
      return words.passed(name, formats.shortDate(session.date));
    default:
      return `${whenWords(session, today, words, formats)} · ${name}`;
  }
}
