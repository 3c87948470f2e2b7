/**
 * Every word that occurs, once, and roughly where: in which of thirty-two parts of all texts. So a rare word is looked for in few
 * of them, one that nobody wrote in none, and a slip of the finger is found among the words instead of in the texts.
 */
import type { AskedWord, Likeness } from './word-forms.ts';
import { FORM, mayLead, SLIP } from './word-forms.ts';
import { slipIn } from './one-slip.ts';

const PARTS = 32;
/** Words that only begin with a slip, at most: the more there are, the less is any of them meant. */
const MOST_BEGUN = 16;

/** What a question's word is looked for by, and where. */
export interface Sought {
  readonly word: AskedWord;
  /** One bit for each part in which something like it occurs. */
  readonly parts: number;
  /** Words that do not begin with it and are like it all the same. */
  readonly forms: ReadonlyMap<string, Likeness>;
  /** What is looked for in the texts; the first is the word itself. */
  readonly needles: readonly string[];
}

export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  #parts = new Uint32Array(1024);
  /** All words with a blank before each, to be searched at once; those not in it yet wait in `#late`. */
  #text = '';
  #late: string[] = [];

  /** Notes the words of a folded text that stands in a part. */
  note(folded: string, part: number): void {
    const bit = 1 << part % PARTS;
    for (const word of folded.split(' ')) {
      if (word === '') continue;
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(word, number);
        this.#late.push(word);
        if (number >= this.#parts.length) {
          const grown = new Uint32Array(Math.ceil(this.#parts.length * 1.5));
          grown.set(this.#parts);
          this.#parts = grown;
        }
      }
      this.#parts[number] = (this.#parts[number] ?? 0) | bit;
    }
  }

  /** Where a word and its forms are to be looked for; undefined where none occurs. */
  seek(word: AskedWord): Sought | undefined {
    const forms = new Map<string, Likeness>();
    let parts = 0;
    const short = word.text.length < 3;
    for (const needle of word.needles) {
      for (const found of this.#holding(short ? ` ${needle}` : needle)) {
        if (forms.has(found)) continue;
        const likeness = word.likeness(found);
        if (likeness === undefined) continue;
        parts |= this.#partsOf(found);
        if (likeness === FORM) forms.set(found, likeness);
      }
    }
    if (parts === 0) return undefined;
    return { word, parts, forms, needles: forms.size > 0 ? word.needles : [word.text] };
  }

  /** The same, with words that are like it but for one slip. */
  seekWithSlips(word: AskedWord): Sought | undefined {
    const exact = this.seek(word);
    const forms = new Map(exact?.forms);
    const needles = new Set(exact?.needles);
    let parts = exact?.parts ?? 0;
    let begun = 0;
    for (const found of this.#numbers.keys()) {
      const slip = slipIn(word.text, found);
      if (slip === undefined || forms.has(found)) continue;
      if (slip === 'beginning' && (begun += 1) > MOST_BEGUN) continue;
      forms.set(found, SLIP);
      needles.add(found);
      parts |= this.#partsOf(found);
    }
    return parts === 0 ? undefined : { word, parts, forms, needles: [...needles] };
  }

  static has(parts: number, part: number): boolean {
    return ((parts >>> part % PARTS) & 1) === 1;
  }

  #partsOf(word: string): number {
    return this.#parts[this.#numbers.get(word) ?? -1] ?? 0;
  }

  #holding(needle: string): ReadonlySet<string> {
    if (this.#late.length > 0) {
      this.#text += ` ${this.#late.join(' ')}`;
      this.#late = [];
    }
    const text = this.#text;
    const found = new Set<string>();
    for (let at = text.indexOf(needle); at >= 0;) {
      const from = text.lastIndexOf(' ', needle.startsWith(' ') ? at : at - 1) + 1;
      const end = text.indexOf(' ', at + needle.length);
      const to = end < 0 ? text.length : end;
      // What begins otherwise is no form of it, and that is told at far less cost than by the stems.
      if (from >= at || mayLead(text.slice(from, at))) found.add(text.slice(from, to));
      at = text.indexOf(needle, to);
    }
    return found;
  }
}
