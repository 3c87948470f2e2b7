/**
 * Words somebody else wrote, to stand inside of a sentence of ours: without their own full stop, behind which ours, or a
 * colon, would follow. "…", "?" and "!" say something and stay.
 */
export function withinSentence(text: string): string {
  return text.trim().replace(/(?<!\.)\.$/u, '');
}
