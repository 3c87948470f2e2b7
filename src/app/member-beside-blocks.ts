/** Puts what goes on beside the goals and pictures of one member into the words of one language. */
import { techniques } from '../content/techniques.ts';
import { isDate } from '../practice/calendar.ts';
import type { MemberBeside } from '../practice/member-beside.ts';
import type { Language } from '../base/language.ts';
import type { BesideText } from '../text/id/beside.ts';
import type { EndingText } from '../text/id/ending.ts';
import type { ProgressText } from '../text/id/progress.ts';
import type { ResourcesText } from '../text/id/resources.ts';
import type { SummaryText } from '../text/id/summary.ts';
import type { SheetBlock } from './sheet.ts';
import { SheetWriting } from './sheet-writing.ts';
import { sharePicture } from './small-picture.ts';

export interface MemberBesideWords {
  readonly course: ProgressText['memberCourse'];
  readonly ways: BesideText['ways'];
  readonly outcomes: ResourcesText['outcomes'];
  readonly served: ResourcesText['served'];
  readonly readiness: EndingText['readiness'];
  readonly page: SummaryText['page'];
}

type Matter = ConstructorParameters<typeof SheetWriting>[0] & {
  readonly beside: MemberBeside;
  /** Sessions held, out of which those stand in which they took part in a technique. */
  readonly held: number;
};

/** One section each, also where there is nothing yet. */
export function memberBesideBlocks(matter: Matter, language: Language, words: MemberBesideWords): SheetBlock[] {
  return new BesideWriting(matter, language, words).blocks();
}

class BesideWriting extends SheetWriting<Matter> {
  constructor(
    matter: Matter,
    language: Language,
    readonly words: MemberBesideWords,
  ) {
    super(matter, language, words.page);
  }

  blocks(): SheetBlock[] {
    return [
      this.#techniques(),
      this.#contacts(),
      this.#referrals(),
      ...(this.file ? [this.telling('reading', this.#readiness())] : []),
    ];
  }

  #techniques(): SheetBlock {
    const { course } = this.words;
    const { beside, held } = this.matter;
    if (beside.techniques.length === 0) return this.section(course.techniques, this.aside(course.techniquesNone));
    return this.section(course.techniques, {
      is: 'pictures',
      rows: beside.techniques.map(({ code, sessions, parts }) => ({
        name: this.plain(this.named(techniques, code)),
        picture: sharePicture(sessions, held),
        told: this.plain(
          [course.inSessions(sessions, held), parts.length === 0 ? '' : course.parts(this.formats.list(parts))]
            .filter(Boolean)
            .join('\n'),
        ),
        hint: '',
      })),
    });
  }

  /** How many and when may be known; what was said is the facilitator's own. [W3] */
  #contacts(): SheetBlock {
    const { course, ways } = this.words;
    const { contacts } = this.matter.beside;
    if (contacts.length === 0) return this.section(course.contacts, this.aside(course.contactsNone));
    const days = contacts.map(({ date }) => date).filter(isDate);
    const dated = days.map((day) => this.formats.date(day));
    return this.section(
      course.contacts,
      { is: 'text', text: this.plain(course.contactCount(contacts.length, this.formats.list(dated))) },
      ...(this.file && contacts.some(({ said }) => said.length > 0)
        ? [
            this.telling(
              'file',
              this.table(
                course.contacts,
                [
                  [this.page.when, 'middle'],
                  [course.way, 'middle'],
                  [course.said, 'wide'],
                ],
                contacts.map(({ date, way, said }) => [
                  isDate(date) ? this.formats.shortDate(date) : '–',
                  way === '' ? '–' : ways[way],
                  this.told(said, '–'),
                ]),
                true,
              ),
            ),
          ]
        : []),
    );
  }

  /** Where to and what for is told on by the member's own yes alone, in the letter: other readers get the outcome. */
  #referrals(): SheetBlock {
    const { course, outcomes, served } = this.words;
    const { referrals } = this.matter.beside;
    if (referrals.length === 0) return this.section(course.referrals, this.aside(course.referralsNone));
    const table = this.table(
      course.referrals,
      [
        [course.since, 'middle'],
        [course.to, 'broad'],
        [course.need, 'wide'],
        [course.outcome, 'broad'],
      ],
      referrals.map((one) => [
        isDate(one.on) ? this.formats.shortDate(one.on) : '–',
        this.told(one.to, '–'),
        this.told(one.need, '–'),
        [one.outcome === '' ? course.outcomeOpen : outcomes[one.outcome], one.served === '' ? '' : served[one.served]]
          .filter(Boolean)
          .join('\n'),
      ]),
      true,
    );
    if (table.is !== 'table') return table;
    const columns = table.columns.map((column, at) =>
      at === 1 || at === 2 ? { ...column, tells: 'restricted' as const } : column,
    );
    return this.section(course.referrals, { ...table, columns });
  }

  #readiness(): SheetBlock {
    const { course, readiness: words } = this.words;
    const { readiness } = this.matter.beside;
    if (readiness.length === 0) return this.section(course.readiness, this.aside(course.readinessNone));
    return this.section(
      course.readiness,
      this.table(
        course.readiness,
        [
          [this.page.when, 'middle'],
          [course.ending, 'broad'],
          [course.readiness, 'middle'],
          [course.readinessNote, 'wide'],
        ],
        readiness.map(({ on, own, marks, notes }) => [
          isDate(on) ? this.formats.shortDate(on) : '–',
          own ? course.ownEnding : course.groupEnding,
          marks.map((mark) => words[mark]).join(' / ') || '–',
          this.told(notes, '–'),
        ]),
        true,
      ),
    );
  }
}
