import type { Json } from '../../../base/json.ts';

/** Names the draft of a word of reinforcement for one member in a session. */
export function givingPlace(session: string, member: string): string {
  return `reinforcement/${session}/${member}`;
}

/** Whether a draft holds words that were never kept. */
export function isHalfGiven(draft: Json): boolean {
  const values = (draft as { values?: Record<string, Json> } | null)?.values ?? {};
  return Object.values(values).some((text) => typeof text === 'string' && text.trim() !== '');
}
