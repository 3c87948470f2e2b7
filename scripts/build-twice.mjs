/** Shows that a build depends on nothing but its sources: not on the folder, the hour, the time zone or the language. */
import { spawnSync } from 'node:child_process';
import { constants, copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { differingFiles, LIST } from './built-files.mjs';

/** Deeper than the project and of another length, so that a path written into a file shows itself. */
const ELSEWHERE = '.cache/second-build/in another folder';
const ELSEWHEN = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
/** What tools keep for the next time: a second build that took it over would prove nothing. */
const KEPT_BY_TOOLS = ['.vite', '.vite-temp', '.cache', '.bin'];

/**
 * Builds in the folder and in a copy of it, with packages of its own, and gives the paths of the files that differ.
 * `parts` is what a build reads. Throws when one of the builds does not succeed.
 */
export function buildTwice(root, parts) {
  buildIn(root, {});
  const elsewhere = join(root, ELSEWHERE);
  try {
    rmSync(elsewhere, { recursive: true, force: true });
    mkdirSync(elsewhere, { recursive: true });
    for (const part of parts) copy(join(root, part), join(elsewhere, part));
    buildIn(elsewhere, ELSEWHEN);
    return differingFiles(readFileSync(join(root, LIST), 'utf8'), readFileSync(join(elsewhere, LIST), 'utf8'));
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

function buildIn(folder, env) {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error('The app does not build.');
}

/** Packages are linked and not copied where the disk can do that: they are tens of thousands of files. */
function copy(from, to) {
  let entries;
  try {
    entries = readdirSync(from, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return;
    if (error.code !== 'ENOTDIR') throw error;
    mkdirSync(join(to, '..'), { recursive: true });
    return copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
  mkdirSync(to, { recursive: true });
  for (const entry of entries) {
    if (KEPT_BY_TOOLS.includes(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copy(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
