/** What a certificate tells of a member: that and how long they took part, and nothing of a case. */
import { isDate } from './calendar.ts';
import { heldSessions, periodOf, turnout, type GroupHistory } from './group-history.ts';
import { isActive } from './member-order.ts';

export interface Certificate {
  readonly member: string;
  readonly name: string;
  /** First and last day the member took part in; '' where it is not known. */
  readonly from: string;
  readonly to: string;
  /** How many sessions the member was at. */
  readonly attended: number;
}

/** For `member`, else for everyone who took part to the end. Who has no name gets none: nobody could tell whose it is. */
export function certificates(
  history: GroupHistory,
  today: string,
  member: string,
  compare: (a: string, b: string) => number,
): readonly Certificate[] {
  const held = heldSessions(history.sessions);
  const period = periodOf(history);
  return history.members
    .filter((one) => (member === '' ? isActive(one, today) : one.id === member))
    .map((one) => ({
      member: one.id,
      name: one.name.trim() || one.called.trim(),
      from: isDate(one.joinedOn) && one.joinedOn > period.from ? one.joinedOn : period.from,
      to: isDate(one.leftOn) && (period.to === '' || one.leftOn < period.to) ? one.leftOn : period.to,
      attended: turnout(history, held, one.id).there,
    }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => compare(a.name, b.name));
}
