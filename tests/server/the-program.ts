/** The whole program as a process, with a folder of its own: `npm run relay` without what npm adds, and the client that tablets use. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { RelayClient } from '../../src/sync/relay-client.ts';
import type { Answer } from '../../src/sync/relay-port.ts';
import type { TestDevice } from './relay/test-device.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Program {
  readonly address: string;
  output(): string;
  /** Answers the code it ended with, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** `data`: the folder of its store, made here unless given. `close` ends what runs, and removes the folder that was made. */
export function theProgram(given?: string) {
  const data = given ?? mkdtempSync(join(tmpdir(), 'lingkar-main-'));
  const running: Program[] = [];

  function spawned(environment: Record<string, string> = {}) {
    const program = spawn(process.execPath, [join(ROOT, 'scripts/serve-built.mjs')], {
      cwd: data,
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', LINGKAR_APP: 'none', LINGKAR_DATA: data, ...environment },
    });
    let output = '';
    for (const stream of [program.stdout, program.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += String(text)));
    const ended = new Promise<number | null>((resolve) => program.once('close', resolve));
    return { program, ended, output: () => output };
  }

  /** Starts it; answers once it listens. */
  async function started(environment: Record<string, string> = {}): Promise<Program> {
    const { program, ended, output } = spawned(environment);
    await expect.poll(() => /Lingkar: http\S+\n/.test(output()), { timeout: 30_000 }).toBe(true);
    const address = /Lingkar: (http\S+)\n/.exec(output())?.[1] ?? '';
    const made = {
      address: address.replace('localhost', '127.0.0.1'),
      output,
      async end(signal: NodeJS.Signals) {
        program.kill(signal);
        return ended;
      },
    };
    running.push(made);
    return made;
  }

  async function close(): Promise<void> {
    for (const program of running.splice(0)) await program.end('SIGKILL');
    if (given === undefined) rmSync(data, { recursive: true });
  }

  return { data, spawned, started, close };
}

/** The code for the first device, as the program prints it. */
export const codeIn = (output: string) => /days: ((?:[0-9A-Z]{4}-){4}[0-9A-Z]{4})\n/.exec(output)?.[1];

export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.trouble.problem);
  return answer.value;
}

export function clientOf(device: TestDevice, address: string): RelayClient {
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  return new RelayClient(
    {
      fetch,
      timers: { after, now: () => performance.now() },
      base: `${address}/relay/v1`,
      signal: new AbortController().signal,
    },
    { device: device.device, signingKey: device.key, sign: (bytes) => device.signer.sign(bytes) },
  );
}
