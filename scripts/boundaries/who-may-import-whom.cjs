/**
 * The one table of who may import whom. dependency-cruiser (.dependency-cruiser.cjs) and ESLint (import-boundaries.mjs)
 * both read it; CONTRIBUTING explains it. CommonJS, because dependency-cruiser's configuration is.
 */

/** Folders of src (and files directly in it) → the folders they may import besides themselves. */
const FOLDERS = {
  base: [],
  practice: ['base'],
  crypto: ['base'],
  protocol: ['base'],
  ui: ['base'],
  content: ['base', 'practice'],
  text: ['base', 'practice'],
  storage: ['base', 'practice', 'crypto', 'protocol'],
  sync: ['base', 'protocol'],
  server: ['base', 'protocol'],
  app: ['base', 'practice', 'content', 'text', 'storage', 'sync', 'ui'],
  screens: ['base', 'practice', 'content', 'text', 'ui', 'app'],
  'sw.ts': [],
};
const EVERYTHING_BUT_SERVER = [...Object.keys(FOLDERS), 'App.svelte', 'app.css', 'print.css', 'typeface.css'].filter(
  (folder) => folder !== 'server' && folder !== 'sw.ts',
);
FOLDERS['main.ts'] = EVERYTHING_BUT_SERVER;
FOLDERS['App.svelte'] = EVERYTHING_BUT_SERVER;

/** Folders whose subfolders may not import each other: one screen never leans on another. */
const SEPARATE_SUBFOLDERS = ['screens'];

const DRAWN = ['ui', 'app', 'screens', 'main.ts', 'App.svelte'];

/**
 * Packages (by the start of the import's text) → the places that may import them. A package that is not listed may
 * not be imported anywhere in src: adding one is a decision about the size of the app and whom it trusts.
 */
const PACKAGES = {
  svelte: DRAWN,
  dexie: ['storage', 'app/live.svelte.ts'],
  // The relay asks of a key what devices ask of it, or the two would part over a chain.
  '@noble/': ['crypto', 'server/relay/node-crypto.ts'],
  'hash-wasm': ['crypto'],
  '@zxcvbn-ts/': ['crypto', 'app', 'screens'],
  valibot: ['practice', 'content', 'crypto', 'protocol', 'storage', 'sync', 'server', 'app'],
  docx: ['app'],
  papaparse: ['practice', 'app', 'screens'],
  '@fontsource-variable/': [...DRAWN, 'typeface.css'],
  'workbox-': ['sw.ts'],
  hono: ['server'],
  '@hono/': ['server'],
  libsql: ['server'],
  pg: ['server'],
  qr: ['app', 'screens'],
  'node:': ['server'],
};

/** Names that say nothing about what is inside. */
const NAMELESS_FOLDERS = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared'];
const NAMELESS_FILES = ['types.ts', 'index.ts', 'utils.ts', 'helpers.ts', 'common.ts', 'misc.ts', 'constants.ts'];

module.exports = { FOLDERS, SEPARATE_SUBFOLDERS, PACKAGES, NAMELESS_FOLDERS, NAMELESS_FILES };
