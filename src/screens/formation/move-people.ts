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
  const before = people.map(({ candidate, member, place: former }) => ({
    former,
    person: { candidate: candidate?.id, member: member?.id },
  }));
  const all = before.map(({ person }) => person);
  if (!app.tell(await notebook.commands.candidates.placeAll(group, all, { board: place }))) return;
  const back = async () => {
    for (const former of new Set(before.map((one) => one.former))) {
      const those = before.filter((one) => one.former === former).map(({ person }) => person);
      app.tell(await notebook.commands.candidates.placeAll(group, those, { board: former }));
    }
  };
  app.toasts.say(told, { label: app.language.words.shell.undo, run: () => void back() });
}
