import type { OpenNotebook } from './open-notebook.svelte.ts';

/** Id of the group that is at hand: the one looked at last, that of the session looked at last, or the only one there is. */
export async function groupHere({ whereabouts, queries }: OpenNotebook): Promise<string | undefined> {
  const { group, session } = whereabouts;
  if (group !== undefined) return (await queries.groups.one(group)) && group;
  if (session !== undefined) return (await queries.sessions.one(session))?.parent;
  const groups = await queries.groups.all();
  return groups.length === 1 ? groups[0]?.group.id : undefined;
}
