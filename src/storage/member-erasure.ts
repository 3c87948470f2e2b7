/** What erasing one member does to the rows of the group's space: told for the preview, and done by the command. [ST15] */
import { membersCopy } from '../practice/members-copy.ts';
import { candidateKind } from '../practice/candidate.ts';
import type { Item } from '../practice/item.ts';
import { wholeView } from '../practice/kind.ts';
import { memberKind, type Member } from '../practice/member.ts';
import { fateOf, type Fate, type Leaver } from '../practice/member-traces.ts';
import { recordKind } from '../practice/record.ts';
import { toldVersions } from '../practice/told-versions.ts';
import type { KindName } from './database.ts';
import { KIND_NAMES, KINDS } from './kinds.ts';
import type { NotebookReader } from './notebook-reader.ts';
import { openRow } from './sealed-row.ts';

/** What stands in a text where the name stood: said of people without a name, in both languages. */
const NAMELESS = 'N.N.';

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
  const member = wholeView(memberKind, id, row.space, own.value);

  const items: { readonly kind: KindName; readonly id: string; readonly item: Item }[] = [];
  let unread = 0;
  for (const kind of KIND_NAMES) {
    for (const other of await reader.database.rowsOf(kind).where('space').equals(row.space).toArray()) {
      const opened = openRow(KINDS[kind], other, keys);
      if (!opened.ok) unread += 1;
      else if (Object.keys(opened.value.fields).length > 0) items.push({ kind, id: other.id, item: opened.value });
    }
  }

  const ids = new Set([id]);
  for (const { kind, id: candidate, item } of items)
    if (kind === 'candidate' && wholeView(candidateKind, candidate, row.space, item).member === id) ids.add(candidate);
  const leaver: Leaver = { ids, withoutName: nameTaker(member, items, row.space) };

  const gone = new Set<string>([id]);
  const fates = new Map<string, Fate>();
  // What belongs to something that goes, goes too: a grading with its goal, a step with its contact.
  for (let grown = true; grown;) {
    grown = false;
    for (const { kind, id: other, item } of items) {
      if (gone.has(other)) continue;
      const signed = kind === 'record' && wholeView(recordKind, other, row.space, item).lockedAt !== null;
      const fate = fateOf(item, leaver, gone, signed);
      fates.set(other, fate);
      if (fate.fate !== 'goes') continue;
      gone.add(other);
      grown = true;
    }
  }

  const byKind = new Map<KindName, string[]>();
  for (const { kind, id: other } of items) {
    if (!gone.has(other)) continue;
    byKind.set(kind, [...(byKind.get(kind) ?? []), other]);
  }
  return {
    member,
    gone: byKind,
    changed: items.flatMap(({ kind, id: other }) => {
      const fate = fates.get(other);
      return !gone.has(other) && fate?.fate === 'changes' ? [{ kind, id: other, fate }] : [];
    }),
    signedNaming: items.filter(({ kind, id: other, item }) => {
      if (kind !== 'record' || gone.has(other)) return false;
      if (wholeView(recordKind, other, row.space, item).lockedAt === null) return false;
      const asDraft = fateOf(item, leaver, gone);
      return asDraft.fate === 'changes' && asDraft.named;
    }).length,
    unread,
    leaver,
  };
}

/** Takes the name of one member out of a text, and no word by which another of the group is called too. */
function nameTaker(
  member: Member,
  items: readonly { readonly kind: KindName; readonly id: string; readonly item: Item }[],
  space: string,
): (text: string) => string {
  const people = items
    .filter(({ kind }) => kind === 'member')
    .map(({ id, item }) => {
      const { name, called, initials, contact, addedAt } = wholeView(memberKind, id, space, item);
      const also = [...toldVersions(item, 'name'), ...toldVersions(item, 'called')];
      const mine = id === member.id;
      return { id, name, called, initials: mine ? NAMELESS : initials, contact, addedAt, also };
    });
  const copy = membersCopy(people, '', new Set([member.id]));
  return (text) => {
    const without = copy.text(text);
    // Written in another form of the same letters only, nothing was taken out.
    return without.normalize('NFC') === text.normalize('NFC') ? text : without;
  };
}
