import { svelte } from '@sveltejs/vite-plugin-svelte';
import { basename, join } from 'node:path';
import type { UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { precompressed } from '../../scripts/precompress.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A page that the app is measured beside: built, precached and served as the app is, by the app's own service worker. */
export function referenceConfig(folder: string): UserConfig {
  return {
    root: folder,
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
    build: { outDir: `../../../.cache/bench/${basename(folder)}`, emptyOutDir: true, assetsInlineLimit: 0 },
  };
}
