/** Steps that were agreed in a contact, a referral or a sheet: they go with it, and come back with it. */
import type { Item } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { stepKind } from '../../practice/step.ts';
import type { NamedKind } from '../notebook-reader.ts';
import type { Writing } from '../writing.ts';

/** What a deletion took away, for its undo. */
export interface RemovedWithSteps {
  readonly item: Item;
  readonly steps: Readonly<Record<string, Item>>;
}

export async function removeWithSteps(writing: Writing, kind: NamedKind, id: string): Promise<RemovedWithSteps> {
  const item = await writing.remove(kind, id);
  const steps: Record<string, Item> = {};
  for (const step of await writing.children(stepKind, item.parent))
    if (step.of === id) steps[step.id] = await writing.remove(stepKind, step.id);
  return { item, steps };
}

export async function bringBackWithSteps(
  writing: Writing,
  kind: NamedKind,
  id: string,
  { item, steps }: RemovedWithSteps,
): Promise<void> {
  await writing.bringBack(kind, id, item);
  for (const [step, former] of Object.entries(steps)) await writing.bringBack(stepKind, step, former);
}

/** Adds a step that was agreed in `id`; `beside` keeps it out of all that is told of the group's sessions. */
export async function addOwnStep(
  writing: Writing,
  kind: NamedKind,
  id: string,
  changes: Changes<typeof stepKind>,
  beside: boolean,
): Promise<string> {
  const owner = await writing.read(kind, id);
  if (!owner) writing.refuse({ kind: 'notFound', table: kind.name, id });
  const place = { space: owner.space, parent: owner.parent };
  return writing.create(stepKind, place, { kind: 'nextStep', madeAt: writing.now, ...changes, of: id, beside });
}
