import type { FirstRunText } from '../id/first-run.ts';

export const firstRun: FirstRunText = {
  invited: 'You are invited. First make your own notebook on this tablet; then the invitation opens by itself.',
  welcome: 'Welcome to Lingkar',
  languageTitle: 'Which language would you like?',
  languageHint: 'You can change it at any time.',
  onward: 'Next',
  wayTitle: 'How would you like to begin?',
  protectWay: 'Protect your notebook',
  protectWayText: 'For real work. Everything you write is sealed on this tablet with your passphrase.',
  sampleWay: 'Look around with a sample group',
  sampleWayText: 'Eight sessions of one group of invented people. No passphrase, and you can try anything.',
  backupWay: 'I have a backup',
  backupWayText: 'Restore your notebook from its file, such as on a new tablet.',
  fileWay: 'I was given a hand-over file',
  fileWayText:
    'By a colleague, in a message or on a stick, say. First your notebook is made, then the file is opened right away.',
  filed: 'First make a notebook of your own on this tablet; right after that the hand-over file is opened.',
  protectTitle: 'Protect your notebook',
  name: 'Your name',
  nameHint: 'Shown on the unlock screen and as the name of the facilitator. This name is not sealed.',
  nameEmpty: 'Write your name, so that the notebook can be told apart.',
  nothingElse:
    'There is no account and no server: the key exists on this tablet only. After this you get a recovery code to print.',
  protect: 'Protect',
  protecting: 'Making the key. This is slow on purpose, one to a few seconds, so that it is hard to guess.',
  step: (n, of) => `Step ${n} of ${of}`,
  entering: 'Opening the notebook …',
};
