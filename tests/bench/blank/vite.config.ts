import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { precompressed } from '../../../scripts/precompress.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The blank page is built, precached and served as the app is, by the app's own service worker. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    svelte({ configFile: join(ROOT, 'svelte.config.js') }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '../../../src',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,wasm,woff2,svg}'],
        rollupFormat: 'iife',
        minify: true,
        sourcemap: false,
      },
    }),
    precompressed(),
  ],
  build: { outDir: '../../../.cache/bench/blank', emptyOutDir: true, assetsInlineLimit: 0 },
});
