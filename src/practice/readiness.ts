import type { Readiness, ReadyMark } from './candidate.ts';

/**
 * What somebody's answers say of their readiness; undefined while too little was asked. A single "no" means not yet: who
 * cannot come, or does not want to, is not made ready by four other answers.
 */
export function suggestedReadiness(
  asked: readonly string[],
  marks: ReadonlyMap<string, ReadyMark | ''>,
): Readiness | undefined {
  const given = asked.map((code) => marks.get(code) ?? '').filter((mark) => mark !== '');
  if (given.includes('no')) return 'notYet';
  if (given.includes('unsure')) return 'unsure';
  return given.length === asked.length && asked.length > 0 ? 'ready' : undefined;
}
