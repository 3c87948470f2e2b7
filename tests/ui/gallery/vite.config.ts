import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The gallery of components, for looking only; the app's own build does not know it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: '../../../svelte.config.js' })],
  server: { port: 4402, strictPort: true, host: '127.0.0.1', hmr: false, fs: { strict: false } },
  build: {
    outDir: '../../../node_modules/.cache/gallery',
    emptyOutDir: true,
    rolldownOptions: { input: 'gallery.html' },
  },
  cacheDir: '../../../node_modules/.vite-gallery',
});
