/** Puts the summary of a session into the words of one language, ready to be drawn. */
import type { Language } from '../base/language.ts';
import { entryKinds, tones } from '../content/entry-kinds.ts';
import { groupOrigins } from '../content/origins.ts';
import { principles } from '../content/principles.ts';
import { groupStages } from '../content/stages.ts';
import { CHECKS } from '../practice/answer.ts';
import { gradeText } from '../practice/goal.ts';
import type {
  SessionSummary,
  SummaryAmendment,
  SummaryBlock,
  SummaryGoal,
  SummaryMood,
  SummaryStep,
  Told,
} from '../practice/session-summary.ts';
import type { Judgement } from '../practice/session.ts';
import { shortened } from '../practice/shortened.ts';
import type { SummaryText } from '../text/id/summary.ts';
import { blockWords } from './block-words.ts';
import { saidRole } from './said-role.ts';
import type { Sheet, SheetBlock, SheetMark, SheetPicture } from './sheet.ts';
import { SheetWriting } from './sheet-writing.ts';
import { spreadPicture, stepPicture } from './small-picture.ts';
import { techniqueName } from './technique-name.ts';

type PageWords = SummaryText['page'];

const MINUTE = 60_000;
const FORMER_LENGTH = 240;
const SIGNS = { met: 'full', partly: 'half', notYet: 'open', notApplicable: 'dash', '': 'none' } as const;

/** `printedAt`: milliseconds since 1970 UTC. */
export function summarySheet(summary: SessionSummary, language: Language, words: PageWords, printedAt: number): Sheet {
  return new SummaryWriting(summary, language, words).sheet(printedAt);
}

class SummaryWriting extends SheetWriting<SessionSummary> {
  sheet(printedAt: number): Sheet {
    const { matter: summary, page: words } = this;
    const { end, ...frame } = this.frame(printedAt);
    return {
      ...frame,
      title: words.title,
      subtitles: [summary.group.name, this.#standing()].filter(Boolean),
      notice: summary.status === 'closed' || summary.status === 'notHeld' ? '' : words.draft,
      blocks: [
        this.#head(),
        ...(summary.notHeldReason === null ? this.#held() : this.#notHeld(summary.notHeldReason)),
        ...this.#amendments(),
        this.signatures({ role: words.supervisor, name: '' }),
        end,
      ],
    };
  }

  /** Session 4 of 12 · formed group · stage. */
  #standing(): string {
    const { matter: summary, page: words } = this;
    const { origin, stage } = summary.group;
    return [
      summary.number === null ? words.session : words.sessionOf(summary.number, summary.of),
      origin === '' ? '' : words.origin(this.named(groupOrigins, origin)),
      stage === '' ? '' : words.stage(this.named(groupStages, stage)),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  /** The block every Indonesian office looks for first: waktu, pukul, tempat, sasaran, tujuan, teknik, instrumen, proses. */
  #head(): SheetBlock {
    const { matter: summary, page: words, formats } = this;
    const rows: [string, Told][] = [
      [words.date, [formats.longDate(summary.date)]],
      [words.hours, [this.#hours()]],
      [words.place, summary.place],
      [words.serves, summary.group.serves],
      [words.purpose, summary.purpose],
      ...(summary.notHeldReason === null ? this.#ways() : []),
      [words.facilitators, [formats.list(summary.facilitators)]],
    ];
    return {
      is: 'facts',
      rows: rows.map(([label, told]) => ({
        label,
        value: this.told(
          told.filter((text) => text !== ''),
          '–',
        ),
        ...(label === words.place ? { tells: 'place' as const } : {}),
      })),
    };
  }

  #ways(): [string, Told][] {
    const { matter: summary, page: words, formats } = this;
    const process = summary.programme
      .filter(({ skipped }) => !skipped)
      .map(({ title, others }) =>
        [title || words.untitled, ...others.map((other) => other.title)].filter(Boolean).join(' / '),
      );
    return [
      [words.techniques, [formats.list(summary.techniques.map((code) => techniqueName(code, this.language)))]],
      [words.materials, [summary.materials.join('; ')]],
      [words.process, [process.join(' → ')]],
    ];
  }

  #hours(): string {
    const { begunAt, endedAt, startsAt, plannedMinutes } = this.matter;
    const { page: words, formats } = this;
    const length = plannedMinutes === null ? '' : words.minutes(plannedMinutes);
    const planned = startsAt === '' && length === '' ? '' : words.plannedHours(formats.time(startsAt), length);
    if (begunAt === null) return planned;
    const held =
      endedAt === null
        ? formats.timeOf(begunAt)
        : `${formats.timeOf(begunAt)}–${formats.timeOf(endedAt)}, ${words.minutes(Math.max(0, Math.round((endedAt - begunAt) / MINUTE)))}`;
    return planned === '' ? held : `${held} (${planned})`;
  }

  #held(): SheetBlock[] {
    const { matter: summary, page: words, file } = this;
    return [
      this.#attendance(file),
      this.section(words.aims, this.#aims()),
      ...this.#goals(),
      ...this.#mood(),
      this.section(words.programme, this.#programme()),
      ...(file || summary.course.length > 0 ? [this.section(words.course, this.#course(file))] : []),
      this.narrative(words.atmosphere, summary.atmosphere, words.nothing),
      ...this.#steps(),
      this.narrative(words.problems, summary.problems, words.nothing),
      ...(file
        ? [
            this.telling('reading', this.narrative(words.analysis, summary.analysis, words.nothing)),
            this.telling('reading', this.narrative(words.reflection, summary.reflection, words.nothing)),
            ...this.#roles(),
          ]
        : []),
      this.narrative(words.nextPlan, summary.nextPlan, words.nothing),
      this.section(words.principles, { is: 'marks', marks: this.#marks() }),
    ];
  }

  #notHeld(reason: string): SheetBlock[] {
    const { matter: summary, page: words } = this;
    return [
      this.section(words.notHeld, { is: 'text', text: this.plain(reason || words.noReason) }),
      ...(summary.problems.length > 0 ? [this.narrative(words.problems, summary.problems, words.nothing)] : []),
      ...(summary.steps.length > 0 ? this.#steps() : []),
      ...(summary.nextPlan.length > 0 ? [this.narrative(words.nextPlan, summary.nextPlan, words.nothing)] : []),
    ];
  }

  #attendance(file: boolean): SheetBlock {
    const { matter: summary, page: words, formats } = this;
    if (summary.attendance.length === 0) return this.section(words.attendance, this.aside(words.nobody));
    const counts = (['present', 'late', 'excused', 'absent', 'unmarked'] as const)
      .filter((presence) => summary.counts[presence] > 0)
      .map((presence) => words.countOf(formats.number(summary.counts[presence]), words.presences[presence]))
      .join(' · ');
    return this.section(
      words.attendance,
      { is: 'text', text: this.plain(counts) },
      {
        is: 'roll',
        narrow: !file,
        rows: summary.attendance.map(({ who, presence, otherPresences, reasons, isNew }) => ({
          who: who || words.deletedMember,
          state: [presence || ('unmarked' as const), ...otherPresences].map((one) => words.presences[one]).join(' / '),
          remark: [isNew ? words.newcomer : '', reasons.join(' / ')].filter(Boolean).join(' · '),
        })),
      },
    );
  }

  #aims(): SheetBlock {
    const { matter: summary, page: words } = this;
    if (summary.aims.length === 0) return this.aside(words.noAims);
    return this.table(
      words.aims,
      [
        [words.aim, 'wide'],
        [words.reached, 'middle'],
        [words.note, 'wide'],
      ],
      summary.aims.map(({ texts, mark, otherMarks, notes }) => [
        this.told(texts, ''),
        this.#judged(mark, otherMarks),
        this.told(notes, ''),
      ]),
    );
  }

  /** Nothing where the group words no goals. */
  #goals(): SheetBlock[] {
    const { page: words, formats } = this;
    const { goals } = this.matter;
    if (goals.length === 0) return [];
    const stands = ({ grade, otherGrades, step, notes }: SummaryGoal): Told => {
      if (grade === null) return [words.notGraded, ...notes];
      const apart = otherGrades.length === 0 ? [] : [words.gradedApart(formats.list(otherGrades.map(gradeText)))];
      return [[words.gradeOf(gradeText(grade), step.join(' / ')), ...apart, ...notes].join('\n')];
    };
    return [
      this.section(words.groupGoals, {
        is: 'pictures',
        rows: goals.map((goal) => ({
          name: this.told(goal.texts, words.goalUnnamed),
          picture: stepPicture(goal.grade === null ? [] : [goal.grade, ...goal.otherGrades]),
          told: this.plain(stands(goal).join('\n')),
          hint: '',
        })),
      }),
    ];
  }

  /** Nothing where nobody was asked how they came and went. */
  #mood(): SheetBlock[] {
    const { page: words, formats } = this;
    const { mood } = this.matter;
    if (CHECKS.every((check) => mood[check].count === 0)) return [];
    const row = (name: string, { count, mean, values }: SummaryMood): SheetPicture => ({
      name: this.plain(name),
      picture: mean === null ? undefined : spreadPicture(values, mean),
      told: this.plain(
        mean === null
          ? count === 0
            ? words.moodNone
            : words.moodHidden(count)
          : words.moodTold(formats.number(Math.round(mean * 10) / 10), count),
      ),
      hint: '',
    });
    return [
      this.section(
        words.comingAndGoing,
        { is: 'pictures', rows: [row(words.came, mood.in), row(words.went, mood.out)] },
        ...(this.file ? [this.aside(words.moodHint)] : []),
      ),
    ];
  }

  #programme(): SheetBlock {
    const { matter: summary, page: words } = this;
    if (summary.programme.length === 0) return this.aside(words.noBlocks);
    return this.table(
      words.programme,
      [
        [words.at, 'slim'],
        [words.activity, 'wide'],
        [words.technique, 'middle'],
        [words.leads, 'middle'],
        [words.planned, 'slim'],
        [words.took, 'slim'],
      ],
      summary.programme.map((block) => [
        this.#begun(block),
        this.told([this.#activity(block), ...block.others.map((other) => this.#other(other))], ''),
        techniqueName(block.technique, this.language),
        block.leads,
        words.shortMinutes(block.plannedMinutes),
        block.skipped ? words.skipped : block.minutes === null ? '' : words.shortMinutes(block.minutes),
      ]),
    );
  }

  #activity({ title, material }: SummaryBlock): string {
    return [title || this.page.untitled, material].filter(Boolean).join('\n');
  }

  #other(other: SummaryBlock['others'][number]): string {
    return blockWords(other, this.language, this.page.minutes);
  }

  #begun({ begunAt, plannedAt, skipped }: SummaryBlock): string {
    if (begunAt !== null) return this.formats.timeOf(begunAt);
    return skipped ? '–' : this.formats.time(plannedAt);
  }

  #course(file: boolean): SheetBlock {
    const { matter: summary, page: words, formats } = this;
    if (summary.course.length === 0) return this.aside(words.noEntries);
    return {
      is: 'table',
      caption: words.course,
      long: true,
      columns: [
        { label: words.at, width: 'slim' },
        { label: words.about, width: 'broad' },
        { label: words.note, width: 'wide' },
      ],
      rowTells: summary.course.map(({ restricted }) => (restricted ? 'restricted' : undefined)),
      rows: summary.course.map(({ at, kind, about, tone, texts, restricted }) => {
        const felt = file && tone !== '' ? ` (${this.named(tones, tone).toLowerCase()})` : '';
        const whom = about.length === 0 ? words.wholeGroup : about.map((who) => who || words.deletedMember).join(', ');
        return [
          this.plain(at === null ? '' : formats.timeOf(at)),
          this.plain(
            [restricted ? words.restricted : '', kind === '' ? '' : this.named(entryKinds, kind), whom + felt]
              .filter(Boolean)
              .join('\n'),
          ),
          this.told(texts, ''),
        ];
      }),
    };
  }

  #steps(): SheetBlock[] {
    const { matter: summary, page: words } = this;
    const table = (caption: string, steps: readonly SummaryStep[]): SheetBlock => ({
      is: 'table',
      caption,
      long: false,
      columns: [
        { label: words.what, width: 'wide' },
        { label: words.who, width: 'middle' },
        { label: words.due, width: 'middle' },
        { label: words.state, width: 'middle' },
      ],
      rows: steps.map(({ kind, texts, who, dues, state }) => [
        this.told(texts, words.stepKinds[kind]),
        this.told(who, ''),
        this.told(
          dues.map((due) => this.formats.date(due)),
          '',
        ),
        this.plain(words.stepStates[state]),
      ]),
    });
    return [
      this.section(
        words.agreements,
        summary.steps.length === 0 ? this.aside(words.noSteps) : table(words.agreements, summary.steps),
      ),
      ...(summary.earlierSteps.length === 0
        ? []
        : [this.section(words.earlier, table(words.earlier, summary.earlierSteps))]),
    ];
  }

  #marks(): readonly SheetMark[] {
    return this.matter.principles.map(({ code, mark, otherMarks, notes }) => ({
      code,
      name: this.named(principles, code),
      sign: SIGNS[mark],
      word: this.#judged(mark, otherMarks),
      notes,
    }));
  }

  /** The mark that counts first; what it was judged to be on another tablet behind it. */
  #judged(mark: Judgement | '', others: readonly Judgement[]): string {
    return [mark || ('open' as const), ...others].map((one) => this.page.marks[one]).join(' / ');
  }

  #amendments(): SheetBlock[] {
    const { matter: summary, page: words, formats } = this;
    if (summary.amendments.length === 0) return [];
    const about = ({ of, entryAt, who }: SummaryAmendment) =>
      [words.amended[of], entryAt === null ? '' : formats.timeOf(entryAt), who].filter(Boolean).join(' · ');
    return [
      this.section(words.amendments, {
        is: 'table',
        caption: words.amendments,
        long: true,
        columns: [
          { label: words.when, width: 'middle' },
          { label: words.amendedPart, width: 'middle' },
          { label: words.formerly, width: 'wide' },
          { label: words.amendment, width: 'wide' },
          { label: words.reason, width: 'middle' },
        ],
        rowTells: summary.amendments.map(({ of, restricted }) =>
          restricted
            ? 'restricted'
            : of === 'analysis' || of === 'reflection' || of === 'roles'
              ? 'reading'
              : undefined,
        ),
        rows: summary.amendments.map((amendment) => [
          this.plain(amendment.at === null ? '' : formats.dateTimeOf(amendment.at)),
          this.plain(about(amendment)),
          // The whole of it still stands in its own place above.
          this.plain(amendment.former.map((text) => shortened(text, FORMER_LENGTH)).join('\n')),
          amendment.texts.length === 0 ? this.plain(words.onlyInFile) : this.told(amendment.texts, ''),
          this.plain(amendment.reason),
        ]),
      }),
    ];
  }

  /** Nothing where none was ticked: whoever does not reflect on roles is not reminded of it on paper. */
  #roles(): SheetBlock[] {
    const { matter: summary, page: words } = this;
    const told = summary.roles.map(({ role, strategies }) => saidRole(role, strategies, this.language));
    if (told.length === 0 && summary.rolesNote.length === 0) return [];
    return [
      this.telling(
        'reading',
        this.section(
          words.roles,
          ...told.map((text): SheetBlock => ({ is: 'text', text: this.plain(text) })),
          ...(summary.rolesNote.length === 0 ? [] : [{ is: 'text' as const, text: this.told(summary.rolesNote, '') }]),
        ),
      ),
    ];
  }
}
