import type { ErasureText } from '../id/erasure.ts';

export const erasure: ErasureText = {
  title: 'Trash and retention',
  subtitle: 'What was thrown away, what is due, and what was erased for good',
  settingsHint: 'Groups and members thrown away, how long your agency keeps records, erasing for good.',
  topic: 'retention',

  toTrash: 'Move to the trash',
  memberInTrash: 'The member is in the trash and is kept there for 30 days',
  groupInTrash: 'The group is in the trash and is kept there for 30 days',
  openTrash: 'Open the trash',

  trashTitle: 'Trash',
  trashText:
    'What lies here is on no other screen, but it is not gone. Lingkar never erases it by itself: a tablet whose clock is wrong must not make a group vanish.',
  trashEmpty: 'The trash is empty',
  trashEmptyText:
    'A group is thrown away from the menu on its page, a member from their own page. For 30 days everything can be given back.',
  unnamed: 'Without a name',
  member: (group: string) => (group === '' ? 'Member' : `Member of ${group}`),
  group: 'Group',
  since: (date: string) => `thrown away ${date}`,
  daysLeft: (n: number) => (n === 1 ? '1 day left' : `${n} days left`),
  timeIsOver: 'the 30 days are over',
  giveBack: 'Give back',
  givenBack: (name: string) => `${name} is back`,
  erase: 'Erase for good',

  eraseTitle: (name: string) => `Erase ${name} for good?`,
  early: (days: number) =>
    `The 30 days in the trash are not over: ${days} left. Erase now only if you must, for instance because the person asked for it.`,
  final: 'This cannot be undone, not even by another tablet that syncs later.',
  goes: 'What goes',
  stays: 'What stays, and where',
  counting: 'Counting …',
  staysChanged: (n: string) =>
    `${n} parts that tell of other people too, such as notes of the journal: they stay, without this member.`,
  staysNamed: (n: string) =>
    `In ${n} of them the name is written. “N.N.” will stand there instead. A word that is another member’s name too is not replaced.`,
  staysSigned: (n: string) =>
    `${n} signed records of the group name this member. What was signed is not changed; it goes when the group goes.`,
  staysAgreement: 'A signed group agreement, as it was signed.',
  staysUnread: (n: string) => `${n} parts cannot be read, and so could not be searched. See Health of the tablet.`,
  staysAgency: 'What is written in the agency’s data and the directory of resources; look yourself for names there.',
  staysOutside:
    'Backups already made, prints, and files that were saved or sent. Destroy them or call them back yourself.',
  staysTablets:
    'The tablets this group is shared with: each erases it too, with what was written there meanwhile, as soon as it meets the sync server or opens a file from you. A tablet that never does keeps what it has.',
  staysDisk:
    'The browser may keep sealed remains on the tablet until it tidies up. Without the passphrase they cannot be read.',
  staysLog: 'One line below: when, by whom, why, how many parts. No name.',
  why: 'Why',
  reasons: {
    due: 'Its time of keeping is over',
    asked: 'The person asked for it',
    mistake: 'It should not have been written',
    other: 'Another reason',
  },
  whyMissing: 'Choose the reason.',
  typeName: (name: string) => `Type “${name}” to confirm`,
  nameDiffers: 'This is not yet the name.',
  eraseNow: 'Erase for good',
  erasing: 'Erasing',
  erased: (n: string) => `Erased: ${n} parts`,

  dueTitle: 'Due',
  dueText: 'Your agency’s time of keeping is over for these. Move them to the trash, or keep them longer and say why.',
  dueNone: 'Nothing is due.',
  dueLine: (since: string, due: string) => `since ${since}, until ${due}`,
  keepLonger: 'Keep longer',
  keepTitle: (name: string) => `Keep ${name} longer`,
  keepUntil: 'Until',
  keepBecause: 'Why',
  keepBecauseHint: 'For instance: a case is still before court; the person asked for it.',
  keepDateMissing: 'Write a date that is still to come.',
  impossibleDate: 'There is no such date.',
  keep: 'Keep until that day',
  keptLonger: (date: string) => `Kept until ${date}`,

  periodsTitle: 'How long your agency keeps records',
  periodsText:
    'How long records are kept is for your agency to say, not for Lingkar. Indonesian law 27/2022 asks that personal data be kept no longer than needed. Empty means not yet set.',
  keepGroups: 'Groups, from the day they are archived',
  keepMembers: 'Members, from the day they leave',
  years: 'years',
  yearsLimits: 'Write 0 to 100 years, or leave it empty.',
  fewer: 'One year less',
  more: 'One year more',

  logTitle: 'Erased for good so far',
  logEmpty: 'Nothing has been erased for good yet.',
  logWhat: { member: 'A member', group: 'A group' },
  logLine: (by: string, parts: string) => (by === '' ? parts : `by ${by}, ${parts}`),
  logParts: (gone: string) => `${gone} parts`,
};
