import { emptyItem, writeFields, type Item } from '../../src/practice/item.ts';
import { flatten, view, type Changes, type Kind, type View } from '../../src/practice/kind.ts';

let writes = 0;

/** An item as a screen reads it, written in one go on one device. */
export function madeView<K extends Kind>(kind: K, id: string, changes: Changes<K>, parent = 'parent'): View<K> {
  return seen(kind, id, writtenApart(kind, emptyItem(kind.name, kind.schema, parent), 'here', changes));
}

/** The item with a further write by a device that had not seen any value in it. */
export function writtenApart<K extends Kind>(kind: K, item: Item, device: string, changes: Changes<K>): Item {
  writes += 1;
  const write = { dot: [device, writes] as const, at: [writes, 0] as const, by: 'facilitator' };
  return writeFields(item, flatten(kind, changes), write, {});
}

export function seen<K extends Kind>(kind: K, id: string, item: Item): View<K> {
  const read = view(kind, id, 'space', item);
  if (!read) throw new Error('nothing was written');
  return read;
}
