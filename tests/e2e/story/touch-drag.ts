import type { Locator, Page } from '@playwright/test';

/** Drags from the middle of one thing to the middle of another with a finger, as the browser itself would report it. */
export async function touchDrag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (!a || !b) throw new Error('nothing to drag, or nowhere to drag it');
  const [start, end] = [a, b].map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
  const finger = await page.context().newCDPSession(page);
  const STEPS = 6;
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start!] });
  for (let step = 1; step <= STEPS; step += 1) {
    const at = (side: 'x' | 'y') => start![side] + ((end![side] - start![side]) * step) / STEPS;
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: at('x'), y: at('y') }] });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await finger.detach();
}
