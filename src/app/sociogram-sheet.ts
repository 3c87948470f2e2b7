/** Puts one day of choices among members, or the difference between two, on a paper for the file of the group. */
import { agencyHead, type Agency } from '../practice/agency.ts';
import type { Language } from '../base/language.ts';
import type { Group } from '../practice/group.ts';
import { isDate } from '../practice/calendar.ts';
import { CHANGES, choicesOf, mutualPairs, type Sociogram, type TieChange } from '../practice/sociogram.ts';
import type { SociogramView } from '../practice/sociogram-view.ts';
import type { SociogramText } from '../text/id/sociogram.ts';
import type { SummaryText } from '../text/id/summary.ts';
import type { ColumnWidth, Sheet, SheetBlock } from './sheet.ts';
import { SheetWriting } from './sheet-writing.ts';
import { personPicture, sociogramPicture, tiePicture } from './sociogram-picture.ts';

export interface SociogramMatter {
  readonly agency: Agency | undefined;
  readonly group: Pick<Group, 'name' | 'facilitators'>;
  readonly view: SociogramView;
  /** ISO dates; `earlier` '' where no other day is compared. */
  readonly day: string;
  readonly earlier: string;
  /** The question as it was put to the members, in the language of the paper. */
  readonly question: string;
  readonly names: ReadonlyMap<string, string>;
  readonly initials: ReadonlyMap<string, string>;
}

export interface SociogramWords {
  readonly sociogram: SociogramText;
  readonly page: SummaryText['page'];
}

/** `printedAt`: milliseconds since 1970 UTC. */
export function sociogramSheet(
  matter: SociogramMatter,
  language: Language,
  words: SociogramWords,
  printedAt: number,
): Sheet {
  return new SociogramWriting(matter, language, words).sheet(printedAt);
}

class SociogramWriting extends SheetWriting<ReturnType<typeof headed> & Omit<SociogramMatter, 'agency'>> {
  constructor(
    matter: SociogramMatter,
    language: Language,
    readonly words: SociogramWords,
  ) {
    super({ ...matter, ...headed(matter) }, language, words.page);
  }

  sheet(printedAt: number): Sheet {
    const { matter, words } = this;
    const { sheet } = words.sociogram;
    const { end, ...frame } = this.frame(printedAt);
    return {
      ...frame,
      title: sheet.title,
      subtitles: [matter.group.name.trim()].filter(Boolean),
      notice: '',
      blocks: [
        this.#head(),
        this.aside(sheet.care),
        ...this.#picture(),
        ...this.#apart(),
        this.#restricted(this.section(words.sociogram.table, this.#table())),
        this.signatures({ role: words.page.supervisor, name: '' }),
        end,
      ],
    };
  }

  #head(): SheetBlock {
    const { matter, formats } = this;
    const { sheet } = this.words.sociogram;
    const answered = (sociogram: Sociogram) => sheet.answered(sociogram.answered.size, sociogram.people.length);
    const day = (date: string, sociogram: Sociogram) =>
      `${isDate(date) ? formats.longDate(date) : '–'} (${answered(sociogram)})`;
    const { now, before } = matter.view;
    const days =
      before === undefined
        ? [day(matter.day, now)]
        : [
            { date: matter.earlier, sociogram: before },
            { date: matter.day, sociogram: now },
          ]
            .sort((a, b) => (a.date < b.date ? -1 : 1))
            .map(({ date, sociogram }) => day(date, sociogram));
    const rows: readonly (readonly [string, string])[] = [
      [this.words.sociogram.question, matter.question],
      [before === undefined ? sheet.asked : sheet.askedTwice, days.join('\n')],
      [this.page.facilitators, formats.list(matter.facilitators) || '–'],
    ];
    return { is: 'facts', rows: rows.map(([label, value]) => ({ label, value: this.plain(value) })) };
  }

  #picture(): SheetBlock[] {
    const { matter, formats } = this;
    const { sociogram: words } = this.words;
    const { view } = matter;
    const count = (change: TieChange) => view.changes?.filter((tie) => tie.change === change).length ?? 0;
    const label = view.changes
      ? words.pictureChanges(count('new'), count('kept'), count('gone'))
      : words.pictureOf(view.now.people.length, view.now.ties.length, mutualPairs(view.now.ties));
    const alone = formats.list(view.alone.map((id) => this.#name(id)));
    const told =
      view.later.ties.length === 0
        ? words.nobodyChose
        : view.alone.length === 0
          ? words.allChosen
          : words.notYet(alone);
    const looks = view.changes ? CHANGES : (['one', 'mutual'] as const);
    const say = (look: (typeof looks)[number]) =>
      look === 'one' || look === 'mutual' ? words[look] : words.changes[look];
    return [
      this.#restricted(
        this.section(
          words.picture,
          {
            is: 'pictures',
            rows: [
              {
                name: this.plain(''),
                picture: sociogramPicture(view, matter.initials),
                told: this.plain(label),
                hint: told,
              },
            ],
          },
          {
            is: 'key',
            signs: [
              ...looks.map((look) => ({ picture: tiePicture(look), word: say(look) })),
              { picture: personPicture(true), word: words.sheet.chosen },
              { picture: personPicture(false), word: words.sheet.unchosen },
            ],
          },
        ),
      ),
    ];
  }

  #apart(): SheetBlock[] {
    const { sociogram: words } = this.words;
    return this.matter.view.apart.map(({ choice, ids }) =>
      this.aside(
        words.apart(this.#name(choice.from), this.formats.list(ids.map((id) => this.#name(id))) || words.noneChosen),
      ),
    );
  }

  #table(): SheetBlock {
    const { sociogram: words } = this.words;
    const { view, initials } = this.matter;
    const list = (ids: readonly string[]) => this.formats.list(ids.map((id) => this.#name(id)));
    const who = (id: string) => [this.#name(id), initials.get(id)].filter(Boolean).join(' · ');
    const column = (label: string) => [label, 'wide'] as const satisfies readonly [string, ColumnWidth];
    if (view.changes) {
      const { changes } = view;
      const of = (id: string, change: TieChange) =>
        view.now.people.filter((other) =>
          changes.some((tie) => tie.from === id && tie.to === other && tie.change === change),
        );
      return this.table(
        words.table,
        [[words.member, 'broad'], ...CHANGES.map((change) => column(`${words.chooses}: ${words.changes[change]}`))],
        view.now.people.map((id) => [who(id), ...CHANGES.map((change) => list(of(id, change)) || '–')]),
        true,
      );
    }
    return this.table(
      words.table,
      [[words.member, 'broad'], column(words.chooses), column(words.chosenBy), column(words.each)],
      view.now.people.map((id) => {
        const { chosen, by, mutual } = choicesOf(view.now, id);
        const chose = list(chosen) || (view.now.answered.has(id) ? words.noneChosen : words.notAsked);
        return [who(id), chose, list(by) || words.noneYet, list(mutual) || '–'];
      }),
      true,
    );
  }

  /** Letters in a picture cannot be replaced, and a table of names alone says nothing: no other reader has either. */
  #restricted(block: SheetBlock): SheetBlock {
    return { ...block, tells: 'restricted' };
  }

  #name(id: string): string {
    return this.matter.names.get(id) || this.page.deletedMember;
  }
}

/** It goes into the file of the group and nowhere else: who chose whom is nobody's affair outside. */
function headed({ agency, group }: SociogramMatter) {
  return {
    reader: 'file' as const,
    forMember: '',
    agency: agencyHead(agency),
    facilitators: group.facilitators.map((one) => one.trim()).filter((one) => one !== ''),
  };
}
