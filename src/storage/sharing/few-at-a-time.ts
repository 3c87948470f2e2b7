/** Dexie loses its transaction after a hundred promises in a row that ask nothing of the disk, and each request takes several. */
const TOGETHER = 6;

/** Asks the disk for each, a few at a time; answers in the order of `all`. For requests inside one transaction. */
export async function fewAtATime<T, R>(all: Iterable<T>, ask: (one: T) => PromiseLike<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  const asked = [...all];
  for (let from = 0; from < asked.length; from += TOGETHER)
    answers.push(...(await Promise.all(asked.slice(from, from + TOGETHER).map((one) => ask(one)))));
  return answers;
}
