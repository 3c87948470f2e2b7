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

/** Under which name the browser keeps it. */
export function preferenceKey(name: Preference): string {
  return `lingkar.${name}`;
}

export function readPreference(name: Preference): string | undefined {
  try {
    return localStorage.getItem(preferenceKey(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Kept where the browser allows it; otherwise it lasts until the page is closed. */
export function keepPreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(preferenceKey(name), value);
  } catch {
    return;
  }
}

export function forgetPreference(name: Preference): void {
  try {
    localStorage.removeItem(preferenceKey(name));
  } catch {
    return;
  }
}
