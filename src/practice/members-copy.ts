/**
 * Takes the names of members out of what others may read. Full name, called name and every part of a name of two
 * letters or more are replaced by initials: whole words only, accents, apostrophes and invisible signs aside, with the
 * endings Indonesian and English put to a name; in whatever case, but parts that are common words only with a capital.
 * Rather one word too many than one name too few.
 */
import { initialsIn, type Initialled } from './initials.ts';

export interface CopiedMember extends Initialled {
  /** Never part of a members' copy, so it is looked for as well. */
  readonly contact: string;
  /** Names written apart from those above, on another tablet; looked for like them. */
  readonly also?: readonly string[];
}

export interface MembersCopy {
  /** What stands for a member: initials, or the name for the one the copy is meant for; '' for a stranger's id. */
  labelOf(member: string): string;
  /** The text without other members' names, telephone numbers and mail addresses. */
  text(text: string): string;
}

/** Ways to address someone. As a part of a called name ("Pak Yosef") they name nobody; "pak" would go everywhere. */
const ADDRESSES = new Set(
  (
    'pak bapak ibu mas mbak mba mbah bang abang kak kakak dik adik adek nek nenek kek kakek om tante eyang opa oma ' +
    'bunda ayah mama papa haji hajah pakde bude bulik paklik ustaz ustadz ustazah bin binti ' +
    'bu pa mi ny tn nn hj ir dr drs dra br sr st mr ms mrs miss mister aunt auntie uncle granny grandma grandpa'
  ).split(' '),
);

/** Parts of names ("Dan", "Di", "An") and degrees that are words of every day as well: a name only with a capital. */
const EVERYDAY = new Set(
  (
    'the and dan di ke ya si an se pd sh mm ag th nu ada itu ini dia aku kau lah pun ' +
    'of in on at to is it he we my no so do go me us be by or as up if am may will'
  ).split(' '),
);

/** Accents, Arabic vowel signs, and signs nobody sees: a name is the same name with and without them. */
const LOOSE =
  '\\u0300-\\u036f\\u0640\\u064b-\\u065f\\u0670\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff';
// eslint-disable-next-line no-misleading-character-class -- each of these signs is meant by itself
const LOOSE_SIGNS = new RegExp(`[${LOOSE}]`, 'gu');
const APOSTROPHES = "'’‘ʼʻ′`´";
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'u');
const MAY_LACK = /[.,;:"“”()]/u;
const GAPS = /[\s\-‐‑]+/u;
const NOT_IN_A_PART = /[^\p{L}\p{M}\p{N}'’‘ʼʻ′`´]+/u;
const NAMES_SOMEONE = /[\p{L}\p{Extended_Pictographic}]/u;
/** Written without spaces between words, so "whole words" cannot be asked for. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Javanese}\p{Script=Balinese}]/u;
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{M}])';
const ENDING = "(?:[-‐‑]?(?:nya|ku|mu|lah|kah|pun)(?:[-‐‑]?(?:lah|kah|pun))?|['’ʼ]s)";
const HEARD_ENDING = "(?:[-‐‑]?(?<ending>(?:nya|ku|mu|lah|kah|pun)(?:[-‐‑]?(?:lah|kah|pun))?)|(?<english>['’ʼ]s))";
const LEFT_OUT = '…';
/** Signs of a name that are looked for; a pattern of ten thousand is more than a browser compiles. */
const LONGEST = 200;
const TO_ITS_END = "[\\p{L}\\p{M}\\p{N}'’‘ʼʻ′`´]*";
const MAY_STAND_BETWEEN = `[${APOSTROPHES}]?`;
/** Of signs that may lack, in a row; of a longer one the words around it are looked for by themselves. */
const MOST_BETWEEN = 20;

interface Key {
  /** Whose whole or called name it is; these go before those of whom it is only a part. */
  readonly exact: Set<string>;
  readonly part: Set<string>;
  readonly pattern: string;
  readonly unspaced: boolean;
}

/** Names of people, ready to be found in texts. */
export interface KnownNames {
  /** The text, decomposed (NFD), with what is said for each name; the name itself leaves it. Whose it is: several share a part. */
  replaced(text: string, say: (whose: readonly string[], found: string) => string): string;
  /** Whether a name can be read in it, also with the ending of "Sari’s" behind it. */
  says(text: string): boolean;
}

/** `own`: words that name nobody else are not looked for. */
export function knownNames(people: readonly CopiedMember[], own = ''): KnownNames {
  const keys = keysOf(people);
  for (const [key, { exact, part }] of keys) {
    // A word that is only theirs needs no hiding; their whole name stays findable, so that it is not taken apart.
    if ([...exact, ...part].every((id) => id === own) && exact.size === 0) keys.delete(key);
  }
  const pattern = patternOf([...keys.values()]);

  function found(text: string, labelFor: (key: string, found: string) => string): string {
    if (!pattern) return text;
    return text.replace(pattern, (whole: string, ...rest: unknown[]) => {
      const { name = '', ending, english } = rest.at(-1) as Partial<Record<string, string>>;
      const label = labelFor(folded(name), name);
      if (label === name) return whole;
      if (english !== undefined) return `${label}’s`;
      return ending === undefined ? label : `${label}-${ending}`;
    });
  }

  return {
    replaced: (text, say) =>
      found(text, (key, name) => {
        const whose = keys.get(key);
        if (whose?.exact.size === 0 && EVERYDAY.has(key) && name === name.toLowerCase()) return name;
        return say([...(whose && whose.exact.size > 0 ? whose.exact : (whose?.part ?? []))], name);
      }),
    // With the ending of "Sari’s" behind them initials may say a name as well: "ÉA’s" reads like one called Éas.
    says: (text) => found(text, () => LEFT_OUT) !== text || keys.has(folded(`${text}’s`)),
  };
}

/**
 * `own`: the member the copy is meant for; their own name stays. `only`: takes the names of these alone out, and no word
 * that another member is called by too.
 */
export function membersCopy(members: readonly CopiedMember[], own = '', only?: ReadonlySet<string>): MembersCopy {
  const names = knownNames(members, own);
  const contactPattern = contactsOf(only ? members.filter(({ id }) => only.has(id)) : members);
  const labels = labelsOf(members, own, (text) => names.says(text));

  function labelFor(ids: readonly string[], found: string): string {
    if (ids.length === 1 && ids[0] === own) return found;
    if (only && ids.some((id) => !only.has(id))) return found;
    // The same first name twice: nobody but the writer knows who was meant, so both stand there.
    return ids.map((id) => labels.get(id)?.initials ?? '').join('/') || LEFT_OUT;
  }

  return {
    labelOf: (member) => labels.get(member)?.shown ?? '',
    text(text) {
      let current = text.normalize('NFD');
      if (contactPattern) current = current.replace(contactPattern, LEFT_OUT);
      // Initials beside a word that stayed could together read like a name; a second look finds nothing as a rule.
      for (let look = 0; look < 3; look += 1) {
        const next = names.replaced(current, labelFor);
        if (next === current) break;
        current = next;
      }
      return current.normalize('NFC');
    },
  };
}

function keysOf(members: readonly CopiedMember[]): Map<string, Key> {
  const keys = new Map<string, Key>();
  function add(words: string, id: string, whole: boolean) {
    const key = folded(words);
    if (!NAMES_SOMEONE.test(key)) return;
    let entry = keys.get(key);
    if (!entry) keys.set(key, (entry = keyFor(words)));
    (whole ? entry.exact : entry.part).add(id);
  }
  for (const { id, name, called, also = [] } of members) {
    for (const whole of [name, called, ...also]) {
      add(whole, id, true);
      for (const part of bare(whole).split(NOT_IN_A_PART)) {
        const letters = part.match(/\p{L}/gu)?.length ?? 0;
        if (letters >= 2 && !ADDRESSES.has(folded(part))) add(part, id, false);
      }
    }
  }
  return keys;
}

function keyFor(words: string): Key {
  return { exact: new Set(), part: new Set(), pattern: patternFor(words), unspaced: UNSPACED.test(words) };
}

interface Label {
  readonly initials: string;
  readonly shown: string;
}

/** Initials that themselves say a name (chosen as "SARI", or of someone called "Al") give way to a number. */
function labelsOf(
  members: readonly CopiedMember[],
  own: string,
  says: (text: string) => boolean,
): ReadonlyMap<string, Label> {
  const initials = initialsIn(members);
  return new Map(
    members.map((member, index) => {
      const wanted = initials.get(member.id) ?? '';
      const safe = wanted === '' || says(wanted.normalize('NFD')) ? `(${index + 1})` : wanted;
      const named = member.name.trim() || member.called.trim();
      return [member.id, { initials: safe, shown: member.id === own && named !== '' ? named : safe }];
    }),
  );
}

/** One pattern over all names, longest first, so that a full name is not taken for its first part. */
function patternOf(keys: readonly Key[]): RegExp | undefined {
  if (keys.length === 0) return undefined;
  const longestFirst = [...keys].sort((a, b) => b.pattern.length - a.pattern.length);
  const spaced = longestFirst.filter((key) => !key.unspaced).map((key) => key.pattern);
  const unspaced = longestFirst.filter((key) => key.unspaced).map((key) => key.pattern);
  const ways = [
    ...(spaced.length > 0 ? [`${NO_LETTER_BEFORE}(?:${spaced.join('|')})(?=${ENDING}?${NO_LETTER_AFTER})`] : []),
    ...unspaced,
  ];
  return new RegExp(`(?<name>${ways.join('|')})(?:${HEARD_ENDING}${NO_LETTER_AFTER})?`, 'giu');
}

/** A longer one is known by its beginning; what follows are words of it that are looked for by themselves. */
export function patternFor(words: string): string {
  const { pattern, cut } = signsPattern(words);
  return cut ? pattern + TO_ITS_END : pattern;
}

/**
 * All that may stand between two signs of a name is one class. An optional sign each would be short as well, but a row of
 * them ("Siti ..........") can be read in more ways than a tablet lives to try.
 */
function signsPattern(words: string): { readonly pattern: string; readonly cut: boolean } {
  let pattern = '';
  let count = 0;
  let gap = false;
  let lacking: string[] = [];
  for (const sign of bare(words)) {
    // Between any two signs one may stand anyway.
    if (APOSTROPHE.test(sign)) continue;
    if (GAPS.test(sign)) gap = true;
    else if (MAY_LACK.test(sign)) lacking.push(sign);
    else {
      if (count === LONGEST) return { pattern, cut: true };
      pattern += (count === 0 ? atEdge(lacking) : between(gap, lacking)) + escaped(sign) + `[${LOOSE}]*`;
      count += 1;
      gap = false;
      lacking = [];
    }
  }
  return { pattern: count === 0 ? '' : pattern + atEdge(lacking), cut: false };
}

function between(gap: boolean, lacking: readonly string[]): string {
  const more = [...new Set(lacking)].join('');
  if (gap) return `[\\s\\-‐‑${APOSTROPHES}${more}]+`;
  return more === '' ? MAY_STAND_BETWEEN : `[${APOSTROPHES}${more}]{0,${upTo(lacking.length + 1)}}`;
}

function atEdge(lacking: readonly string[]): string {
  return lacking.length === 0 ? '' : `[${[...new Set(lacking)].join('')}]{0,${upTo(lacking.length)}}`;
}

function upTo(count: number): number {
  return Math.min(count, MOST_BETWEEN);
}

function escaped(sign: string): string {
  return sign.replace(/[\^$\\.*+?()[\]{}|/]/u, '\\$&');
}

/** Numbers are looked for with and without the country's code, however they are grouped. */
export function contactsOf(members: readonly Pick<CopiedMember, 'contact'>[]): RegExp | undefined {
  const patterns = members.flatMap(({ contact }) => [
    ...numbersIn(contact).map((number) => {
      const digits = number.replace(/\D/g, '').replace(/^(?:62|0)/, '');
      const more = digits.length > LONGEST ? '[\\d\\s().-]*' : '';
      return `(?<!\\d)(?:\\+?62[\\s()._/–—-]*|0)?${Array.from(digits.slice(0, LONGEST)).join('[\\s()._/–—-]*')}${more}(?!\\d)`;
    }),
    ...mailsIn(contact).map((mail) => {
      const { pattern, cut } = signsPattern(mail);
      return cut ? `${pattern}[^\\s<>,;]*` : pattern;
    }),
  ]);
  return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'giu');
}

/** Two numbers may stand beside each other, and one may be written in groups: both readings are looked for. */
function numbersIn(contact: string): readonly string[] {
  const runs = contact.split(/[\r\n]+/).flatMap((line) => line.match(/\+?\d[\d\s().-]{5,}\d/g) ?? []);
  const parts = runs.flatMap((run) => run.split(/\s+/)).filter((part) => part.replace(/\D/g, '').length >= 7);
  return [...new Set([...runs, ...parts])];
}

/** By its sign and not by a pattern, which would look to the end of a long text anew from each of its letters. */
function mailsIn(contact: string): readonly string[] {
  return contact.split(/[\s<>,;]+/).flatMap((word) => {
    const parts = word.split('@');
    return parts.slice(1).flatMap((domain, at) => (parts[at] && domain ? [`${parts[at]}@${domain}`] : []));
  });
}

/** How a name is looked up: without case, accents, signs that may be lacking, and with single spaces. */
function folded(words: string): string {
  return Array.from(bare(words).toLowerCase())
    .filter((sign) => !APOSTROPHE.test(sign) && !MAY_LACK.test(sign))
    .join('')
    .split(GAPS)
    .filter(Boolean)
    .join(' ');
}

function bare(words: string): string {
  return words.normalize('NFD').replace(LOOSE_SIGNS, '');
}
