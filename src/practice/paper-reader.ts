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
 * address, school, signature) · restricted: cautions, risks, the facilitator's own reading, what was marked as restricted.
 */
export const TELLS = ['place', 'contact', 'identity', 'restricted'] as const;
export type Tells = (typeof TELLS)[number];
