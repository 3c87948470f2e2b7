/** Puts the progress of a group, or of one member, into the words of one language, ready to be drawn. */
import type { Language } from '../base/language.ts';
import { PRESENCES } from '../practice/attendance.ts';
import { isDate } from '../practice/calendar.ts';
import { gradeText, stepField } from '../practice/goal.ts';
import type { PaperGoal, ProgressSummary } from '../practice/progress-summary.ts';
import type { GoalsText } from '../text/id/goals.ts';
import type { ProgressText } from '../text/id/progress.ts';
import type { SummaryText } from '../text/id/summary.ts';
import { memberBesideBlocks, type MemberBesideWords } from './member-beside-blocks.ts';
import type { ColumnWidth, Sheet, SheetBlock } from './sheet.ts';
import { SheetWriting } from './sheet-writing.ts';
import { goalPicture, presencePicture } from './small-picture.ts';
import {
  sayPresence,
  toldGroup,
  toldMember,
  toldOthers,
  toldPresence,
  type Telling,
  type ToldCourse,
} from './told-progress.ts';

export interface ProgressWords {
  readonly progress: ProgressText;
  readonly goals: GoalsText;
  /** What every paper of the group says: head, signatures, confidentiality, foot. */
  readonly page: SummaryText['page'];
  /** What the page of a member says besides. */
  readonly beside: Omit<MemberBesideWords, 'course' | 'page'>;
}

/** So many gradings, and so many signs beside a name, have room on paper; the latest are drawn. */
const MOST_GRADES = 18;
const MOST_SIGNS = 30;
const FEW_ROWS = 14;

/** `printedAt`: milliseconds since 1970 UTC. */
export function progressSheet(
  summary: ProgressSummary,
  language: Language,
  words: ProgressWords,
  printedAt: number,
): Sheet {
  return new ProgressWriting(summary, language, words).sheet(printedAt);
}

class ProgressWriting extends SheetWriting<ProgressSummary> {
  constructor(
    summary: ProgressSummary,
    language: Language,
    readonly words: ProgressWords,
  ) {
    super(summary, language, words.page);
  }

  sheet(printedAt: number): Sheet {
    const { matter, words, file } = this;
    const { paper } = words.progress;
    const { end, ...frame } = this.frame(printedAt);
    return {
      ...frame,
      title: matter.member ? paper.titleMember : paper.titleGroup,
      subtitles: [matter.member?.name ?? '', matter.group.name].filter(Boolean),
      notice: '',
      blocks: [
        this.#head(),
        ...this.#goals(),
        ...this.#course(),
        ...this.#beside(),
        ...this.#roll(),
        this.signatures(
          matter.member && !file
            ? { role: paper.member, name: matter.member.name }
            : { role: words.page.supervisor, name: '' },
        ),
        end,
      ],
    };
  }

  get #telling(): Telling {
    return { language: this.language, words: this.words.progress, formats: this.formats };
  }

  #head(): SheetBlock {
    const { matter, formats } = this;
    const { paper } = this.words.progress;
    const days = matter.sessions.map(({ date }) => date).filter(isDate);
    const [from, to] = [days[0], days.at(-1)];
    const rows: readonly (readonly [string, string])[] = [
      [
        paper.period,
        from && to ? (from === to ? formats.date(from) : paper.fromTo(formats.date(from), formats.date(to))) : '–',
      ],
      [paper.sessions, paper.heldOf(matter.sessions.length, matter.group.planned)],
      ...(matter.member
        ? ([
            [paper.joined, isDate(matter.member.joinedOn) ? formats.date(matter.member.joinedOn) : '–'],
            ...(isDate(matter.member.leftOn) ? [[paper.left, formats.date(matter.member.leftOn)] as const] : []),
          ] as const)
        : [[paper.members, formats.number(matter.members)] as const]),
      [this.page.facilitators, formats.list(matter.facilitators) || '–'],
    ];
    return { is: 'facts', rows: rows.map(([label, value]) => ({ label, value: this.plain(value) })) };
  }

  #goals(): SheetBlock[] {
    const { matter, words } = this;
    const title = matter.member ? words.progress.paper.goalsOfMember : words.goals.ofGroup;
    if (matter.goals.length === 0) return [this.section(title, this.aside(words.goals.none))];
    return [this.section(title, ...matter.goals.flatMap((goal) => this.#goal(goal)))];
  }

  #goal({ texts, since, until, points, steps, notes }: PaperGoal): SheetBlock[] {
    const { formats } = this;
    const { goals, progress } = this.words;
    const { paper } = progress;
    const last = points.at(-1);
    const worked = [
      isDate(since) ? paper.since(formats.date(since)) : '',
      isDate(until) ? paper.until(formats.date(until)) : '',
    ].filter(Boolean);
    const latest = last ? steps.find(({ grade }) => grade === last.grade) : undefined;
    const stands = latest
      ? paper.standsAt(gradeText(latest.grade), latest.words.join(' / ') || goals.grades[stepField(latest.grade)])
      : goals.never;
    const dates = (days: readonly string[]) => days.map((day) => formats.shortDate(day)).join(', ');
    return [
      {
        is: 'pictures',
        rows: [
          {
            name: this.told(texts, goals.unnamed),
            picture:
              points.length === 0
                ? undefined
                : goalPicture(
                    points.map(({ grade }) => grade),
                    MOST_GRADES,
                  ),
            told: this.plain([stands, worked.join(' · ')].filter(Boolean).join('\n')),
            hint: '',
          },
        ],
      },
      this.table(
        goals.steps,
        [
          [paper.grade, 'slim'],
          [paper.looksLike, 'wide'],
          [paper.reachedOn, 'broad'],
        ],
        steps.map(({ grade, words, on }) => [
          gradeText(grade),
          this.told(words, goals.grades[stepField(grade)]),
          dates(on),
        ]),
      ),
      ...(notes.length === 0
        ? []
        : [
            this.telling(
              'reading',
              this.table(
                paper.seen,
                [
                  [this.page.when, 'middle'],
                  [paper.seen, 'wide'],
                ],
                notes.map((note) => [formats.shortDate(note.date), this.told(note.texts)]),
                true,
              ),
            ),
          ]),
    ];
  }

  #course(): SheetBlock[] {
    const { matter, words } = this;
    const { progress } = words;
    if (matter.sessions.length === 0) return [this.section(progress.pictures, this.aside(progress.picturesNone))];
    const parts = { hasCircles: matter.hasCircles, part: this.file };
    const told =
      'group' in matter.steps
        ? toldGroup(matter.sessions, matter.steps.group, parts, this.#telling)
        : toldMember(matter.sessions, matter.steps.member, parts, this.#telling);
    const others = toldOthers(matter.sessions, ({ code }) => matter.others.get(code) ?? [], this.#telling);
    return [
      this.section(progress.pictures, ...this.#pictures(told), ...('member' in matter.steps ? [this.#key()] : [])),
      this.section(progress.table, this.#words(progress.table, told)),
      ...(others
        ? [this.section(progress.others, ...this.#pictures(others), this.#words(progress.others, others))]
        : []),
    ];
  }

  #beside(): SheetBlock[] {
    const { matter, words } = this;
    const { beside } = matter;
    if (!beside) return [];
    return memberBesideBlocks({ ...matter, beside, held: matter.sessions.length }, this.language, {
      ...words.beside,
      course: words.progress.memberCourse,
      page: words.page,
    });
  }

  /** Whom the facilitator noted is a reading of theirs, and a block of its own: readers of figures alone do not get it. */
  #pictures({ pictures }: ToldCourse): readonly SheetBlock[] {
    return pictures.map(({ of, name, picture, told, hint }) => {
      const rows = [{ name: this.plain(name), picture, told: this.plain(told), hint }];
      const block: SheetBlock = { is: 'pictures', rows };
      return of === 'part' ? this.telling('reading', block) : block;
    });
  }

  #words(caption: string, { table }: ToldCourse): SheetBlock {
    const { notes, turns } = this.words.progress;
    const noted = new Set([notes, turns]);
    const wide: ColumnWidth = table.heads.length > 5 ? 'middle' : 'wide';
    return this.table(
      caption,
      table.heads.map(
        (head, at) => [head, at === 0 ? 'middle' : wide, noted.has(head) ? 'reading' : undefined] as const,
      ),
      table.rows.map(({ cells }) => cells),
      table.rows.length > FEW_ROWS,
    );
  }

  #key(): SheetBlock {
    const { progress } = this.words;
    const signs = [...PRESENCES, ''] as const;
    return {
      is: 'key',
      signs: signs.map((presence) => ({
        picture: presencePicture([presence]),
        word: sayPresence(presence, progress),
      })),
    };
  }

  /** Who was there when: in the file, as on every list of attendance. */
  #roll(): SheetBlock[] {
    const { roll } = this.matter;
    const { progress } = this.words;
    if (roll.length === 0) return [];
    return [
      this.section(
        progress.paper.roll,
        {
          is: 'pictures',
          rows: roll.map(({ who, steps }) => ({
            name: this.plain(who || this.page.deletedMember),
            picture: presencePicture(steps.slice(-MOST_SIGNS).map(({ presence }) => presence)),
            told: this.plain(toldPresence(steps, progress)),
            hint: '',
          })),
        },
        this.#key(),
      ),
    ];
  }
}
