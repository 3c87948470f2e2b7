import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

export interface RelayServer {
  readonly address: string;
  /** For the first device. */
  readonly code: string;
  /** Nobody listens any more; what it keeps stays. */
  pause(): Promise<void>;
  /** Listens at the same address again, over what it kept; so many days later, as its clock has it. */
  resume(later?: number): Promise<void>;
  stop(): Promise<void>;
}

/** App (built in `app`, `dist` unless told) and relay as `npm start` serves them, over an empty store of their own. */
export async function relayServer(app = join(ROOT, 'dist')): Promise<RelayServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lingkar-relay-'));
  let running: Running | undefined = await started({ app, folder, port: '0', later: 0 }, /ten days: (\S+)/);
  const { address, found: code } = running;
  const pause = async () => {
    await running?.end();
    running = undefined;
  };
  return {
    address,
    code,
    pause,
    resume: async (later = 0) => {
      running ??= await started({ app, folder, port: new URL(address).port, later }, /Lingkar: (\S+)/);
    },
    stop: async () => {
      await pause();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly address: string;
  readonly found: string;
  end(): Promise<void>;
}

interface Starting {
  readonly app: string;
  readonly folder: string;
  readonly port: string;
  readonly later: number;
}

/** A module that puts the clock of the process that loads it forward, as an argument of Node's. */
function clockAhead(days: number): string {
  const shift = `const now = Date.now.bind(Date); Date.now = () => now() + ${days * 86_400_000};`;
  return `--import=data:text/javascript,${encodeURIComponent(shift)}`;
}

/** `awaited`: what it has to print before it counts as started, and what of that is wanted. */
async function started({ app, folder, port, later }: Starting, awaited: RegExp): Promise<Running> {
  const ahead = later === 0 ? [] : [clockAhead(later)];
  const server = spawn(process.execPath, [...ahead, 'scripts/serve-built.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: port, HOST: 'localhost', LINGKAR_APP: app, LINGKAR_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const end = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout.setEncoding('utf8');
    server.stdout.on('data', (text: string) => {
      output += text;
      const address = /Lingkar: (http:\S+)/.exec(output)?.[1];
      const found = awaited.exec(output)?.[1];
      if (address !== undefined && found !== undefined) resolve({ address: address.replace(/\/$/, ''), found, end });
    });
    server.once('exit', () => reject(new Error(`The server did not start: ${output}`)));
  });
}
