/** As many rows as a tall tablet shows without being scrolled. */
const SCREENFUL = 15;

/** A long list draws what is seen at first, and the rest once that is painted: nobody waits for rows below the edge. */
export class Screenful {
  #painted = $state(false);

  /** As many of these as are drawn by now. */
  of<T>(rows: readonly T[]): readonly T[] {
    return this.#painted ? rows : rows.slice(0, SCREENFUL);
  }

  /** To be attached to the list. */
  readonly watch = (): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => (this.#painted = true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  };
}
