import { copyFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../src/server/listening.ts';
import { readKeyPair, tlsFilesFrom } from '../../src/server/tls-files.ts';

const KEPT = join(import.meta.dirname, '../fixtures/tls');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lingkar-tls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = () => ({ cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') });
function put(cert: string, key: string, second: number): void {
  copyFileSync(join(KEPT, `${cert}.cert.pem`), files().cert);
  copyFileSync(join(KEPT, `${key}.key.pem`), files().key);
  for (const file of [files().cert, files().key]) utimesSync(file, second, second);
}

/** Whose certificate a new connection is shown. */
function shown(port: number): Promise<string | string[]> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      const certificate = socket.getPeerCertificate();
      socket.destroy();
      resolve(certificate.subject.CN ?? '');
    });
    socket.once('error', reject);
  });
}

describe('certificate and key', () => {
  it('go together', () => {
    expect(tlsFilesFrom({})).toBeUndefined();
    expect(tlsFilesFrom({ LINGKAR_TLS_CERT: 'a', LINGKAR_TLS_KEY: 'b' })).toEqual({ cert: 'a', key: 'b' });
    expect(() => tlsFilesFrom({ LINGKAR_TLS_CERT: 'a' })).toThrow('set both or neither');
    put('first', 'second', 1);
    expect(() => readKeyPair(files())).toThrow();
    put('first', 'first', 1);
    expect(readKeyPair(files()).cert.toString()).toContain('BEGIN CERTIFICATE');
  });

  it('are taken anew when they changed, and not when what is there is broken', async () => {
    put('first', 'first', 1);
    const app = new Hono().get('/', (context) => context.text('here'));
    const { address, port, reload, stop } = await listen(app, { host: '127.0.0.1', port: 0, tls: files() });
    try {
      expect(address).toBe(`https://localhost:${port}`);
      expect(await shown(port)).toBe('first.example');
      expect(reload()).toBe(false);
      put('second', 'first', 2);
      expect(reload()).toBe(false);
      writeFileSync(files().key, 'half of a k');
      expect(reload()).toBe(false);
      expect(await shown(port)).toBe('first.example');
      put('second', 'second', 3);
      expect(reload()).toBe(true);
      expect(await shown(port)).toBe('second.example');
    } finally {
      await stop(0);
    }
  });
});
