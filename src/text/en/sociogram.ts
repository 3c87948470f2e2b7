import type { SociogramText } from '../id/sociogram.ts';
import { plural } from '../plural.ts';

export const sociogram: SociogramText = {
  title: 'Who with whom',
  back: 'To the group',
  lead: 'A sociogram shows who chose whom on one day. It tells of relations and not of anybody’s worth, and it is for the facilitator’s eyes alone.',
  emptyTitle: 'Here the relations among members become visible',
  emptyText:
    'In a session, pass two questions around on the tablet, or put them in from paper below. Once you have asked twice, you see which relations are growing.',
  question: 'Question',
  day: 'Day',
  roundOf: (date, answered) => `${date} (${answered} answered)`,
  compare: 'Compare with',
  alone: 'not compared',
  look: 'Highlight',
  everyone: 'everyone',
  showHard: 'Also show the question that can hurt',
  picture: 'Picture',
  pictureOf: (people, ties, mutual) =>
    `${plural(people, '1 person', `${people} people`)}, ${plural(ties, '1 choice', `${ties} choices`)}, ${plural(mutual, '1 pair', `${mutual} pairs`)} who chose each other. All of it stands in the table below.`,
  pictureChanges: (added, kept, gone) =>
    `${plural(added, '1 new choice', `${added} new choices`)}, ${kept} kept, ${gone} no longer. All of it stands in the table below.`,
  key: 'What the lines mean',
  one: 'chose',
  mutual: 'chose each other',
  changes: { new: 'new', kept: 'kept', gone: 'no longer' },
  notYet: (names) => `Not yet chosen by anyone this time: ${names}.`,
  notYetCare:
    'It says nothing about them so far. Ask yourself who could come near them, and give them a task that people like.',
  allChosen: 'Everyone was chosen by at least one other.',
  nobodyChose: 'On this day nobody was chosen.',
  table: 'In words',
  member: 'Member',
  chooses: 'Chose',
  chosenBy: 'Chosen by',
  each: 'Each other',
  noneChosen: 'nobody',
  notAsked: 'has not answered',
  noneYet: 'not yet',
  apart: (name, others) => `The choices of ${name} were also written on another tablet: ${others}.`,
  print: 'Print',

  paper: 'Put in from paper',
  paperHint: 'Every tap is kept at once. Three names at most.',
  paperDay: 'Asked on',
  paperWho: 'Whose answer',
  choose: 'Choose a member',
  impossibleDate: 'There is no such day.',
  tooFew: 'A sociogram needs at least two members.',
  clear: (name) => `Empty the choices of ${name}`,
  cleared: 'Choices emptied.',
};
