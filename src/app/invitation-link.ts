import { readSixWords, type TypedWords } from '../storage/sharing/six-words.ts';

/**
 * The secret of an invitation stands behind `#`: browsers send that part to no server, and Lingkar takes it out of the address
 * before anything is drawn.
 */
const JOIN = '#/join/';

/** For a QR code or a message. `at`: the page as it stands in the address bar. */
export function invitationLink(words: readonly string[], at: Pick<Location, 'origin' | 'pathname'> = location): string {
  return `${at.origin}${at.pathname}${JOIN}${words.join('-')}`;
}

/** What of a pasted or scanned text may be the six words: what stands behind the sign of a link, else all of it. */
export function wordsInText(text: string): string {
  const [, behind] = text.split(JOIN);
  return behind === undefined ? text : (/^[A-Za-z\p{Dash}]*/u.exec(behind)?.[0] ?? '');
}

/** The six words in a scanned text, in one spelling; undefined for the code of anything else. */
export function scannedWords(text: string): string | undefined {
  const read = readSixWords(wordsInText(text));
  return read.kind === 'six' ? read.words : undefined;
}

/** What was typed or pasted, a whole link too. */
export function typedInvitation(text: string): TypedWords {
  return readSixWords(wordsInText(text));
}
