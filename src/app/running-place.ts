import { forgetPreference, keepPreference, readPreference } from './preference.ts';

/**
 * Which session stands running on the screen, by ids alone: an installed app that was killed starts at its front door
 * and not at the address where it was.
 */
export function keepRunningPlace(notebook: string, session: string): void {
  keepPreference('runningSession', `${notebook} ${session}`);
}

export function forgetRunningPlace(): void {
  forgetPreference('runningSession');
}

/** Id of the session that stood running on the screen of this notebook when it was last seen. */
export function runningPlace(notebook: string): string | undefined {
  const [of, session] = readPreference('runningSession')?.split(' ') ?? [];
  return of === notebook ? session : undefined;
}
