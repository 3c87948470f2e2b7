import type { Language } from '../base/language.ts';
import { formatsIn, type Formats } from '../text/formats.ts';
import type { FirstWords } from '../text/id/first-words.ts';
import type { Words } from '../text/id/words.ts';
import { loadFirstWords, loadWords } from '../text/load-words.ts';
import { zoneSign } from '../text/time-zone.ts';
import { start as startEn } from '../text/en/start.ts';
import { start as startId, type StartText } from '../text/id/start.ts';
import { keepPreference, readPreference } from './preference.ts';

/**
 * The language of the screen. Switching fetches the other words first and then swaps them in one step: no reload, no
 * lost draft, no half-translated screen.
 */
export class LanguageState {
  #current = $state<Language>(preferredLanguage());
  #first = $state.raw<FirstWords | undefined>(undefined);
  #words = $state.raw<Words | undefined>(undefined);
  #zone = $state(zoneSign());
  readonly formats: Formats = $derived(formatsHere(this.#current, this.#zone));
  /** Words of the screens before a notebook is open; both languages are there from the first moment. */
  readonly start: StartText = $derived(this.#current === 'id' ? startId : startEn);

  constructor() {
    document.documentElement.lang = this.#current;
    document.addEventListener('visibilitychange', () => {
      this.#zone = zoneSign();
    });
  }

  get current(): Language {
    return this.#current;
  }

  /** Words of the frame and the list of groups. `loadFirst` must have been awaited before. */
  get first(): FirstWords {
    if (!this.#first) throw new Error('words were read before they were loaded');
    return this.#first;
  }

  /** Words of all other screens of an open notebook. `loadAll` must have been awaited before, as the frame does. */
  get words(): Words {
    if (!this.#words) throw new Error('words were read before they were loaded');
    return this.#words;
  }

  async loadFirst(): Promise<void> {
    this.#first ??= await loadFirstWords(this.#current);
  }

  /** At once where they are there already: a screen in hand must not wait for a promise that is kept. */
  loadAll(): Promise<void> | undefined {
    return this.#words ? undefined : this.#fetchAll();
  }

  async #fetchAll(): Promise<void> {
    let language: Language;
    let words: Words;
    // Another language may have been chosen while these were on their way.
    do words = await loadWords((language = this.#current));
    while (language !== this.#current);
    this.#words ??= words;
  }

  async change(language: Language): Promise<void> {
    const first = this.#first && (await loadFirstWords(language));
    const words = this.#words && (await loadWords(language));
    this.#current = language;
    this.#first = first;
    this.#words = words;
    document.documentElement.lang = language;
    keepPreference('language', language);
  }
}

/** Formats of times keep the zone in which they were made: a tablet carried over its border needs others. */
function formatsHere(language: Language, _zone: string): Formats {
  return formatsIn(language);
}

/** What was chosen before, else what the tablet speaks, else Indonesian. */
function preferredLanguage(): Language {
  const chosen = readPreference('language');
  if (chosen === 'id' || chosen === 'en') return chosen;
  const spoken = navigator.languages.find((tag) => /^(id|in|ms|en)\b/i.test(tag));
  return spoken?.toLowerCase().startsWith('en') ? 'en' : 'id';
}
