import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

export interface RelayServer {
  readonly address: string;
  /** For the first device. */
  readonly code: string;
  stop(): Promise<void>;
}

/** App and relay as `npm start` serves them, over an empty store of their own. */
export async function relayServer(): Promise<RelayServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lingkar-relay-'));
  const server = spawn(process.execPath, ['scripts/serve-built.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: 'localhost', LINGKAR_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const { address, code } = await new Promise<{ address: string; code: string }>((resolve, reject) => {
    let output = '';
    server.stdout.setEncoding('utf8');
    server.stdout.on('data', (text: string) => {
      output += text;
      const address = /Lingkar: (http:\S+)/.exec(output)?.[1];
      const code = /ten days: (\S+)/.exec(output)?.[1];
      if (address !== undefined && code !== undefined) resolve({ address: address.replace(/\/$/, ''), code });
    });
    server.once('exit', () => reject(new Error(`The server did not start: ${output}`)));
  });
  return {
    address,
    code,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
