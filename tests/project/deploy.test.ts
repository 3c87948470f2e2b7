/** No container engine runs these tests: what an image would hold is laid out from the Containerfile's own lines, and started. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEEPER_COMMANDS } from '../../src/server/relay/keeper-commands.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { scripts, dependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const named = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

const container = read('deploy/Containerfile').replaceAll('\\\n', ' ');
const image = container.slice(container.lastIndexOf('\nFROM '));
/** Pairs of what the image holds and where, besides what a build makes. */
const copied = [...image.matchAll(/^COPY (?:--from=\S+ )?(.+)$/gm)].flatMap(([, words = '']) => {
  const paths = words.split(/\s+/);
  const to = paths.pop() ?? '';
  return paths
    .map((path) => path.replace(/^\/lingkar\//, ''))
    .map((path) => [path, to.endsWith('/') ? '' : to] as const);
});
const MADE = ['node_modules', 'dist'];
const words = (line: RegExp) => JSON.parse(line.exec(image)?.[1] ?? '[]') as string[];
const started = words(/^CMD (\[.+\])$/m);
const asked = words(/^HEALTHCHECK .*CMD (\[.+\])$/m);

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('what is told of running a relay', () => {
  const server = sources('src/server').join('\n');

  it('names every setting the server reads, and none that it does not', () => {
    const inServer = named(server, /\b(LINGKAR_[A-Z_]+|DATABASE_URL)\b/g);
    expect(named(read('docs/relay.md'), /`(LINGKAR_[A-Z_]+|DATABASE_URL|HOST|PORT)(?:=\w+)?`/g)).toEqual(
      [...inServer, 'HOST', 'PORT'].sort(),
    );
    for (const path of ['README.md', 'deploy/Containerfile', 'deploy/compose.yaml', 'deploy/compose.postgres.yaml']) {
      for (const name of named(read(path), /\b(LINGKAR_[A-Z_]+|DATABASE_URL)\b/g))
        expect(inServer, path).toContain(name);
    }
  });

  it('names every command of the keeper, and scripts that are there', () => {
    const docs = read('docs/relay.md');
    for (const name of Object.keys(KEEPER_COMMANDS)) expect(docs).toMatch(new RegExp(`^\\|.*\`${name}[ \`]`, 'm'));
    for (const name of named(docs + read('README.md'), /npm run ([\w:]+)/g))
      expect(Object.keys(scripts ?? {})).toContain(name);
  });

  it('composes what is there', () => {
    for (const path of ['deploy/compose.yaml', 'deploy/compose.postgres.yaml']) {
      expect(read('docs/relay.md')).toContain(path);
      for (const file of named(read(path), /dockerfile: (\S+)/g)) expect(existsSync(join(ROOT, file))).toBe(true);
    }
  });
});

describe('the image', () => {
  let folder = '';
  let server: ChildProcess | undefined;
  let address = '';
  const environment = () => ({
    PATH: process.env['PATH'],
    HOST: '127.0.0.1',
    LINGKAR_DATA: join(folder, 'data'),
    LINGKAR_APP: 'none',
  });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lingkar-image-'));
    for (const [path, to] of copied.filter(([path]) => !MADE.includes(path)))
      cpSync(join(ROOT, path), join(folder, to || path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    expect(started[0]).toBe('node');
    const child = spawn(process.execPath, started.slice(1), { cwd: folder, env: { ...environment(), PORT: '0' } });
    server = child;
    address = await new Promise<string>((resolve, reject) => {
      let output = '';
      const heard = (text: Buffer) => {
        output += text.toString();
        const found = /Lingkar: (http:\S+)\n/.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', heard);
      child.stderr.on('data', heard);
      child.once('exit', () => reject(new Error(output)));
    });
  }, 60_000);
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds all the server needs: it starts, and is found healthy by the image’s own question', async () => {
    expect(asked[0]).toBe('node');
    const healthy = (port: string) =>
      new Promise<number>((resolve) => {
        const given = asked.slice(1).map((word) => word.replaceAll('4321', port));
        const child = execFile(process.execPath, given, () => resolve(child.exitCode ?? -1));
      });
    expect(await healthy(new URL(address).port)).toBe(0);
    expect(await healthy('1')).toBe(1);
  });

  it('holds the keeper’s commands', async () => {
    const out = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        ['scripts/relay-admin.mjs', 'code'],
        { cwd: folder, env: environment() },
        (_error, text) => resolve(text),
      );
    });
    expect(out).toMatch(/^(\w{4}-){4}\w{4}\n$/);
  }, 30_000);

  it('holds the built app and packages, and needs none that are only for development', () => {
    for (const path of MADE) expect(copied.map(([from]) => from)).toContain(path);
    const code = [
      ...['src/base', 'src/protocol', 'src/server'].flatMap(sources),
      read('scripts/serve-built.mjs'),
      read('scripts/relay-admin.mjs'),
    ];
    const packages = named(code.join('\n'), /(?:from|import\() ?'((?:@[\w-]+\/)?[a-z][\w-]*)(?=['/])/g).filter(
      (name) => name !== 'node',
    );
    expect(packages).toContain('tsx');
    expect(Object.keys(dependencies ?? {})).toEqual(expect.arrayContaining(packages));
  });

  it('runs as nobody in particular and keeps nothing but its volume', () => {
    expect(image).toMatch(/^USER node$/m);
    expect(image).toMatch(/LINGKAR_DATA=\/data/);
    expect(image).toMatch(/^VOLUME \/data$/m);
  });
});
