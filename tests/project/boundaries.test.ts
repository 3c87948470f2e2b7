import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objection } from '../../scripts/boundaries/eslint-plugin.mjs';

/** Small wrong projects, checked by the real configuration: a rule that catches nothing protects nothing. */

const ROOT = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** Files that keep every rule, so that what is reported comes from the wrong ones alone. */
const GOOD: Readonly<Record<string, string>> = {
  'src/base/clock.ts': 'export const now = () => Date.now();\n',
  'src/practice/group.ts': "import { now } from '../base/clock.ts';\nexport const group = { now: now() };\n",
  'src/storage/database.ts':
    "import Dexie from 'dexie';\nimport { group } from '../practice/group.ts';\nexport const database = [Dexie, group];\n",
  'src/server/http.ts': "import { join } from 'node:path';\nexport const path = join('a', 'b');\n",
  'src/ui/Button.svelte': '<button type="button">ok</button>\n',
  'src/screens/groups/Groups.svelte':
    "<script lang=\"ts\">\n  import { group } from '../../practice/group.ts';\n  import Button from '../../ui/Button.svelte';\n</script>\n\n<Button />{group.now}\n",
  'src/App.svelte':
    '<script lang="ts">\n  import Groups from \'./screens/groups/Groups.svelte\';\n</script>\n\n<Groups />\n',
};

/** A wrong file → the rule that must complain of it. */
const CRUISED: readonly [string, string, string][] = [
  [
    'src/base/id.ts',
    "import { group } from '../practice/group.ts';\nexport const id = group;\n",
    'base-imports-only-what-it-may',
  ],
  [
    'src/ui/tone.ts',
    "import type { group } from '../practice/group.ts';\nexport type Tone = typeof group;\n",
    'ui-imports-only-what-it-may',
  ],
  ['src/main.ts', "import { path } from './server/http.ts';\nconsole.log(path);\n", 'main.ts-imports-only-what-it-may'],
  [
    'src/screens/session/Session.svelte',
    '<script lang="ts">\n  import { database } from \'../../storage/database.ts\';\n</script>\n\n{database}\n',
    'screens-imports-only-what-it-may',
  ],
  [
    'src/screens/member/Member.svelte',
    '<script lang="ts">\n  import Groups from \'../groups/Groups.svelte\';\n</script>\n\n<Groups />\n',
    'screens-keep-apart',
  ],
  ['src/app/late.ts', "export const late = () => import('../crypto/seal.ts');\n", 'app-imports-only-what-it-may'],
  ['src/crypto/seal.ts', "import Dexie from 'dexie';\nexport const seal = Dexie;\n", 'package-dexie'],
  [
    'src/storage/seal.ts',
    "import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';\nexport const seal = xchacha20poly1305;\n",
    'package-@noble/',
  ],
  ['src/sync/send.ts', "import { Hono } from 'hono';\nexport const send = Hono;\n", 'package-hono'],
  ['src/text/chart.ts', "import { z } from 'fast-check';\nexport const chart = z;\n", 'package-not-in-the-table'],
  [
    'src/storage/file.ts',
    "import { readFile } from 'node:fs';\nexport const file = readFile;\n",
    'node-only-in-server',
  ],
  ['src/protocol/left-over.ts', 'export const leftOver = 1;\n', 'no-orphan'],
  ['src/practice/egg.ts', "import { hen } from './hen.ts';\nexport const egg = () => hen;\n", 'no-cycle'],
  ['src/practice/hen.ts', "import { egg } from './egg.ts';\nexport const hen = () => egg;\n", 'no-cycle'],
  ['src/content/gone.ts', "import { gone } from './not-there.ts';\nexport const here = gone;\n", 'must-resolve'],
  [
    'src/base/tested.ts',
    "import { test } from '../../tests/fixtures/test.ts';\nexport const tested = test;\n",
    'src-stands-alone',
  ],
];

const LINTED: readonly [string, string, string][] = [
  [
    'src/ui/type-only.svelte',
    '<script lang="ts">\n  import type { group } from \'../practice/group.ts\';\n  let { g }: { g: typeof group } = $props();\n</script>\n\n{g}\n',
    'lingkar/imports',
  ],
  ['src/ui/inline-type.ts', "export type Inline = import('../practice/group.ts').Group;\n", 'lingkar/imports'],
  [
    'src/app/worker.ts',
    "export const worker = () => new Worker(new URL('../crypto/seal.ts', import.meta.url));\n",
    'lingkar/imports',
  ],
  ['src/content/package.ts', "import Dexie from 'dexie';\nexport const d = Dexie;\n", 'lingkar/imports'],
  ['src/practice/index.ts', 'export const a = 1;\n', 'lingkar/names'],
  ['src/practice/types.ts', 'export const a = 1;\n', 'lingkar/names'],
  ['src/practice/utils/day.ts', 'export const a = 1;\n', 'lingkar/names'],
  ['src/practice/helpers/Day.svelte', '<p>day</p>\n', 'lingkar/names'],
  ['src/practice/passes-on.ts', "export { group } from './group.ts';\n", 'lingkar/barrels'],
  ['src/practice/passes-all-on.ts', "export * from './group.ts';\n", 'lingkar/barrels'],
  ['src/practice/now.ts', 'export const now = Date.now();\n', 'no-restricted-syntax'],
  ['src/practice/today.ts', 'export const today = new Date();\n', 'no-restricted-syntax'],
  ['src/ui/Chance.svelte', '<p>{Math.random()}</p>\n', 'no-restricted-syntax'],
  [
    'src/crypto/bytes.ts',
    'export const b = globalThis.crypto.getRandomValues(new Uint8Array(1));\n',
    'no-restricted-syntax',
  ],
  ['src/server/id.ts', 'export const i = crypto.randomUUID();\n', 'no-restricted-syntax'],
  ['src/screens/groups/Effect.svelte', '<script lang="ts">\n  $effect(() => {});\n</script>\n', 'no-restricted-syntax'],
  ['src/screens/groups/pre.svelte.ts', 'export const pre = () => $effect.pre(() => {});\n', 'no-restricted-syntax'],
  [
    'src/screens/groups/Mount.svelte',
    '<script lang="ts">\n  import { onMount } from \'svelte\';\n  onMount(() => {});\n</script>\n',
    'no-restricted-syntax',
  ],
  ['src/ui/Inline.svelte', '<p style="color: red">red</p>\n', 'no-restricted-syntax'],
  [
    'src/ui/Html.svelte',
    '<script lang="ts">\n  let { text }: { text: string } = $props();\n</script>\n\n{@html text}\n',
    'svelte/no-at-html-tags',
  ],
  ['src/app/log.ts', "console.log('secret');\n", 'no-console'],
  ['src/app/any.ts', 'export const a = (b: any): unknown => b;\n', '@typescript-eslint/no-explicit-any'],
  [
    'src/app/forgotten.ts',
    'export const forgotten = () => {\n  Promise.resolve(1);\n};\n',
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'src/app/Forgotten.svelte',
    '<script lang="ts">\n  const keep = async () => 1;\n  const tap = () => {\n    keep();\n  };\n</script>\n\n<button type="button" onclick={tap}>tap</button>\n',
    '@typescript-eslint/no-floating-promises',
  ],
  ['tests/app/only.test.ts', "import { it } from 'vitest';\nit.only('x', () => {});\n", 'no-restricted-syntax'],
  [
    'tests/app/skip.test.ts',
    "import { test } from '@playwright/test';\ntest.describe.skip('x', () => {});\n",
    'no-restricted-syntax',
  ],
  [
    'tests/app/each.test.ts',
    "import { it } from 'vitest';\nit.skip.each([1])('x', () => {});\n",
    'no-restricted-syntax',
  ],
];

let folder: string;

async function put(files: Iterable<readonly [string, string]>) {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** What a checker prints; it exits with an error when it finds something, which is not an error here. */
async function output(script: string, args: string[]): Promise<string> {
  try {
    return (await run(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd: folder, maxBuffer: 1e8 }))
      .stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout !== '')
      return error.stdout;
    throw error;
  }
}

interface CruiseReport {
  summary: { violations: { from: string; rule: { name: string }; cycle?: { name: string }[] }[] };
}
interface LintReport {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

const cruise = async () =>
  JSON.parse(
    await output('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      '-T',
      'json',
      'src',
    ]),
  ) as CruiseReport;
const lint = async () =>
  JSON.parse(await output('eslint/bin/eslint.js', ['--format', 'json', 'src', 'tests'])) as LintReport[];

beforeAll(async () => {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  folder = await mkdtemp(join(ROOT, '.cache/violations-'));
  for (const name of [
    '.dependency-cruiser.cjs',
    'eslint.config.js',
    'package.json',
    'svelte.config.js',
    'tsconfig.json',
    'tsconfig.sw.json',
  ]) {
    await cp(join(ROOT, name), join(folder, name));
  }
  await cp(join(ROOT, 'scripts/boundaries'), join(folder, 'scripts/boundaries'), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await put([
    ['src/sw.ts', "import 'workbox-routing';\n"],
    ['tests/fixtures/test.ts', 'export const test = 1;\n'],
  ]);
  await put(Object.entries(GOOD));
});

afterAll(() => rm(folder, { recursive: true }));

describe('the rules, run over wrong files', () => {
  it('lets files that keep them pass', async () => {
    expect((await cruise()).summary.violations).toEqual([]);
    expect((await lint()).flatMap((file) => file.messages)).toEqual([]);
  });

  describe('with the wrong files', () => {
    let violations: CruiseReport['summary']['violations'];
    let linted: Map<string, string[]>;

    beforeAll(async () => {
      await put([...CRUISED, ...LINTED].map(([path, content]) => [path, content] as const));
      violations = (await cruise()).summary.violations;
      linted = new Map(
        (await lint()).map((file) => [
          file.filePath.slice(folder.length + 1),
          file.messages.map((message) => message.ruleId ?? message.message),
        ]),
      );
      // All of the project's types are read for it: a minute was too short on a machine with other work.
    }, 300_000);

    it.each(CRUISED)('dependency-cruiser finds %s', (path, _content, rule) => {
      const about = violations.filter(({ from, cycle }) => from === path || cycle?.some(({ name }) => name === path));
      expect(about.map((violation) => violation.rule.name)).toContain(rule);
    });

    it.each(LINTED)('ESLint finds %s', (path, _content, rule) => {
      expect(linted.get(path)).toContain(rule);
    });
  });
});

describe('the table', () => {
  const table = require('../../scripts/boundaries/who-may-import-whom.cjs') as { FOLDERS: Record<string, string[]> };

  it('is the one of the design', () => {
    const folders = Object.fromEntries(
      Object.entries(table.FOLDERS)
        .filter(([place]) => !place.includes('.'))
        .map(([place, allowed]) => [place, allowed.join(' ')]),
    );
    expect(folders).toEqual({
      base: '',
      practice: 'base',
      crypto: 'base',
      protocol: 'base',
      ui: 'base',
      content: 'base practice',
      text: 'base practice',
      storage: 'base practice crypto protocol',
      sync: 'base protocol',
      server: 'base protocol',
      app: 'base practice content text storage sync ui',
      screens: 'base practice content text ui app',
    });
  });

  it.each([
    ['src/app/live.svelte.ts', 'dexie'],
    ['src/main.ts', './crypto/seal.ts'],
    ['src/App.svelte', './screens/groups/Groups.svelte'],
    ['src/crypto/derive.ts', './derive.worker.ts'],
    ['src/app/derive.ts', './derive.worker.ts?worker'],
    ['tests/app/a.test.ts', '../../src/server/http.ts'],
  ])('lets %s import %s', (from, text) => {
    expect(objection(from, text)).toBeUndefined();
  });

  it.each([
    ['src/app/other.ts', 'dexie'],
    ['src/base/id.ts', 'node:crypto'],
    ['src/main.ts', './server/http.ts'],
    ['src/base/id.ts', './clock'],
    ['src/sw.ts', './base/id.ts'],
    ['src/ui/a.ts', '../../scripts/build.mjs'],
    ['src/unheard-of/a.ts', '../base/id.ts'],
  ])('does not let %s import %s', (from, text) => {
    expect(objection(from, text)).toEqual(expect.any(String));
  });
});
