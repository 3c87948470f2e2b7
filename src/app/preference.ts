/** Preferences known before a notebook is unlocked, or its own by its id. They say nothing of the practice. */
export type Preference =
  | 'language'
  | 'theme'
  | 'lastNotebook'
  | 'runningSession'
  | 'roomMode'
  | 'signalSound'
  | 'signalVibration'
  | `lens.${string}`
  | `passing.${string}`;

export function readPreference(name: Preference): string | undefined {
  try {
    return localStorage.getItem(`lingkar.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Kept where the browser allows it; otherwise it lasts until the page is closed. */
export function keepPreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(`lingkar.${name}`, value);
  } catch {
    return;
  }
}

export function forgetPreference(name: Preference): void {
  try {
    localStorage.removeItem(`lingkar.${name}`);
  } catch {
    return;
  }
}
