import type { Readiness, ReadyMark } from './candidate.ts';

/**
 * What somebody's answers say of their readiness; undefined while too little was asked. A single "no" means not yet: who
 * cannot come, or does not want to, is not made ready by four other answers. `marks` names every answer that was written
 * down to a question, those of two tablets side by side.
 */
export function suggestedReadiness(
  asked: readonly string[],
  marks: ReadonlyMap<string, readonly ReadyMark[]>,
): Readiness | undefined {
  const given = asked.map((code) => marks.get(code) ?? []).filter((those) => those.length > 0);
  if (given.flat().includes('no')) return 'notYet';
  if (given.flat().includes('unsure')) return 'unsure';
  return given.length === asked.length && asked.length > 0 ? 'ready' : undefined;
}
