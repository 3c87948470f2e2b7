/**
 * Keeps the whole app on the device, so that it opens without a network. It never takes over a page by itself: a new
 * version waits until the app, asked by the facilitator, sends `{ type: 'SKIP_WAITING' }`.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

const PREVIOUS = 'lingkar-previous';

const controller = new PrecacheController();
controller.addToCacheList(self.__WB_MANIFEST);

self.addEventListener('install', (event) => {
  void controller.install(event);
});

self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting());
  }
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver(event));
});

async function takeOver(event: ExtendableEvent): Promise<void> {
  await keepPrevious();
  await controller.activate(event);
  // On the very first visit the page was loaded without us; it shall work offline from now on and not from the
  // next visit on.
  await self.clients.claim();
}

/**
 * Activation throws the former version's files away. Another tab may still run that version in the middle of a
 * session and ask for a part of it that it has not needed so far, so its files stay for one version more.
 */
async function keepPrevious(): Promise<void> {
  const precache = await caches.open(controller.strategy.cacheName);
  const current = new Set(controller.getCachedURLs().map((url) => controller.getCacheKeyForURL(url)));
  const outdated = (await precache.keys()).filter((request) => !current.has(request.url));
  if (outdated.length === 0) return;
  await caches.delete(PREVIOUS);
  const previous = await caches.open(PREVIOUS);
  for (const request of outdated) {
    const response = await precache.match(request);
    if (response !== undefined) await previous.put(request, response);
  }
}

registerRoute(new PrecacheRoute(controller));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => {
    const previous = await caches.open(PREVIOUS);
    return (await previous.match(request)) ?? fetch(request);
  },
);
// Every address of the app is the same page; what follows the path is read by the app itself.
registerRoute(new NavigationRoute(controller.createHandlerBoundToURL('/index.html'), { denylist: [/^\/relay\//] }));
