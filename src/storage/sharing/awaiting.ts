/** What awaits an eye, opened for the screen: which item it is, what that lies in, and what of it was written apart. [SH5] */
import { isId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import { shortText } from '../../practice/field.ts';
import { groupKind } from '../../practice/group.ts';
import { isDeleted, versionsOf, type Item, type Version } from '../../practice/item.ts';
import { isInTrash, wholeView, type View } from '../../practice/kind.ts';
import { fieldsApart } from '../../practice/words-apart.ts';
import { KIND_TABLES, type KindName } from '../database.ts';
import { KINDS } from '../kinds.ts';
import type { NamedKind } from '../notebook-reader.ts';
import type { Notebook } from '../notebook.ts';
import { openRow } from '../sealed-row.ts';
import { FIRST_SEEN, moveAttention, notedAttention, type Attention } from './attention.ts';
import { mayWrite } from './comment-kinds.ts';
import { tablesAtHand } from './dexie-tables.ts';
import { ownRole } from './own-role.ts';

export interface OpenedItem {
  readonly kind: KindName;
  readonly view: View<NamedKind>;
}

export interface ApartField {
  readonly field: string;
  /** Whether it holds words as they are: a `long` text can be joined. Undefined for codes, numbers, and parts. */
  readonly text: 'long' | 'short' | undefined;
  /** Latest first. */
  readonly versions: readonly Version[];
  /** What the values name by its id, by that id; without what is not here. */
  readonly named: ReadonlyMap<string, OpenedItem>;
}

/** An item with what names it, and what leads to it. */
export interface PlacedItem {
  /** Undefined where it is deleted, or does not open. */
  readonly opened: OpenedItem | undefined;
  /** Whether it, or its group, lies in the trash. */
  readonly inTrash: boolean;
  /** Undefined for what is the agency's, and where its group is gone. */
  readonly group: { readonly id: string; readonly name: string } | undefined;
  /** What it belongs to, the nearest first; the group is not among them. */
  readonly above: readonly OpenedItem[];
  /** The member whose it is, where it names one that is here: of twelve marks of attendance it says which. */
  readonly whose?: OpenedItem | undefined;
}

export interface Awaiting extends Attention, PlacedItem {
  /** Name of the note, for `lookedAt`. */
  readonly id: string;
  readonly apart: readonly ApartField[];
  /** Whether it may be decided here: a supervisor reads, and decides of comments alone. [SH11] */
  readonly mayDecide: boolean;
}

/** Kinds that others belong to; asked one by one, for a row does not say what its parent is. */
const PARENTS: readonly KindName[] = [
  'session',
  'techniqueRun',
  'record',
  'groupAgreement',
  'member',
  'candidate',
  'contact',
  'referral',
];
/** Kinds that values name by id, those named most first. */
const NAMED: readonly KindName[] = [
  'member',
  'session',
  'candidate',
  'resource',
  'record',
  'goal',
  'contact',
  'referral',
  'guided',
  'ownActivity',
  'techniqueRun',
  'comment',
];
const ALL_KINDS = Object.keys(KIND_TABLES) as readonly KindName[];

/** How many notes await an eye. Opens none of them. */
export function awaitingCount({ database }: Notebook): Promise<number> {
  return database.attention.where('id').below(FIRST_SEEN).count();
}

/** The same of one space: their seals say whose they are. */
export async function awaitingIn(notebook: Notebook, space: string): Promise<number> {
  const noted = await notedAttention(notebook, tablesAtHand(notebook.database));
  return noted.filter((one) => one.space === space).length;
}

/** All of them, the latest first. */
export async function awaiting(notebook: Notebook): Promise<readonly Awaiting[]> {
  const noted = await notedAttention(notebook, tablesAtHand(notebook.database));
  const groups = new Map<string, View<typeof groupKind>>();
  if (noted.length > 0)
    for (const one of [...(await notebook.all(groupKind)), ...(await notebook.inTrash(groupKind))])
      groups.set(one.space, one);
  const all: Awaiting[] = [];
  for (const one of [...noted].sort((a, b) => b.since - a.since))
    all.push(await opened(notebook, one, groups.get(one.space)));
  return all;
}

/** Somebody has looked at these: they go from the list until something new is written there. */
export function lookedAt(notebook: Notebook, ids: readonly string[], seen = true): Promise<void> {
  const { database } = notebook;
  return notebook.tracked(() =>
    database.transaction('rw', database.attention, async () =>
      moveAttention(notebook, tablesAtHand(database), ids, seen),
    ),
  );
}

async function opened(
  notebook: Notebook,
  one: Attention,
  group: View<typeof groupKind> | undefined,
): Promise<Awaiting> {
  const found = await itemOf(notebook, one);
  const kind = found && KINDS[found.opened.kind];
  return {
    ...one,
    ...(await placed(notebook, found, group)),
    id: `${one.item}/${one.what}`,
    mayDecide: mayWrite(
      await ownRole(notebook, tablesAtHand(notebook.database), one.space),
      found?.opened.kind ?? one.kind,
    ),
    apart: found && kind && one.what === 'apart' ? await apartFields(notebook, kind, found.item) : [],
  };
}

function apartFields(notebook: Notebook, kind: NamedKind, item: Item): Promise<readonly ApartField[]> {
  return Promise.all(
    fieldsApart(kind, item).map(async (field) => {
      const versions = versionsOf(item, field);
      const named = await namedIn(
        notebook,
        versions.map(({ value }) => value),
      );
      return { field, text: textIn(kind, field), versions, named };
    }),
  );
}

async function namedIn(notebook: Notebook, values: readonly Json[]): Promise<ReadonlyMap<string, OpenedItem>> {
  const named = new Map<string, OpenedItem>();
  for (const id of new Set(values.flatMap(idsIn))) {
    const found = await among(notebook, NAMED, id);
    if (found && !isDeleted(found.item)) named.set(id, found.opened);
  }
  return named;
}

function idsIn(value: Json): readonly string[] {
  if (isId(value)) return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : [];
}

/** An item of a kind by its id; `group`: that of its space, where there is one. */
export async function placedItem(
  notebook: Notebook,
  kind: KindName,
  id: string,
  group: View<typeof groupKind> | undefined,
): Promise<PlacedItem> {
  return placed(notebook, await among(notebook, [kind], id), group);
}

async function placed(
  notebook: Notebook,
  found: Found | undefined,
  group: View<typeof groupKind> | undefined,
): Promise<PlacedItem> {
  const above: OpenedItem[] = [];
  for (let parent = found?.item.parent; parent !== undefined && parent !== group?.id && above.length < 3;) {
    const next = await among(notebook, PARENTS, parent);
    if (next) above.push(next.opened);
    parent = next?.item.parent;
  }
  return {
    opened: found && !isDeleted(found.item) ? found.opened : undefined,
    inTrash: (found !== undefined && isInTrash(found.item)) || (group !== undefined && isInTrash(group.item)),
    group: group && { id: group.id, name: group.name },
    above,
    whose: found && (await memberOf(notebook, found)),
  };
}

async function memberOf(notebook: Notebook, { opened: { view } }: Found): Promise<OpenedItem | undefined> {
  const { member } = view as { readonly member?: unknown };
  const found = isId(member) ? await among(notebook, ['member'], member) : undefined;
  return found && !isDeleted(found.item) ? found.opened : undefined;
}

function textIn(kind: NamedKind, field: string): ApartField['text'] {
  if (kind.fields[field]?.narrative) return 'long';
  return kind.fields[field] === shortText ? 'short' : undefined;
}

interface Found {
  readonly opened: OpenedItem;
  readonly item: Item;
}

function itemOf(notebook: Notebook, { item, kind }: Attention): Promise<Found | undefined> {
  return among(notebook, Object.hasOwn(KINDS, kind) ? [kind as KindName] : ALL_KINDS, item);
}

async function among(notebook: Notebook, kinds: readonly KindName[], id: string): Promise<Found | undefined> {
  for (const name of kinds) {
    const row = await notebook.database.rowsOf(name).get(id);
    if (!row) continue;
    const read = openRow(KINDS[name], row, await notebook.keyring.of(row.space, row.sealed));
    if (!read.ok) return undefined;
    return {
      item: read.value,
      opened: { kind: name, view: wholeView(KINDS[name] as NamedKind, id, row.space, read.value) },
    };
  }
  return undefined;
}
