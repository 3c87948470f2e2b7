/**
 * Puts an advocacy or a protection checklist into the words of one language, for the file: what was asked and answered, what
 * was done and on which day, what was agreed. What is not known stays visible, for this is what must be documented. [R4 R5]
 */
import type { Language } from '../base/language.ts';
import { guidedSheets } from '../content/guided-sheets.ts';
import { agencyHead, type Agency } from '../practice/agency.ts';
import { localDate } from '../practice/calendar.ts';
import type { Group } from '../practice/group.ts';
import type { Guided } from '../practice/guided.ts';
import { shownName } from '../practice/member-order.ts';
import type { Member } from '../practice/member.ts';
import { dayOf, toldWords } from '../practice/noted-parts.ts';
import { partField } from '../practice/kind.ts';
import { stepsOf, type Step } from '../practice/step.ts';
import { toldVersions } from '../practice/told-versions.ts';
import type { GuidedText } from '../text/id/guided.ts';
import type { SummaryText } from '../text/id/summary.ts';
import type { Sheet, SheetBlock, SheetText } from './sheet.ts';
import { SheetWriting } from './sheet-writing.ts';

/** The checklists that print for the file. A mediation is confidential to its sides, and a community action is the group's. */
export const FILED_CODES = ['R4', 'R5'] as const;
export type FiledCode = (typeof FILED_CODES)[number];

export interface GuidedFileMatter {
  readonly agency: Agency | undefined;
  readonly group: Pick<Group, 'name' | 'facilitators'>;
  readonly sheet: Guided & { readonly code: FiledCode };
  /** Whom it is for; undefined for the group, or for several. */
  readonly member: Member | undefined;
  readonly steps: readonly Step[];
}

export interface GuidedFileWords {
  readonly guided: GuidedText['page'];
  readonly page: SummaryText['page'];
}

/** `printedAt`: milliseconds since 1970 UTC. */
export function guidedFileSheet(
  matter: GuidedFileMatter,
  language: Language,
  words: GuidedFileWords,
  printedAt: number,
): Sheet {
  return new GuidedFileWriting(matter, language, words).sheet(printedAt);
}

class GuidedFileWriting extends SheetWriting<ReturnType<typeof headed> & Omit<GuidedFileMatter, 'agency'>> {
  constructor(
    matter: GuidedFileMatter,
    language: Language,
    readonly words: GuidedFileWords,
  ) {
    super({ ...matter, ...headed(matter) }, language, words.page);
  }

  sheet(printedAt: number): Sheet {
    const { matter, language } = this;
    const { sheet } = matter;
    const guide = guidedSheets[sheet.code];
    const { end, ...frame } = this.frame(printedAt);
    return {
      ...frame,
      title: guide.name[language],
      subtitles: [sheet.title.trim(), matter.group.name.trim()].filter(Boolean),
      notice: '',
      blocks: [
        this.#head(),
        ...guide.stages.map((stage) => this.#stage(stage)),
        this.section(this.words.guided.actions, this.#steps()),
        this.aside(guide.limits[language]),
        this.signatures({ role: this.page.supervisor, name: '' }),
        end,
      ].map((block): SheetBlock => (block.is === 'section' ? { ...block, tells: 'restricted' } : block)),
    };
  }

  #head(): SheetBlock {
    const { matter, formats } = this;
    const { guided } = this.words;
    const { sheet, member } = matter;
    const day = (at: number | null) => (at === null ? guided.nothing : formats.longDate(localDate(at)));
    const rows: readonly (readonly [string, string])[] = [
      [guided.forWhom, sheet.member === '' ? guided.forAll : member ? shownName(member) : this.page.deletedMember],
      [guided.begunOn, day(sheet.begunAt)],
      [guided.closedOn, sheet.closedAt === null ? guided.stillOpen : day(sheet.closedAt)],
      [this.page.facilitators, formats.list(matter.facilitators) || '–'],
    ];
    return { is: 'facts', rows: rows.map(([label, value]) => ({ label, value: this.plain(value) })) };
  }

  #stage(stage: (typeof guidedSheets)[FiledCode]['stages'][number]): SheetBlock {
    return this.section(stage.name[this.language], {
      is: 'facts',
      rows: stage.asks.map((ask) => ({
        label: ask.name[this.language],
        value: ask.is === 'tick' ? this.#ticked(ask.code) : this.#written(ask.code),
      })),
    });
  }

  #written(code: string): SheetText {
    return this.told(toldWords(this.matter.sheet.item, code), this.words.guided.nothing);
  }

  /** Done on a day, or on two that were written apart; with what was noted of it. */
  #ticked(code: string): SheetText {
    const { sheet } = this.matter;
    const { guided } = this.words;
    const note = toldWords(sheet.item, code).join('\n');
    if (!sheet.done.some(({ key }) => key === code))
      return this.plain([guided.notDone, note].filter(Boolean).join('\n'));
    const days = toldVersions(sheet.item, partField('done', code), dayOf).map((day) => this.formats.date(day));
    return this.plain(
      [days.length === 0 ? guided.done : guided.doneOn(days.join(' / ')), note].filter(Boolean).join('\n'),
    );
  }

  #steps(): SheetBlock {
    const { guided } = this.words;
    const rows = stepsOf(this.matter.steps, this.matter.sheet.id).map((step) => [
      this.told(toldVersions(step.item, 'text')),
      step.who,
      this.formats.date(step.due),
      guided.states[step.doneAt !== null ? 'done' : step.droppedAt !== null ? 'dropped' : 'open'],
    ]);
    if (rows.length === 0) return this.aside(guided.nothing);
    return this.table(
      guided.actions,
      [
        [guided.what, 'wide'],
        [guided.who, 'middle'],
        [guided.due, 'middle'],
        [guided.state, 'middle'],
      ],
      rows,
    );
  }
}

function headed({ agency, group }: GuidedFileMatter) {
  return {
    reader: 'file' as const,
    forMember: '',
    agency: agencyHead(agency),
    facilitators: group.facilitators.map((one) => one.trim()).filter((one) => one !== ''),
  };
}
