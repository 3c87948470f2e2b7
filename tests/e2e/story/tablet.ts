import type { Browser, Page } from '@playwright/test';
import type { RelayServer } from './relay-server.ts';

/** A tablet of its own: nothing in common with another one but the relay. */
export async function tablet(
  browser: Browser,
  relay: RelayServer,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: relay.address, viewport });
  return context.newPage();
}
