import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillSample } from '../../src/app/sample-notebook.ts';
import { memberKind } from '../../src/practice/member.ts';
import type { KindName } from '../../src/storage/database.ts';
import { KIND_NAMES } from '../../src/storage/kinds.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { exportEverything, type OpenItem } from '../../src/storage/open-export.ts';
import { sealRow } from '../../src/storage/sealed-row.ts';
import { exportSchema } from './open-export-schema.ts';
import { openTestNotebook } from './open-test-notebook.ts';

const PATH = 'docs/open-export.schema.json';

interface Exported {
  readonly items: readonly OpenItem[];
  readonly drafts: readonly { readonly id: string; readonly value: unknown }[];
  readonly unread: readonly {
    readonly kind: string;
    readonly id: string;
    readonly why: string;
    readonly item?: unknown;
  }[];
  readonly files?: readonly {
    readonly attachment: string;
    readonly whole: boolean;
    readonly chunks: readonly string[];
  }[];
  readonly counts: Readonly<Record<string, number>>;
}

async function textOf(notebook: Notebook, withFiles = false): Promise<string> {
  const pieces: string[] = [];
  const making = exportEverything(notebook, 'Ibu Rini', async (text) => void pieces.push(text), withFiles);
  for (;;) {
    const step = await making.next();
    if (!step.done) continue;
    if (!step.value.ok) throw new Error(step.value.problem.kind);
    return pieces.join('');
  }
}

const exported = async (notebook: Notebook) => JSON.parse(await textOf(notebook)) as Exported;

const ajv = new Ajv({ allErrors: true });
const isValid = ajv.compile(exportSchema());

function expectValid(read: unknown) {
  isValid(read);
  expect((isValid.errors ?? []).slice(0, 5)).toEqual([]);
}

describe('the schema of the open export', () => {
  it('stands in docs as the kinds have it now', () => {
    const now = told(exportSchema());
    if (process.env['LINGKAR_WRITE_SCHEMA']) writeFileSync(PATH, now);
    expect(readFileSync(PATH, 'utf8'), 'run this test once with LINGKAR_WRITE_SCHEMA=1').toBe(now);
  });

  it('refuses a field it does not know, a version without its moment, and a file that was cut', () => {
    const version = { value: 'x', at: '2026-11-23T09:00:00.000Z', by: 'a' };
    const item = {
      kind: 'member',
      id: 'a',
      space: 'b',
      parent: 'c',
      fields: { name: [version] },
      parts: {},
      unknown: {},
    };
    const file = {
      $schema: 'open-export.schema.json',
      format: 'lingkar-open-export',
      version: 1,
      madeAt: version.at,
      notebook: 'x',
      facilitator: { id: 'a', name: 'b' },
      items: [item],
      drafts: [],
      unread: [],
      counts: Object.fromEntries(KIND_NAMES.map((name) => [name, 0])),
      whole: true,
    };
    const { whole: _, ...cut } = file;
    expect(isValid(file)).toBe(true);
    expect(isValid(cut)).toBe(false);
    expect(isValid({ ...file, items: [{ ...item, fields: { shoeSize: [version] } }] })).toBe(false);
    expect(isValid({ ...file, items: [{ ...item, fields: { name: [{ value: 'x' }] } }] })).toBe(false);
    expect(isValid({ ...file, items: [{ ...item, fields: { name: [{ ...version, value: 4 }] } }] })).toBe(false);
  });
});

describe('the open export of the sample notebook', () => {
  let notebook: Notebook;
  let read: Exported;

  beforeAll(async () => {
    notebook = await openTestNotebook();
    expect(await fillSample(notebook, 'en')).toMatchObject({ ok: true });
    read = await exported(notebook);
  });

  it('is as its schema says', () => expectValid(read));

  it('holds every item of every kind, in the same order each time', async () => {
    for (const name of KIND_NAMES) {
      const ids = read.items.filter(({ kind }) => kind === name).map(({ id }) => id);
      expect(ids).toHaveLength(read.counts[name] ?? -1);
      expect(ids).toEqual([...ids].sort());
      const rows = await notebook.database.rowsOf(name).toArray();
      const unread = read.unread.filter(({ kind }) => kind === name);
      expect(rows.length - unread.length, name).toBeGreaterThanOrEqual(ids.length);
    }
    for (const one of await notebook.all(memberKind)) {
      const item = read.items.find(({ id }) => id === one.id);
      expect(item?.fields['name']?.[0]?.value).toBe(one.name);
      expect(item?.parent).toBe(one.parent);
    }
    expect(read.unread).toEqual([]);
    expect(JSON.stringify(read.items)).toBe(JSON.stringify((await exported(notebook)).items));
  });
});

describe('the open export with its files', () => {
  it('holds each whole attachment to the byte, and says which one is not', async () => {
    const notebook = await openTestNotebook();
    const commands = notebookCommands(notebook);
    const must = <T>(result: { ok: true; value: T } | { ok: false }): T => {
      if (!result.ok) throw new Error('refused');
      return result.value;
    };
    const group = must(await commands.groups.add({ name: 'Teras Sore' }));
    const contents = [[], [0], [251, 255, 190], Array.from({ length: 1000 }, (_, at) => at % 256)];
    const ids: string[] = [];
    for (const content of contents) {
      const id = must(await commands.attachments.begin({ kind: 'group', id: group }, { mediaType: 'image/jpeg' }));
      const hash = commands.attachments.hash();
      for (let index = 0; index * 300 < content.length; index += 1) {
        const part = Uint8Array.from(content.slice(index * 300, index * 300 + 300));
        hash.add(part);
        must(await commands.attachments.putChunk(id, index, part));
      }
      const chunks = Math.ceil(content.length / 300);
      must(await commands.attachments.finish(id, { bytes: content.length, chunks, hash: hash.end() }));
      ids.push(id);
    }
    must(await commands.attachments.begin({ kind: 'group', id: group }, { name: 'half' }));
    const read = JSON.parse(await textOf(notebook, true)) as Exported;
    expectValid(read);
    expect(read.files).toHaveLength(contents.length);
    for (const [at, content] of contents.entries()) {
      const file = read.files?.find(({ attachment }) => attachment === ids[at]);
      expect(file).toMatchObject({ whole: true, bytes: content.length });
      expect(Buffer.concat((file?.chunks ?? []).map((chunk) => Buffer.from(chunk, 'base64')))).toEqual(
        Buffer.from(content),
      );
    }
    // Without being asked for they stay where they are.
    expect(JSON.parse(await textOf(notebook))).not.toHaveProperty('files');

    const chunk = (await notebook.database.chunks.where('parent').equals(ids[3]!).first())!;
    await notebook.database.chunks.delete(chunk.id);
    const harmed = JSON.parse(await textOf(notebook, true)) as Exported;
    expectValid(harmed);
    expect(harmed.files?.filter(({ whole }) => !whole).map(({ attachment }) => attachment)).toEqual([ids[3]]);
    expect(harmed.unread).toEqual([{ kind: 'file', id: ids[3], why: 'sealBroken' }]);
  });
});

describe('the open export of what is not whole', () => {
  it('lists what it cannot open, keeps what is newer, takes drafts and the trash along, and goes on', async () => {
    const notebook = await openTestNotebook();
    const commands = notebookCommands(notebook);
    const must = <T>(result: { ok: true; value: T } | { ok: false }): T => {
      if (!result.ok) throw new Error('refused');
      return result.value;
    };
    const group = must(await commands.groups.add({ name: 'Teras Sore' }));
    const [broken = '', newer = '', odd = ''] = must(
      await commands.members.add(group, [{ name: 'Sari' }, { name: 'Budi' }, { name: 'Wulan' }]),
    );
    await breakSeal(notebook, 'member', broken);
    const row = (await notebook.database.rowsOf('member').get(newer))!;
    const keys = (await notebook.keyring.of(row.space))!;
    const item = (await notebook.read(memberKind, newer))!.item;
    await notebook.database
      .rowsOf('member')
      .put(sealRow(newer, row.space, { ...item, schema: 99 }, keys, notebook.random));
    const other = (await notebook.read(memberKind, odd))!.item;
    const version = { dot: ['elsewhere', 1] as const, at: [1, 0] as const, by: 'b', value: 'apart' };
    await notebook.database.rowsOf('member').put(
      sealRow(
        odd,
        row.space,
        {
          ...other,
          fields: {
            ...other.fields,
            name: [...(other.fields['name'] ?? []), version],
            birthYear: [{ ...version, value: 'long ago' }],
          },
        },
        keys,
        notebook.random,
      ),
    );
    await notebook.putLocal('drafts', 'a-place', { words: 'half-writ' });

    const read = await exported(notebook);
    expectValid(read);
    expect(read.unread).toMatchObject(
      [
        { kind: 'member', id: broken, why: 'sealBroken' },
        { kind: 'member', id: newer, why: 'newerThanApp', item: { schema: 99 } },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const wulan = read.items.find(({ id }) => id === odd);
    expect(wulan?.fields['name']?.map(({ value }) => value)).toEqual(['Wulan', 'apart']);
    expect(wulan?.unknown['birthYear']?.map(({ value }) => value)).toEqual(['long ago']);
    expect(read.drafts).toEqual([{ id: 'a-place', value: { words: 'half-writ' } }]);
  });

  it('has no end when the notebook is locked in the middle', async () => {
    const notebook = await openTestNotebook();
    const commands = notebookCommands(notebook);
    await commands.groups.add({ name: 'Teras Sore' });
    const pieces: string[] = [];
    const making = exportEverything(notebook, 'x', async (text) => void pieces.push(text));
    await making.next();
    await notebook.lock();
    let step = await making.next();
    while (!step.done) step = await making.next();
    expect(step.value).toMatchObject({ ok: false, problem: { kind: 'locked' } });
    expect(pieces.join('')).not.toContain('whole');
    expect(pieces.join('')).not.toContain('Teras Sore');
  });
});

/** One line for each kind, so that a change shows as what it is. */
function told({ $defs, ...frame }: ReturnType<typeof exportSchema>): string {
  const kinds = Object.entries($defs as object).map(
    ([name, one]) => `  ${JSON.stringify(name)}: ${JSON.stringify(one)}`,
  );
  return `${JSON.stringify(frame, null, 1).slice(0, -2)},\n "$defs": {\n${kinds.join(',\n')}\n }\n}\n`;
}

async function breakSeal(notebook: Notebook, kind: KindName, id: string): Promise<void> {
  const table = notebook.database.rowsOf(kind);
  const row = (await table.get(id))!;
  const sealed = row.sealed.slice();
  sealed[sealed.length - 1]! ^= 1;
  await table.put({ ...row, sealed });
}
