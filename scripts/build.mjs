/**
 * `npm run build`: builds the app into dist and notes what it was built from, so that `npm start` need not repeat it.
 * `npm run build -- --twice` builds in another folder as well, and fails where the two are not the same to the byte.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTwice } from './build-twice.mjs';
import { noteBuiltFiles } from './built-files.mjs';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = [
  'index.html',
  'package-lock.json',
  'public',
  'scripts/await-lets-go.ts',
  'scripts/compiled-at-once.ts',
  'scripts/painted-at-once.ts',
  'scripts/started-by-one-script.ts',
  'scripts/precompress.ts',
  'src',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
/** What a second build needs in its folder beside the sources. */
const TO_BUILD = ['package.json', 'scripts', 'node_modules'];
const NOTE = '.cache/built-from';

/** A digest of everything a build depends on. By content: the times of files say nothing after a checkout. */
export function sourcesDigest(root = ROOT) {
  const digest = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesIn(join(root, source)))) {
    const name = relative(root, path).split(sep).join('/');
    if (name.startsWith('src/server/')) continue;
    digest.update(name).update('\0').update(readFileSync(path)).update('\0');
  }
  return digest.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** What a build leaves behind is told apart by its service worker, which names every file with its revision. */
function builtDigest(root) {
  const worker = join(root, 'dist/sw.js');
  return existsSync(worker) && existsSync(join(root, 'dist/index.html'))
    ? createHash('sha256').update(readFileSync(worker)).digest('hex')
    : undefined;
}

/** Whether dist is there and was built from the sources as they are now. */
export function buildIsCurrent(root = ROOT) {
  const built = builtDigest(root);
  const note = join(root, NOTE);
  if (built === undefined || !existsSync(note)) return false;
  return readFileSync(note, 'utf8') === `${sourcesDigest(root)} ${built}\n`;
}

/** Builds into dist and tells of what it consists. Throws when the build does not succeed. */
export async function build(root = ROOT) {
  const { build: viteBuild } = await import('vite');
  const before = sourcesDigest(root);
  await viteBuild({ root, mode: 'production', logLevel: 'warn' });
  const note = join(root, NOTE);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, `${before} ${builtDigest(root)}\n`);
  return noteBuiltFiles(root);
}

/** Builds in two folders, says whether the two are the same, and if not, in which files. */
function buildAndCompare() {
  const differing = buildTwice(ROOT, [...SOURCES, ...TO_BUILD]);
  if (differing.length === 0) return console.log('Both builds are the same, byte for byte.');
  console.error(`The two builds differ in ${differing.length} files:\n${differing.join('\n')}`);
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--twice')) buildAndCompare();
  else {
    const { files, digest } = await build();
    // Which Node is told because files are compressed by it: another one may do so in other bytes.
    console.log(`Built with Node ${process.versions.node}: ${files} files, listed in dist.sha256.`);
    console.log(`SHA-256 of that list: ${digest}`);
  }
}
