/** Where the draft of a note stands that is not in the journal yet: the running session writes it, the wrap-up asks. */
export function notePlace(session: string): string {
  return `note/${session}`;
}

/** Where the draft of an agreement stands that is not added yet. */
export function newStepPlace(session: string): string {
  return `step/${session}`;
}
