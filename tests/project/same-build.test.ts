/** Here with builds of a line or two; `npm test` compares two builds of the app itself. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildTwice } from '../../scripts/build-twice.mjs';
import { differingFiles, listOfFiles, noteBuiltFiles } from '../../scripts/built-files.mjs';

const ROOT = join(import.meta.dirname, '../..');
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lingkar-same-build-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** A project whose build runs this code, with `write(path, content)` to write into dist. */
function project(code: string) {
  put('packages/of-use/index.js', 'export {};');
  put('packages/.vite/left-over', 'of an earlier build');
  put(
    'scripts/build.mjs',
    `import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
     import { noteBuiltFiles } from ${JSON.stringify(join(ROOT, 'scripts/built-files.mjs'))};
     mkdirSync('dist/assets', { recursive: true });
     const write = (path, content) => writeFileSync('dist/' + path, content);
     ${code}
     noteBuiltFiles(process.cwd());`,
  );
  return buildTwice(root, ['scripts', 'packages', 'not-there']);
}

it('a build is listed file by file, in an order that no language changes, and the list stands beside it', () => {
  for (const path of ['b.js', 'assets/z.css', 'B.js', 'a-1.js', 'a.js']) put(`dist/${path}`, path);
  const list = ['B.js', 'a-1.js', 'a.js', 'assets/z.css', 'b.js'].map((path) => `${sha256(path)}  ${path}\n`).join('');
  expect(listOfFiles(join(root, 'dist'))).toBe(list);
  expect(noteBuiltFiles(root)).toEqual({ files: 5, digest: sha256(list) });
  expect(readFileSync(join(root, 'dist.sha256'), 'utf8')).toBe(list);
  expect(existsSync(join(root, 'dist/dist.sha256'))).toBe(false);
  // Once more, with its own list beside it.
  expect(noteBuiltFiles(root).digest).toBe(sha256(list));
});

it.skipIf(process.platform === 'win32')('the list is one that everybody can check without us', () => {
  put('dist/assets/ä b.js', 'one');
  noteBuiltFiles(root);
  const check = () => execFileSync('sha256sum', ['--check', '../dist.sha256'], { cwd: join(root, 'dist') }).toString();
  expect(check()).toContain('OK');
  put('dist/assets/ä b.js', 'another');
  expect(check).toThrow();
});

it('what differs between two lists is named: other bytes, and what one of them lacks', () => {
  const list = (files: Record<string, string>) =>
    Object.entries(files)
      .map(([path, content]) => `${sha256(content)}  ${path}\n`)
      .join('');
  expect(differingFiles(list({ a: '1', b: '2' }), list({ a: '1', b: '2' }))).toEqual([]);
  expect(differingFiles(list({ a: '1', b: '2', c: '3' }), list({ a: '1', b: 'x', d: '4' }))).toEqual(['b', 'c', 'd']);
});

it('two builds of the same sources are the same, and the second leaves nothing behind', () => {
  expect(project(`write('a.js', 'same'); write('assets/b.js', 'same as well');`)).toEqual([]);
  expect(existsSync(join(root, '.cache/second-build/in another folder'))).toBe(false);
});

it('what depends on folder, hour, time zone, language or earlier builds is found out', () => {
  const differing = project(`
    write('even.js', 'the same');
    write('folder.js', process.cwd());
    write('hour.js', String(process.hrtime.bigint()));
    write('zone.js', new Date(0).toString());
    write('language.js', process.env.LANG + ['i'].map((sign) => sign.toLocaleUpperCase()));
    write('left.js', String(existsSync('packages/.vite/left-over')));
    if (process.cwd().includes('another')) write('assets/more.js', '');
  `);
  expect(differing).toEqual(['assets/more.js', 'folder.js', 'hour.js', 'language.js', 'left.js', 'zone.js']);
});

it('a build that fails is no build that is the same', () => {
  expect(() => project(`process.exit(3);`)).toThrow('does not build');
});
