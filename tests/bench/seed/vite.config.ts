import { defineConfig } from 'vite';

/** A page that fills a notebook quickly; served once on the app's address before the app itself. */
export default defineConfig({
  root: import.meta.dirname,
  worker: { format: 'es' },
  build: { outDir: '../../../.cache/bench/seed', emptyOutDir: true, assetsInlineLimit: 0 },
});
