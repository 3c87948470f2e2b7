/**
 * A sheet as one reader may have it. Every piece of a sheet passes here; a new kind of block, or a new property of one, does not
 * compile until it is handled.
 */
import { isLeftOut, type PaperReader, type Tells } from '../practice/paper-reader.ts';
import { redaction, type KnownOfGroup, type RedactionWords, type Replaced } from '../practice/redaction.ts';
import { READER_RULES } from '../practice/paper-reader.ts';
import type {
  FormHead,
  Sheet,
  SheetBlock,
  SheetFact,
  SheetMark,
  SheetPicture,
  SheetSignature,
  SheetText,
} from './sheet.ts';
import type { SmallPicture } from './small-picture.ts';

/** What the copy for one reader says of itself, in the language of the paper. */
export interface CopyWords extends RedactionWords {
  /** Whose copy it is, in the head. */
  readonly copy: string;
  /** What whoever holds it should know; '' for nothing. */
  readonly notice: string;
  readonly foot: string;
  readonly end: string;
}

export interface LeftOut {
  /** Heading or label of what is not there. */
  readonly what: string;
  readonly tells: Tells;
  readonly count: number;
}

export interface RedactedSheet {
  readonly sheet: Sheet;
  readonly replaced: readonly Replaced[];
  readonly leftOut: readonly LeftOut[];
}

export interface Wanted {
  readonly reader: PaperReader;
  /** Id of the member the paper is about; '' for none. */
  readonly subject: string;
  /** The present one, for ages. */
  readonly year: number;
}

export function redactedSheet(sheet: Sheet, known: KnownOfGroup, wanted: Wanted, words: CopyWords): RedactedSheet {
  if (READER_RULES[wanted.reader].names === 'all') return { sheet, replaced: [], leftOut: [] };
  return new SheetRedaction(known, wanted, words).of(sheet);
}

/** Takes what is left of an object whose properties were all handled: one that was forgotten does not compile. */
function handled(_: Record<string, never>): void {
  // The type has done its work.
}

class SheetRedaction {
  readonly #redaction;
  readonly #leftOut = new Map<string, LeftOut & { count: number }>();

  constructor(
    known: KnownOfGroup,
    readonly wanted: Wanted,
    readonly words: CopyWords,
  ) {
    this.#redaction = redaction(known, wanted.reader, wanted.subject, words, wanted.year);
  }

  of(sheet: Sheet): RedactedSheet {
    const { language, page, letterhead, title, subtitles, notice, blocks, foot, ...rest } = sheet;
    handled(rest);
    handled(without(letterhead, 'name', 'lines', 'copy', 'logo'));
    handled(without(foot, 'left', 'page', 'of'));
    const { known } = READER_RULES[this.wanted.reader];
    // The order in which things stand on the paper: letters are given as names come up.
    const redacted: Sheet = {
      language,
      page: page === 'members' ? page : 'handed',
      letterhead: {
        name: known ? this.#text(letterhead.name) : '',
        lines: known ? letterhead.lines.map((line) => this.#text(line)) : [],
        copy: this.words.copy,
        // A logo names the agency as surely as its name does.
        ...(known && letterhead.logo ? { logo: letterhead.logo } : {}),
      },
      title: this.#text(title),
      subtitles: subtitles.map((subtitle) => this.#text(subtitle)).filter(Boolean),
      notice: [this.words.notice, this.#text(notice)].filter(Boolean).join(' '),
      blocks: [...this.#blocks(blocks, this.#text(title)), { is: 'aside', text: this.words.end }],
      foot: { left: this.words.foot, page: foot.page, of: foot.of },
    };
    return { sheet: redacted, replaced: this.#redaction.replaced(), leftOut: [...this.#leftOut.values()] };
  }

  #blocks(blocks: readonly SheetBlock[], under: string): SheetBlock[] {
    return blocks.flatMap((block) => {
      if (!this.#leaves(block.tells, headingOf(block) || under)) return [];
      const redacted = this.#block(block);
      return redacted ? [redacted] : [];
    });
  }

  /** Undefined where nothing is left of it. */
  #block(block: SheetBlock): SheetBlock | undefined {
    switch (block.is) {
      case 'section': {
        const { is, heading, blocks, tells: _, ...rest } = block;
        handled(rest);
        const said = this.#text(heading);
        const inner = this.#blocks(blocks, said);
        return inner.length === 0 && blocks.length > 0 ? undefined : { is, heading: said, blocks: inner };
      }
      case 'facts': {
        const { is, rows, tells: _, ...rest } = block;
        handled(rest);
        const left = rows.filter(({ label, tells }) => this.#leaves(tells, label)).map((row) => this.#fact(row));
        return left.length === 0 && rows.length > 0 ? undefined : { is, rows: left };
      }
      case 'text': {
        const { is, text, tells: _, ...rest } = block;
        handled(rest);
        return { is, text: this.#told(text) };
      }
      case 'aside': {
        const { is, text, tells: _, ...rest } = block;
        handled(rest);
        return { is, text: this.#text(text) };
      }
      case 'roll': {
        const { is, rows, narrow, tells: _, ...rest } = block;
        handled(rest);
        return {
          is,
          narrow,
          rows: rows.map(({ who, state, remark, ...more }) => {
            handled(more);
            return { who: this.#text(who), state: this.#text(state), remark: this.#text(remark) };
          }),
        };
      }
      case 'table':
        return this.#table(block);
      case 'slips': {
        const { is, form, names, asks, steps, free, tells: _, ...rest } = block;
        handled(rest);
        return {
          is,
          form: this.#form(form),
          names: names.map((name) => this.#text(name)),
          asks: asks.map(({ question, low, high, ...more }) => {
            handled(more);
            return { question: this.#text(question), low: this.#text(low), high: this.#text(high) };
          }),
          steps: steps.map((step) => this.#text(step)),
          free: this.#text(free),
        };
      }
      case 'pictures': {
        const { is, rows, tells: _, ...rest } = block;
        handled(rest);
        return { is, rows: rows.map((row) => this.#picture(row)) };
      }
      case 'key': {
        const { is, signs, tells: _, ...rest } = block;
        handled(rest);
        return {
          is,
          signs: signs.map(({ picture, word, ...more }) => {
            handled(more);
            return { picture: this.#drawing(picture), word: this.#text(word) };
          }),
        };
      }
      case 'marks': {
        const { is, marks, tells: _, ...rest } = block;
        handled(rest);
        return { is, marks: marks.map((mark) => this.#mark(mark)) };
      }
      case 'signatures': {
        const { is, rows, tells: _, ...rest } = block;
        handled(rest);
        return { is, rows: rows.map((row) => this.#signature(row)) };
      }
    }
  }

  #table(block: Extract<SheetBlock, { is: 'table' }>): SheetBlock | undefined {
    const { is, caption, columns, rows, long, form, rowTells, tells: _, ...rest } = block;
    handled(rest);
    const name = this.#text(caption);
    const shown = columns.flatMap(({ label, width, tells, ...more }, at) => {
      handled(more);
      return this.#leaves(tells, label) ? [{ at, label: this.#text(label), width }] : [];
    });
    if (shown.length === 0 && columns.length > 0) return undefined;
    const left = rows.filter((_row, at) => this.#leaves(rowTells?.[at], caption));
    if (left.length === 0 && rows.length > 0) return undefined;
    return {
      is,
      caption: name,
      long,
      ...(form ? { form: this.#form(form) } : {}),
      columns: shown.map(({ label, width }) => ({ label, width })),
      rows: left.map((row) =>
        shown.flatMap(({ at }) => {
          const cell = row[at];
          return cell ? [this.#told(cell)] : [];
        }),
      ),
    };
  }

  /** A code is drawn by chance and leads nowhere outside of the notebook. */
  #form({ code, words, ...rest }: FormHead): FormHead {
    handled(rest);
    return { code, words: this.#text(words) };
  }

  #fact({ label, value, tells: _, ...rest }: SheetFact): SheetFact {
    handled(rest);
    return { label: this.#text(label), value: this.#told(value) };
  }

  #picture({ name, picture, told, hint, ...rest }: SheetPicture): SheetPicture {
    handled(rest);
    return {
      name: this.#told(name),
      picture: picture && this.#drawing(picture),
      told: this.#told(told),
      hint: this.#text(hint),
    };
  }

  #drawing({ width, height, strokes, labels, ...rest }: SmallPicture): SmallPicture {
    handled(rest);
    return {
      width,
      height,
      strokes,
      labels: labels.map(({ x, y, text, ...more }) => {
        handled(more);
        return { x, y, text: this.#text(text) };
      }),
    };
  }

  #mark({ code, name, sign, word, notes, ...rest }: SheetMark): SheetMark {
    handled(rest);
    return {
      code: this.#text(code),
      name: this.#text(name),
      sign,
      word: this.#text(word),
      notes: notes.map((note) => this.#text(note)),
    };
  }

  /** Whose hand it is can be seen: what was drawn goes with the name. */
  #signature({ role, name, drawn = '', said = '', ...rest }: SheetSignature): SheetSignature {
    handled(rest);
    const keeps = READER_RULES[this.wanted.reader].known && name.trim() !== '' && this.#redaction.keepsName(name);
    if (drawn !== '' && !keeps) this.#note(this.#text(role), 'identity');
    return { role: this.#text(role), name: this.#text(name), drawn: keeps ? drawn : '', said: this.#text(said) };
  }

  #told({ text, others, also, ...rest }: SheetText): SheetText {
    handled(rest);
    return { text: this.#text(text), others: others.map((other) => this.#text(other)), also: this.#text(also) };
  }

  #text(text: string): string {
    return this.#redaction.text(text);
  }

  /** Whether a piece stays; what does not is listed. */
  #leaves(tells: Tells | undefined, what: string): boolean {
    if (tells === undefined || !isLeftOut(tells, this.wanted.reader, this.wanted.subject)) return true;
    this.#note(what, tells);
    return false;
  }

  #note(what: string, tells: Tells): void {
    const key = `${tells}\n${what}`;
    const before = this.#leftOut.get(key);
    if (before) before.count += 1;
    else this.#leftOut.set(key, { what, tells, count: 1 });
  }
}

function headingOf(block: SheetBlock): string {
  if (block.is === 'section') return block.heading;
  return block.is === 'table' ? block.caption : '';
}

function without<T extends object, K extends keyof T>(whole: T, ...names: readonly K[]): Omit<T, K> {
  const rest: T = { ...whole };
  for (const name of names) Reflect.deleteProperty(rest, name);
  return rest;
}
