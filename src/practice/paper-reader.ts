/**
 * For whom a paper leaves the app. Each reader has a purpose of recording behind them and sees what that purpose needs and
 * no more. [K7 K8 K9 K10 K11 K12; the member may read what is written of them: K, "Rules of recording"]
 */
export const PAPER_READERS = [
  { reader: 'file', code: 'K7' },
  { reader: 'administration', code: 'K8' },
  { reader: 'supervision', code: 'K9' },
  { reader: 'teaching', code: 'K10' },
  { reader: 'research', code: 'K11' },
  { reader: 'profession', code: 'K12' },
  { reader: 'member', code: 'K7' },
] as const;

export type PaperReader = (typeof PAPER_READERS)[number]['reader'];

/**
 * What a piece of a paper tells that some readers must not have. A piece without such a mark is for every reader, once
 * names are replaced in it.
 * place: where people meet or live · contact: how they are reached · identity: what points to a person (birth, sex, age,
 * address, school, signature) · reading: the facilitator's own reading of what happened (analysis, reflection, roles) ·
 * restricted: cautions, risks, what was marked as restricted · file: words that hold for the copy in the file alone.
 */
export const TELLS = ['place', 'contact', 'identity', 'reading', 'restricted', 'file'] as const;
export type Tells = (typeof TELLS)[number];

/** What a reader gets to see. */
export interface ReaderRule {
  /** Members by name, only the one the paper is about, or nobody ("Member B"). */
  readonly names: 'all' | 'subject' | 'none';
  /** Pieces that are left out; places, contacts and births go out of texts as well. */
  readonly drops: ReadonlySet<Tells>;
  /** Whether agency, facilitators, group and days may be known; without them nothing points straight to anybody. */
  readonly known: boolean;
}

const ALWAYS_OUT = ['contact', 'restricted', 'file'] as const;

/** Who is not listed as seeing something does not see it. */
export const READER_RULES: Readonly<Record<PaperReader, ReaderRule>> = {
  file: { names: 'all', drops: new Set(), known: true },
  administration: { names: 'none', drops: new Set([...ALWAYS_OUT, 'place', 'identity', 'reading']), known: true },
  // A supervisor works with what the facilitator felt and made of it.
  supervision: { names: 'none', drops: new Set([...ALWAYS_OUT, 'place', 'identity']), known: true },
  teaching: { names: 'none', drops: new Set([...ALWAYS_OUT, 'place', 'identity']), known: false },
  research: { names: 'none', drops: new Set([...ALWAYS_OUT, 'place', 'identity', 'reading']), known: false },
  profession: { names: 'subject', drops: new Set([...ALWAYS_OUT, 'place', 'reading']), known: true },
  member: { names: 'subject', drops: new Set([...ALWAYS_OUT, 'reading']), known: true },
};

/** Whether a piece is left out. What points to a person stays only where that person is the one who is named. */
export function isLeftOut(tells: Tells | undefined, reader: PaperReader, subject: string): boolean {
  if (tells === undefined) return false;
  const rule = READER_RULES[reader];
  return rule.drops.has(tells) || (tells === 'identity' && rule.names === 'subject' && subject === '');
}
