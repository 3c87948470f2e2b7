import type { CalendarText } from '../id/calendar.ts';

export const calendar: CalendarText = {
  title: 'Into a calendar',
  hint: 'Planned sessions and follow-ups as a calendar file (ICS)',
  ofGroup: 'Sessions and follow-ups of this group, for your calendar.',
  ofAll: 'Sessions and follow-ups of all groups, for your calendar.',
  open: 'Make a calendar file',
  toGroup: 'To the group',
  toTakeAlong: 'To taking data along',

  choose: 'What goes along',
  groups: 'Group',
  allGroups: 'All groups',
  unnamed: 'Group without a name',
  parts: {
    sessions: 'Sessions',
    followUps: 'Agreements and follow-ups of the group',
    beside: 'Appointments and steps beside the group',
    endings: 'Last days and good-byes',
  },
  partsLabel: 'Contents',
  range: 'Days',
  ranges: {
    month: 'The next four weeks',
    quarter: 'The next three months',
    ahead: 'All that is ahead',
    own: 'Days of your own',
  },
  from: 'From',
  to: 'To',
  wrongWay: 'The last day is earlier than the first.',

  names: 'What it tells',
  synced:
    'A phone’s calendar is usually copied to an account with Google, Apple or Microsoft, and often seen by family or colleagues. What is there cannot be taken back from here.',
  calledBy: 'A session is called by',
  called: {
    nothing: '“Group session” alone',
    agency: 'the agency’s name',
    group: 'the group’s name',
  },
  places: 'With the place of the session',
  named: 'With names of members and what was agreed',
  namedHint: 'Without it only “Follow-up” or “Appointment” stands there; what it is about you read in Lingkar.',
  namedWarning: 'This calendar names people. Whoever sees your calendar can read it.',
  reminder: 'Reminder',
  reminders: {
    none: 'No reminder',
    hour: 'One hour before',
    day: 'One day before',
  },
  reminderHint: 'What has no hour reminds at eight in the morning.',

  preview: 'What goes into the calendar',
  count: (n) => (n === 0 ? 'Nothing goes in yet' : n === 1 ? '1 entry' : `${n} entries`),
  none: 'Nothing with a day in this choice',
  noneText:
    'Give a planned session its day, an agreement its due day, or a referral the day of its appointment; all of them will stand here.',
  wholeDay: 'the whole day',
  minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
  apart: (others) => `Written on another tablet: ${others}. Decide where it was written.`,
  noLength: 'length not yet known',
  more: (n) => (n === 1 ? '1 more entry' : `${n} more entries`),
  zone: (zone) => `Hours are written by the time zone of this tablet (${zone}).`,
  again:
    'Making the file again doubles nothing: the calendar knows its entries and brings them up to date. What is done or deleted here is not deleted there.',
  save: 'Save the calendar file',
  share: 'Share',
  saved: (n) =>
    n === 1
      ? 'A calendar of 1 entry is in the tablet’s downloads. Open the file to take it in.'
      : `A calendar of ${n} entries is in the tablet’s downloads. Open the file to take them in.`,
  notShared: 'This device does not share files of that kind. Save it, then open it from the downloads.',
  fileName: 'calendar',

  entries: {
    name: 'Groups',
    session: (n) => (n === null ? 'Group session' : `Group session ${n}`),
    step: 'Follow-up',
    appointment: 'Appointment',
    lastDay: 'Last day as planned',
    farewell: 'Good-bye',
    calledOff: (what) => `Cancelled: ${what}`,
    someone: 'Without a name',
  },
};
