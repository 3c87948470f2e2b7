import { createSubscriber } from 'svelte/reactivity';
import { href, parseRoute, type Route } from './routes.ts';

/** An address that carries the secret of an invitation. */
const JOIN = '#/join/';

/** The address bar as state. The hash keeps deep links working offline and without any server. */
export class Router {
  /** State of its own: it is forgotten without the address changing. */
  #invitation = $state.raw(takeInvitation());
  #route = parseRoute(location.hash);
  #hash = location.hash;
  readonly #subscribe = createSubscriber((update) => {
    const changed = () => {
      this.#invitation = takeInvitation() ?? this.#invitation;
      this.#read();
      update();
    };
    window.addEventListener('hashchange', changed);
    return () => {
      window.removeEventListener('hashchange', changed);
    };
  });

  get route(): Route {
    this.#subscribe();
    this.#read();
    return this.#route;
  }

  /** Words of an invitation that came by a link and was not answered yet. Held in memory alone. */
  get invitation(): string | undefined {
    this.#subscribe();
    return this.#invitation;
  }

  forgetInvitation(): void {
    this.#invitation = undefined;
  }

  go(route: Route): void {
    location.hash = href(route);
  }

  /** Goes there without leaving the present place in the history: after founding something, "back" skips the form. */
  replace(route: Route): void {
    location.replace(href(route));
  }

  /**
   * The ways onward from the present place, for an act that takes a while: once somebody has gone elsewhere they lead
   * nowhere, and nobody is called back to where they no longer are.
   */
  here(): Pick<Router, 'go' | 'replace'> {
    const hash = location.hash;
    const stillThere = () => location.hash === hash;
    return {
      go: (route) => {
        if (stillThere()) this.go(route);
      },
      replace: (route) => {
        if (stillThere()) this.replace(route);
      },
    };
  }

  /** Keeps one object per address, so that a screen is not built anew when nothing changed. */
  #read(): void {
    if (location.hash === this.#hash) return;
    this.#hash = location.hash;
    this.#route = parseRoute(this.#hash);
  }
}

/** Takes the secret out of the address at once: it stays in no history of this page, and no later reload shows it. [SY20] */
function takeInvitation(): string | undefined {
  if (!location.hash.startsWith(JOIN)) return undefined;
  const words = location.hash.slice(JOIN.length);
  history.replaceState(history.state, '', href({ screen: 'join' }));
  return words === '' ? undefined : words;
}
