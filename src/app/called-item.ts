/** What an item is called in a list of items of all kinds: "Session 4", "Member: Sari", "Note: first words …". */
import { calledOf, sessionNumber, type PlacedItem } from './awaiting-view.ts';
import type { LanguageState } from './language-state.svelte.ts';

/** `title`, and of which session it is, where that is not said by it already. */
export function calledItem(
  one: PlacedItem,
  { words, formats }: Pick<LanguageState, 'words' | 'formats'>,
): { readonly title: string; readonly session: string | undefined } {
  const { apart, settings } = words;
  const number = sessionNumber(one);
  const session = number === undefined ? undefined : apart.session(formats.number(number));
  if (one.opened?.kind === 'session' && session !== undefined) return { title: session, session: undefined };
  const kind = one.opened ? (settings.kinds[one.opened.kind] ?? settings.otherKind) : apart.unknown;
  // A group's name stands above it already.
  const called = one.opened?.kind === 'group' ? '' : calledOf(one);
  return { title: called === '' ? kind : `${kind}: ${called}`, session };
}
