import type { Json } from '../../base/json.ts';
import { Form } from '../../app/form.svelte.ts';
import type { OpenNotebook } from '../../app/open-notebook.svelte.ts';
import type { BoardPerson } from '../../practice/board.ts';
import { READINESS, READY_MARKS, type Candidate, type Readiness, type ReadyMark } from '../../practice/candidate.ts';
import type { Item } from '../../practice/item.ts';
import { partField } from '../../practice/kind.ts';

/** `ready`, `readyNote`, and each small question under its `markField`: what two tablets marked apart stays told. */
export type ReadinessValues = Record<string, string>;

const PART = 'readiness';

export function markField(code: string): string {
  return partField(PART, code);
}

/** Out of a value of the form; '' for none, and for one this app does not know. */
export function readinessOf(value: Json | undefined): Readiness | '' {
  return READINESS.find((known) => known === value) ?? '';
}
export function markOf(value: Json | undefined): ReadyMark | '' {
  return READY_MARKS.find((known) => known === value) ?? '';
}

/** A form over what is said of one person's readiness. */
export function readinessForm(notebook: OpenNotebook, group: string, person: () => BoardPerson): Form<ReadinessValues> {
  return new Form<ReadinessValues>({
    place: `ready/${person().key}`,
    drafts: notebook.drafts,
    live: () => valuesOf(person().candidate),
    keep: ({ ready, readyNote, ...marks }, seen) => {
      const { candidate, member } = person();
      const readiness = Object.fromEntries(
        Object.entries(marks).map(([field, mark]) => [field.slice(markField('').length), { mark: markOf(mark) }]),
      );
      const changes = {
        ...(ready === undefined ? {} : { ready: readinessOf(ready) }),
        ...(readyNote === undefined ? {} : { readyNote }),
        readiness,
      };
      return notebook.commands.candidates.place(group, { candidate: candidate?.id, member: member?.id }, changes, seen);
    },
  });
}

function valuesOf(candidate: Candidate | undefined): ReadinessValues & { readonly item?: Item } {
  const empty: ReadinessValues = { ready: '', readyNote: '' };
  if (!candidate) return empty;
  const { ready, readyNote, readiness, item } = candidate;
  const fields = Object.fromEntries(
    Object.entries(item.fields).map(([field, versions]) => [
      field,
      field.startsWith(markField(''))
        ? versions.map((version) => ({ ...version, value: heldMark(version.value) }))
        : versions,
    ]),
  );
  const marks = Object.fromEntries(readiness.map(({ key, mark }) => [markField(key), mark]));
  return { ...marks, ready, readyNote, item: { ...item, fields } } as unknown as ReadinessValues & {
    readonly item: Item;
  };
}

function heldMark(value: Json): ReadyMark | '' {
  return value !== null && typeof value === 'object' && 'mark' in value ? markOf(value.mark) : '';
}
