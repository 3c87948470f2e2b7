/** What awaits an eye, for screens, and what it calls itself. */
import { shortened } from '../practice/shortened.ts';
import {
  awaiting,
  awaitingCount,
  awaitingIn,
  lookedAt,
  type ApartField,
  type Awaiting,
  type OpenedItem,
  type PlacedItem,
} from '../storage/sharing/awaiting.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';

export type { ApartField, Awaiting, OpenedItem, PlacedItem };

export function allAwaiting({ notebook }: OpenNotebook): Promise<readonly Awaiting[]> {
  return awaiting(notebook);
}

export function countAwaiting({ notebook }: OpenNotebook): Promise<number> {
  return awaitingCount(notebook);
}

/** How many of them are of one space. */
export function countAwaitingIn({ notebook }: OpenNotebook, space: string): Promise<number> {
  return awaitingIn(notebook, space);
}

/** Takes them from the list; `seen` false puts them back. */
export function markSeen({ notebook }: OpenNotebook, ids: readonly string[], seen = true): Promise<void> {
  return lookedAt(notebook, ids, seen);
}

/** A field that holds a text, whatever the kind; '' where it has none such. */
export function textOf(opened: OpenedItem | undefined, field: string): string {
  const value = valueOf(opened, field);
  return typeof value === 'string' ? value : '';
}

export function valueOf(opened: OpenedItem | undefined, field: string): unknown {
  return (opened?.view as Readonly<Record<string, unknown>> | undefined)?.[field];
}

/** The session it is, or belongs to. */
export function sessionOf({ opened, above }: Pick<Awaiting, 'opened' | 'above'>): OpenedItem | undefined {
  return [opened, ...above].find((one) => one?.kind === 'session');
}

/** "12" of the session it is, or belongs to; undefined where it is of none, or has no number yet. */
export function sessionNumber(one: Pick<Awaiting, 'opened' | 'above'>): number | undefined {
  const number = valueOf(sessionOf(one), 'number');
  return typeof number === 'number' ? number : undefined;
}

/** What it calls itself: a name, a title, the beginning of a text, else the member whose it is; '' where it has none. */
export function calledOf({ opened, whose }: Pick<PlacedItem, 'opened' | 'whose'>): string {
  const own = ['name', 'title', 'text', 'work'].map((field) => textOf(opened, field));
  const members = ['called', 'name'].map((field) => textOf(whose, field));
  return shortened([...own, ...members].find((text) => text.trim() !== '') ?? '');
}

/** Name of a field without the key of its part. */
export function fieldName(field: string): string {
  return field.split('/')[0] ?? field;
}
