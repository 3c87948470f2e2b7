import type { Page } from '@playwright/test';

const DAY = 86_400_000;

/**
 * Gives the page a wall clock that stands at `start` and can be put forward. Only the time of day is another one: timers,
 * frames and all that waits run as ever, and so does the speed of the app.
 */
export async function wallClock(page: Page, start: number): Promise<void> {
  await page.addInitScript((shift) => {
    const Real = Date;
    let ahead = shift;
    class Shifted extends Real {
      constructor(...parts: unknown[]) {
        if (parts.length === 0) super(Real.now() + ahead);
        else super(...(parts as [number]));
      }
      static override now(): number {
        return Real.now() + ahead;
      }
    }
    Object.assign(window, { Date: Shifted, putForward: (by: number) => (ahead += by) });
  }, start - Date.now());
}

export async function daysPass(page: Page, days: number): Promise<void> {
  await page.evaluate((by) => (window as unknown as { putForward(by: number): void }).putForward(by), days * DAY);
}
