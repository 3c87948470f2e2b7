/** Puts the agreement of a group into a sheet of one language, with lines to sign on or with what was signed. */
import type { Language } from '../base/language.ts';
import { groupAims } from '../content/aims.ts';
import type { Agency } from '../practice/agency.ts';
import { isDate, isTime } from '../practice/calendar.ts';
import { AGREEMENT_SECTIONS, type AgreementWords } from '../practice/group-agreement.ts';
import { hasSigned, type Signatory } from '../practice/signers.ts';
import { strokesInOrder, strokesPath } from '../practice/signature.ts';
import { formatsIn, type Formats } from '../text/formats.ts';
import type { AgreementText } from '../text/id/agreement.ts';
import type { Sheet, SheetBlock, SheetSignature, SheetText } from './sheet.ts';

type PageWords = AgreementText['page'];

export interface PrintedAgreement {
  readonly agency: Pick<Agency, 'name' | 'unit' | 'address' | 'contact'> | undefined;
  readonly group: string;
  readonly version: number;
  /** More than one where two tablets had different words signed. */
  readonly wordings: readonly AgreementWords[];
  readonly signatories: readonly Signatory[];
}

/** `printedAt`: milliseconds since 1970 UTC. */
export function agreementSheet(
  { agency, group, version, wordings, signatories }: PrintedAgreement,
  language: Language,
  words: PageWords,
  printedAt: number,
): Sheet {
  const formats = formatsIn(language);
  return {
    language,
    page: 'agreement',
    letterhead: {
      name: [agency?.name, agency?.unit].filter(Boolean).join(' · '),
      lines: [(agency?.address ?? '').split('\n').join(' '), agency?.contact ?? ''].filter(
        (line) => line.trim() !== '',
      ),
      copy: words.copy,
    },
    title: words.title,
    subtitles: [group, words.version(version)].filter(Boolean),
    notice: signatories.some(hasSigned) ? '' : words.draft,
    blocks: [
      facts(wordings, language, words, formats),
      ...AGREEMENT_SECTIONS.map((name): SheetBlock => {
        const told = distinct(wordings.map((one) => one[name]));
        return {
          is: 'section',
          heading: words.sections[name],
          blocks: [told.length === 0 ? { is: 'aside', text: words.unknown } : { is: 'text', text: text(told, words) }],
        };
      }),
      {
        is: 'section',
        heading: words.signatures,
        blocks: [{ is: 'signatures', rows: signatories.map((one) => signature(one, words, formats)) }],
      },
      { is: 'aside', text: `${words.confidential} ${words.printed(formats.dateTimeOf(printedAt))}` },
    ],
    foot: { left: words.foot, page: words.footPage, of: words.footOf },
  };
}

function facts(
  wordings: readonly AgreementWords[],
  language: Language,
  words: PageWords,
  formats: Formats,
): SheetBlock {
  const rows: readonly [string, (one: AgreementWords) => string][] = [
    [words.purpose, ({ purpose }) => purpose],
    [
      words.aims,
      ({ aims }) =>
        groupAims
          .filter(({ code }) => aims.includes(code))
          .map(({ name }) => name[language])
          .join(', '),
    ],
    [words.serves, ({ serves }) => serves],
    [words.place, ({ place }) => place],
    [
      words.meets,
      ({ usualDay, usualTime, usualMinutes }) =>
        words.meetsText(
          usualDay === '' ? '' : formats.weekday(Number(usualDay)),
          isTime(usualTime) ? formats.time(usualTime) : '',
          usualMinutes === null ? '' : words.minutes(usualMinutes),
        ),
    ],
    [words.sessions, ({ plannedSessions }) => (plannedSessions === null ? '' : words.sessionsText(plannedSessions))],
    [
      words.period,
      ({ startsOn, endsOn }) => {
        const [from, to] = [startsOn, endsOn].map((date) => (isDate(date) ? formats.date(date) : ''));
        return from || to ? words.periodText(from ?? '', to ?? '') : '';
      },
    ],
    [words.facilitators, ({ facilitators }) => formats.list(facilitators)],
  ];
  return {
    is: 'facts',
    rows: rows.map(([label, say]) => {
      const told = distinct(wordings.map(say));
      return { label, value: text(told.length === 0 ? [words.unknown] : told, words) };
    }),
  };
}

function signature({ name, role, signature: theirs }: Signatory, words: PageWords, formats: Formats): SheetSignature {
  const row = { role: words[role], name, drawn: '', said: '' };
  if (!theirs || theirs.signedAt === null) return row;
  const when = formats.dateTimeOf(theirs.signedAt);
  if (theirs.way === 'spoken') return { ...row, said: words.spoken(when) };
  return { ...row, drawn: strokesPath(strokesInOrder(theirs.strokes)), said: words.onDate(when) };
}

function text([first = '', ...others]: readonly string[], words: PageWords): SheetText {
  return { text: first, others, also: words.also };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((one) => one.trim()).filter((one) => one !== ''))];
}
