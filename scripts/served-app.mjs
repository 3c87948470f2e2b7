/** The production server as a process of its own over a folder of built files, for what must also see it stopped. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * Starts it; port 0 picks a free one. `stop` answers once nobody listens any more, `restart` listens at the same
 * address again. Rejects when it does not start.
 */
export async function servedApp(folder, port = 0) {
  let server = await started(folder, port);
  const address = new URL(server.address);
  return {
    address: server.address,
    port: Number(address.port),
    async stop() {
      await server?.stop();
      server = undefined;
    },
    async restart(otherFolder = folder) {
      await server?.stop();
      server = await started(otherFolder, Number(address.port));
    },
  };
}

async function started(folder, port) {
  const server = spawn(process.execPath, [join(ROOT, 'scripts/serve-built.mjs')], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: '', LINGKAR_APP: folder, LINGKAR_DATA: 'memory' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const endWithUs = () => server.kill('SIGKILL');
  process.once('exit', endWithUs);
  const address = await new Promise((resolve, reject) => {
    let output = '';
    server.stdout.setEncoding('utf8');
    server.stdout.on('data', (text) => {
      output += text;
      const found = /Lingkar: (http:\S+)\n/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`The server did not start: ${output}`)));
  });
  return {
    address,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      process.off('exit', endWithUs);
    },
  };
}
