import type { AttachmentsText } from '../id/attachments.ts';

export const attachments: AttachmentsText = {
  title: 'Attachments',
  subtitle: 'Photos, PDFs or other files that go with this',
  empty:
    'Nothing attached yet. A photo of a letter or of something made, a PDF, or any file up to 50 MB can be kept here, sealed on this tablet.',
  addPhoto: 'Add a photo',
  addFile: 'Add a file',
  photoHint: 'Photos are made smaller; the place and time hidden in them are taken out.',
  writing: 'Being kept',
  cancel: 'Stop keeping it',
  stopped: 'Stopped. What was kept of it so far is still there.',
  added: 'Attachment kept',
  half: 'Not whole: it was interrupted',
  goOn: 'Go on: choose the same file',
  sorts: { photo: 'Photo', sound: 'Sound', pdf: 'PDF file', other: 'File' },
  unnamed: 'Attachment without a name',
  open: 'Open',
  shut: 'Close',
  save: 'Save a copy',
  saveHint: 'A copy outside the app is no longer sealed.',
  copyName: 'attachment',
  remove: 'Throw away',
  removed: 'Attachment thrown away',
  name: 'What it is',
  source: 'From whom or where',
  date: 'Made or received on',
  hash: 'SHA-256 fingerprint',
  faults: {
    tooLarge: 'This file is larger than 50 MB.',
    noRoom:
      'The tablet is almost full. The last 64 MB are kept for writing; throw away attachments you no longer need.',
    notAPhoto:
      'This photo cannot be read here, so the place hidden in it cannot be taken out. Turn it into a JPEG first.',
    otherFile: 'This is not the file whose beginning is already kept.',
    unreadable: 'The file can no longer be read from where it was.',
    notWhole: 'This attachment is damaged or not whole, so it is not shown.',
  },
};
