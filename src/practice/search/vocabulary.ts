/**
 * Every word that occurs, once, and roughly where: in which of thirty-two parts of all texts. So a rare word is looked for in few
 * of them, one that nobody wrote in none, and a slip of the finger is found among the words instead of in the texts.
 */
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import type { AskedWord, Likeness } from './word-forms.ts';
import { fewest, FORM, mayLead, SLIP } from './word-forms.ts';
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
  /** How often like words occur in all. */
  readonly often: number;
  /** What is looked for in the texts. */
  readonly needles: readonly string[];
}

export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  #parts = new Uint32Array(1024);
  #often = new Uint32Array(1024);
  /** All words with a blank before each, to be searched at once; those not in it yet wait in `#late`. */
  #text = '';
  #late: string[] = [];

  /** Notes the words of a folded text that stands in a part. */
  note(folded: string, part: number): void {
    const bit = 1 << (part % PARTS);
    for (const word of folded.split(' ')) {
      if (word === '') continue;
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#numbers.size;
        // A copy: an engine keeps a part of a string as a view into it, and with it the whole text.
        const own = fromUtf8(utf8(word));
        this.#numbers.set(own, number);
        this.#late.push(own);
        if (number >= this.#parts.length) {
          const room = Math.ceil(number * 1.3);
          this.#parts = grown(this.#parts, room);
          this.#often = grown(this.#often, room);
        }
      }
      this.#parts[number] = (this.#parts[number] ?? 0) | bit;
      this.#often[number] = (this.#often[number] ?? 0) + 1;
    }
  }

  /** Where a word and its forms are to be looked for; undefined where none occurs. */
  seek(word: AskedWord): Sought | undefined {
    const forms = new Map<string, Likeness>();
    const beginning = new Set<string>();
    const short = word.text.length < 3;
    for (const needle of word.needles) {
      for (const found of this.#holding(short ? ` ${needle}` : needle)) {
        if (forms.has(found) || beginning.has(found)) continue;
        const likeness = word.likeness(found);
        if (likeness === FORM) forms.set(found, likeness);
        else if (likeness !== undefined) beginning.add(found);
      }
    }
    return this.#sought(word, forms, beginning, forms.size > 0 ? word.needles : [word.text]);
  }

  /** The same, with words that are like it but for one slip; `exact` itself where there are none. */
  withSlips(word: AskedWord, exact: Sought | undefined): Sought | undefined {
    const slips = new Map<string, Likeness>();
    let begun = 0;
    for (const found of this.#numbers.keys()) {
      const slip = slipIn(word.text, found);
      if (slip === undefined || exact?.forms.has(found)) continue;
      if (slip === 'beginning' && (begun += 1) > MOST_BEGUN) continue;
      slips.set(found, SLIP);
    }
    if (slips.size === 0) return exact;
    const all = this.#sought(word, slips, new Set(), [...slips.keys()]);
    if (!all || !exact) return all;
    return {
      word,
      parts: all.parts | exact.parts,
      often: all.often + exact.often,
      forms: new Map([...exact.forms, ...slips]),
      needles: fewest([...exact.needles, ...all.needles]),
    };
  }

  #sought(
    word: AskedWord,
    forms: ReadonlyMap<string, Likeness>,
    beginning: ReadonlySet<string>,
    needles: readonly string[],
  ): Sought | undefined {
    let [parts, often] = [0, 0];
    for (const found of [...forms.keys(), ...beginning]) {
      const number = this.#numbers.get(found) ?? -1;
      parts |= this.#parts[number] ?? 0;
      often += this.#often[number] ?? 0;
    }
    return often === 0 ? undefined : { word, parts, often, forms, needles: fewest(needles) };
  }

  static has(parts: number, part: number): boolean {
    return ((parts >>> (part % PARTS)) & 1) === 1;
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

function grown(from: Uint32Array, room: number): Uint32Array<ArrayBuffer> {
  const into = new Uint32Array(room);
  into.set(from);
  return into;
}
