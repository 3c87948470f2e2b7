import type { Json } from '../../base/json.ts';
import { Form } from '../../app/form.svelte.ts';
import type { OpenNotebook } from '../../app/open-notebook.svelte.ts';
import { type endingKind, heldIn, type Ending } from '../../practice/ending.ts';
import { versionsOf, type Item, type Seen } from '../../practice/item.ts';
import { partField, type Changes } from '../../practice/kind.ts';

type EndingChanges = Changes<typeof endingKind>;

/** Where a field of a form stands in an ending: one part, and the one thing this part holds. */
export interface PartPlace<T extends Json = Json> {
  readonly part: 'counts' | 'voices' | 'elements' | 'elementNotes' | 'readiness' | 'readinessNotes';
  readonly key: string;
  readonly holds: 'n' | 'text' | 'mark' | 'note';
  readonly empty: T;
}

export type PartPlaces<V extends object> = { readonly [F in keyof V & string]: PartPlace };

/** Parts of an ending as fields of one form, with the versions of each that were written apart. */
export function partValues<V extends object>(ending: Ending, places: PartPlaces<V>): V & { readonly item: Item } {
  const fields: Item['fields'] = Object.fromEntries(
    Object.entries<PartPlace>(places).map(([field, { part, key, holds }]) => [
      field,
      (ending.item.fields[partField(part, key)] ?? []).map((version) => ({
        ...version,
        value: heldIn(holds)(version.value),
      })),
    ]),
  );
  const item = { ...ending.item, fields };
  const values = Object.fromEntries(
    Object.entries<PartPlace>(places).map(([field, { empty }]) => [field, versionsOf(item, field)[0]?.value ?? empty]),
  );
  return { ...(values as V), item };
}

/** What the form changed, as the command takes it. */
export function partChanges<V extends object>(
  changed: Partial<V>,
  shown: Seen,
  places: PartPlaces<V>,
): { readonly changes: EndingChanges; readonly seen: Seen } {
  const changes: Record<string, Record<string, Json>> = {};
  const seen: Record<string, Seen[string]> = {};
  for (const [field, { part, key, holds }] of Object.entries<PartPlace>(places)) {
    if (!(field in changed)) continue;
    (changes[part] ??= {})[key] = { [holds]: changed[field as keyof V] as Json };
    seen[partField(part, key)] = shown[field] ?? [];
  }
  return { changes: changes, seen };
}

/** A form over parts of an ending, which keeps itself. `name`: what tells its draft from those of others. */
export function partForm<V extends object>(
  notebook: OpenNotebook,
  ending: () => Ending,
  name: string,
  places: PartPlaces<V>,
  check?: (field: keyof V & string, value: unknown) => string | undefined,
): Form<V> {
  const { id } = ending();
  return new Form<V>({
    place: `ending/${id}/${name}`,
    drafts: notebook.drafts,
    live: () => partValues(ending(), places),
    keep: (changed, shown) => {
      const { changes, seen } = partChanges(changed, shown, places);
      return notebook.commands.endings.change(id, changes, seen);
    },
    ...(check ? { check } : {}),
  });
}
