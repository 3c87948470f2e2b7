import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { awaitLetsGo } from './scripts/await-lets-go.ts';
import { compiledAtOnce } from './scripts/compiled-at-once.ts';
import { paintedAtOnce } from './scripts/painted-at-once.ts';
import { precompressed } from './scripts/precompress.ts';
import { startedByOneScript } from './scripts/started-by-one-script.ts';

export default defineConfig({
  plugins: [
    awaitLetsGo(),
    svelte(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      // The app registers the worker and offers the update itself: an update must never interrupt a session.
      injectRegister: false,
      // The pictures of the icon are the device's business when it installs the app; a tablet need not keep them twice.
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,wasm,woff2,svg}'],
        rollupFormat: 'iife',
        minify: true,
        sourcemap: false,
      },
      manifest: {
        id: '/',
        name: 'Lingkar',
        short_name: 'Lingkar',
        description: 'Buku catatan untuk pendamping kelompok. A notebook for people who lead groups.',
        lang: 'id',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        theme_color: '#1f5a54',
        background_color: '#f6f2ea',
        categories: ['productivity', 'social'],
        // Where the system knows such handlers, a tap on a hand-over file opens it here; why there is no share target: storage, HO12.
        file_handlers: [{ action: '/', accept: { 'application/octet-stream': ['.lingkar'] } }],
        launch_handler: { client_mode: 'focus-existing' },
        icons: [
          { src: '/icons/lingkar.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icons/lingkar-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icons/lingkar-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icons/lingkar-maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
          { src: '/icons/lingkar-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
    compiledAtOnce('start', 'open'),
    paintedAtOnce(),
    startedByOneScript(),
    precompressed(),
  ],
  worker: { format: 'es' },
  build: {
    // The security policy allows no data: fonts, styles or scripts, so nothing is written into another file.
    assetsInlineLimit: 0,
    // Where an engine does not know modulepreload, a screen's files come one after the other from the tablet's own cache.
    // Screens name none of the files they need: the engine finds them by itself, and to hang hundreds of links into the page
    // took longer than to fetch what they name.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // One file for the unlock screen, one for founding a notebook, and few for what stands behind the lock: each file
        // costs a question to the worker, and its place in the list of what the tablet keeps.
        codeSplitting: {
          groups: [
            { name: 'start', test: /\/src\/main\.ts$/, priority: 23 },
            { name: 'first', test: /\/src\/screens\/first-run\/FirstRunScreen\.svelte$/, priority: 22 },
            { name: 'open', test: /\/src\/(app\/Frame|screens\/groups\/GroupsScreen)\.svelte$/, priority: 21 },
            { name: 'notebooks', test: /\/src\/storage\/notebooks\.ts$/, priority: 20 },
            { name: 'notebook', test: /\/src\/app\/open-notebook\.svelte\.ts$/, priority: 19 },
            // What several screens share, a file for each layer; then a file for the screens of one matter.
            ...['practice', 'content', 'storage', 'sync', 'protocol', 'crypto', 'text', 'ui', 'app'].map(
              (layer, at) => ({
                name: layer,
                test: new RegExp(`/src/${layer}/`),
                minShareCount: 2,
                priority: 10 - at,
              }),
            ),
            { name: (id: string) => /\/src\/screens\/([^/]+)\//.exec(id)?.[1] ?? null, priority: 0 },
          ],
        },
      },
    },
  },
  server: { port: 4320, strictPort: false },
});
