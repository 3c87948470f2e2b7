/**
 * Texts as search compares them: small letters, no diacritics, nothing but words with one blank between. Only what is compared is
 * folded; what is shown stays as it was written.
 */
const PLAIN = /^[\x20-\x7e\s]*$/;
/** Within a word they are often left out: "Jum'at" is found by "jumat". */
const DROPPED = /['’ʼ`]/gu;
const BETWEEN = /[^\p{L}\p{N}]+/gu;
const IN_WORD = /[\p{L}\p{N}]/u;
const PLAIN_DROPPED = /['`]/g;
const PLAIN_BETWEEN = /[^a-z0-9]+/g;

/** "Žofia, JUM'AT!" → "zofia jumat". */
export function foldedWords(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(PLAIN_DROPPED, '').replace(PLAIN_BETWEEN, ' ').trim();
  return foldedSigns(text).replace(BETWEEN, ' ').trim();
}

/** The words of a question, each once. */
export function askedWords(question: string): readonly string[] {
  return [...new Set(foldedWords(question).split(' ').filter(Boolean))];
}

/** A word of a text: how it is compared, and where it stands in what was written. */
export interface PlacedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text in their order, by the same rule as `foldedWords`. */
export function placedWords(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let word = '';
  let from = 0;
  let to = 0;
  const end = () => {
    if (word !== '') words.push({ word, from, to });
    word = '';
  };
  let at = 0;
  for (const sign of text) {
    const next = at + sign.length;
    // One sign may become several, of which some are none of a word: "½" is "1", a stroke, "2".
    for (const part of plainLetter(sign) ?? foldedSigns(sign)) {
      if (!IN_WORD.test(part)) end();
      else {
        if (word === '') from = at;
        word += part;
        to = next;
      }
    }
    // A mark behind a letter, or an apostrophe in the middle, leaves no sign but belongs to the word.
    if (word !== '') to = next;
    at = next;
  }
  end();
  return words;
}

/** Mostly it is one of these, and need not be looked up among all signs there are. */
function plainLetter(sign: string): string | undefined {
  const code = sign.charCodeAt(0);
  if (code >= 97 && code <= 122) return sign;
  if (code >= 65 && code <= 90) return sign.toLowerCase();
  return code === 32 ? sign : undefined;
}

function foldedSigns(text: string): string {
  // A sigma at the end of a word is another sign, and which one it is depends on what stands around it.
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(DROPPED, '')
    .replaceAll('ς', 'σ');
}
