/** From so many on a number no longer points at a person who could be guessed. */
export const FEWEST_SHOWN = 5;

/**
 * Numbers of persons whose sum may be known: null for those that are kept back. One small number alone could be reckoned from
 * the sum and the others, so larger ones go with it: all below 5, else all below 10, 20, 40 …, until the sum of what is kept
 * back leaves several possibilities for each. By fixed borders, and not by taking the next smallest: which ones were taken
 * would tell of the small ones. Where there are too few persons altogether, nothing is told. A nought by itself is: it points at
 * nobody.
 */
export function withoutSmall(counts: readonly number[]): readonly (number | null)[] {
  if (!counts.some(isSmall)) return counts;
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum < 2 * Math.max(FEWEST_SHOWN, counts.length)) return counts.map(() => null);
  let below = FEWEST_SHOWN;
  while (!leavesOpen(keptBelow(counts, below), below)) below *= 2;
  return counts.map((count) => (count > 0 && count < below ? null : count));
}

/** A sum by itself; null where it is too small to be told. */
export function unlessSmall(count: number): number | null {
  return isSmall(count) ? null : count;
}

function isSmall(count: number): boolean {
  return count > 0 && count < FEWEST_SHOWN;
}

function keptBelow(counts: readonly number[], below: number): readonly number[] {
  return counts.filter((count) => count > 0 && count < below);
}

/** Whether each of those kept back may be more or less than it is, when their sum and the border are known. */
function leavesOpen(kept: readonly number[], below: number): boolean {
  const others = kept.length - 1;
  const sum = kept.reduce((all, count) => all + count, 0);
  const least = Math.max(1, sum - others * (below - 1));
  const most = Math.min(below - 1, sum - others);
  return others > 0 && sum >= FEWEST_SHOWN && most > least;
}
