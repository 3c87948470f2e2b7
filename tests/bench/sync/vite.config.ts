import { defineConfig } from 'vite';

/** A page with two notebooks that meet over the relay of the server it comes from. */
export default defineConfig({
  root: import.meta.dirname,
  worker: { format: 'es' },
  build: { outDir: '../../../.cache/bench/sync', emptyOutDir: true, assetsInlineLimit: 0 },
});
