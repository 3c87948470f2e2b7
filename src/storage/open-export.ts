/**
 * Everything of a notebook as open JSON, so that nobody is locked in: read page by page, written piece by piece, all
 * versions apart. What cannot be opened is listed; what a newer Lingkar wrote goes along as it stands. The form is
 * told in docs/open-export.md and open-export.schema.json beside it.
 */
import type { Json } from '../base/json.ts';
import { failure, success, type Result } from '../base/result.ts';
import * as v from 'valibot';
import { versionsOf, type Item } from '../practice/item.ts';
import type { Kind } from '../practice/kind.ts';
import { exportFiles, filesToExport } from './exported-files.ts';
import { KIND_NAMES, KINDS } from './kinds.ts';
import { openLocal } from './local-seal.ts';
import type { Notebook } from './notebook.ts';
import { rowPages } from './row-pages.ts';
import { openRow, unsealRow } from './sealed-row.ts';
import { storageProblem } from './storage-problem.ts';

export const EXPORT_FORMAT = 'lingkar-open-export';
export const EXPORT_VERSION = 1;
export const EXPORT_SCHEMA = 'open-export.schema.json';

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

export interface MadeExport {
  readonly items: number;
  /** Rows that could not be opened, or only as they stand. */
  readonly unread: number;
}

const PAGE = 200;

/**
 * Yields its progress after each page; whoever stops asking cancels it. `sink` takes the text piece by piece. `withFiles`: the
 * bytes of attachments go along.
 */
export async function* exportEverything(
  notebook: Notebook,
  name: string,
  sink: (text: string) => Promise<void>,
  withFiles = false,
): AsyncGenerator<ExportProgress, Result<MadeExport>, void> {
  try {
    const made = yield* written(notebook, name, sink, withFiles);
    return made ? success(made) : failure({ kind: 'locked', id: notebook.id });
  } catch (error) {
    const problem = notebook.locked ? { kind: 'locked' as const, id: notebook.id } : storageProblem(error);
    if (!problem) throw error;
    return failure(problem);
  }
}

/** Undefined when the notebook was locked meanwhile: the text then lacks its end, and no reader takes it for whole. */
async function* written(
  notebook: Notebook,
  name: string,
  sink: (text: string) => Promise<void>,
  withFiles: boolean,
): AsyncGenerator<ExportProgress, MadeExport | undefined, void> {
  const { database, identity, clock } = notebook;
  const totals = await Promise.all(KIND_NAMES.map((kind) => database.rowsOf(kind).count()));
  const files = withFiles ? await filesToExport(notebook) : [];
  const total =
    totals.reduce((sum, count) => sum + count, 0) + files.reduce((sum, file) => sum + (file.chunks ?? 0), 0);
  const unread: Json[] = [];
  const counts: Record<string, number> = {};
  let items = 0;
  let done = 0;
  const head = {
    $schema: EXPORT_SCHEMA,
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    madeAt: new Date(clock.now()).toISOString(),
    notebook: name,
    facilitator: { id: identity.facilitator, name: identity.name },
  };
  await sink(`${JSON.stringify(head).slice(0, -1)},\n"items":[`);
  yield { done, total };
  for (const kindName of KIND_NAMES) {
    const kind: Kind = KINDS[kindName];
    counts[kindName] = 0;
    for await (const page of rowPages(database.rowsOf(kindName), PAGE)) {
      const lines: string[] = [];
      for (const row of page) {
        if (notebook.locked) return undefined;
        const keys = await notebook.keyring.of(row.space, row.sealed);
        const opened = openRow(kind, row, keys);
        if (!opened.ok) {
          const asItStands = opened.problem.kind === 'newerThanApp' ? unsealRow(row, keys) : undefined;
          unread.push({
            kind: kindName,
            id: row.id,
            why: opened.problem.kind,
            ...(asItStands && { item: asItStands as unknown as Json }),
          });
          continue;
        }
        const item = openItem(kind, row.id, row.space, opened.value);
        if (!item) continue;
        lines.push(`${items === 0 ? '' : ','}\n${JSON.stringify(item)}`);
        items += 1;
        counts[kindName] += 1;
      }
      await sink(lines.join(''));
      done += page.length;
      yield { done, total: Math.max(done, total) };
    }
  }
  await sink('\n],\n"drafts":[');
  let drafts = 0;
  for await (const page of rowPages(database.drafts, PAGE)) {
    const lines: string[] = [];
    for (const row of page) {
      if (notebook.locked) return undefined;
      const value = openLocal(notebook.notebookKey, 'drafts', row);
      if (value === undefined) unread.push({ kind: 'draft', id: row.id, why: 'sealBroken' });
      else {
        lines.push(`${drafts === 0 ? '' : ','}\n${JSON.stringify({ id: row.id, value })}`);
        drafts += 1;
      }
    }
    await sink(lines.join(''));
  }
  await sink('\n],\n');
  if (withFiles) {
    const exporting = exportFiles(notebook, files, sink);
    for (;;) {
      const step = await exporting.next();
      if (step.done) {
        if (!step.value) return undefined;
        for (const id of step.value) unread.push({ kind: 'file', id, why: 'sealBroken' });
        break;
      }
      done += 1;
      yield { done, total: Math.max(done, total) };
    }
  }
  if (notebook.locked) return undefined;
  await sink(`"unread":${JSON.stringify(unread)},\n"counts":${JSON.stringify(counts)},\n"whole":true}\n`);
  return { items, unread: unread.length };
}

interface OpenVersion {
  readonly value: Json;
  readonly at: string;
  readonly by: string;
}

export interface OpenItem {
  readonly kind: string;
  readonly id: string;
  readonly space: string;
  readonly parent: string;
  /** Every version that stands, the latest first: several where tablets wrote apart. */
  readonly fields: Readonly<Record<string, readonly OpenVersion[]>>;
  readonly parts: Readonly<Record<string, Readonly<Record<string, readonly OpenVersion[]>>>>;
  /** Versions of a form this Lingkar does not know, by field. */
  readonly unknown: Readonly<Record<string, readonly OpenVersion[]>>;
}

/** The item in the open; undefined when it was deleted and holds nothing. */
function openItem(kind: Kind, id: string, space: string, item: Item): OpenItem | undefined {
  const fields: Record<string, OpenVersion[]> = {};
  const parts: Record<string, Record<string, OpenVersion[]>> = {};
  const unknown: Record<string, OpenVersion[]> = {};
  for (const field of Object.keys(item.fields).sort()) {
    const [name = '', key] = field.split('/', 2);
    const schema = key === undefined ? kind.fields[name]?.schema : kind.parts[name];
    for (const { value, at, by } of versionsOf(item, field)) {
      const open = { value, at: new Date(at[0]).toISOString(), by };
      if (!schema || !v.is(schema, value)) (unknown[field] ??= []).push(open);
      else if (key === undefined) (fields[name] ??= []).push(open);
      else ((parts[name] ??= {})[key] ??= []).push(open);
    }
  }
  const holds = [fields, parts, unknown].some((held) => Object.keys(held).length > 0);
  return holds ? { kind: kind.name, id, space, parent: item.parent, fields, parts, unknown } : undefined;
}
