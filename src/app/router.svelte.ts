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

  /** Keeps one object per address, so that a screen is not built anew when nothing changed. */
  #read(): void {
    if (location.hash === this.#hash) return;
    this.#hash = location.hash;
    this.#route = parseRoute(this.#hash);
  }
}
