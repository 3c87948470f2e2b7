import type { PassphraseText } from '../id/passphrase.ts';
import { plural } from '../plural.ts';

export const passphrase: PassphraseText = {
  label: 'Passphrase',
  newLabel: 'New passphrase',
  hint: 'At least 12 characters, or four words. A few words that only make sense to you are stronger, and easier to keep in mind, than one short word with signs.',
  strength: 'Strength of the passphrase',
  verdicts: ['Guessed at once', 'Quickly guessed', 'Fair', 'Strong', 'Very strong'],
  missing: (characters) =>
    plural(characters, '1 more character, or use four words.', `${characters} more characters, or use four words.`),
  tooWeak: 'Too easy to guess for notes about other people. Add words that nobody would expect.',
  weakness: {
    name: 'Your name is easy to guess. Use other words.',
    repeated: 'Repeating adds no strength.',
    sequence: 'Numbers in a row and neighbouring keys are easy to guess.',
    date: 'Dates and years are among the first guesses.',
    common: 'Some of this is used by many people. Add something unusual.',
  },
  better: 'One more word makes it far stronger.',

  codeTitle: 'Your recovery code',
  codeWhy:
    'If the passphrase is forgotten, only this code can open the notebook. No person, office or service holds a copy of it.',
  codeOnce: 'It is shown only now. Print it or write it down, and keep it well away from this tablet.',
  codeLabel: 'Recovery code, seven parts of letters and numbers',
  print: 'Print',
  copy: 'Copy',
  copied: 'Copied. Paste it only into a safe place, such as a password manager.',
  copyRefused: 'The browser does not allow copying. Print it or write it by hand.',
  written: 'I have put it away safely',
  confirmTitle: 'Check the code you kept',
  confirmText: 'Read from your paper and type these two parts.',
  group: (n) => `Part ${n}`,
  groupWrong: 'Not the same as in the code. Compare it letter by letter.',
  confirm: 'Compare',
  seeAgain: 'See the code again',
  confirming: 'Comparing …',

  sheetTitle: 'Lingkar recovery code',
  sheetNotebook: 'Notebook',
  sheetDate: 'Date',
  sheetWhat:
    'This code opens the notebook named above, on the tablet it was made on, when its passphrase has been forgotten. On the unlock screen choose “Forgot the passphrase?”, type this code, then set a new passphrase. It also opens backups of this notebook that were made while it was valid.',
  sheetKeep:
    'Keep it locked up and apart from the tablet. Whoever holds both this code and the tablet can read every note. Once a new code is made this sheet opens only older backups; destroy it together with them.',
  sheetRead: 'The letters I, L, O and U do not occur: 1 is always the number one, 0 always the number zero.',

  recoverTitle: 'Open with the recovery code',
  recoverText: 'Type the code from the sheet you kept. Capitals or not, with or without dashes: all of it is fine.',
  recoverCode: 'Recovery code',
  recoverCheck: 'Check the code',
  recoverNoCode:
    'Without the passphrase and without the recovery code nobody can open this notebook. Take your time to remember; wrong tries never delete it.',
  codeEmpty: 'Type the code first.',
  wrongCode: 'That code does not fit this notebook',
  wrongCodeHelp: 'Compare it letter by letter with your sheet, and check the name of the notebook.',
  codeFits: 'The code fits. Now set a new passphrase.',
  setPassphrase: 'Use this passphrase',
  settingPassphrase: 'Changing the key …',

  laterTitle: 'The recovery code was never confirmed',
  laterText:
    'Last time the recovery code was not compared, so there may be none on paper. Make a new one now; the former one then opens nothing any more.',
  makeNew: 'Make a new code',
  later: 'Later',
};
