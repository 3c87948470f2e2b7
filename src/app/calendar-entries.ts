/**
 * Entries for a calendar out of what has days. Calendars are copied to other devices and to firms that keep them, so
 * nothing names anybody unless it is wished for: neither who, nor what a follow-up is about, nor which group.
 */
import type { CalendarEvent } from '../practice/ics-writing.ts';
import type { CalendarMatter, PlannedDay } from '../practice/calendar-plan.ts';
import { namesOf } from '../practice/shown-members.ts';
import { shortened } from '../practice/shortened.ts';
import { toldVersions } from '../practice/told-versions.ts';
import type { CalendarText } from '../text/id/calendar.ts';

export const CALLED_BY = ['nothing', 'agency', 'group'] as const;
/** What an entry calls the group by. */
export type CalledBy = (typeof CALLED_BY)[number];

export interface CalendarWish {
  readonly calledBy: CalledBy;
  readonly agency: string;
  readonly places: boolean;
  /** Names of members and the words of what was agreed. */
  readonly named: boolean;
}

export type CalendarEntry = CalendarEvent & Pick<PlannedDay, 'sort' | 'apart'>;

const LONGEST_TITLE = 80;

export function calendarEntries(
  days: readonly PlannedDay[],
  matters: readonly CalendarMatter[],
  wish: CalendarWish,
  words: CalendarText['entries'],
): readonly CalendarEntry[] {
  const names = new Map(
    wish.named ? matters.flatMap(({ members }) => [...namesOf(members, false, words.someone)]) : [],
  );
  return days.map((planned) => {
    const { uid, changedAt, day, time, minutes, cancelled, sort, apart } = planned;
    const what = wish.named ? namedWhat(planned, names, words) : bareWhat(planned, words);
    const title = [cancelled ? words.calledOff(what) : what, called(planned, wish)].filter(Boolean).join(' · ');
    return {
      ...{ uid, changedAt, day, time, minutes, cancelled, sort, apart, title },
      note: wish.named ? note(planned, title) : '',
      place: wish.places ? place(planned) : '',
    };
  });
}

function called({ group }: PlannedDay, { calledBy, agency }: CalendarWish): string {
  if (calledBy === 'nothing') return '';
  return shortened(calledBy === 'agency' ? agency : group.name, LONGEST_TITLE);
}

function bareWhat(planned: PlannedDay, words: CalendarText['entries']): string {
  switch (planned.sort) {
    case 'session':
      return words.session(planned.of.number);
    case 'step':
      return words.step;
    case 'referral':
      return words.appointment;
    case 'lastDay':
      return words.lastDay;
    case 'farewell':
      return words.farewell;
  }
}

function namedWhat(planned: PlannedDay, names: ReadonlyMap<string, string>, words: CalendarText['entries']): string {
  const bare = bareWhat(planned, words);
  switch (planned.sort) {
    case 'session':
    case 'lastDay':
      return bare;
    case 'step': {
      const [text = ''] = toldVersions(planned.of.item, 'text');
      const who = planned.of.who.trim();
      return told(bare, shortened([who, text].filter(Boolean).join(': '), LONGEST_TITLE));
    }
    case 'referral': {
      const { member, resourceName } = planned.of;
      return told(bare, [names.get(member) ?? words.someone, resourceName.trim()].filter(Boolean).join(' → '));
    }
    case 'farewell':
      return told(bare, names.get(planned.of.member) ?? words.someone);
  }
}

/** The words whole, in every version that was written apart; '' where the title holds them all. */
function note(planned: PlannedDay, title: string): string {
  if (planned.sort === 'step') {
    const texts = toldVersions(planned.of.item, 'text');
    return texts.every((text) => title.includes(text)) ? '' : texts.join('\n\n');
  }
  if (planned.sort === 'referral') return planned.of.withWhom.trim();
  return '';
}

function place(planned: PlannedDay): string {
  return planned.sort === 'session' ? planned.of.place.trim() || planned.group.place.trim() : '';
}

const told = (what: string, more: string) => (more === '' ? what : `${what}: ${more}`);
