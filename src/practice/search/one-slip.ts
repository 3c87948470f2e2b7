/** One slip of the finger: a letter wrong, missing, too many, or two that changed places. Only in words long enough to be meant all the same. */

/** Letters of the word that was meant. */
export const LEAST_WITH_SLIP = 5;

/** Whether a word is the one that was asked for but for one slip, or begins so; undefined for neither. */
export function slipIn(asked: string, word: string): 'whole' | 'beginning' | undefined {
  const { length } = asked;
  // Of the shortest ones a letter may be missing in what was asked, and then nothing else.
  if (length < LEAST_WITH_SLIP && (length < LEAST_WITH_SLIP - 1 || word.length !== LEAST_WITH_SLIP)) return undefined;
  if (word.length < length - 1) return undefined;
  // The first place where they part. A slip that stands before it, in a row of equal letters, is the same as one here.
  let at = 0;
  while (at < length && asked.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  // It has all of it: no slip.
  if (at === length) return undefined;
  // Told by the next letters already, mostly: every word there is comes by here.
  if (at + 1 < length) {
    const next = asked.charCodeAt(at + 1);
    const [here, behind] = [word.charCodeAt(at), word.charCodeAt(at + 1)];
    if (next !== behind && next !== here && asked.charCodeAt(at) !== behind) return undefined;
  }
  const rest = asked.slice(at + 1);
  let begins = false;
  // Wrong; too many in what was asked; missing there.
  for (const [tail, from] of [
    [rest, at + 1],
    [rest, at],
    [asked.slice(at), at + 1],
  ] as const) {
    if (!word.startsWith(tail, from)) continue;
    if (word.length === from + tail.length) return 'whole';
    begins = true;
  }
  const swapped = asked.charAt(at + 1) + asked.charAt(at);
  if (swapped.length === 2 && word.startsWith(swapped + asked.slice(at + 2), at)) {
    if (word.length === length) return 'whole';
    begins = true;
  }
  // A beginning that is cut in the middle of the slip would be any word.
  return begins && length >= LEAST_WITH_SLIP ? 'beginning' : undefined;
}
