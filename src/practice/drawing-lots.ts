import type { Random } from '../base/random.ts';

/** A whole number from 0 up to, but without, `limit`; each as likely as any other. */
export function drawBelow(limit: number, random: Random): number {
  // Numbers of the last, incomplete round are drawn anew: they would make the small ones likelier.
  const rounds = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const drawn = random.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0);
    if (drawn < rounds) return drawn % limit;
  }
}

/** The same things in an order drawn by lot. */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const left = [...things];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(drawBelow(left.length, random), 1));
  return drawn;
}

/** Those whose turn comes soonest first: fewest turns so far, and by lot among equals. */
export function byTurn<T>(things: readonly T[], turns: (thing: T) => number, random: Random): T[] {
  return shuffled(things, random).sort((a, b) => turns(a) - turns(b));
}
