import { createSubscriber } from 'svelte/reactivity';
import { href, parseRoute, type Route } from './routes.ts';

/** The address bar as state. The hash keeps deep links working offline and without any server. */
export class Router {
  #route = parseRoute(location.hash);
  #hash = location.hash;
  readonly #subscribe = createSubscriber((update) => {
    const changed = () => {
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
