import type { SpaceRole } from '../../protocol/chain-entry.ts';

/** What a supervisor may write: comments, and nothing of what they comment on. Devices judge it, for the relay sees no kind. [SY7] */
const COMMENT_KINDS: ReadonlySet<string> = new Set(['comment']);

export function mayWrite(role: SpaceRole, kind: string): boolean {
  return role !== 'supervisor' || COMMENT_KINDS.has(kind);
}
