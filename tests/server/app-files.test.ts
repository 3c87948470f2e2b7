import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAppFiles } from '../../src/server/app-files.ts';
import { lingkarServer } from '../../src/server/http.ts';

const SCRIPT = `console.log(${JSON.stringify('lingkar '.repeat(200))})`;
const PAGE = '<!doctype html><title>Lingkar</title>';
let folder: string;
let app: Hono;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingkar-files-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for the network');
  const dist = (name: string, content: string | Uint8Array) => writeFile(join(folder, 'dist', name), content);
  await dist('index.html', PAGE);
  await dist('sw.js', 'self');
  await dist('manifest.webmanifest', '{}');
  await dist('assets/index-abc.js', SCRIPT);
  await dist('assets/index-abc.js.br', brotliCompressSync(SCRIPT));
  await dist('assets/index-abc.js.gz', gzipSync(SCRIPT));
  await dist('assets/letters-abc.woff2', Uint8Array.of(1, 2, 3));
  app = lingkarServer(await readAppFiles(join(folder, 'dist')));
});

afterAll(() => rm(folder, { recursive: true }));

describe('what may be kept by the browser', () => {
  it.each(['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/groups/abc'])(
    '%s is asked for anew',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  it('hashed names never change', async () => {
    const response = await app.request('/assets/letters-abc.woff2');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('Content-Type')).toBe('font/woff2');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('answers 304 without a body when the browser has it, and anew when it has another', async () => {
    const etag = (await app.request('/')).headers.get('ETag') ?? '';
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await app.request('/', { headers: { 'If-None-Match': tag } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('ETag')).toBe(etag);
    }
    expect((await app.request('/', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });
});

describe('compression', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['', null],
    ['identity', null],
    ['gzip;q=0, br;q=0.0', null],
  ])('accepting "%s" gives %s', async (accepted, encoding) => {
    const response = await app.request('/assets/index-abc.js', { headers: { 'Accept-Encoding': accepted } });
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    expect(Number(response.headers.get('Content-Length'))).toBe((await response.arrayBuffer()).byteLength);
  });

  it('tags each encoding by itself, or a shared cache would mix them', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', ''].map(async (accepted) => {
        const response = await app.request('/assets/index-abc.js', { headers: { 'Accept-Encoding': accepted } });
        return response.headers.get('ETag');
      }),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it('does not offer the compressed files under their own names', async () => {
    expect((await app.request('/assets/index-abc.js.br')).status).toBe(404);
    expect((await app.request('/sw.js.gz')).status).toBe(404);
  });
});

describe('places and missing files', () => {
  it.each(['/groups/abc', '/sessions', '/a/b/c?x=1'])('%s is a place inside the app', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(PAGE);
  });

  it.each(['/assets/index-old.js', '/assets/', '/assets/x', '/favicon.ico', '/relay/spaces'])(
    '%s is missing, not the page',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toContain('text/plain');
    },
  );

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%5c..%5csecret.txt',
    '/%00',
  ])('%s does not leave the folder', async (path) => {
    const response = await app.request(path);
    expect(await response.text()).not.toContain('not for the network');
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    const head = await app.request('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('Content-Length')).toBe(String(PAGE.length));
    expect(await head.text()).toBe('');
    const post = await app.request('/', { method: 'POST', body: 'x' });
    expect(post.status).toBe(405);
    expect(post.headers.get('Allow')).toBe('GET, HEAD');
  });
});

it('says so when there is no built app', async () => {
  await expect(readAppFiles(join(folder, 'nothing'))).rejects.toThrow('There is no built app in');
});
