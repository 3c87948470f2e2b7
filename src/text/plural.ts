/** English counts one apart; Indonesian does not, so only English dictionaries need this. */
export function plural(n: number, one: string, other: string): string {
  return n === 1 ? one : other;
}
