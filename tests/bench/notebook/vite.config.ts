import { defineConfig } from 'vite';

/** A page that fills a notebook and hands it out as a file of the app's own backup. */
export default defineConfig({
  root: import.meta.dirname,
  worker: { format: 'es' },
  build: { outDir: '../../../.cache/bench/notebook', emptyOutDir: true, assetsInlineLimit: 0 },
});
