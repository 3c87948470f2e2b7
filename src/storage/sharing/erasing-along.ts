/**
 * What an erasure reaches here beyond the items it names: what was written of the member meanwhile, their name in texts about others, half-written
 * words. Whoever erased does not know of it, and after the frame of the member is taken in nobody can read any more whose name it was. [SH15]
 */
import type { Json } from '../../base/json.ts';
import { newId } from '../../base/id.ts';
import { writeFields } from '../../practice/item.ts';
import { leaverOf, tracesOf } from '../../practice/member-erasing.ts';
import type { Leaver } from '../../practice/member-traces.ts';
import type { SpaceRole } from '../../protocol/chain-entry.ts';
import { erasedIn, goingThroughIn, reachesOthers, readErased, type GoingThrough } from '../erased-ids.ts';
import { draftAfterErasing } from '../erased-drafts.ts';
import { openLocal } from '../local-seal.ts';
import { mayWrite } from './comment-kinds.ts';
import type { PageTaking } from './page-taking.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { putLocal, readLocal, type Unlocked } from './unlocked.ts';

/** Ids of what is known as erased in a space. */
export async function erasedIds(
  { notebookKey }: Unlocked,
  tables: TablesAtHand,
  space: string,
): Promise<ReadonlySet<string>> {
  const rows = await tables.locals('drops', erasedIn(space));
  return new Set(rows.flatMap((row) => readErased(openLocal(notebookKey, 'drops', row))));
}

/** Members whose frames a page brings, while they still stand here with their names. All of the space stands before the page then. */
export async function membersLeaving(
  page: PageTaking,
  tables: TablesAtHand,
  frames: readonly string[],
): Promise<Leaver | undefined> {
  const leaving = new Set(
    frames.filter((id) => {
      const met = page.standing('member', id);
      return met?.row.space === page.space && met.item !== undefined && Object.keys(met.item.fields).length > 0;
    }),
  );
  if (leaving.size === 0) return undefined;
  await page.readAll(tables);
  return leaverOf(leaving, page.items(), page.space);
}

/** Once the page is merged: erases and rewrites what stands before it, as far as this device may write that. */
export function eraseAlong(page: PageTaking, leaver: Leaver | undefined, role: SpaceRole): void {
  const gone = page.gone();
  const ids = leaver ? new Set([...gone, ...leaver.ids]) : gone;
  const traces = tracesOf({ ids, withoutName: leaver?.withoutName ?? asItIs }, gone, page.items(), page.space);
  for (const { kind, id } of traces.gone) if (mayWrite(role, kind)) page.erase(kind, id);
  for (const { kind, id, fate } of traces.changed)
    if (mayWrite(role, kind)) page.write(kind, id, (item, write) => writeFields(item, fate.changes, write));
}

/** Keeps in mind what is erased, has the space gone through before anything is sent, and drops what was half-written about it. */
export async function keepErased(
  notebook: Unlocked,
  tables: TablesAtHand,
  page: PageTaking,
  leaver: Leaver | undefined,
): Promise<void> {
  const { space, frames } = page;
  if (frames.size === 0 || !page.isTold()) return;
  const ids = [...frames.keys()];
  await putLocal(notebook, tables, 'drops', erasedIn(space) + newId(notebook.random), ids);
  const kinds = [...frames.values()];
  if (kinds.some(reachesOthers)) await askToGoThrough(notebook, tables, space, { all: kinds.includes('group') });
  await dropDrafts(notebook, tables, new Set(ids), leaver?.withoutName);
}

/** A space is gone through before anything of it is sent. */
export async function askToGoThrough(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  { all }: GoingThrough,
): Promise<void> {
  const before = await goingThrough(notebook, tables, space);
  if (before && (before.all || !all)) return;
  await putLocal(notebook, tables, 'drops', goingThroughIn(space), { all });
}

/** Undefined where a space need not be gone through. */
export async function goingThrough(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
): Promise<GoingThrough | undefined> {
  return (await readLocal(notebook, tables, 'drops', goingThroughIn(space))) as unknown as GoingThrough | undefined;
}

async function dropDrafts(
  notebook: Unlocked,
  tables: TablesAtHand,
  ids: ReadonlySet<string>,
  withoutName: ((text: string) => string) | undefined,
): Promise<void> {
  const over: string[] = [];
  for (const row of await tables.locals('drafts', '')) {
    const sealed: Json | undefined = openLocal(notebook.notebookKey, 'drafts', row);
    const after = draftAfterErasing(sealed, ids, withoutName);
    if (after === undefined && sealed !== undefined) over.push(row.id);
    else if (after !== undefined && after !== sealed) await putLocal(notebook, tables, 'drafts', row.id, after);
  }
  if (over.length > 0) await tables.deleteLocals('drafts', over);
}

function asItIs(text: string): string {
  return text;
}
