/**
 * The form of what is found out on the way: single fields, and texts that stand in parts (answers, elements) each as a
 * field of its own, so that words written apart to one question are shown below it and touch no other.
 */
import { Form } from '../../app/form.svelte.ts';
import type { OpenNotebook } from '../../app/open-notebook.svelte.ts';
import { formationKind, partText, type Formation } from '../../practice/formation.ts';
import type { Item } from '../../practice/item.ts';
import { partField } from '../../practice/kind.ts';

const TEXT_PARTS = ['answers', 'elements', 'elementResources', 'elementAims'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];
export type FormationField = 'client' | 'consent' | 'kindOfGroup' | 'openness';

const NOTHING = { client: '', consent: '', kindOfGroup: '', openness: '' } as const;

export class FormationForm {
  readonly form: Form<Record<string, unknown>>;

  /** `live`: undefined while it loads, null where nothing was found out yet. */
  constructor(notebook: OpenNotebook, group: string, live: () => Formation | null | undefined) {
    const flat = $derived.by(() => {
      const formation = live();
      return formation === undefined ? undefined : formation === null ? NOTHING : flattened(formation);
    });
    this.form = new Form<Record<string, unknown>>({
      place: `formation/${group}`,
      drafts: notebook.drafts,
      live: () => flat,
      keep: (changes, seen) => notebook.commands.formation.change(group, nested(changes), seen),
    });
  }

  get<F extends FormationField>(field: F): Formation[F] {
    return (this.form.get(field) ?? '') as Formation[F];
  }

  choose<F extends FormationField>(field: F, value: Formation[F]): void {
    this.form.set(field, value);
    void this.form.keep();
  }

  text(part: TextPart, key: string): string {
    return (this.form.get(partField(part, key)) as string | undefined) ?? '';
  }

  write(part: TextPart, key: string, text: string): void {
    this.form.set(partField(part, key), text);
  }
}

function flattened(formation: Formation): { readonly item: Item } & Record<string, unknown> {
  const fields: Record<string, Item['fields'][string]> = {};
  for (const [name, versions] of Object.entries(formation.item.fields))
    fields[name] = isText(name)
      ? versions.map((version) => ({ ...version, value: partText(version.value) }))
      : versions;
  const flat: { item: Item } & Record<string, unknown> = { item: { ...formation.item, fields } };
  for (const field of Object.keys(formationKind.fields)) flat[field] = formation[field as FormationField];
  for (const part of TEXT_PARTS) for (const { key, text } of formation[part]) flat[partField(part, key)] = text;
  return flat;
}

function nested(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(changes)) {
    const cut = field.indexOf('/');
    if (cut < 0) found[field] = value;
    else {
      const part = field.slice(0, cut);
      found[part] = { ...(found[part] as object | undefined), [field.slice(cut + 1)]: { text: value } };
    }
  }
  return found;
}

function isText(field: string): boolean {
  return TEXT_PARTS.some((part) => field.startsWith(partField(part, '')));
}
