import type { BackupText } from '../id/backup.ts';

export const backup: BackupText = {
  title: 'Backup',
  subtitle: 'One sealed file of the whole notebook',
  none: 'Last backup: none yet',
  noneHelp: 'As long as this tablet is the only place, a tablet lost or broken means every note lost.',
  last: (when) => `Last backup: ${when}`,
  sinceUnchanged: 'Nothing new since then.',
  sinceChanged: 'There is something new in this notebook since then.',
  days: (n) => (n === 0 ? 'today' : n === 1 ? 'yesterday' : `${n} days ago`),
  sample: 'The sample notebook needs no backup; everybody in it is invented.',
  now: 'Back up now',
  writing: 'Writing the backup',
  reading: 'Reading back what was written',
  progress: (done, total) => `${done} of ${total} parts`,
  bytesOf: (done, total) => `${done} of ${total}`,
  stop: 'Stop',
  stopped: 'Stopped. No file was made; the notebook is as it was.',
  donePicked: (size) => `The backup is saved and was read back (${size}).`,
  doneDownload: (size) => `The backup was handed to the tablet’s downloads (${size}).`,
  doneHelpPicked:
    'If the file is still on this tablet, take it off: to a USB stick, an office computer, a locked cabinet.',
  doneHelpDownload:
    'Make sure that it is in the Downloads folder, then take it off this tablet: to a USB stick, an office computer, a locked cabinet.',
  share: 'Share',
  notShared: 'The device refused to share it. The file is still in the downloads.',
  open: 'About backups',

  keepTitle: 'Keeping it well',
  keep: [
    'Keep it away from this tablet, in a locked place. A lost tablet must not take its backup along.',
    'What is inside is sealed. Whoever finds the file sees when it was made and how large it is, not about whom.',
    'It opens with the passphrase or the recovery code of the day it was made. When you change either, make a new backup.',
    'Keep the latest two or three, and destroy older ones as your agency requires.',
  ],
  keepTopic: 'guarding notes',

  checkTitle: 'Check a backup',
  checkText: 'Choose the file. It is read to its end; nothing is changed, neither in it nor here.',
  checkFile: 'Backup file',
  chooseFile: 'Choose a file',
  noFile: 'None chosen yet',
  checking: 'Checking',
  checkWhole: (when) => `Whole. This file holds the notebook up to ${when}.`,
  checkHolds: (groups, sessions, members, notes) =>
    `Groups: ${groups}, sessions: ${sessions}, members: ${members}, journal notes: ${notes}.`,
  checkBroken: 'This backup is no longer whole',
  checkBrokenHelp: 'Make a new one, and do not rely on this.',

  restoreTitle: 'Restoring',
  restoreText:
    'On a new tablet, or should this notebook ever be lost: choose “I have a backup” on the unlock screen or at the first start. The file becomes a new notebook beside those that are there; nothing is overwritten.',
  restoredFrom: (at, made) => `This notebook was restored on ${at} from a backup made on ${made}.`,
  restoredLacks: (n) => `Parts that were missing in that backup: ${n}`,
  restoredCut: 'Its end was cut off; more may be missing than could be counted.',
  restoredUnreachable: (n) =>
    `Parts that came back without what they belong to (such as notes of a lost session), so that no screen shows them: ${n}`,

  remindFirst: 'This notebook has never been backed up',
  remindAgain: (days) => `${days} days without a new backup`,
  remindFirstText: 'All your notes are in one place only: this tablet. A backup takes less than a minute.',
  remindText: 'What you wrote since then is on this tablet only. A backup takes less than a minute.',
  remindLater: 'Later',

  problems: {
    notABackup: {
      title: 'This is no backup of Lingkar',
      help: 'Choose a file whose name ends in “.lingkar” or “.lingkar.txt”.',
    },
    newerBackup: {
      title: 'This backup comes from a newer Lingkar',
      help: 'Update Lingkar on this tablet, then try again.',
    },
    backupDamaged: {
      title: 'This backup is damaged',
      help: 'What is read is not what was written. Make it again in another place.',
    },
    fileUnreadable: {
      title: 'The file cannot be read',
      help: 'The device does not hand it out. Plug the stick in again, or copy the file to the tablet first.',
    },
    otherNotebook: {
      title: 'This is the backup of another notebook',
      help: 'Its key is not that of the notebook open here. Nothing is wrong with the file.',
    },
    targetFull: {
      title: 'The place you chose is full',
      help: 'Make some room or choose another place. What was half written has been thrown away.',
    },
    targetLost: {
      title: 'The place you chose does not take the file',
      help: 'Perhaps the stick was pulled out or may not be written on. Choose another; the notebook is as it was.',
    },
  },
};
