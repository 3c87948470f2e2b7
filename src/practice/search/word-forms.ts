/**
 * The forms of a word in both languages: Indonesian affixes (me-, di-, ber-, ter-, pe-, ke-…-an, -nya, -kan, -i, -lah), English
 * plurals, -ing and -ed. A word is reduced to what may be its stem in every way that is possible; two words are forms of one
 * another when they share a stem. That a stem exists nowhere does no harm: no other word has it.
 */
const LEAST = 3;
/** A short ending takes more away by mistake: "Sari" is no form of "saran". */
const LEAST_BEFORE_SHORT = 4;
/** Shorter words have no forms: nearly any word begins with them or holds them. */
const LEAST_ASKED = 3;

const VOWEL = /^[aeiou]/;
const BEGINNINGS = ['memper', 'diper', 'ber', 'ter', 'per', 'bel', 'pel', 'di', 'ke', 'se'] as const;
const PARTICLES = ['lah', 'kah', 'pun'] as const;
const POSSESSIVES = ['nya', 'ku', 'mu'] as const;
const SHORT_ENDINGS = ['an', 'i', 's'] as const;
const ENDINGS = ['kan', 'es', 'ing', 'ed'] as const;

/** What the first letter of a stem becomes behind me- and pe-. */
const NASAL: Readonly<Record<string, string>> = { p: 'm', t: 'n', s: 'ny', k: 'ng' };

export function stemsOf(word: string): ReadonlySet<string> {
  const stems = new Set<string>([evened(word)]);
  const bare = withoutBeginnings(word);
  for (const one of new Set([...bare, ...bare.flatMap(withoutBeginnings)])) {
    stems.add(evened(one));
    for (const short of withoutEndings(one, LEAST)) stems.add(evened(short));
  }
  for (const short of withoutEndings(word, LEAST_BEFORE_SHORT)) stems.add(evened(short));
  return stems;
}

export const EXACT = 0;
export const BEGINS = 1;
export const FORM = 2;
export const SLIP = 3;
/** How well a word of a text answers a word that was asked for; less is better. */
export type Likeness = typeof EXACT | typeof BEGINS | typeof FORM | typeof SLIP;

/** A word of a question, with what finds its forms. */
export interface AskedWord {
  readonly text: string;
  /** Every word that is like it holds one of these. The first is the word itself. */
  readonly needles: readonly string[];
  /** Undefined where they are not alike. Slips are another matter (one-slip.ts). */
  likeness(word: string): Likeness | undefined;
}

/** `word`: folded, as `askedWords` gives it. */
export function askedWord(word: string): AskedWord {
  const stems = word.length < LEAST_ASKED ? new Set<string>() : stemsOf(word);
  const needles = [word, ...fewest([...stems].flatMap(heldBy))].filter((one, at, all) => all.indexOf(one) === at);
  return {
    text: word,
    needles,
    likeness(other) {
      if (other === word) return EXACT;
      if (other.startsWith(word)) return BEGINS;
      if (stems.size === 0 || !needles.some((needle) => other.includes(needle))) return undefined;
      for (const stem of stemsOf(other)) if (stems.has(stem)) return FORM;
      return undefined;
    },
  };
}

/** Whether a form may have this before what it is found by: a beginning, or no more than the beginning of the stem. */
export function mayLead(lead: string): boolean {
  return lead.length <= 2 || /^(?:[mpbtks]e|di)/.test(lead);
}

/** What all words of a stem hold. */
function heldBy(stem: string): readonly string[] {
  // "famili" is the stem of "family" too.
  const core = stem.endsWith('i') && stem.length > LEAST ? stem.slice(0, -1) : stem;
  const nasal = NASAL[core[0] ?? ''];
  if (nasal === undefined || !VOWEL.test(core.slice(1))) return [core];
  return core.length > LEAST ? [core.slice(1)] : [core, nasal + core.slice(1)];
}

/** Without those that hold another one: what finds the other finds them too. */
export function fewest(needles: readonly string[]): readonly string[] {
  const all = [...new Set(needles)];
  return all.filter((one) => !all.some((other) => other !== one && one.includes(other)));
}

function withoutBeginnings(word: string): readonly string[] {
  const rests: string[] = BEGINNINGS.filter((beginning) => word.startsWith(beginning)).map((b) => word.slice(b.length));
  // ber- before an r: "berenang".
  if (/^[btp]er/.test(word)) rests.push(word.slice(2));
  if (/^[mp]e/.test(word)) rests.push(...withoutNasal(word.slice(2)));
  return rests.filter((rest) => rest.length >= LEAST);
}

/** What may have stood before me- or pe- was put before it. */
function withoutNasal(rest: string): readonly string[] {
  if (rest.startsWith('ny')) return [`s${rest.slice(2)}`, rest];
  if (rest.startsWith('ng')) return [rest.slice(2), `k${rest.slice(2)}`, rest];
  const lost = rest.startsWith('m') ? 'p' : rest.startsWith('n') ? 't' : '';
  if (lost === '') return [rest];
  const bare = rest.slice(1);
  return VOWEL.test(bare) ? [lost + bare, rest] : [bare, rest];
}

function withoutEndings(word: string, leastBeforeShort: number): readonly string[] {
  const ended = (from: readonly string[], endings: readonly string[], least: number) =>
    from.flatMap((one) =>
      endings
        .filter((end) => one.endsWith(end) && one.length - end.length >= least)
        .map((end) => one.slice(0, -end.length)),
    );
  const bare = [word, ...ended([word], PARTICLES, LEAST)];
  const owned = [...bare, ...ended(bare, POSSESSIVES, LEAST)];
  const rests = [...owned, ...ended(owned, ENDINGS, LEAST), ...ended(owned, SHORT_ENDINGS, leastBeforeShort)];
  return rests.slice(1);
}

/** "families", "family" and "famili" are one stem, so are "make" and "mak", "runn" and "run". */
function evened(stem: string): string {
  if (stem.length <= LEAST) return stem;
  const last = stem.at(-1);
  if (last === 'e') return stem.slice(0, -1);
  if (last === 'y') return `${stem.slice(0, -1)}i`;
  return last === stem.at(-2) && !VOWEL.test(last ?? '') ? stem.slice(0, -1) : stem;
}
