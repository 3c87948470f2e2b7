import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

export interface OwnServer {
  /** Such as http://localhost:41234. */
  readonly address: string;
  /** Takes the server down for good; the browser finds nobody there. */
  stop(): Promise<void>;
}

/** The built app, or a copy of it in `folder`, served by a process of the test's own that it may take away. */
export async function ownServer({ folder, port = 0 }: { folder?: string; port?: number } = {}): Promise<OwnServer> {
  const server = spawn(process.execPath, ['scripts/serve-built.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '',
      LINGKAR_DATA: 'memory',
      ...(folder === undefined ? {} : { LINGKAR_APP: folder }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout.setEncoding('utf8');
    server.stdout.on('data', (text: string) => {
      output += text;
      const found = /Lingkar: (http:\S+)\n/.exec(output)?.[1];
      if (found !== undefined) resolve(found.replace(/\/$/, ''));
    });
    server.once('exit', () => reject(new Error(`The server did not start: ${output}`)));
  });
  return {
    address,
    stop: async () => {
      server.kill('SIGKILL');
      await ended;
    },
  };
}
