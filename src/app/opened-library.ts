/**
 * The library, fetched when somebody wants to read: nothing of it weighs on the unlock screen or the groups. Once
 * fetched it stays, and so does the index of its words.
 */
import type { Bilingual } from '../content/bilingual.ts';
import type * as content from '../content/library.ts';
import type { LibraryEntry } from '../content/library-entry.ts';
import { libraryIndex, searchLibrary, type LibraryIndex, type SearchedPage } from '../practice/library-search.ts';

type Library = typeof content;

export interface OpenedLibrary extends Library {
  /** Pages that answer the words, the best first; none for no words. */
  readonly search: (words: string) => readonly LibraryEntry[];
}

let opened: OpenedLibrary | undefined;
let fetching: Promise<OpenedLibrary> | undefined;

/**
 * At once where it was opened before. Rejects when its file cannot be fetched, which a later try may mend: a first
 * visit that lost the network, say.
 */
export function openLibrary(): OpenedLibrary | Promise<OpenedLibrary> {
  return opened ?? (fetching ??= fetchLibrary().finally(() => (fetching = undefined)));
}

async function fetchLibrary(): Promise<OpenedLibrary> {
  const library = await import('../content/library.ts');
  let index: LibraryIndex | undefined;
  const words = () => (index ??= libraryIndex(library.libraryEntries.map(searchedPage)));
  // Before the first letter is typed, while nobody waits.
  if ('requestIdleCallback' in window) window.requestIdleCallback(words);
  else setTimeout(words, 200);
  opened = {
    ...library,
    search: (query) => searchLibrary(words(), query).flatMap((code) => library.libraryEntry(code) ?? []),
  };
  return opened;
}

/** What of a page is searched, and how much a find there counts. */
export function searchedPage(entry: LibraryEntry): SearchedPage {
  const named = entry.parts.flatMap(({ name }) => name ?? []);
  const paragraphs = [...entry.about, entry.practice, entry.example, entry.care];
  const told = [...paragraphs, ...entry.parts.map(({ meaning }) => meaning)];
  return {
    code: entry.code,
    names: [entry.name.id, entry.name.en],
    fields: [
      { text: entry.code, weight: 12 },
      { text: both([entry.name]), weight: 10 },
      { text: [entry.author ?? '', ...entry.alsoCalled].join(' '), weight: 8 },
      { text: `${entry.parts.map(({ code }) => code).join(' ')} ${both(named)}`, weight: 5 },
      { text: both([entry.gist]), weight: 4 },
      { text: both(told), weight: 1 },
    ],
  };
}

function both(texts: readonly Bilingual[]): string {
  return texts.map(({ id, en }) => `${id} ${en}`).join(' ');
}
