import { Hono } from 'hono';
import type { AppFiles } from './app-files.ts';
import { serveAppFiles } from './app-files.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * What the server answers. Routes of its own (the relay, under /relay) are mounted before the files of the app,
 * which take every path that is left.
 */
export function lingkarServer(files: AppFiles): Hono {
  const server = new Hono();
  server.use(securityHeaders);
  server.all('/relay/*', (context) => context.text('Not found', 404));
  server.all('*', serveAppFiles(files));
  server.onError((error, context) => {
    console.error(error);
    return context.text('Internal error', 500);
  });
  return server;
}
