/** What a build consists of, to the byte: so that two builds can be compared, and what is served with what was built. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Beside the folder and not in it: a list of all files that are served cannot hold itself, and each tablet would fetch
 * it for nothing. `(cd dist && sha256sum --check ../dist.sha256)` reads it.
 */
export const LIST = 'dist.sha256';

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** The lines "sha256  path" of every file in the folder, sorted by path, as text. */
export function listOfFiles(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    // By code units and not by a language, whose rules differ from machine to machine.
    .sort((one, other) => (one < other ? -1 : 1));
  return paths.map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`).join('');
}

/** Writes the list of what stands in dist beside it, and tells how many files these are and the digest of the list. */
export function noteBuiltFiles(root) {
  const list = listOfFiles(join(root, 'dist'));
  writeFileSync(join(root, LIST), list);
  return { files: list.split('\n').length - 1, digest: sha256(list) };
}

/** The paths that stand in one of two lists only, or differ in content. */
export function differingFiles(oneList, otherList) {
  const [one, other] = [oneList, otherList].map(
    (list) =>
      new Map(
        list
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => [line.slice(66), line.slice(0, 64)]),
      ),
  );
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).sort();
}
