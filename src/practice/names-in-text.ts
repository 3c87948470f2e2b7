import type { Member } from './member.ts';

/** Forms of address stand before a name, and belong to nobody. */
const ADDRESSES = new Set(
  'bu ibu pak bapak mas mbak mbok mbah kak kakak bang abang adik dik nak om tante haji hajah bude pakde ustaz ustazah mr mrs ms'.split(
    ' ',
  ),
);
/** Shorter parts of a name ("Al", "Jo") count where they are written as a name is, and are no word of their own. */
const LEAST_LETTERS = 3;
const SHORT_WORDS = new Set(
  'di ke ya ia si tak an as at am be by do go he if in is it me my no of oh ok on or so to up us we'.split(' '),
);

/**
 * Parts of members' names that stand in a text as words of their own, as the text has them, each once. For a warning
 * only: a disguised case may use a name by chance, and a nickname nobody wrote down is not found.
 */
export function namesInText(text: string, members: readonly Pick<Member, 'name' | 'called'>[]): readonly string[] {
  const known = new Set(
    members
      .flatMap(({ name, called }) => wordsOf(`${name} ${called}`).map(folded))
      .filter((part) => part.length > 1 && !ADDRESSES.has(part) && !SHORT_WORDS.has(part)),
  );
  const found = new Map<string, string>();
  for (const word of wordsOf(text)) {
    const name = folded(word);
    const asName = name.length >= LEAST_LETTERS || /^\p{Lu}/u.test(word);
    if (known.has(name) && asName && !found.has(name)) found.set(name, word);
  }
  return [...found.values()];
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}’']+/gu) ?? [];
}

function folded(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
