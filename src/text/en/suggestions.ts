import type { NeglectReason } from '../../practice/neglected.ts';
import type { SuggestionsText } from '../id/suggestions.ts';
import { plural } from '../plural.ts';

const NEGLECTED: Record<NeglectReason, (times: number) => string> = {
  notYet: (times) => (times === 1 ? 'Judged not yet met once, and met in none.' : `Not yet met, ${times} times.`),
  open: () => 'Never judged.',
  partly: () => 'Partly at best, met in none.',
};

export const suggestions: SuggestionsText = {
  title: 'Worth a thought',
  text: 'From what is written in this notebook. It is you who knows the people.',
  planTitle: 'Perhaps this time',
  line: (n) => `Worth a thought (${n})`,
  open: 'See',
  hideLine: 'Hide this line',
  none: 'Nothing presses, as far as the notes go.',
  makeStep: 'Make it a step',
  makeStepOf: (title) => `Make it a step: ${title}`,
  stepMade: 'Now a step of the group; it is read in the summary too.',
  writeNote: 'Write a note',
  writeNoteOf: (title) => `Write a note: ${title}`,
  putAway: 'Not this time',
  putAwayOf: (title) => `Not this time: ${title}`,
  putAwayDone: 'Suggestion put away for this session.',
  putAwayUntil: 'Suggestion put away until after the next session.',
  never: 'Never again for this group',
  neverDone: 'This suggestion will not come again for this group.',
  more: (title) => `Other choices: ${title}`,
  awayHead: (n) => `Put away (${n})`,
  takeUp: 'Show again',
  takeUpOf: (title) => `Show again: ${title}`,
  toContact: 'Note a contact',
  toMember: 'Open the member',
  toMembers: 'To the members',
  toGroup: 'To the group',
  toEnding: 'Prepare the ending',
  toSession: 'Open the session',
  formerMember: 'a member deleted since',
  others: (n) => plural(n, '1 other', `${n} others`),
  nameless: 'Nameless',

  rules: {
    absent: {
      title: ({ who }) => `Have a word with ${who} outside the meeting`,
      reason: ({ who, count }) => `${who} did not come ${count} times in a row.`,
    },
    cameBack: {
      title: ({ who }) => `Give ${who} their place again`,
      reason: ({ who, count }) => `${who} was back last time, after ${count} absences.`,
    },
    late: {
      title: ({ who }) => `Ask what keeps ${who}`,
      reason: ({ who, count, of }) => `${who} was late ${count} times in the last ${of} sessions.`,
    },
    thin: {
      title: () => 'Find out what keeps members away',
      reason: ({ count, of }) => `Twice in a row fewer than half came, the last time ${count} of ${of}.`,
      step: () => 'Talk with the group about why many stay away',
    },
    newcomer: {
      title: ({ who }) => `Help ${who} to be accepted`,
      reason: ({ who, count }) =>
        count === 0
          ? `${who} joined when the others already knew each other, and has not taken part yet.`
          : `${who} joined when the others already knew each other, only ${plural(count, 'one session', `${count} sessions`)} ago.`,
    },
    unseen: {
      title: () => 'See whom the notes pass over',
      reason: ({ who }) => `In three sessions nothing was noted about ${who}, who came.`,
    },
    consent: {
      title: () => 'Ask for consent',
      reason: ({ who }) => `It is not written yet what ${who} consented to.`,
    },
    strengths: {
      title: () => 'Get to know members’ strengths',
      reason: ({ who }) => `Strengths and needs are not written yet: ${who}.`,
    },
    noDecision: {
      title: () => 'Give the group something to decide',
      reason: ({ count }) => `In the last ${count} sessions no decision of the group was noted.`,
      step: () => 'Prepare one matter the group decides for itself',
    },
    oneVoice: {
      title: () => 'Make room for the others',
      reason: ({ who, count, of }) => `${count} of ${of} mentions of people are of ${who}.`,
      step: () => 'Use a talking round, so that everyone has a turn',
    },
    tension: {
      title: () => 'Ease the tension',
      reason: ({ count, of }) => `The last session was noted as tense ${count} times; before it was ${of} at most.`,
      step: () => 'Open by naming the tension of last time, and listen to it',
    },
    incident: {
      title: () => 'Follow up what happened',
      reason: ({ count, who }) =>
        [
          count === 0 ? 'Of an incident' : `Of an incident in session ${count}`,
          who && ` about ${who}`,
          ' no follow-up is written yet.',
        ].join(''),
    },
    pointUnseen: {
      title: () => 'Observe the rest as well',
      reason: ({ what }) => `Not observed in three sessions: ${what}.`,
    },
    noResource: {
      title: () => 'Look for resources around the group',
      reason: ({ count }) => `In the last ${count} sessions no resource was noted, of the agency or the community.`,
      step: () => 'Find one resource of agency or community for the group',
    },
    overdue: {
      title: () => 'Ask about what is overdue',
      reason: ({ count }) =>
        plural(
          count,
          'One agreement or step is past its date and still open.',
          `${count} agreements or steps are past their date and still open.`,
        ),
      step: () => 'Go through what is overdue with the group',
    },
    waiting: {
      title: () => 'Close the session that waits',
      reason: ({ count }) =>
        plural(
          count,
          'One session is over, and its wrap-up not closed.',
          `${count} sessions are over, and their wrap-up not closed.`,
        ),
    },
    endNear: {
      title: () => 'Prepare the ending',
      reason: ({ count, of }) =>
        count === 0
          ? `The ${of} sessions that were planned have been held.`
          : `${count} of ${of} sessions ${plural(count, 'is', 'are')} left.`,
      step: () => 'Talk about the ending with the group: the date, feelings, what to take home',
    },
    endDate: {
      title: () => 'Prepare the ending',
      reason: ({ count }) =>
        count === 0
          ? 'The last day of the group has come.'
          : `${plural(count, 'One day is', `${count} days are`)} left until the last day of the group.`,
      step: () => 'Talk about the ending with the group: the date, feelings, what to take home',
    },
    stageStays: {
      title: () => 'Look at the stage again',
      reason: ({ count, what }) => `${count} sessions held, and the stage is still “${what}”.`,
      step: () => 'Consider whether the group has entered its next stage',
    },
    stageTask: {
      title: ({ what }) => what,
      reason: ({ variant }) => `One of your tasks in this stage: ${variant}.`,
    },
    neglected: {
      title: ({ what }) => what,
      reason: ({ variant, count }) => NEGLECTED[variant as NeglectReason](count),
    },
  },
};
