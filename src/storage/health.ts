/**
 * Looks a whole notebook over: opens every row once, page by page, so that a broken seal is found before it is needed
 * and not in the middle of a session. Nothing is changed; what cannot be opened is named and left as it is.
 */
import type { Problem } from '../base/result.ts';
import { groupKind } from '../practice/group.ts';
import { view } from '../practice/kind.ts';
import { sessionKind } from '../practice/session.ts';
import { SHARING_TABLES, type KindName } from './database.ts';
import { Keyring } from './keyring.ts';
import { KIND_NAMES, KINDS } from './kinds.ts';
import { openLocal } from './local-seal.ts';
import { openAttachmentChunk } from './attachment-chunk.ts';
import type { Notebook } from './notebook.ts';
import { rowPages } from './row-pages.ts';
import { openRow } from './sealed-row.ts';

/** Sealed values of this tablet alone. Digests are told anew by themselves; the others are not. */
const LOCAL_TABLES = ['keys', 'counters', 'drafts', 'digests', 'backups', ...SHARING_TABLES] as const;
export type LocalTableName = (typeof LOCAL_TABLES)[number];

const CHUNKS_TOGETHER = 8;

export interface CheckProgress {
  readonly checked: number;
  readonly total: number;
}

export interface CheckOutcome {
  readonly checked: number;
  readonly counts: Readonly<Record<KindName, number>>;
  /** One per row that cannot be opened, with its table and id. */
  readonly problems: readonly Problem[];
  /** Rows that open but hold a value of a form this app does not know; it stays in them untouched. */
  readonly unreadable: number;
}

/**
 * Yields its progress after each page and returns what was found; whoever stops asking cancels it. A row written
 * meanwhile may or may not be among those checked.
 */
export async function* checkEverything(
  notebook: Notebook,
  pageSize = 200,
): AsyncGenerator<CheckProgress, CheckOutcome, void> {
  const { database } = notebook;
  const total = await rowCount(notebook);
  const counts = Object.fromEntries(KIND_NAMES.map((name) => [name, 0])) as Record<KindName, number>;
  const problems: Problem[] = [];
  // Of its own: the notebook's keyring remembers keys whose row may have broken since.
  const disk = new Keyring(database, notebook.notebookKey, notebook.random);
  let unreadable = 0;
  let checked = 0;
  yield { checked, total };
  for (const table of LOCAL_TABLES) {
    for await (const page of rowPages(database[table], pageSize)) {
      for (const row of page) {
        const opens =
          table === 'keys'
            ? (await disk.of(row.id)) !== undefined
            : openLocal(notebook.notebookKey, table, row) !== undefined;
        if (!opens) problems.push({ kind: 'sealBroken', table, id: row.id });
      }
      checked += page.length;
      yield { checked, total: Math.max(total, checked) };
    }
  }
  for (const name of KIND_NAMES) {
    const kind = KINDS[name];
    for await (const page of rowPages(database.rowsOf(name), pageSize)) {
      for (const row of page) {
        const opened = openRow(kind, row, await notebook.keyring.of(row.space, row.sealed));
        if (opened.ok) {
          if ((view(kind, row.id, row.space, opened.value)?.unreadable.length ?? 0) > 0) unreadable += 1;
        } else {
          problems.push(opened.problem);
          // Read as a screen would, so that the notebook's own list names it from now on.
          await notebook.read(kind, row.id);
        }
      }
      counts[name] += page.length;
      checked += page.length;
      yield { checked, total: Math.max(total, checked) };
    }
  }
  // A few at a time: each is a quarter of a megabyte.
  for await (const page of rowPages(database.chunks, CHUNKS_TOGETHER)) {
    for (const row of page) {
      if (!openAttachmentChunk(await notebook.keyring.of(row.space, row.sealed), row))
        problems.push({ kind: 'sealBroken', table: 'chunks', id: row.id });
    }
    checked += page.length;
    yield { checked, total: Math.max(total, checked) };
  }
  return { checked, counts, problems, unreadable };
}

async function rowCount(notebook: Notebook): Promise<number> {
  const { database } = notebook;
  const tables = [
    database.chunks,
    ...LOCAL_TABLES.map((table) => database[table]),
    ...KIND_NAMES.map((name) => database.rowsOf(name)),
  ];
  return (await Promise.all(tables.map((table) => table.count()))).reduce((sum, count) => sum + count, 0);
}

/** Where a row belongs, as far as what stands above it opens. */
export interface RowPlace {
  readonly problem: Problem;
  readonly group?: { readonly id: string; readonly name: string };
  readonly session?: { readonly id: string; readonly number: number | null; readonly date: string };
}

const IN_SESSION: ReadonlySet<string> = new Set<KindName>([
  'entry',
  'attendance',
  'mark',
  'amendment',
  'answer',
  'techniqueRun',
  'reinforcement',
  'feedbackSheet',
]);
const IN_GROUP: ReadonlySet<string> = new Set<KindName>([
  'session',
  'member',
  'step',
  'goal',
  'grading',
  'peerChoice',
  'contact',
  'referral',
  'guided',
  'formation',
  'candidate',
  'groupAgreement',
  'ending',
  'hypothesisCheck',
  'record',
  'logLine',
  'handedOn',
  'paperForm',
  'comment',
]);

/** Follows the parents of a row upwards; they stand outside the seal, so a broken row still has its place. */
export async function placeOfRow(notebook: Notebook, problem: Problem): Promise<RowPlace> {
  const { table, id } = problem;
  if (id === undefined || (!IN_SESSION.has(table ?? '') && !IN_GROUP.has(table ?? ''))) return { problem };
  const row = await notebook.database.rowsOf(table as KindName).get(id);
  if (!row) return { problem };
  const inSession = IN_SESSION.has(table ?? '');
  const session = inSession ? await notebook.read(sessionKind, row.parent) : undefined;
  const groupId = inSession ? (await notebook.database.rowsOf('session').get(row.parent))?.parent : row.parent;
  const group = groupId === undefined ? undefined : await notebook.read(groupKind, groupId);
  return {
    problem,
    ...(group && { group: { id: group.id, name: group.name } }),
    ...(session && { session: { id: session.id, number: session.number, date: session.date } }),
  };
}
