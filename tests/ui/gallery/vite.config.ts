import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const project = join(import.meta.dirname, '../../..');

/** The gallery of components, for looking only; the app's own build does not know it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: join(project, 'svelte.config.js') })],
  cacheDir: join(project, 'node_modules/.cache/gallery-dev'),
  server: { port: 4402, strictPort: true, host: '127.0.0.1', fs: { allow: [project] } },
  preview: {
    host: '127.0.0.1',
    port: 4402,
    // As strict as the app's own policy where components are concerned: no style in markup, nothing from elsewhere.
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'",
    },
  },
  build: {
    outDir: join(project, 'node_modules/.cache/gallery'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: join(import.meta.dirname, 'gallery.html') },
  },
});
