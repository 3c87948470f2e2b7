import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIsCurrent, sourcesDigest } from '../../scripts/build.mjs';
import { packagesAreCurrent } from '../../scripts/ensure-packages.mjs';
import { precompress } from '../../scripts/precompress.ts';
import { countsOfLastLine, countsOfPlaywright, countsOfVitest } from '../../scripts/test-counts.mjs';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lingkar-project-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, content: unknown) {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('packages are installed', () => {
  const wanted = { packages: { '': {}, a: { version: '1.0.0' }, other: { version: '2.0.0', optional: true } } };

  it('when there are none, or the lockfile changed, or one is left over', async () => {
    await put('package-lock.json', wanted);
    expect(packagesAreCurrent(root)).toBe(false);
    await put('node_modules/.package-lock.json', { packages: { a: { version: '0.9.0' } } });
    expect(packagesAreCurrent(root)).toBe(false);
    await put('node_modules/.package-lock.json', { packages: { a: { version: '1.0.0' }, b: { version: '1.0.0' } } });
    expect(packagesAreCurrent(root)).toBe(false);
    await put('node_modules/.package-lock.json', {
      packages: { a: { version: '1.0.0' }, other: { version: '1.0.0' } },
    });
    expect(packagesAreCurrent(root)).toBe(false);
  });

  it('but not again when they are there, those of other platforms aside', async () => {
    await put('package-lock.json', wanted);
    await put('node_modules/.package-lock.json', { packages: { a: { version: '1.0.0' } } });
    expect(packagesAreCurrent(root)).toBe(true);
  });
});

describe('the app is built', () => {
  const note = async (digest: string) => put('.cache/built-from', digest);
  const built = async () => {
    await put('src/main.ts', 'one');
    await put('dist/index.html', 'page');
    await put('dist/sw.js', 'worker');
    const { createHash } = await import('node:crypto');
    await note(`${sourcesDigest(root)} ${createHash('sha256').update('worker').digest('hex')}\n`);
  };

  it('not again when nothing changed, nor when only the server did', async () => {
    await built();
    expect(buildIsCurrent(root)).toBe(true);
    await put('src/server/http.ts', 'changed');
    expect(buildIsCurrent(root)).toBe(true);
  });

  it.each(['src/main.ts', 'src/new.ts', 'index.html', 'public/icon.svg', 'package-lock.json', 'vite.config.ts'])(
    'when %s changed',
    async (path) => {
      await built();
      await put(path, 'changed');
      expect(buildIsCurrent(root)).toBe(false);
    },
  );

  it('when dist is gone, incomplete, or from another build', async () => {
    await built();
    await put('dist/sw.js', 'of another build');
    expect(buildIsCurrent(root)).toBe(false);
    await built();
    await rm(join(root, 'dist/index.html'));
    expect(buildIsCurrent(root)).toBe(false);
    expect(buildIsCurrent(join(root, 'nowhere'))).toBe(false);
  });
});

describe('precompress', () => {
  it('writes what gets smaller, in both encodings, and leaves the rest alone', async () => {
    const text = 'a sentence that repeats itself. '.repeat(100);
    await put('assets/long.js', text);
    await put('short.js', 'x');
    await put('picture.png', text);
    await precompress(root);
    expect(readdirSync(root).sort()).toEqual(['assets', 'picture.png', 'short.js']);
    expect(readdirSync(join(root, 'assets')).sort()).toEqual(['long.js', 'long.js.br', 'long.js.gz']);
    expect(brotliDecompressSync(readFileSync(join(root, 'assets/long.js.br'))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(root, 'assets/long.js.gz'))).toString()).toBe(text);
  });
});

describe('counting tests', () => {
  const test = (status: string) => ({ status });
  const file = (name: string, status: string, ...statuses: string[]) => ({
    name: join(root, name),
    status,
    assertionResults: statuses.map(test),
  });

  it('takes passed, failed and skipped from vitest', async () => {
    const testResults = [
      file('a.test.ts', 'failed', 'passed', 'failed', 'pending'),
      file('b.test.ts', 'passed', 'passed'),
    ];
    await put('r.json', { testResults });
    const counts = countsOfVitest(join(root, 'r.json'), { root, files: ['a.test.ts', 'b.test.ts'] });
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1, complaints: [] });
  });

  it('counts a file that broke, is empty, or was never run as failed', async () => {
    const testResults = [
      file('broken.test.ts', 'failed'),
      file('empty.test.ts', 'passed'),
      file('hook.test.ts', 'failed', 'passed'),
    ];
    await put('r.json', { testResults });
    const files = ['broken.test.ts', 'empty.test.ts', 'hook.test.ts', 'unseen.test.ts'];
    const counts = countsOfVitest(join(root, 'r.json'), { root, files });
    expect(counts).toMatchObject({ passed: 1, failed: 4 });
    expect(counts.complaints).toContain('unseen.test.ts was not run');
  });

  it('takes flaky for failed, and misses files, in Playwright', async () => {
    await put('r.json', {
      config: { rootDir: join(root, 'tests/e2e') },
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
      suites: [{ file: 'a.spec.ts', specs: [{}], suites: [] }],
    });
    const files = ['tests/e2e/a.spec.ts', 'tests/e2e/b.spec.ts'];
    const counts = countsOfPlaywright(join(root, 'r.json'), { root, files });
    expect(counts).toEqual({ passed: 3, failed: 3, skipped: 2, complaints: ['tests/e2e/b.spec.ts was not run'] });
  });

  it('counts a missing report as one failure', () => {
    expect(countsOfVitest(join(root, 'no.json'), { root, files: [] }).failed).toBe(1);
    expect(countsOfPlaywright(join(root, 'no.json'), { root, files: [] }).failed).toBe(1);
  });

  it('reads the last line of a script, and fails one that says nothing', () => {
    expect(countsOfLastLine('x\n3 passed, 1 failed, 2 skipped\n')).toMatchObject({ passed: 3, failed: 1, skipped: 2 });
    expect(countsOfLastLine('4 passed, 0 failed')).toMatchObject({ passed: 4, failed: 0, skipped: 0 });
    expect(countsOfLastLine('4 passed, 0 failed\nbye')).toMatchObject({ passed: 0, failed: 1 });
  });
});
