import type { Route, ScreenName } from './routes.ts';

/** The screens of the library. */
export const LEARN: readonly ScreenName[] = ['learn', 'learnChapter', 'learnEntry'];

/**
 * Where the facilitator was before reading in the library: the way back, and which group and session its links mean.
 * Held in memory alone, and gone when the notebook is locked.
 */
export class Whereabouts {
  #last: Route | undefined;
  #group: string | undefined;
  #session: string | undefined;
  #search = $state('');

  /** Told of every address by the frame. */
  note(route: Route): void {
    if (LEARN.includes(route.screen)) return;
    this.#last = route;
    this.#search = '';
    if ('session' in route) {
      this.#session = route.session;
      this.#group = undefined;
    } else if ('group' in route) {
      this.#group = route.group;
      this.#session = undefined;
    }
  }

  /** The last place outside of the library. */
  get last(): Route | undefined {
    return this.#last;
  }

  /** Id of the group last looked at; undefined when it was a session, which knows its group. */
  get group(): string | undefined {
    return this.#group;
  }

  /** Id of the session last looked at, unless a group was looked at since. */
  get session(): string | undefined {
    return this.#session;
  }

  /** What was last searched for in the library, so that the way back from a page leads to the same finds. */
  get search(): string {
    return this.#search;
  }

  set search(words: string) {
    this.#search = words;
  }
}
