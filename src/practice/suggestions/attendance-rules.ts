/** What comings and goings say. */
import type { Presence } from '../attendance.ts';
import { isDate } from '../calendar.ts';
import { presencesOf, runOf, wasThere, type Basis, type Finding, type Rule } from './suggestion.ts';

const ABSENCES_IN_A_ROW = 2;
const TIMES_LATE = 3;
const LATE_AMONG = 5;
/** Fewer marks say nothing of a group that grows thin. */
const FEWEST_MARKED = 3;

const away = (presence: Presence | '') => presence === 'absent' || presence === 'excused';

/** Two absences in a row: a word outside the meeting, before it becomes a third; unless there was one since. [G13 W] */
export const absent: Rule = {
  name: 'absent',
  code: 'G13',
  weight: 90,
  find: (basis) =>
    basis.members
      .flatMap(({ id }): Finding[] => {
        const count = runOf(presencesOf(id, basis), away);
        if (count < ABSENCES_IN_A_ROW || spokenSince(id, basis)) return [];
        return [{ about: id, members: [id], count, act: { to: 'contact', member: id } }];
      })
      .sort((a, b) => (b.count ?? 0) - (a.count ?? 0)),
};

/** Whether there was a contact with the member on the day of the last session or after it. */
function spokenSince(id: string, { contacts, held }: Basis): boolean {
  const last = held.at(-1)?.date ?? '';
  return isDate(last) && contacts.some(({ member, date }) => member === id && isDate(date) && date >= last);
}

/** Back again after two absences or more: others have gone on, and the place must be given back. [G10] */
export const cameBack: Rule = {
  name: 'cameBack',
  code: 'G10',
  weight: 72,
  find: (basis) =>
    basis.members.flatMap(({ id }): Finding[] => {
      const [last, ...before] = presencesOf(id, basis);
      if (last === undefined || !wasThere({ presence: last })) return [];
      const count = runOf(before, away);
      if (count < ABSENCES_IN_A_ROW) return [];
      return [{ about: id, members: [id], count, act: { to: 'member', member: id } }];
    }),
};

/** Late again and again: usually something at home, or something in the group. [G5] */
export const late: Rule = {
  name: 'late',
  code: 'G5',
  weight: 45,
  find: (basis) =>
    basis.members.flatMap(({ id }): Finding[] => {
      const told = presencesOf(id, basis).slice(0, LATE_AMONG);
      const count = told.filter((presence) => presence === 'late').length;
      if (count < TIMES_LATE) return [];
      return [{ about: id, members: [id], count, of: told.length, act: { to: 'member', member: id } }];
    }),
};

/** Fewer than half twice running: something holds the group apart. [G3] */
export const thin: Rule = {
  name: 'thin',
  code: 'G3',
  weight: 78,
  find: ({ attended }) => {
    const lastTwo = attended.slice(-2).map((marks) => {
      const marked = marks.filter(({ presence }) => presence !== '');
      return { there: marked.filter(wasThere).length, marked: marked.length };
    });
    const [, last] = lastTwo;
    if (!last || !lastTwo.every(({ there, marked }) => marked >= FEWEST_MARKED && there * 2 < marked)) return [];
    return [{ count: last.there, of: last.marked }];
  },
};
