/** What a note of the journal says beside its text, in words: its kind, its tone, whom it is about, whether it is for the practice file alone. */
import type { Json } from '../base/json.ts';
import { entryKinds, tones } from '../content/entry-kinds.ts';
import type { LanguageState } from './language-state.svelte.ts';

/** Fields of a note that are chosen and not written. */
export const CHOSEN_OF_ENTRY = ['kind', 'about', 'tone', 'restricted'] as const;
export type ChosenOfEntry = (typeof CHOSEN_OF_ENTRY)[number];

/** `nameOf` a member by its id. '' for none of it. */
export function entryWords(
  field: ChosenOfEntry,
  value: Json,
  { current, formats, words }: Pick<LanguageState, 'current' | 'formats' | 'words'>,
  nameOf: (member: string) => string,
): string {
  switch (field) {
    case 'kind':
      return entryKinds.find(({ code }) => code === value)?.label[current] ?? '';
    case 'tone':
      return tones.find(({ code }) => code === value)?.name[current] ?? '';
    case 'about':
      return Array.isArray(value) ? formats.list(value.map((id) => nameOf(String(id)))) : '';
    case 'restricted':
      return value === true ? words.run.restrictedSign : words.run.notRestricted;
  }
}
