/**
 * Takes out of texts what a reader must not have: names become "Member B", the same one throughout a paper and in the order in
 * which they come up; places, contacts, births, and for some readers agency, group, facilitators and days. Names are found
 * as in a members' copy (members-copy.ts). Rather one word too many than one name too few.
 */
import { contactsOf, knownNames, patternFor, type CopiedMember } from './members-copy.ts';
import { READER_RULES, type PaperReader } from './paper-reader.ts';

export interface KnownPerson extends CopiedMember {
  readonly birthYear?: number | null;
}

/** What the notebook knows of those a paper may speak of. Versions written apart count. */
export interface KnownOfGroup {
  /** Members and candidates, those who left too. */
  readonly people: readonly KnownPerson[];
  readonly facilitators: readonly string[];
  readonly groupNames: readonly string[];
  /** Name, unit, address, contact. */
  readonly agency: readonly string[];
  /** Where the group meets or met. */
  readonly places: readonly string[];
  /** Names of resources in the directory: they say where people live. */
  readonly resources: readonly string[];
}

/** What stands where something was, in the language of the paper. */
export interface RedactionWords {
  readonly member: string;
  readonly facilitator: string;
  readonly place: string;
  readonly contact: string;
  readonly number: string;
  readonly agency: string;
  readonly group: string;
  readonly day: string;
  readonly born: string;
  ageBand(from: number, to: number): string;
}

export const REPLACED_KINDS = ['name', 'place', 'contact', 'number', 'agency', 'group', 'day', 'birth'] as const;
export type ReplacedKind = (typeof REPLACED_KINDS)[number];

export interface Replaced {
  readonly kind: ReplacedKind;
  readonly original: string;
  readonly shown: string;
  readonly count: number;
}

export interface Redaction {
  text(text: string): string;
  /** Whether somebody goes by their name. A stranger's does. */
  keepsName(name: string): boolean;
  /** All that was replaced so far, in the order it came up. */
  replaced(): readonly Replaced[];
}

/** `subject`: id of the member the paper is about, '' for none. `year`: the present one, for ages. */
export function redaction(
  known: KnownOfGroup,
  reader: PaperReader,
  subject: string,
  words: RedactionWords,
  year: number,
): Redaction {
  if (READER_RULES[reader].names === 'all') return { text: (text) => text, keepsName: () => true, replaced: () => [] };
  return new Redacting(known, reader, subject, words, year);
}

/** Signs that stand for what was replaced until a text is done, so that nothing is looked at twice. */
const FIRST_SIGN = 0xf0000;
const SIGNS = /[\u{f0000}-\u{10fffd}]/gu;

const WEEKDAY =
  "(?:(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun)\\.?,?\\s+)?";
const MONTH =
  '(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december|jan|feb|mar|apr|jun|jul|agu|agt|aug|sept|sep|okt|oct|nov|des|dec)\\.?(?!\\p{L})';
const DAY = '(?:\\d{1,2}\\s*[-–—]\\s*)?\\d{1,2}(?:st|nd|rd|th)?';
const WORDED = `${WEEKDAY}${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4}(?!\\d))?|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,\\s*\\d{4})?(?!\\d)`;
const ISO = '\\d{4}-\\d{2}-\\d{2}(?!\\d)';
const NUMBERED = '\\d{1,2}(?<gap>[/.-])\\d{1,2}\\k<gap>(?:\\d{4}|\\d{2})(?![\\d/.-]*\\d)';
const BORN = '(?<![\\p{L}])(?:lahir|kelahiran|ttl|born|birth(?:day|date)?|d\\.?o\\.?b\\.?)(?!\\p{L})[^\\d\\n]{0,48}?';

/** Everything with digits in it, and addresses of the net: what comes first is taken first. */
const DIGITS = new RegExp(
  [
    `(?<born>${BORN})(?<birth>${WORDED}|${ISO}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})(?!\\d)|(?:19|20)\\d{2}(?!\\d))`,
    '(?<net>[^\\s@<>,;()]+@[^\\s@<>,;()]+|(?:https?://|www\\.|wa\\.me/)[^\\s<>"]+|(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_.]{3,})',
    `(?<![\\p{L}\\d])(?<worded>${WORDED})`,
    `(?<!\\d)(?<iso>${ISO})`,
    `(?<![\\d/.-])(?<numbered>${NUMBERED})`,
    '(?<time>(?<![\\d.:])(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?![.:]?\\d))',
    '(?<dayOnly>(?<![\\p{L}])(?:tgl\\.?|tanggal)\\s*\\d{1,2}(?:/\\d{1,2})?(?!\\d))',
    '(?<parish>(?<![\\p{L}])rt\\.?\\s*\\d+(?:\\s*[,/]?\\s*rw\\.?\\s*\\d+|/\\d+)?(?!\\d)|(?<![\\p{L}])rw\\.?\\s*\\d+(?!\\d))',
    '(?<run>(?<!\\d)[+(]*\\d[\\d\\s().\\/_–—-]{5,}\\d)',
    '(?<year>(?<![\\d.,])(?:19|20)\\d{2}(?![\\d]|[.,]\\d))',
  ].join('|'),
  'giu',
);

/** A street is told from "jalan kaki" by its capital. */
const STREET =
  /(?<!\p{L})(?:[Jj]l\.?|JL\.?|[Jj]ln\.?|[Jj]alan|JALAN|[Gg]g\.?|[Gg]ang|GANG)\s+\p{Lu}[\p{L}\p{M}\p{N}.]*(?:\s+(?!No\b)\p{Lu}[\p{L}\p{M}]*)*(?:,?\s+(?:[Nn]o\.?|[Nn]omor)?\s*\d+\p{L}?(?!\p{L}))?/gu;

/** Words in the name of a place that are no place by themselves. */
const COMMON_IN_PLACES = new Set(
  (
    'balai warga rumah gedung ruang ruangan aula kantor desa dusun kelurahan kecamatan kabupaten kota kampung jalan gang lantai ' +
    'sekolah masjid musala mushola gereja pura vihara taman pos posyandu puskesmas panti yayasan lapangan pendopo sanggar ' +
    'serbaguna pertemuan kelas halaman belakang depan samping utara selatan timur barat tengah lama baru bersama ibu bapak pak ' +
    'kelompok anggota house hall room office village street road school church mosque community centre center building floor ' +
    'park garden north south east west old new meeting the group and at of with'
  ).split(' '),
);

interface Phrase {
  readonly kind: 'place' | 'agency' | 'group' | 'contact';
  readonly words: string;
}

class Redacting implements Redaction {
  readonly #rule;
  readonly #names;
  /** Ids of those who go by their name. */
  readonly #kept = new Set<string>();
  readonly #labels = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #facilitators = new Set<string>();
  readonly #replaced = new Map<string, Replaced & { count: number }>();
  readonly #signs = new Map<string, string>();
  readonly #meanings: string[] = [];
  readonly #protectedPhrases: RegExp | undefined;
  readonly #contacts: RegExp | undefined;
  readonly #phrases: RegExp | undefined;
  readonly #placeWords: RegExp | undefined;
  readonly #birthYears: ReadonlySet<number>;

  constructor(
    known: KnownOfGroup,
    reader: PaperReader,
    subject: string,
    readonly words: RedactionWords,
    readonly year: number,
  ) {
    this.#rule = READER_RULES[reader];
    const facilitators = distinct(known.facilitators).map((name, at) => ({ ...NOBODY, id: `f-${at}`, name }));
    for (const { id } of facilitators) {
      this.#facilitators.add(id);
      if (this.#rule.known) this.#kept.add(id);
    }
    this.#names = knownNames([...known.people, ...facilitators]);
    if (subject !== '' && this.#rule.names === 'subject') {
      this.#kept.add(subject);
      this.#label(subject);
    }
    this.#contacts = contactsOf(known.people);
    this.#birthYears = new Set(known.people.flatMap(({ birthYear }) => birthYear ?? []));
    const places = this.#rule.drops.has('place') ? known.places : [];
    const agency = known.agency.map((words): Phrase => ({ kind: 'agency', words }));
    this.#protectedPhrases = this.#rule.known ? pattern(agency) : undefined;
    this.#phrases = pattern([
      ...withParts(places).map((words): Phrase => ({ kind: 'place', words })),
      ...(this.#rule.drops.has('place') ? known.resources : []).map((words): Phrase => ({ kind: 'place', words })),
      ...known.people
        .flatMap(({ contact }) => withParts([contact]))
        .filter((words) => /\p{L}/u.test(words) && words.length >= LEAST_CONTACT)
        .map((words): Phrase => ({ kind: 'contact', words })),
      ...(this.#rule.known ? [] : agency),
      ...(this.#rule.known ? [] : known.groupNames)
        .filter((words) => !COMMON_IN_PLACES.has(words.trim().toLowerCase()))
        .map((words): Phrase => ({ kind: 'group', words })),
    ]);
    const properWords = distinct(places.flatMap((place) => place.match(/\p{Lu}[\p{L}\p{M}]{3,}/gu) ?? [])).filter(
      (word) => !COMMON_IN_PLACES.has(word.toLowerCase()),
    );
    this.#placeWords =
      properWords.length === 0
        ? undefined
        : new RegExp(`(?<![\\p{L}\\p{M}])(?:${properWords.join('|')})(?![\\p{L}\\p{M}])`, 'gu');
  }

  readonly text = (text: string): string => {
    if (text === '') return text;
    const plain = text.normalize('NFD').replace(SIGNS, '');
    let current = plain;
    if (this.#protectedPhrases) current = current.replace(this.#protectedPhrases, (found) => this.#sign(found));
    if (this.#contacts)
      current = current.replace(this.#contacts, (found) => this.#replace('contact', found, this.words.contact));
    if (this.#phrases) {
      current = current.replace(this.#phrases, (found: string, ...rest: unknown[]) => {
        const groups = rest.at(-1) as Partial<Record<Phrase['kind'], string>>;
        const kind = (['place', 'agency', 'group', 'contact'] as const).find((one) => groups[one] !== undefined);
        return kind ? this.#replace(kind, found, this.words[kind]) : found;
      });
    }
    if (this.#rule.drops.has('place'))
      current = current.replace(STREET, (found) => this.#replace('place', found, this.words.place));
    current = this.#withoutDigits(current);
    current = this.#names.replaced(current, (whose, found) => this.#named(whose, found));
    if (this.#placeWords)
      current = current.replace(this.#placeWords, (found) => this.#replace('place', found, this.words.place));
    // Nothing found: the very text, however its accents are written.
    if (current === plain && plain === text.normalize('NFD')) return text;
    return current
      .replace(SIGNS, (sign) => this.#meanings[(sign.codePointAt(0) ?? 0) - FIRST_SIGN] ?? '')
      .normalize('NFC');
  };

  readonly keepsName = (name: string): boolean => {
    let hidden = false;
    this.#names.replaced(name.normalize('NFD'), (whose, found) => {
      if (whose.some((id) => !this.#kept.has(id))) hidden = true;
      return found;
    });
    return !hidden;
  };

  readonly replaced = (): readonly Replaced[] => [...this.#replaced.values()].map((one) => ({ ...one }));

  #named(whose: readonly string[], found: string): string {
    if (whose.every((id) => this.#kept.has(id))) return this.#sign(found);
    // The same first name twice: nobody but the writer knows who was meant, so both stand there.
    return this.#replace('name', found, [...new Set(whose.map((id) => this.#label(id)))].join('/'));
  }

  /** "Member B": the next letter, unless that would itself read like somebody's name. */
  #label(id: string): string {
    const found = this.#labels.get(id);
    if (found !== undefined) return found;
    const facilitator = this.#facilitators.has(id);
    const word = facilitator ? this.words.facilitator : this.words.member;
    let label = facilitator && this.#facilitators.size === 1 ? word : `${word} ${letters(0)}`;
    for (let at = 0; this.#taken.has(label) || this.#names.says(label.normalize('NFD')); at += 1) {
      label = at < MOST_LETTERS ? `${word} ${letters(at)}` : `(${at - MOST_LETTERS + 1})`;
    }
    this.#taken.add(label);
    this.#labels.set(id, label);
    return label;
  }

  #withoutDigits(text: string): string {
    const { drops, known } = this.#rule;
    return text.replace(DIGITS, (found: string, ...rest: unknown[]) => {
      const part = rest.at(-1) as Partial<Record<string, string>>;
      if (part.birth !== undefined) {
        return `${part.born ?? ''}${this.#replace('birth', part.birth, this.#age(part.birth) ?? this.words.born)}`;
      }
      if (part.net !== undefined) return this.#replace('contact', found, this.words.contact);
      const day = part.worded ?? part.iso ?? part.numbered;
      if (day !== undefined) return known || !isDay(day) ? found : this.#replace('day', found, monthOf(day));
      if (part.dayOnly !== undefined) return known ? found : this.#replace('day', found, this.words.day);
      if (part.parish !== undefined)
        return drops.has('place') ? this.#replace('place', found, this.words.place) : found;
      if (part.run !== undefined && isNumberOfSomebody(part.run))
        return this.#replace('number', found, this.words.number);
      if (part.year !== undefined && !known && this.#birthYears.has(Number(part.year)))
        return this.#replace('birth', found, this.#age(part.year) ?? this.words.born);
      return found;
    });
  }

  /** Within ten years: it says how old somebody is without saying who they are. */
  #age(birth: string): string | undefined {
    const year = /(?:19|20)\d{2}/u.exec(birth)?.[0];
    const age = year === undefined ? -1 : this.year - Number(year);
    if (age < 0 || age > OLDEST) return undefined;
    const from = Math.floor(age / 10) * 10;
    return this.words.ageBand(from, from + 9);
  }

  #replace(kind: ReplacedKind, found: string, shown: string): string {
    const original = found.normalize('NFC').replace(SIGNS, '…').trim();
    const key = `${kind}\n${original}\n${shown}`;
    const before = this.#replaced.get(key);
    if (before) before.count += 1;
    else this.#replaced.set(key, { kind, original, shown, count: 1 });
    return this.#sign(shown);
  }

  #sign(meaning: string): string {
    let sign = this.#signs.get(meaning);
    if (sign === undefined) {
      sign = String.fromCodePoint(FIRST_SIGN + this.#meanings.length);
      this.#meanings.push(meaning);
      this.#signs.set(meaning, sign);
    }
    return sign;
  }
}

const NOBODY = { name: '', called: '', initials: '', contact: '', addedAt: null };
const MOST_LETTERS = 26 * 27;
const OLDEST = 119;
const LEAST_CONTACT = 8;
const LEAST_PHRASE = 2;

/** 0 → A, 25 → Z, 26 → AA. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
}

/** What stands between commas and line breaks is looked for by itself as well. */
function withParts(texts: readonly string[]): readonly string[] {
  return distinct(
    texts.flatMap((text) => [
      text,
      ...text.split(/[,;\n]/u).filter((part) => (part.match(/\p{L}/gu)?.length ?? 0) > 3),
    ]),
  );
}

/** One pattern over phrases, longest first, a named group for each kind. */
function pattern(phrases: readonly Phrase[]): RegExp | undefined {
  const kinds = (['place', 'agency', 'group', 'contact'] as const).flatMap((kind) => {
    const all = distinct(phrases.filter((one) => one.kind === kind).map(({ words }) => words))
      .filter((words) => (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= LEAST_PHRASE)
      .sort((a, b) => b.length - a.length)
      .map(patternFor)
      .filter((one) => one !== '');
    return all.length === 0 ? [] : [`(?<${kind}>${all.join('|')})`];
  });
  if (kinds.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${kinds.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

/** "Kamis, 23 November 2026" → "November 2026", "2026-11-23" and "23/11/2026" → "11/2026". */
function monthOf(day: string): string {
  const iso = /^(\d{4})-(\d{2})-\d{2}$/u.exec(day);
  if (iso) return `${iso[2] ?? ''}/${iso[1] ?? ''}`;
  const numbered = /^\d{1,2}[/.-](\d{1,2})[/.-](\d{2,4})$/u.exec(day);
  if (numbered) return `${numbered[1] ?? ''}/${numbered[2] ?? ''}`;
  const month = new RegExp(MONTH, 'iu').exec(day)?.[0] ?? '';
  const year = /\d{4}/u.exec(day)?.[0];
  return [month, year].filter(Boolean).join(' ');
}

function isDay(day: string): boolean {
  const [, first = '1', second = '1'] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/u.exec(day) ?? [];
  const [low = 0, high = 0] = [Number(first), Number(second)].sort((a, b) => a - b);
  return low > 0 && low <= 12 && high <= 31;
}

/** A telephone, an identity card, an account; no sum of money, no list of years or small numbers. */
function isNumberOfSomebody(run: string): boolean {
  const groups = run.match(/\d+/gu) ?? [];
  const digits = groups.join('').length;
  if (/^\d{1,3}(?:\.\d{3})+$/u.test(run) || groups.every((group) => /^(?:19|20)\d{2}$/u.test(group))) return false;
  if (!groups.some((group) => group.length > 2)) return false;
  return digits >= 9 || (digits >= 7 && /^[+(]*0|^[+(]/u.test(run));
}
