/**
 * Brings node_modules to what package-lock.json says, if it is not there already. Uses nothing but Node: on a fresh
 * clone there are no packages yet. Run by itself (`npm run dev`) or imported (start, test).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');

/**
 * Whether what npm has noted as installed (node_modules/.package-lock.json) is what the lockfile wants: every package
 * in the version wanted, and none missing but those of other platforms.
 */
export function packagesAreCurrent(root = ROOT) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  const wantedPaths = Object.keys(wanted).filter((path) => path !== '');
  return (
    wantedPaths.every(
      (path) => installed[path]?.version === wanted[path].version || isElsewhere(wanted[path], installed[path]),
    ) && Object.keys(installed).every((path) => path in wanted)
  );
}

const isElsewhere = (wanted, installed) =>
  installed === undefined && (wanted.optional === true || wanted.peer === true || wanted.extraneous === true);

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Installs when needed. Throws when npm does not succeed. */
export function ensurePackages(root = ROOT) {
  if (packagesAreCurrent(root)) return;
  console.log('Installing packages (npm ci) …');
  // Development packages too, whatever NODE_ENV says: the app is built with them.
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci did not succeed${error === undefined ? '' : `: ${error.message}`}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensurePackages();
