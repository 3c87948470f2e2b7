/** What erasing one member does to the rows of the group's space: told for the preview, and done by the command. [ST15] */
import { leaverOf, tracesOf, type SpaceItem } from '../practice/member-erasing.ts';
import { wholeView } from '../practice/kind.ts';
import { memberKind, type Member } from '../practice/member.ts';
import type { Fate, Leaver } from '../practice/member-traces.ts';
import type { KindName } from './database.ts';
import { KIND_NAMES, KINDS } from './kinds.ts';
import type { NotebookReader } from './notebook-reader.ts';
import { openRow } from './sealed-row.ts';

export interface MemberErasure {
  readonly member: Member;
  /** Ids that go whole, by kind. */
  readonly gone: ReadonlyMap<KindName, readonly string[]>;
  readonly changed: readonly {
    readonly kind: KindName;
    readonly id: string;
    readonly fate: Extract<Fate, { fate: 'changes' }>;
  }[];
  /** Signed records of the group that name them; they keep what was signed. */
  readonly signedNaming: number;
  /** Rows of the group that could not be read, and so not be searched. */
  readonly unread: number;
  readonly leaver: Leaver;
}

/** Undefined where there is no such member, not even in the trash. */
export async function memberErasure(reader: NotebookReader, id: string): Promise<MemberErasure | undefined> {
  const row = await reader.database.rowsOf('member').get(id);
  const keys = row && (await reader.keyring.of(row.space));
  const own = row && openRow(memberKind, row, keys);
  if (!row || !own?.ok || Object.keys(own.value.fields).length === 0) return undefined;
  const { space } = row;

  const items: SpaceItem<KindName>[] = [];
  let unread = 0;
  for (const kind of KIND_NAMES) {
    for (const other of await reader.database.rowsOf(kind).where('space').equals(space).toArray()) {
      const opened = openRow(KINDS[kind], other, keys);
      if (!opened.ok) unread += 1;
      else if (Object.keys(opened.value.fields).length > 0) items.push({ kind, id: other.id, item: opened.value });
    }
  }
  const leaver = leaverOf(new Set([id]), items, space);
  const { gone, ...traces } = tracesOf(leaver, new Set([id]), items, space);
  const byKind = new Map<KindName, string[]>();
  for (const { kind, id: other } of gone) byKind.set(kind, [...(byKind.get(kind) ?? []), other]);
  return { member: wholeView(memberKind, id, space, own.value), gone: byKind, ...traces, unread, leaver };
}
