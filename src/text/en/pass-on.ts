import type { PassOnText } from '../id/pass-on.ts';

export const passOn: PassOnText = {
  word: 'Word file',
  wordSave: 'Save for Word (DOCX)',
  wordShare: 'Share for Word (DOCX)',
  wordNotMade: 'The Word file was not made. Save it as a plain file or print it, then try again.',
  table: 'Numbers (CSV)',
  tableComma: 'Save, columns parted by commas',
  tableSemicolon: 'Save, columns parted by semicolons (Excel set to Indonesian)',
  tableShare: 'Share the numbers',
  tableSaved: 'The numbers are in the tablet’s downloads.',
  tableNotShared: 'This device does not share files of that kind. Save it, then send it from the downloads.',
};
