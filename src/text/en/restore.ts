import type { RestoreText } from '../id/restore.ts';

export const restore: RestoreText = {
  title: 'Restore from a backup',
  fileText:
    'Choose your backup file; its name ends in “.lingkar”, or in “.lingkar.txt” where it was shared. It becomes a new notebook on this tablet. Notebooks that are here already are not touched.',
  file: 'Backup file',
  chooseFile: 'Choose a file',
  noFile: 'None chosen yet',

  secretTitle: 'Open this backup',
  way: 'What do you open it with?',
  ways: { passphrase: 'Passphrase', code: 'Recovery code' },
  passphrase: 'Passphrase',
  passphraseHint: 'The one of the day this backup was made.',
  passphraseEmpty: 'Enter the passphrase first.',
  code: 'Recovery code',
  codeHint: 'From the sheet you kept. Capitals or not, with or without dashes: all is fine.',
  codeEmpty: 'Type the code first.',
  open: 'Open',
  opening: 'Opening the seal …',
  otherFile: 'Another file',

  checking: 'Checking the whole file',
  bytesOf: (done, total) => `${done} of ${total}`,
  stop: 'Cancel',

  previewTitle: 'This is inside',
  made: 'Made',
  of: 'Notebook',
  groups: 'Groups',
  sessions: 'Sessions',
  members: 'Members',
  notes: 'Journal notes',
  groupNames: 'Groups in it',
  moreGroups: (n) => `and ${n} more`,
  whole: 'This backup is whole. Everything in it will come back.',
  broken: 'This backup is not whole',
  brokenText: 'What can still be read can be restored. This is missing:',
  brokenCut: 'The end of this file is cut off; what was written last may be gone without being counted.',
  brokenOther: 'If you have another backup of the same day, try that one first.',
  lacking: (kind, n) => `${kind}: ${n}`,
  otherKind: 'Other parts',
  closed: (n) => `Parts that could not be opened even before this backup was made: ${n}. They come along as they are.`,
  here: 'This notebook is on this tablet as well. What is restored becomes a notebook of its own beside it; neither changes the other.',
  name: 'Name of the new notebook',
  nameHint: 'Shown on the unlock screen. This name is not sealed.',
  nameEmpty: 'Write a name.',
  nameAgain: (name, date) => `${name} (backup of ${date})`,
  newPassphrase:
    'You opened it with the recovery code. Set a new passphrase for this notebook; its recovery code stays the same.',
  restore: 'Restore',
  restorePart: 'Restore what is left',
  device:
    'To Lingkar a restored notebook is a new tablet. If the old one is still in use elsewhere, go on writing in one of them only.',

  restoring: 'Restoring',
  restoringHelp: 'Do not close this window. Should it stop, nothing is left behind, and you can begin again.',

  doneTitle: 'It is back',
  doneWhole: 'Everything in the backup is on this tablet.',
  donePart: 'What could be read is on this tablet',
  donePartText: 'The list of what is missing stays in Settings → Backup.',
  unreachable: (n) =>
    `Parts that came back without what they belong to (such as notes of a lost session), so that no screen shows them: ${n}`,
  same: 'Passphrase and recovery code are those of the day the backup was made.',
  sameCode: 'Open it with the new passphrase. The recovery code is the same as before.',
  enter: 'Open the notebook',

  problems: {
    notABackup: {
      title: 'This is no backup of Lingkar',
      help: 'Choose a file whose name ends in “.lingkar” or “.lingkar.txt”. An empty file is mostly a backup that was interrupted while it was copied.',
    },
    newerBackup: {
      title: 'This backup comes from a newer Lingkar',
      help: 'Update Lingkar on this tablet: close all its windows, then open it again with internet.',
    },
    backupDamaged: {
      title: 'This backup is too damaged to open',
      help: 'No part of it can be restored. Try another copy, or another backup.',
    },
    fileUnreadable: {
      title: 'The file cannot be read',
      help: 'The device does not hand it out. Plug the stick in again, or copy the file to the tablet first.',
    },
    wrongPassphrase: {
      title: 'The passphrase does not open this backup',
      help: 'It takes the passphrase of the day the backup was made, perhaps a former one. The recovery code opens it, too.',
    },
    wrongRecoveryCode: {
      title: 'The code does not open this backup',
      help: 'Compare letter by letter. It takes the code that was valid on the day the backup was made.',
    },
    otherNotebook: { title: 'This is the backup of another notebook', help: 'Choose another file.' },
    storageFull: {
      title: 'There is not enough room',
      help: 'Delete photos, videos or apps you do not use, then try again. Nothing half-made is left behind.',
    },
    storageLost: {
      title: 'The storage was cut off',
      help: 'Reload this page, then try again. Nothing half-made is left behind.',
    },
    unexpected: {
      title: 'Something went wrong',
      help: 'Reload this page, then try again. The file is not changed.',
    },
  },
};
