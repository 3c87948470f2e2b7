import type { HandOverText } from '../id/hand-over.ts';
import { plural } from '../plural.ts';

/** "Hand-over file" is the sealed file by which groups go to another tablet without internet, everywhere. */
export const handOver: HandOverText = {
  card: {
    title: 'Without internet',
    text: 'A group can reach a colleague’s tablet by a hand-over file: a sealed file sent by message, on a stick, or shared directly. Whoever opens it gets both together; nothing is replaced.',
    make: 'Make a hand-over file',
    open: 'Open a hand-over file',
  },

  make: {
    title: 'Make a hand-over file',
    text: 'Both of you hold the group from then on. What your colleague writes comes back to you by their hand-over file, or by the sync server if there is one some day.',
    sample: 'The sample notebook stays on this tablet.',
    spaces: 'What is handed over?',
    spacesEmpty: 'Choose at least one.',
    nothing: 'There is no group yet that could be handed over.',
    to: 'For whom?',
    toEmpty: 'Choose whom the file is for.',
    toHint: 'A file for a tablet that is in already opens on that tablet alone.',
    isIn: 'Is in everything you chose',
    comesIn: 'Not in all of it yet; comes in by this file',
    awaited: 'Let in by a file; no word yet that it was opened',
    somebody: 'Somebody who is not in yet',
    somebodyHint: 'The file opens by six words that you tell them by voice.',
    own: 'Another tablet of my own',
    ownHint: 'Opens by six words; all that is written there is in your name.',
    name: 'Name of that person',
    nameOwn: 'Name of that tablet',
    nameHint: 'So that you know them in the list until you hear from them.',
    nameEmpty: 'Fill in the name.',
    role: 'As what do they come in?',
    attachments: 'With photos, recordings and other files',
    attachmentsSize: (size) => `About ${size} larger.`,
    attachmentsNone: 'There are no attachments here.',
    go: 'Make the file',
    writing: 'Writing the hand-over file',
    progress: (done, total) => `${done} of ${total} parts`,
    stop: 'Stop',
    stopped: 'Stopped. There is no file, and nothing has changed.',
    donePicked: (size) => `Hand-over file finished (${size})`,
    doneDownload: (size) => `Hand-over file finished (${size}), in the downloads`,
    doneHelp:
      'Now send it: attach it to a message, copy it to a stick, or share it. Without the right tablet or the right words nobody can read it.',
    left: (n) =>
      `${n} ${plural(Number(n), 'part is', 'parts are')} not in it: broken, too large, or not yours to pass on.`,
    share: 'Share',
    notShared:
      'This tablet refused to share the file. It is still where it was saved: send it from there, or save it once more.',
    saveAgain: 'Save once more',
    words: 'Six words that open it',
    wordsText:
      'Tell them by voice, face to face or by phone, not with the file. Note them now: they cannot be shown again.',
    wordsOnce:
      'Good once, for one tablet. If the file or the words are lost, remove the name in “Who is in this group” and make a new one.',
    again: 'Make another file',
    fileWord: 'handover',
  },

  open: {
    title: 'Open a hand-over file',
    text: 'Choose the file you got from a colleague. Before anything is taken you see whose it is and what it holds.',
    sample: 'The sample notebook takes no files. Leave the sample and make a notebook of your own.',
    file: 'Hand-over file',
    choose: 'Choose a file',
    noFile: 'No file yet',
    words: 'Six words from your colleague',
    wordsHint: 'Ask your colleague to tell you by voice. Capitals do not matter.',
    unlock: 'Open',
    checking: 'Checking the file',
    bytesOf: (done, total) => `${done} of ${total}`,
    stop: 'Stop',
    from: (name) => `From ${name}`,
    fromOwn: 'Made on this very tablet',
    tablet: 'From the tablet',
    madeAt: 'Made',
    known: 'You share a space with the tablet that made it.',
    unknown:
      'This tablet does not know the one that made it yet; the name is its own word. Take it only if you expect a file from that person.',
    holds: 'What it holds',
    agency: 'Agency (shared)',
    standing: {
      in: 'On this tablet already; will be merged',
      comesIn: 'New on this tablet; you come in',
      notIn: 'This tablet is not in here; not taken',
      wordsUsed: 'Another tablet has used the words; not taken',
      tooOld: 'Made by a newer Lingkar; not taken',
    },
    asRole: (role) => `as ${role.toLowerCase()}`,
    attachments: (size) => `With attachments, ${size}`,
    noRoom: (size) =>
      `There is no room on the tablet for the attachments (${size}). All notes are taken all the same; the attachments come with a later file once there is room.`,
    merges:
      'It is merged with what is here. Nothing is replaced; where both of you changed the same thing, both wordings stay.',
    tabletName: 'Name of this tablet',
    tabletHint: 'Such as “Office tablet” or “Sari’s phone”. Colleagues see it.',
    tabletEmpty: 'Give this tablet a name.',
    nothing: 'Nothing of this file can be taken on this tablet.',
    take: 'Take and merge',
    taking: 'Merging',
    stopTaking: 'Stop for now',
    stoppedTaking: 'Stopped. What was taken is whole; open the same file again to go on.',
    done: 'Merged',
    doneNothing: 'Nothing new: all that is in this file was here already',
    fresh: (n) => `${n} ${plural(Number(n), 'part', 'parts')} new`,
    changed: (n) => `${n} ${plural(Number(n), 'part', 'parts')} merged`,
    waiting: (n) => `${n} ${plural(Number(n), 'part waits', 'parts wait')} for a key or a newer Lingkar`,
    newer: (n) =>
      `${n} ${plural(Number(n), 'part was', 'parts were')} made by a newer Lingkar: update Lingkar on this tablet, then open this file again`,
    unfit: (n) =>
      `${n} ${plural(Number(n), 'part', 'parts')} refused: the tablet that made the file may not write them, or their origin cannot be proved`,
    same: 'nothing new',
    notTaken: {
      refused: 'not taken: its list of members is not valid',
      tooOld: 'not taken: made by a newer Lingkar',
      forked: 'not taken: there are two lists of members here that contradict each other',
      strangers: 'not taken: another space of the same mark',
      notIn: 'not taken: this tablet is not in here',
      wordsUsed: 'not taken: another tablet has used the words',
    },
    back: 'So that your colleague hears that you are in, make them a hand-over file in return, or sync.',
    toGroups: 'To the groups',
    again: 'Open another file',
  },

  problems: {
    notAHandOver: {
      title: 'This is no hand-over file',
      help: 'Names of hand-over files end in .lingkar or .lingkar.txt. See whether you chose the right one.',
    },
    isABackup: {
      title: 'This is a backup',
      help: 'A backup restores a whole notebook, and is opened on the lock screen by “Restore a backup”. Here hand-over files are opened.',
    },
    newerFile: {
      title: 'This file was made by a newer Lingkar',
      help: 'Update Lingkar on this tablet, then open it again. Nothing was taken.',
    },
    fileDamaged: {
      title: 'This file is not whole',
      help: 'It was cut or changed on its way. Nothing was taken. Copy it again, or ask your colleague for a new one.',
    },
    fileUnreadable: {
      title: 'The device does not hand the file out',
      help: 'The stick may have been pulled out. Choose the file again.',
    },
    otherDevice: {
      title: 'This file is for another tablet',
      help: 'It opens only on the tablet its maker chose. Ask for one for this tablet; if this tablet was restored from a backup, it goes by another name since.',
    },
    wrongWords: {
      title: 'These six words do not open the file',
      help: 'A word may have been heard wrong, or they belong to another file. Ask your colleague to repeat them.',
    },
    notIn: {
      title: 'You are not in one of those you chose',
      help: 'Or this tablet must meet the sync server first. See under Sync how things stand.',
    },
    mayNotAdd: {
      title: 'That person is not in yet, and only facilitators let people in',
      help: 'Choose a tablet that is in already, or ask a facilitator of the group to make the file.',
    },
  },
};
