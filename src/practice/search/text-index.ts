/**
 * All that was written, folded, as few long strings that are scanned: quicker to build and to ask than an index of words, and a
 * third of its size. What belongs to a text lies in columns of numbers, for an object each would take more room than the words.
 */
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../../base/bytes.ts';
import { foldedWords } from './folded-words.ts';
import { Vocabulary, type Sought } from './vocabulary.ts';
import { askedWord, BEGINS, EXACT, type Likeness } from './word-forms.ts';

/** Signs of folded text in one string. */
const CHUNK = 65_536;
const BLANK = 32;
const ID = 16;
/** Fewer finds than these, and slips of the finger are looked for too. */
const FEW = 5;
const WORST = 15;
/** Dead texts are cleared away once they are a third of all, and so many. */
const MANY_DEAD = 2_000;

export interface IndexedText {
  readonly id: string;
  /** A small number of the caller's: which kind of thing it is. */
  readonly kind: number;
  /** Numbers of the caller's, for what it belongs to and what it leads to. */
  readonly parent: number;
  readonly leads: number;
  /** Numbers of the members it is about. */
  readonly members: readonly number[];
  /** Minutes since 1970, local; 0 for none of its own. */
  readonly minutes: number;
  /** Of the state it was read in: another one means that something was written since. */
  readonly stamp: number;
  /** As it was written; several texts one below the other. '' is never found. */
  readonly text: string;
}

export interface Find {
  /** Number of the text. */
  readonly at: number;
  /** 0 where every word stands as it was asked for; more where forms or slips were needed. */
  readonly unlike: number;
}

export interface Finds {
  readonly total: number;
  /** The best of them. */
  readonly best: readonly Find[];
  /** Whether slips of the finger were allowed for. */
  readonly withSlips: boolean;
}

export interface Wanted {
  /** Whether a text is looked at; asked only of what holds the words. */
  readonly wanted: (at: number) => boolean;
  /** Minutes by which the latest comes first among equals. */
  readonly minutes: (at: number) => number;
  /** Whether it stands before others that are as alike, such as a name. */
  readonly first: (at: number) => boolean;
  readonly most: number;
}

interface Chunk {
  readonly folded: string;
  /** The texts as they were written, in UTF-8: a string of them would take twice the room. */
  readonly written: Uint8Array;
  /** Number of its first text, and of the first behind it. */
  readonly from: number;
  readonly to: number;
}

export class TextIndex {
  #chunks: Chunk[] = [];
  #open = openChunk(0);
  #vocabulary = new Vocabulary();
  #count = 0;
  #dead = 0;
  #ids = new Uint8Array(0);
  /** Where it begins in its chunk, folded and written. */
  #foldedAt = new Uint32Array(0);
  #writtenAt = new Uint32Array(0);
  #kinds = new Uint8Array(0);
  #parents = new Uint32Array(0);
  #leads = new Uint32Array(0);
  #minutes = new Uint32Array(0);
  #stamps = new Uint32Array(0);
  /** Where its members begin in `#members`. */
  #membersAt = new Uint32Array(0);
  #members = new Uint32Array(0);
  #memberCount = 0;

  /** How many texts are in it. */
  get size(): number {
    return this.#count - this.#dead;
  }

  /** Of a text that is in it already the former must have been removed. */
  add({ id, kind, parent, leads, members, minutes, stamp, text }: IndexedText): void {
    const at = this.#count;
    this.#makeRoom(at + 1, this.#memberCount + members.length);
    this.#ids.set(fromBase64Url(id), at * ID);
    this.#kinds[at] = kind + 1;
    this.#parents[at] = parent;
    this.#leads[at] = leads;
    this.#minutes[at] = minutes;
    this.#stamps[at] = stamp;
    for (const member of members) this.#members[this.#memberCount++] = member;
    this.#membersAt[at + 1] = this.#memberCount;
    const folded = foldedWords(text);
    const open = this.#open;
    this.#foldedAt[at] = open.folded.length;
    this.#writtenAt[at] = open.size;
    open.folded += ` ${folded} `;
    const written = utf8(text);
    open.written.push(written);
    open.size += written.length;
    this.#vocabulary.note(folded, this.#chunks.length);
    this.#count += 1;
    if (open.folded.length >= CHUNK) this.#close();
  }

  /** Texts that are not in it are passed over. */
  remove(ids: Iterable<string>): void {
    const gone = new Map<number, Uint8Array[]>();
    for (const id of ids) {
      const bytes = fromBase64Url(id);
      const first = firstOf(bytes, 0);
      gone.set(first, [...(gone.get(first) ?? []), bytes]);
    }
    if (gone.size === 0) return;
    for (let at = 0; at < this.#count; at += 1) {
      if (this.#kinds[at] === 0) continue;
      const alike = gone.get(firstOf(this.#ids, at * ID));
      if (alike?.some((bytes) => bytes.every((byte, i) => byte === this.#ids[at * ID + i]))) this.#drop(at);
    }
    if (this.#dead > MANY_DEAD && this.#dead * 3 > this.#count) this.#clearAway();
  }

  /** What of a kind is in it, by id with its stamp; made to compare it with what is there now. */
  heldOf(kind: number): Map<string, number> {
    const held = new Map<string, number>();
    for (let at = 0; at < this.#count; at += 1)
      if (this.#kinds[at] === kind + 1) held.set(this.idOf(at), this.#stamps[at] ?? 0);
    return held;
  }

  /** Number of a text; undefined where it is not in it. */
  find(id: string): number | undefined {
    const bytes = fromBase64Url(id);
    const first = firstOf(bytes, 0);
    for (let at = 0; at < this.#count; at += 1) {
      if (firstOf(this.#ids, at * ID) !== first || this.#kinds[at] === 0) continue;
      if (bytes.every((byte, i) => byte === this.#ids[at * ID + i])) return at;
    }
    return undefined;
  }

  idOf(at: number): string {
    return toBase64Url(this.#ids.slice(at * ID, at * ID + ID));
  }

  kindOf(at: number): number {
    return (this.#kinds[at] ?? 0) - 1;
  }

  parentOf(at: number): number {
    return this.#parents[at] ?? 0;
  }

  leadsOf(at: number): number {
    return this.#leads[at] ?? 0;
  }

  minutesOf(at: number): number {
    return this.#minutes[at] ?? 0;
  }

  membersOf(at: number): readonly number[] {
    return [...this.#members.subarray(this.#membersAt[at] ?? 0, this.#membersAt[at + 1] ?? 0)];
  }

  isAbout(at: number, member: number): boolean {
    const end = this.#membersAt[at + 1] ?? 0;
    for (let i = this.#membersAt[at] ?? 0; i < end; i += 1) if (this.#members[i] === member) return true;
    return false;
  }

  /** As it was written. */
  textOf(at: number): string {
    const chunk = this.#chunks.find(({ from, to }) => at >= from && at < to);
    const from = this.#writtenAt[at] ?? 0;
    if (!chunk) return fromUtf8(this.#open.written[at - this.#open.from] ?? new Uint8Array(0));
    return fromUtf8(chunk.written.subarray(from, at + 1 < chunk.to ? this.#writtenAt[at + 1] : chunk.written.length));
  }

  /** What holds all the words (folded), the most alike first, then the latest. Slips are allowed for only where little else is found. */
  search(words: readonly string[], wanted: Wanted): Finds {
    if (words.length === 0) return { total: 0, best: [], withSlips: false };
    const asked = words.map(askedWord);
    const exact = asked.map((word) => this.#vocabulary.seek(word));
    const found = this.#scan(exact, wanted);
    if (found.total >= FEW) return { ...found, withSlips: false };
    const sought = asked.map((word, at) => this.#vocabulary.withSlips(word, exact[at]));
    if (sought.every((one, at) => one === exact[at])) return { ...found, withSlips: false };
    const tolerant = this.#scan(sought, wanted);
    return tolerant.total > found.total ? { ...tolerant, withSlips: true } : { ...found, withSlips: false };
  }

  #scan(sought: readonly (Sought | undefined)[], { wanted, minutes, first, most }: Wanted): Omit<Finds, 'withSlips'> {
    const best = new Best(most);
    let total = 0;
    // The rarest first: the others are then looked for in the few texts that hold it.
    const [rarest, ...others] = sought.filter((one) => one !== undefined).sort((a, b) => a.often - b.often);
    if (!rarest || others.length + 1 < sought.length) return { total, best: [] };
    const parts = others.reduce((both, one) => both & one.parts, rarest.parts);
    const open = { folded: this.#open.folded, from: this.#open.from, to: this.#count };
    for (const [number, chunk] of [...this.#chunks, open].entries()) {
      if (!Vocabulary.has(parts, number)) continue;
      const { folded, from, to } = chunk;
      const alike = this.#scanChunk(chunk, rarest);
      for (let i = 0; i < to - from; i += 1) {
        const at = from + i;
        let sum = alike[i] ?? 0;
        if (sum === 0 || this.#kinds[at] === 0) continue;
        for (const one of others) {
          if (sum === 0) break;
          const end = at + 1 < to ? this.#foldedAt[at + 1] : folded.length;
          const likeness = likenessIn(folded.slice(this.#foldedAt[at], end), one);
          sum = likeness === undefined ? 0 : Math.min(WORST, sum + likeness);
        }
        if (sum === 0 || !wanted(at)) continue;
        total += 1;
        best.offer(at, sum - 1, first(at), minutes(at));
      }
    }
    return { total, best: best.inOrder() };
  }

  /** For each text of a chunk 1 + how unlike the word is that it holds; 0 where it holds none. */
  #scanChunk({ folded, from, to }: Omit<Chunk, 'written'>, sought: Sought): Uint8Array {
    const answers = new Uint8Array(to - from);
    const { word, forms, needles } = sought;
    const starts = this.#foldedAt;
    for (const needle of needles) {
      const lead = word.text.indexOf(needle);
      let text = from;
      let next = text + 1 < to ? (starts[text + 1] ?? 0) : Infinity;
      for (let hit = folded.indexOf(needle); hit >= 0;) {
        const likeness = likenessAt(folded, hit, needle, lead, word.text, forms);
        if (likeness === undefined) {
          hit = folded.indexOf(needle, hit + needle.length);
          continue;
        }
        while (hit >= next) {
          text += 1;
          next = text + 1 < to ? (starts[text + 1] ?? 0) : Infinity;
        }
        const so = answers[text - from] ?? 0;
        if (so === 0 || 1 + likeness < so) answers[text - from] = 1 + likeness;
        // Nothing more alike comes in this text, or is worth to be looked for at so few letters.
        const over = likeness === EXACT || needle.length < 4;
        if (over && next === Infinity) break;
        hit = folded.indexOf(needle, over ? next : hit + needle.length);
      }
    }
    return answers;
  }

  #drop(at: number): void {
    if (this.#kinds[at] === 0) return;
    this.#kinds[at] = 0;
    this.#dead += 1;
  }

  #close(): void {
    const { folded, written, from, size } = this.#open;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const one of written) {
      bytes.set(one, at);
      at += one.length;
    }
    this.#chunks.push({ folded: flat(folded), written: bytes, from, to: this.#count });
    this.#open = openChunk(this.#count);
  }

  #clearAway(): void {
    const fresh = new TextIndex();
    for (let at = 0; at < this.#count; at += 1) {
      if (this.#kinds[at] === 0) continue;
      fresh.add({
        id: this.idOf(at),
        kind: this.kindOf(at),
        parent: this.parentOf(at),
        leads: this.leadsOf(at),
        members: this.membersOf(at),
        minutes: this.minutesOf(at),
        stamp: this.#stamps[at] ?? 0,
        text: this.textOf(at),
      });
    }
    this.#chunks = fresh.#chunks;
    this.#open = fresh.#open;
    this.#vocabulary = fresh.#vocabulary;
    this.#count = fresh.#count;
    this.#dead = 0;
    this.#ids = fresh.#ids;
    this.#foldedAt = fresh.#foldedAt;
    this.#writtenAt = fresh.#writtenAt;
    this.#kinds = fresh.#kinds;
    this.#parents = fresh.#parents;
    this.#leads = fresh.#leads;
    this.#minutes = fresh.#minutes;
    this.#stamps = fresh.#stamps;
    this.#membersAt = fresh.#membersAt;
    this.#members = fresh.#members;
    this.#memberCount = fresh.#memberCount;
  }

  #makeRoom(texts: number, members: number): void {
    if (this.#ids.length < texts * ID) {
      const room = Math.ceil(texts * 1.08) + 512;
      this.#ids = grown(this.#ids, new Uint8Array(room * ID));
      this.#kinds = grown(this.#kinds, new Uint8Array(room));
      this.#foldedAt = grown(this.#foldedAt, new Uint32Array(room));
      this.#writtenAt = grown(this.#writtenAt, new Uint32Array(room));
      this.#parents = grown(this.#parents, new Uint32Array(room));
      this.#leads = grown(this.#leads, new Uint32Array(room));
      this.#minutes = grown(this.#minutes, new Uint32Array(room));
      this.#stamps = grown(this.#stamps, new Uint32Array(room));
      this.#membersAt = grown(this.#membersAt, new Uint32Array(room + 1));
    }
    if (this.#members.length < members)
      this.#members = grown(this.#members, new Uint32Array(Math.ceil(members * 1.08) + 512));
  }
}

/** The best finds so far. Mostly what is offered is worse than all of them, and costs one comparison. */
class Best {
  readonly #finds: (Find & { readonly order: number })[] = [];

  constructor(readonly most: number) {}

  offer(at: number, unlike: number, first: boolean, minutes: number): void {
    const order = (unlike * 2 + (first ? 0 : 1)) * 2 ** 32 + (2 ** 32 - 1 - minutes);
    const finds = this.#finds;
    if (finds.length === this.most && order >= (finds.at(-1)?.order ?? 0)) return;
    let [low, high] = [0, finds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((finds[middle]?.order ?? 0) <= order) low = middle + 1;
      else high = middle;
    }
    finds.splice(low, 0, { at, unlike, order });
    if (finds.length > this.most) finds.pop();
  }

  inOrder(): readonly Find[] {
    return this.#finds.map(({ at, unlike }) => ({ at, unlike }));
  }
}

/** The best likeness of any word in a text; undefined where none is like it. */
function likenessIn(folded: string, { word, forms, needles }: Sought): Likeness | undefined {
  let best: Likeness | undefined;
  for (const needle of needles) {
    const lead = word.text.indexOf(needle);
    for (let hit = folded.indexOf(needle); hit >= 0; hit = folded.indexOf(needle, hit + needle.length)) {
      const likeness = likenessAt(folded, hit, needle, lead, word.text, forms);
      if (likeness === EXACT) return EXACT;
      if (likeness !== undefined && (best === undefined || likeness < best)) best = likeness;
    }
  }
  return best;
}

/** `lead`: where the needle stands in the word that was asked for, -1 where it does not. Mostly the signs around it tell. */
function likenessAt(
  folded: string,
  at: number,
  needle: string,
  lead: number,
  word: string,
  forms: ReadonlyMap<string, Likeness>,
): Likeness | undefined {
  const start = at - lead;
  if (
    lead >= 0 &&
    folded.charCodeAt(start - 1) === BLANK &&
    (needle.length === word.length || folded.startsWith(word, start))
  )
    return folded.charCodeAt(start + word.length) === BLANK ? EXACT : BEGINS;
  if (forms.size === 0) return undefined;
  const from = folded.charCodeAt(at - 1) === BLANK ? at : folded.lastIndexOf(' ', at) + 1;
  return forms.get(folded.slice(from, folded.indexOf(' ', at + needle.length)));
}

function openChunk(from: number): {
  folded: string;
  readonly written: Uint8Array[];
  size: number;
  readonly from: number;
} {
  return { folded: '', written: [], size: 0, from };
}

/**
 * The same in one piece, with one byte a sign where its signs allow that: an engine keeps what was put together as its pieces, and
 * what came out of a text with one long dash in it at two bytes a sign.
 */
function flat(text: string): string {
  return fromUtf8(utf8(text));
}

function firstOf(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

function grown<T extends Uint8Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
