const FREE_TRIES = 3;
const MOST_MS = 60_000;

/**
 * How long the next try has to wait after so many wrong passphrases in a row, in milliseconds: nothing for a slip or
 * two, then 2, 4, 8 … 60 s. It hinders a hand at the tablet; against a stolen disk only Argon2id stands. [CR4]
 */
export function waitingTime(failures: number): number {
  return failures < FREE_TRIES ? 0 : Math.min(MOST_MS, 2_000 * 2 ** (failures - FREE_TRIES));
}
