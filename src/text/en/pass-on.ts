import type { PassOnText } from '../id/pass-on.ts';

export const passOn: PassOnText = {
  word: 'Word file',
  wordSave: 'Save for Word (DOCX)',
  wordShare: 'Share for Word (DOCX)',
  wordNotMade: 'The Word file was not made. Save it as a plain file or print it, then try again.',
};
