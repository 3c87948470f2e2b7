import type { OpenNotebook } from '../../app/open-notebook.svelte.ts';
import { success, type Result } from '../../base/result.ts';
import type { Formation } from '../../practice/formation.ts';
import { versionsOf } from '../../practice/item.ts';
import { partField } from '../../practice/kind.ts';

const PARTS = ['elementPlaces', 'elements', 'elementResources', 'elementAims'] as const;

/** Undo of deleting an element: all it held, with every version that was written apart, the latest last. */
export async function bringElementBack(
  notebook: OpenNotebook,
  group: string,
  before: Formation,
  key: string,
): Promise<Result<void>> {
  for (const part of PARTS) {
    const field = partField(part, key);
    for (const { value } of [...versionsOf(before.item, field)].reverse()) {
      const changes = { [part]: { [key]: value } };
      const written = await notebook.commands.formation.change(group, changes, { [field]: [] });
      if (!written.ok) return written;
    }
  }
  return success(undefined);
}
