import { Form } from '../../app/form.svelte.ts';
import type { OpenNotebook } from '../../app/open-notebook.svelte.ts';
import type { Group } from '../../practice/group.ts';

/** What of a group is asked on the way. It is kept in the group itself, and only there. */
export type GroupValues = Pick<
  Group,
  | 'origin'
  | 'purpose'
  | 'aims'
  | 'serves'
  | 'place'
  | 'usualDay'
  | 'usualTime'
  | 'usualMinutes'
  | 'plannedSessions'
  | 'startsOn'
  | 'endsOn'
  | 'facilitators'
>;

/** `place`: the part of the way that writes it. */
export function groupForm(
  notebook: OpenNotebook,
  id: string,
  place: string,
  live: () => Group,
  plan: {
    readonly say?: (field: keyof GroupValues, value: unknown) => string;
    readonly check?: (field: keyof GroupValues, value: unknown) => string | undefined;
  } = {},
): Form<GroupValues> {
  return new Form<GroupValues>({
    place: `formation-group/${id}/${place}`,
    drafts: notebook.drafts,
    live,
    keep: (changes, seen) => notebook.commands.groups.change(id, changes, seen),
    ...plan,
  });
}
