/** Where the draft of a note stands that is not in the journal yet: the running session writes it, the wrap-up asks. */
export function notePlace(session: string): string {
  return `note/${session}`;
}
