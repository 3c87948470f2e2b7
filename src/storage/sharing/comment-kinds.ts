import type { SpaceRole } from '../../protocol/chain-entry.ts';

/**
 * What a supervisor may write: comments, and nothing of what they comment on; beside them only the lines that say what they did
 * themselves, for a list of who opened a case record that lacks a reader would lie. Devices judge it, for the relay sees no kind. [SY7]
 */
const SUPERVISORS_KINDS: ReadonlySet<string> = new Set(['comment', 'caseOpening', 'erasure']);

export function mayWrite(role: SpaceRole, kind: string): boolean {
  return role !== 'supervisor' || SUPERVISORS_KINDS.has(kind);
}
