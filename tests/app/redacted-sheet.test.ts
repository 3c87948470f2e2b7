import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactedSheet, type CopyWords } from '../../src/app/redacted-sheet.ts';
import type { Sheet } from '../../src/app/sheet.ts';
import { PAPER_READERS, READER_RULES, type PaperReader } from '../../src/practice/paper-reader.ts';
import type { KnownOfGroup, KnownPerson } from '../../src/practice/redaction.ts';
import { handOn as en } from '../../src/text/en/hand-on.ts';
import { handOn as id } from '../../src/text/id/hand-on.ts';
import { DOT } from '../practice/logo-of-a-dot.ts';
import { generatedSheet, textsOf } from './generated-sheet.ts';

/** So many papers for each reader; ten thousand where it is asked for. */
const DOCUMENTS = Number(process.env['LINGKAR_REDACTED_PAPERS'] ?? 120);
const HIDING = PAPER_READERS.map(({ reader }) => reader).filter((reader) => reader !== 'file');

function copyWords(sheet: Pick<Sheet, 'language'>, reader: PaperReader): CopyWords {
  const { page } = sheet.language === 'id' ? id : en;
  return { ...page, copy: page.copies[reader], notice: page.notices[reader], end: page.end('2026') };
}

/** Names that stand within ordinary words, that are words themselves, shared ones, short ones, with accents and apostrophes. */
const FIRST = 'Ani Adi Sari Tri Dian Siti Al Budi Damai José Nu’man Ratih Dwi-Putri Wulan Rini'.split(' ');
const LAST = 'Lamawuran Aminah Rahma Wea Tokan Kusuma Bere Ndun Sinaga Hartati Boli'.split(' ');
const ADDRESS = ['Bu', 'Pak', 'Mbak', 'Kak'];
/** Ordinary words that contain names, and words of both languages. */
const WORDS =
  'animasi berani radio intisari triliun mediang kedamaian sitik budidaya ratihan duduk melingkar lalu bercerita tentang panen we sat quietly and listened to each other 16.30 90 menit, harapan; (pelan)'.split(
    ' ',
  );

const people = fc
  .array(
    fc.record({
      first: fc.constantFrom(...FIRST),
      last: fc.constantFrom(...LAST),
      address: fc.constantFrom('', ...ADDRESS),
      digits: fc.stringMatching(/^81\d{8,9}$/u),
      alone: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ first, last, address, digits, alone }, at): KnownPerson & { readonly digits: string } => ({
      ...{ id: `m${at}`, initials: '', addedAt: at, digits },
      name: alone ? first : `${first} ${last}`,
      called: address === '' ? '' : `${address} ${first}`,
      contact: `WA 0${digits}, ${first.toLowerCase().replace(/[^a-z]/gu, 'x')}${at}@contoh.id`,
    })),
  );

interface Planted {
  readonly known: KnownOfGroup;
  readonly sheet: Sheet;
}

/** A sheet in every place of which names, contacts and places are written as people write them. */
const planted: fc.Arbitrary<Planted> = people.chain((all) => {
  const known: KnownOfGroup = {
    people: all,
    facilitators: ['Yuliana Klau'],
    groupNames: ['Lingkar Fajar'],
    agency: ['Yayasan Tunas Baru', 'Jl. Soekarno 7'],
    places: ['Balai Tuak Daun Merah'],
    resources: ['Puskesmas Bakunase'],
  };
  const one = fc.constantFrom(...all);
  const names = one.chain(({ name, called }) =>
    fc.constantFrom(
      ...[name, called, ...name.split(/[ -]/u), called.split(' ').at(-1) ?? ''].filter((part) => part.length > 1),
    ),
  );
  const cased = fc
    .record({
      name: names,
      form: fc.constantFrom('as it is', 'upper', 'decomposed', 'parts'),
      end: fc.constantFrom('', '', '', 'nya', '-ku', 'lah', 'pun', '’s'),
    })
    .map(({ name, form, end }) => {
      const said =
        form === 'upper'
          ? name.toUpperCase()
          : form === 'decomposed'
            ? name.normalize('NFD')
            : form === 'parts'
              ? name.replace(' ', '\n')
              : name;
      return said + end;
    });
  const reached = one.chain(({ digits, contact }) =>
    fc.constantFrom(
      `0${digits}`,
      `+62 ${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`,
      contact.split(', ')[1] ?? '',
    ),
  );
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 4, arbitrary: cased },
    { weight: 1, arbitrary: reached },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'Balai Tuak Daun Merah',
        'balai tuak daun merah',
        'Puskesmas Bakunase',
        'Yuliana Klau',
        'Yuliana',
        'Yayasan Tunas Baru',
        'Lingkar Fajar',
        'Senin, 23 November 2026',
        '2026-11-23',
      ),
    },
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', ', ', ' (', '/', ' “', '_', '\n')), { maxLength: 7 })
    .map((pieces) => pieces.flat().join(''));
  return generatedSheet(text, names).map((sheet) => ({ known, sheet }));
});

/** Words of a text, as simply as can be: this must not find names the way the redaction finds them. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(plain(text).split(/[^\p{L}]+/u));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
}

const ENDINGS = ['', 'nya', 'ku', 'lah', 'pun', 's'];

/** What of it can still be read in the redacted sheet. */
function leaks({ known, sheet }: Planted, reader: PaperReader, subject: string): readonly string[] {
  const redacted = redactedSheet(sheet, known, { reader, subject, year: 2026 }, copyWords(sheet, reader));
  const texts = textsOf(redacted.sheet);
  const all = texts.join('\n');
  const said = wordsIn(all);
  const rule = READER_RULES[reader];
  const named = new Set(
    known.people
      .filter(({ id: one }) => one === subject && rule.names === 'subject')
      .flatMap(({ name, called }) => [...wordsIn(`${name} ${called}`)]),
  );
  const addresses = new Set(ADDRESS.map((address) => address.toLowerCase()));
  const hidden = known.people.flatMap(({ name, called }) => [...wordsIn(`${name} ${called}`)]);
  const found = hidden
    .filter((part) => part.length > 1 && !addresses.has(part) && !named.has(part))
    .filter((part) => ENDINGS.some((ending) => said.has(part + ending) && !ordinary.has(part + ending)));
  const digits = texts.map((text) => text.replace(/[^\d\n]/gu, '')).join('\n');
  for (const { contact } of known.people) {
    const number = /81\d+/u.exec(contact)?.[0] ?? '-';
    if (digits.includes(number)) found.push(number);
  }
  if (/@contoh/u.test(all)) found.push('mail');
  if (rule.drops.has('place') && /tuak daun|bakunase/iu.test(all)) found.push('place');
  if (!rule.known && /yuliana|klau|tunas baru|lingkar fajar|23 november|2026-11-23|soekarno/iu.test(all))
    found.push('known');
  if (texts.includes('M1 1h5') && !rule.known) found.push('hand');
  return found;
}

const ordinary = new Set(WORDS.flatMap((word) => [...wordsIn(word)]));

describe('a sheet for a reader', () => {
  it.each(HIDING)(
    'leaks no planted name, contact or place, whatever piece of whatever paper it stands in: %s',
    (reader) => {
      fc.assert(
        fc.property(planted, fc.constantFrom('', 'm0', 'm1'), (one, subject) => {
          expect(leaks(one, reader, subject)).toEqual([]);
        }),
        { numRuns: DOCUMENTS },
      );
    },
    DOCUMENTS * 200 + 60_000,
  );

  it('is the very sheet for the file', () => {
    fc.assert(
      fc.property(planted, ({ known, sheet }) => {
        const wanted = { reader: 'file' as const, subject: '', year: 2026 };
        expect(redactedSheet(sheet, known, wanted, copyWords(sheet, 'file')).sheet).toBe(sheet);
      }),
      { numRuns: 20 },
    );
  });

  it('calls a member the same from the head to the last signature', () => {
    fc.assert(
      fc.property(planted, fc.constantFrom(...HIDING), ({ known, sheet }, reader) => {
        const { replaced } = redactedSheet(sheet, known, { reader, subject: '', year: 2026 }, copyWords(sheet, reader));
        const full = replaced.filter(({ kind, original }) => kind === 'name' && original.includes(' '));
        const labels = new Map<string, Set<string>>();
        for (const { original, shown } of full) {
          const key = plain(original);
          labels.set(key, (labels.get(key) ?? new Set()).add(shown));
        }
        for (const shown of labels.values()) expect(shown.size).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  const known: KnownOfGroup = {
    people: [{ id: 'a', name: 'Sari Dewi', called: '', initials: '', contact: '', addedAt: 1 }],
    facilitators: ['Ratna'],
    groupNames: [],
    agency: ['Beranda'],
    places: ['Lasiana'],
    resources: [],
  };
  const told = (text: string) => ({ text, others: [], also: '' });
  const sheet: Sheet = {
    language: 'en',
    page: 'file',
    letterhead: { name: 'Beranda', lines: [], copy: 'Copy for the file' },
    title: 'Summary',
    subtitles: [],
    notice: '',
    blocks: [
      {
        is: 'facts',
        rows: [
          { label: 'Place', value: told('Lasiana'), tells: 'place' },
          { label: 'Purpose', value: told('To meet') },
        ],
      },
      { is: 'section', heading: 'Analysis', tells: 'reading', blocks: [{ is: 'aside', text: 'Tired' }] },
      {
        is: 'table',
        caption: 'Course',
        long: true,
        columns: [
          { label: 'Who', width: 'wide' },
          { label: 'Born', width: 'slim', tells: 'identity' },
        ],
        rowTells: [undefined, 'restricted'],
        rows: [
          [told('Sari'), told('1987')],
          [told('A secret'), told('')],
        ],
      },
      { is: 'section', heading: 'Cautions', blocks: [{ is: 'aside', tells: 'restricted', text: 'Hidden' }] },
      {
        is: 'signatures',
        rows: [
          { role: 'Member', name: 'Sari Dewi', drawn: 'M1 1' },
          { role: 'Facilitator', name: 'Ratna', drawn: 'M2 2' },
        ],
      },
      { is: 'aside', text: 'Only for the file', tells: 'file' },
    ],
    foot: { left: 'Confidential · copy for the file', page: 'Page', of: 'of' },
  };
  const made = (reader: PaperReader, subject = '') =>
    redactedSheet(sheet, known, { reader, subject, year: 2026 }, copyWords(sheet, reader));

  it('keeps the logo only for readers who may know the agency', () => {
    const withLogo = { ...sheet, letterhead: { ...sheet.letterhead, logo: DOT } };
    for (const { reader } of PAPER_READERS) {
      const made = redactedSheet(withLogo, known, { reader, subject: '', year: 2026 }, copyWords(withLogo, reader));
      expect(made.sheet.letterhead.logo === DOT).toBe(READER_RULES[reader].known);
    }
  });

  it('leaves out rows of facts, columns, rows and sections, and lists each', () => {
    const { sheet: redacted, leftOut } = made('administration');
    const text = textsOf(redacted).join('\n');
    expect(text).not.toMatch(/Lasiana|Tired|1987|secret|Hidden|Cautions|Born|Only for the file|M1 1/u);
    expect(text).toContain('To meet');
    expect(text).toContain('M2 2');
    expect(leftOut.map(({ what, tells }) => [what, tells])).toEqual([
      ['Place', 'place'],
      ['Analysis', 'reading'],
      ['Born', 'identity'],
      ['Course', 'restricted'],
      ['Cautions', 'restricted'],
      ['Member', 'identity'],
      ['Summary', 'file'],
    ]);
  });

  it('keeps the reading for supervision, the hand of whom the paper names, and nobody’s for research', () => {
    expect(textsOf(made('supervision').sheet)).toContain('Tired');
    expect(textsOf(made('member', 'a').sheet)).toEqual(
      expect.arrayContaining(['M1 1', 'Sari Dewi', 'Lasiana', '1987']),
    );
    const research = textsOf(made('research').sheet);
    expect(research.join('\n')).not.toMatch(/M2 2|Ratna|Beranda|Sari/u);
    expect(research).toEqual(expect.arrayContaining(['Copy for research', 'Redacted copy', en.page.notices.research]));
  });
});
