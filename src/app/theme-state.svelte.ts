import { keepPreference, readPreference } from './preference.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Light, dark, or as the tablet has it. */
export class ThemeState {
  #current = $state<Theme>('system');

  constructor() {
    const kept = readPreference('theme');
    this.#show(kept === 'light' || kept === 'dark' ? kept : 'system');
  }

  get current(): Theme {
    return this.#current;
  }

  change(theme: Theme): void {
    this.#show(theme);
    keepPreference('theme', theme);
  }

  #show(theme: Theme): void {
    this.#current = theme;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }
}
