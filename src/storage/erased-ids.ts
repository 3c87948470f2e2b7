/**
 * What was erased in a space, by name, so that whatever comes later and belongs to it goes with it; and the note that a space is to be gone through
 * for it before anything is sent. Both lie in the table `drops`, beside what the relay is to let go of. [SH15]
 */
import type { Json } from '../base/json.ts';
import type { KindName } from './database.ts';

/** Begins the ids of the rows that name what was erased in a space. */
export function erasedIn(space: string): string {
  return `erased/${space}/`;
}

export function readErased(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Under this id lies the note that a space is to be gone through; it counts as something that waits to be sent. */
export function goingThroughIn(space: string): string {
  return `${space}/through`;
}

/** Under this id lies how many devices were gone when a space was gone through last. */
export function goneThroughIn(space: string): string {
  return `gone/${space}`;
}

/** Begins the ids of the rows that name parcels which count no more, and lie on the relay still. */
export function uncountedIn(space: string): string {
  return `uncounted/${space}/`;
}

/** `all`: a group was erased, and all that belongs to it is to be looked for. */
export interface GoingThrough {
  readonly all: boolean;
}

/** Whether the erasing of an item of this kind reaches others: an attachment that was thrown away leaves nothing behind. */
export function reachesOthers(kind: KindName): boolean {
  return kind !== 'attachment';
}
