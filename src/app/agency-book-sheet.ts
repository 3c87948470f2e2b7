/** Puts the agency data book into the words of one language, ready to be drawn. [K6] */
import type { Language } from '../base/language.ts';
import { agencyDataItems } from '../content/agency-data-items.ts';
import { agencyHead, type Agency } from '../practice/agency.ts';
import { BOOK_ITEMS, bookWords, knownItems, staffOf, staffOutOf, type BookItem } from '../practice/agency-book.ts';
import { toldVersions } from '../practice/told-versions.ts';
import { formatsIn } from '../text/formats.ts';
import type { AgencyBookText } from '../text/id/agency-book.ts';
import { letterheadOf } from './letterhead.ts';
import type { Sheet, SheetBlock, SheetText } from './sheet.ts';

/** `printedAt`: milliseconds since 1970 UTC. */
export function agencyBookSheet(
  agency: Agency | undefined,
  language: Language,
  words: Pick<AgencyBookText, 'page' | 'authorities' | 'natures'>,
  printedAt: number,
): Sheet {
  const { page } = words;
  const told = ([text = '', ...others]: readonly string[]): SheetText => ({ text, others, also: page.also });
  const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    authority: words.authorities,
    nature: words.natures,
  };

  function body(item: BookItem): readonly SheetBlock[] {
    if ('staff' in item) {
      const people = staffOf(agency, item.staff);
      if (people.length === 0) return [{ is: 'aside', text: page.lacking }];
      const columns = [page.name, page.role, page.field, page.qualification, page.status, page.since];
      return [
        {
          is: 'table',
          caption: nameOf(item),
          long: false,
          columns: columns.map((label) => ({ label, width: 'middle' })),
          // Each version that was written apart has a row of its own.
          rows: people
            .flatMap(({ key }) => staffOutOf(agency?.item, key))
            .map((one) =>
              [one.name, one.role, one.field, one.qualification, one.status, one.since].map((text) => told([text])),
            ),
        },
      ];
    }
    const texts = bookWords(agency, item.field).map((text) => said[item.field]?.[text] ?? text);
    const more: SheetBlock[] =
      item.field === 'legalBasis' && agency && agency.registration.trim() !== ''
        ? [
            {
              is: 'facts',
              rows: [{ label: page.registration, value: told(toldVersions(agency.item, 'registration')) }],
            },
          ]
        : [];
    return [
      texts.length === 0 ? { is: 'aside', text: page.lacking } : { is: 'text', text: told(texts) },
      ...(item.field === 'address' && agency && agency.contact.trim() !== ''
        ? [{ is: 'text' as const, tells: 'contact' as const, text: told(toldVersions(agency.item, 'contact')) }]
        : more),
    ];
  }
  const nameOf = ({ code }: BookItem) => agencyDataItems.find((item) => item.code === code)?.name[language] ?? code;

  return {
    language,
    page: 'file',
    letterhead: letterheadOf(agencyHead(agency), page.copy),
    title: page.title,
    subtitles: [page.known(knownItems(agency), BOOK_ITEMS.length)],
    notice: '',
    blocks: [
      ...BOOK_ITEMS.map((item, at): SheetBlock => ({
        is: 'section',
        heading: `${at + 1}. ${nameOf(item)}`,
        blocks: body(item),
      })),
      {
        is: 'signatures',
        rows: [
          { role: page.compiled, name: '' },
          { role: page.head, name: '' },
        ],
      },
      { is: 'aside', text: page.printed(formatsIn(language).dateTimeOf(printedAt)) },
    ],
    foot: { left: page.foot, page: page.footPage, of: page.footOf },
  };
}
