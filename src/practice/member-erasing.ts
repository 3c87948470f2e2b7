/** What erasing members does to the items of their space, told of the items alone. [ST15 SH15] */
import { candidateKind } from './candidate.ts';
import type { Item } from './item.ts';
import { wholeView } from './kind.ts';
import { memberKind } from './member.ts';
import { fateOf, type Fate, type Leaver } from './member-traces.ts';
import { membersCopy } from './members-copy.ts';
import { recordKind } from './record.ts';
import { toldVersions } from './told-versions.ts';

/** What stands in a text where the name stood: said of people without a name, in both languages. */
const NAMELESS = 'N.N.';

/** An item that holds something, by its name. */
export interface SpaceItem<K extends string = string> {
  readonly kind: K;
  readonly id: string;
  readonly item: Item;
}

export interface Traces<K extends string = string> {
  /** What goes whole, and was not gone before. */
  readonly gone: readonly SpaceItem<K>[];
  readonly changed: readonly (SpaceItem<K> & { readonly fate: Extract<Fate, { fate: 'changes' }> })[];
  /** Signed records that name them; they keep what was signed. */
  readonly signedNaming: number;
}

/** The members with the candidates they came from, and how a text reads without their names. `items`: all of the space, themselves among them. */
export function leaverOf(members: ReadonlySet<string>, items: readonly SpaceItem[], space: string): Leaver {
  const ids = new Set(members);
  for (const { kind, id, item } of items)
    if (kind === 'candidate' && members.has(wholeView(candidateKind, id, space, item).member)) ids.add(id);
  return { ids, withoutName: nameTaker(members, items, space) };
}

/** `gone`: ids of what is gone or goes in any case, the members among them. */
export function tracesOf<K extends string>(
  leaver: Leaver,
  gone: ReadonlySet<string>,
  items: readonly SpaceItem<K>[],
  space: string,
): Traces<K> {
  const going = new Set(gone);
  const fates = new Map<string, Fate>();
  const isSigned = ({ kind, id, item }: SpaceItem) =>
    kind === 'record' && wholeView(recordKind, id, space, item).lockedAt !== null;
  // What belongs to something that goes, goes too: a grading with its goal, a step with its contact.
  for (let grown = true; grown;) {
    grown = false;
    for (const one of items) {
      if (going.has(one.id)) continue;
      const fate = fateOf(one.item, leaver, going, isSigned(one));
      fates.set(one.id, fate);
      if (fate.fate !== 'goes') continue;
      going.add(one.id);
      grown = true;
    }
  }
  const staying = items.filter(({ id }) => !going.has(id));
  return {
    gone: items.filter(({ id }) => going.has(id)),
    changed: staying.flatMap((one) => {
      const fate = fates.get(one.id);
      return fate?.fate === 'changes' ? [{ ...one, fate }] : [];
    }),
    signedNaming: staying.filter((one) => {
      if (!isSigned(one)) return false;
      const asDraft = fateOf(one.item, leaver, going);
      return asDraft.fate === 'changes' && asDraft.named;
    }).length,
  };
}

/** Takes the names of members out of a text, and no word by which another of the group is called too. */
function nameTaker(members: ReadonlySet<string>, items: readonly SpaceItem[], space: string): (text: string) => string {
  const people = items
    .filter(({ kind }) => kind === 'member')
    .map(({ id, item }) => {
      const { name, called, initials, contact, addedAt } = wholeView(memberKind, id, space, item);
      const also = [...toldVersions(item, 'name'), ...toldVersions(item, 'called')];
      return { id, name, called, initials: members.has(id) ? NAMELESS : initials, contact, addedAt, also };
    });
  const copy = membersCopy(people, '', members);
  return (text) => {
    const without = copy.text(text);
    // Written in another form of the same letters only, nothing was taken out.
    return without.normalize('NFC') === text.normalize('NFC') ? text : without;
  };
}
