import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const LOCK = 'package-lock.json';

/** The folder of packages that the bench alone needs (`tests/bench/<name>/package.json`). */
export const benchPackages = (name) => join(ROOT, '.cache/bench', name);

/** Installs them as they are locked, once; throws with what npm says when they cannot be had. */
export function installBenchPackages(name) {
  const [source, folder] = [join(ROOT, 'tests/bench', name), benchPackages(name)];
  const same = () => readFileSync(join(source, LOCK)).equals(readFileSync(join(folder, LOCK)));
  if (existsSync(join(folder, 'node_modules')) && existsSync(join(folder, LOCK)) && same()) return;
  console.log(`Installing what ${name} needs …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', LOCK]) cpSync(join(source, file), join(folder, file));
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`What ${name} needs could not be installed: ${stderr}`);
}
