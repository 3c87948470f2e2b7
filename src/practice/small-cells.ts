/** From so many on a number no longer points at a person who could be guessed. */
export const FEWEST_SHOWN = 5;

/**
 * Numbers of persons whose sum is known: null for those that are kept back. One small number alone could be reckoned from
 * the others, and two small ones from their sum: so the next smallest go with them until what is kept back holds at least
 * two numbers and FEWEST_SHOWN persons. Nought is told: it points at nobody.
 */
export function withoutSmall(counts: readonly number[]): readonly (number | null)[] {
  const small = counts.flatMap((count, at) => (count > 0 && count < FEWEST_SHOWN ? [at] : []));
  if (small.length === 0) return counts;
  const kept = new Set(small);
  let sum = small.reduce((all, at) => all + (counts[at] ?? 0), 0);
  const others = counts
    .flatMap((count, at) => (count >= FEWEST_SHOWN ? [{ count, at }] : []))
    .sort((a, b) => a.count - b.count || a.at - b.at);
  for (const { count, at } of others) {
    if (kept.size >= 2 && sum >= FEWEST_SHOWN) break;
    kept.add(at);
    sum += count;
  }
  return counts.map((count, at) => (kept.has(at) ? null : count));
}

/** A sum by itself; null where it is too small to be told. */
export function unlessSmall(count: number): number | null {
  return count > 0 && count < FEWEST_SHOWN ? null : count;
}
