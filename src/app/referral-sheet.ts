/** Puts a letter of referral into the words of one language, ready to be drawn. */
import type { Language } from '../base/language.ts';
import { localDate } from '../practice/calendar.ts';
import type { ReferralLetter } from '../practice/referral-letter.ts';
import { formatsIn } from '../text/formats.ts';
import type { ResourcesText } from '../text/id/resources.ts';
import { letterheadOf } from './letterhead.ts';
import type { Sheet, SheetBlock, SheetText } from './sheet.ts';

/** `printedAt`: milliseconds since 1970 UTC. */
export function referralSheet(
  letter: ReferralLetter,
  language: Language,
  words: ResourcesText['page'],
  at: ResourcesText['at'],
  printedAt: number,
): Sheet {
  const formats = formatsIn(language);
  const told = ([text = '', ...others]: readonly string[]): SheetText => ({ text, others, also: words.also });
  const facts = (rows: readonly (readonly [string, readonly string[]])[]): SheetBlock => ({
    is: 'facts',
    rows: rows
      .map(([label, texts]) => [label, texts.filter((text) => text !== '')] as const)
      .filter(([, texts]) => texts.length > 0)
      .map(([label, texts]) => ({ label, value: told(texts) })),
  });
  const section = (heading: string, texts: readonly string[]): SheetBlock[] =>
    texts.length === 0 ? [] : [{ is: 'section', heading, blocks: [{ is: 'text', text: told(texts) }] }];

  return {
    language,
    page: 'letter',
    letterhead: letterheadOf(letter.agency, words.copy),
    title: words.title,
    subtitles: [formats.longDate(localDate(printedAt))],
    notice: '',
    blocks: [
      facts([
        [words.to, [[letter.to.name, letter.to.area, ...letter.to.contact].filter(Boolean).join('\n')]],
        [words.withPerson, [letter.to.person]],
      ]),
      {
        is: 'section',
        heading: words.aboutText,
        blocks: [{ is: 'text', text: told([words.opening]) }],
      },
      facts([
        [words.name, [letter.name]],
        [words.initials, [letter.initials]],
        [words.age, [letter.age === null ? '' : words.years(letter.age)]],
        [words.contact, letter.contact],
        [words.first, [at(formats.longDate(letter.firstOn), formats.time(letter.firstAt))]],
      ]),
      ...section(words.need, letter.need),
      ...section(words.request, letter.request),
      ...section(words.story, letter.story),
      {
        is: 'section',
        heading: words.consent,
        blocks: [
          { is: 'text', text: told([words.consentOn(formats.longDate(letter.consentOn))]) },
          ...letter.consentTo.map((text): SheetBlock => ({ is: 'text', text: told([text]) })),
        ],
      },
      { is: 'section', heading: words.answer, blocks: [{ is: 'aside', text: words.answerText }] },
      {
        is: 'signatures',
        rows: [
          ...(letter.facilitators.length === 0 ? [''] : letter.facilitators).map((name) => ({
            role: words.facilitator,
            name,
          })),
          { role: words.member, name: letter.name || letter.initials },
          { role: words.receiver, name: letter.to.person },
        ],
      },
      { is: 'aside', text: `${words.confidential} ${words.printed(formats.dateTimeOf(printedAt))}` },
    ],
    foot: { left: words.foot, page: words.footPage, of: words.footOf },
  };
}
