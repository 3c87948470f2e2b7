/**
 * Who writes a draft holds the lock of its name, for as long as its form lives. The browser lets go of it when the
 * window dies, so that a draft whose lock can be had is one that nobody writes any more. [ST13]
 */

/** Claims of this window; each resolves when it is free again. */
const here = new Map<string, Promise<void>>();

/** Lets go of a claim. Answers once others can have it. */
export type LetGo = () => Promise<void>;

/** Whether a form of this window holds it. */
export function claimedHere(name: string): boolean {
  return here.has(name);
}

/**
 * Claims a draft; undefined when another window has it. A form of this window that has it is waited for: it has been
 * left, and its last words are on their way to the disk.
 */
export async function claim(name: string): Promise<LetGo | undefined> {
  for (let before = here.get(name); before; before = here.get(name)) await before;
  let free!: () => void;
  here.set(
    name,
    new Promise((resolve) => {
      free = resolve;
    }),
  );
  const unlock = await locked(`lingkar.draft/${name}`);
  const letGo = async () => {
    await unlock?.();
    here.delete(name);
    free();
  };
  if (unlock) return letGo;
  await letGo();
  return undefined;
}

/**
 * Takes the lock where it is free. Without locks (an address that is not secure) there is no telling whether another
 * window lives: whoever opens last has the draft.
 */
function locked(name: string): Promise<LetGo | undefined> {
  const { locks } = (globalThis as { navigator?: { locks?: LockManager } }).navigator ?? {};
  if (!locks) return Promise.resolve(NOTHING_TO_LET_GO);
  return new Promise((answer) => {
    const over = locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) {
          answer(undefined);
          return undefined;
        }
        return new Promise<void>((release) => {
          answer(() => {
            release();
            return over;
          });
        });
      })
      .then(
        () => undefined,
        // Refused by the browser (its storage is blocked, or the page is going).
        () => {
          answer(NOTHING_TO_LET_GO);
        },
      );
  });
}

const NOTHING_TO_LET_GO: LetGo = () => Promise.resolve();
