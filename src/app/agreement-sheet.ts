/** Puts the agreement of a group into a sheet of one language, with lines to sign on or with what was signed. */
import type { Language } from '../base/language.ts';
import { groupAims } from '../content/aims.ts';
import { headContact, type Agency } from '../practice/agency.ts';
import { isDate, isTime } from '../practice/calendar.ts';
import { AGREEMENT_SECTIONS, type AgreementWords } from '../practice/group-agreement.ts';
import { hasSigned, type Signatory } from '../practice/signers.ts';
import { signedStrokes, strokesPath } from '../practice/signature.ts';
import { formatsIn, type Formats } from '../text/formats.ts';
import type { AgreementText } from '../text/id/agreement.ts';
import type { Sheet, SheetBlock, SheetSignature, SheetText } from './sheet.ts';

type PageWords = AgreementText['page'];

export interface PrintedAgreement {
  readonly agency:
    | (Pick<Agency, 'name' | 'unit' | 'address' | 'contact'> & Partial<Pick<Agency, 'registration' | 'logo'>>)
    | undefined;
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
      lines: [(agency?.address ?? '').split('\n').join(' '), headContact(agency)].filter((line) => line.trim() !== ''),
      copy: words.copy,
      ...(agency?.logo ? { logo: agency.logo } : {}),
    },
    title: words.title,
    subtitles: [group, words.version(version)].filter(Boolean),
    notice: signatories.some(hasSigned) ? '' : words.draft,
    blocks: [
      facts(wordings, language, words),
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
      { is: 'aside', tells: 'file', text: `${words.confidential} ${words.printed(formats.dateTimeOf(printedAt))}` },
    ],
    foot: { left: words.foot, page: words.footPage, of: words.footOf },
  };
}

/** What an agreement says of purpose, aims, place and time, in the words of one language; '' where it is not yet known. */
export function agreementFacts(
  one: AgreementWords,
  language: Language,
  words: PageWords,
): readonly { readonly label: string; readonly value: string }[] {
  const formats = formatsIn(language);
  const { usualDay, usualTime, usualMinutes, plannedSessions } = one;
  const [from = '', to = ''] = [one.startsOn, one.endsOn].map((date) => (isDate(date) ? formats.date(date) : ''));
  return [
    { label: words.purpose, value: one.purpose },
    {
      label: words.aims,
      value: groupAims
        .filter(({ code }) => one.aims.includes(code))
        .map(({ name }) => name[language])
        .join(', '),
    },
    { label: words.serves, value: one.serves },
    { label: words.place, value: one.place },
    {
      label: words.meets,
      value: words.meetsText(
        usualDay === '' ? '' : formats.weekday(Number(usualDay)),
        isTime(usualTime) ? formats.time(usualTime) : '',
        usualMinutes === null ? '' : words.minutes(usualMinutes),
      ),
    },
    { label: words.sessions, value: plannedSessions === null ? '' : words.sessionsText(plannedSessions) },
    { label: words.period, value: from || to ? words.periodText(from, to) : '' },
    { label: words.facilitators, value: formats.list(one.facilitators) },
  ];
}

function facts(wordings: readonly AgreementWords[], language: Language, words: PageWords): SheetBlock {
  const all = wordings.map((one) => agreementFacts(one, language, words));
  return {
    is: 'facts',
    rows: (all[0] ?? []).map(({ label }, at) => {
      const told = distinct(all.map((rows) => rows[at]?.value ?? ''));
      return {
        label,
        value: text(told.length === 0 ? [words.unknown] : told, words),
        ...(label === words.place ? { tells: 'place' as const } : {}),
      };
    }),
  };
}

function signature({ name, role, signature: theirs }: Signatory, words: PageWords, formats: Formats): SheetSignature {
  const row = { role: words[role], name, drawn: '', said: '' };
  if (!theirs || theirs.signedAt === null) return row;
  const when = formats.dateTimeOf(theirs.signedAt);
  if (theirs.way === 'spoken') return { ...row, said: words.spoken(when) };
  return { ...row, drawn: strokesPath(signedStrokes(theirs)), said: words.onDate(when) };
}

function text([first = '', ...others]: readonly string[], words: PageWords): SheetText {
  return { text: first, others, also: words.also };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((one) => one.trim()).filter((one) => one !== ''))];
}
