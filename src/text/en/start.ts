import type { StartText } from '../id/start.ts';
import { plural } from '../plural.ts';

export const start: StartText = {
  appName: 'Lingkar',
  tagline: 'A notebook for leading groups',
  loading: 'Opening …',
  language: 'Language',
  theme: 'Screen colours',
  themes: { system: 'as the tablet', light: 'light', dark: 'dark' },
  title: 'Open a notebook',
  which: 'Whose notebook?',
  passphrase: 'Passphrase',
  show: 'Show the passphrase',
  hide: 'Hide the passphrase',
  capsLock: 'Caps Lock is on.',
  unlock: 'Open',
  unlocking: 'Unlocking …',
  forgot: 'Forgot the passphrase?',
  newNotebook: 'New notebook',
  haveBackup: 'I have a backup',
  sample: 'Sample notebook',
  sampleHint: 'Everyone in it is invented. No passphrase needed.',
  openSample: 'Open the sample',
  lookAround: 'Look around with a sample group',
  preparing: 'Preparing the sample group …',
  waitFor: (seconds) => plural(seconds, 'Try again in 1 second.', `Try again in ${seconds} seconds.`),
  empty: 'Type the passphrase first.',
  missing: (names) => `The browser has lost the notebook ${names}`,
  missingHelp:
    'This tablet remembers its name, but its content was not found. Do not delete any data. Check that this is the browser and profile you usually use. If it is truly gone, restore it from your backup.',
  back: 'Back',
  close: 'Close',
  problems: {
    wrongPassphrase: {
      title: 'That passphrase does not fit',
      help: 'Check capitals and the keyboard, then try again. Nothing is lost.',
    },
    waitBeforeTrying: {
      title: 'Wait a moment',
      help: 'Too many tries in a row. What you typed stays where it is.',
    },
    sealBroken: {
      title: 'The seal of this notebook is broken',
      help: 'The key fits, but the content cannot be opened. Delete nothing; ask for help.',
    },
    newerDatabase: {
      title: 'A newer version has used this notebook',
      help: 'Update Lingkar: close all its windows and open it again with a network. Nothing in it is touched.',
    },
    storageFull: {
      title: 'The storage is full',
      help: 'Delete photos, videos or apps you do not use, then try again.',
    },
    storageLost: { title: 'The storage was cut off', help: 'Reload this page, then try again.' },
    storageBlocked: {
      title: 'Another Lingkar window holds this notebook',
      help: 'Close the other Lingkar windows, then try again.',
    },
    notebookMissing: {
      title: 'This notebook was not found',
      help: 'The browser no longer holds it. Check that this is the browser and profile you usually use.',
    },
    unexpected: {
      title: 'Something went wrong',
      help: 'Reload this page and try again. What was kept is safe.',
    },
  },
};
