import type { AppState } from '../../app/app-state.svelte.ts';
import type { OpenNotebook } from '../../app/open-notebook.svelte.ts';
import type { BoardPerson } from '../../practice/board.ts';
import type { BoardPlace } from '../../practice/candidate.ts';

/** Moves people on the board in one go, and offers to take it back. */
export async function movePeople(
  app: AppState,
  notebook: OpenNotebook,
  group: string,
  people: readonly BoardPerson[],
  place: BoardPlace,
  told: string,
): Promise<void> {
  const before = people.map(({ candidate, member }) => ({
    person: { candidate: candidate?.id, member: member?.id },
    item: candidate?.item,
  }));
  const all = before.map(({ person }) => person);
  if (!app.tell(await notebook.commands.candidates.placeAll(group, all, { board: place }))) return;
  app.toasts.say(told, {
    label: app.language.words.shell.undo,
    run: () => void notebook.commands.candidates.placeBack(group, before).then((back) => app.tell(back)),
  });
}
