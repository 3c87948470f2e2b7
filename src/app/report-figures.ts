/**
 * The numbers of a report as a table, one number a line, so that months and agencies can be put below each other and
 * counted together. Whole numbers alone (minutes, not hours): a spreadsheet set to a country that writes decimals with a
 * comma takes "12.5" for a day in May.
 */
import type { Language } from '../base/language.ts';
import { groupAims } from '../content/aims.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { fieldsOfPractice } from '../content/fields-of-practice.ts';
import { groupNeeds } from '../content/needs.ts';
import { groupKinds } from '../content/group-kinds.ts';
import { groupOrigins } from '../content/origins.ts';
import { principles } from '../content/principles.ts';
import { notHeldReasons } from '../content/reasons.ts';
import { sexWords } from '../content/sex-words.ts';
import { groupStages } from '../content/stages.ts';
import { techniques } from '../content/techniques.ts';
import type { AgencyStatistics, Tally } from '../practice/agency-statistics.ts';
import { turnoutOf, type PresenceCounts } from '../practice/attendance-matrix.ts';
import type { CsvTable } from '../practice/csv-writing.ts';
import { minutesHeld, type GroupReport } from '../practice/group-report.ts';
import { unlessSmall, withoutSmall } from '../practice/small-cells.ts';
import type { ReportWords } from './report-writing.ts';

interface Figure {
  /** Heading under which it stands on the paper. */
  readonly part: string;
  readonly code?: string;
  readonly what: string;
  readonly measure: string;
  /** Null for one that is kept back. */
  readonly number: number | null;
}

type Named = readonly { readonly code: string; readonly name: Bilingual }[];

/** `keepSmall`: numbers of persons below five are not told, as on the paper. */
export function agencyFigures(
  told: AgencyStatistics,
  language: Language,
  words: ReportWords,
  keepSmall: boolean,
): CsvTable {
  const writing = new FiguresWriting(told, language, words.report, words.outcomes, words.served, keepSmall);
  return writing.table([
    ...writing.overview(),
    ...writing.kindsOfGroups(),
    ...writing.reasons(),
    ...writing.people(),
    ...writing.work(),
    ...writing.register(),
  ]);
}

/** `told`: the statistics of this one group. `ages`: for readers who may have what points to a person. */
export function groupFigures(
  report: GroupReport,
  told: AgencyStatistics,
  language: Language,
  words: ReportWords,
  ages: boolean,
): CsvTable {
  const writing = new FiguresWriting(told, language, words.report, words.outcomes, words.served, false);
  return writing.table([
    ...writing.overview(report),
    ...writing.reasons(),
    ...(ages ? writing.people() : []),
    ...writing.work(),
    ...writing.sessions(report),
  ]);
}

class FiguresWriting {
  readonly #figures;

  constructor(
    readonly told: AgencyStatistics,
    readonly language: Language,
    readonly report: ReportWords['report'],
    readonly outcomes: ReportWords['outcomes'],
    readonly served: ReportWords['served'],
    readonly keepSmall: boolean,
  ) {
    this.#figures = report.figures;
  }

  table(figures: readonly Figure[]): CsvTable {
    const { columns } = this.#figures;
    const { from, to } = this.told.period;
    return {
      columns: [
        columns.from,
        columns.to,
        columns.part,
        columns.code,
        columns.what,
        columns.measure,
        columns.number,
        columns.remark,
      ],
      rows: figures.map(({ part, code = '', what, measure, number }) => [
        ...[from, to, part, code, what, measure, number],
        number === null ? this.report.withheld : '',
      ]),
    };
  }

  /** `one`: of a single group, with who came and went. */
  overview(one?: GroupReport): readonly Figure[] {
    const { report, told } = this;
    const { measures, held, notHeld, planned, joined, left, time, work, withoutLength } = this.#figures;
    const of = (what: string, measure: string, number: number | null): Figure => ({
      ...{ part: report.overview, what, measure, number },
    });
    return [
      ...(one ? [] : [of(report.groups, measures.groups, told.register.length)]),
      of(held, measures.sessions, told.held),
      of(notHeld, measures.sessions, told.notHeld),
      of(planned, measures.sessions, told.planned),
      of(report.members, measures.people, this.#few(told.members)),
      ...(one ? [of(joined, measures.people, one.joined), of(left, measures.people, one.left)] : []),
      // Marks of so few say how many they are.
      ...(this.#few(told.members) === null ? [] : this.#presences(report.overview, report.turnout, told.presences)),
      of(time, measures.minutes, told.minutes),
      of(work, measures.minutes, told.staffMinutes),
      of(withoutLength, measures.sessions, told.withoutLength),
      of(report.otherHours, measures.minutes, told.otherMinutes),
    ];
  }

  kindsOfGroups(): readonly Figure[] {
    const { report, told } = this;
    const { groups } = this.#figures.measures;
    return [
      ...this.#tallied(report.origins, groups, told.origins, groupOrigins),
      ...this.#tallied(report.kinds, groups, told.kinds, groupKinds),
      ...this.#tallied(report.stages, groups, told.stages, groupStages),
      ...this.#tallied(report.aims, groups, told.aims, groupAims),
      ...this.#tallied(report.fields, groups, told.fields, fieldsOfPractice),
      ...this.#tallied(report.needs, groups, told.needs, groupNeeds),
    ];
  }

  reasons(): readonly Figure[] {
    const { report, told } = this;
    return told.reasons.map(({ key, count }) => ({
      part: report.notHeldTitle,
      code: key,
      what: key === '' ? report.noReason : key === 'other' ? report.ownReason : this.#named(notHeldReasons, key),
      measure: this.#figures.measures.sessions,
      number: count,
    }));
  }

  people(): readonly Figure[] {
    const { report, told } = this;
    return [
      ...this.#persons(report.sexes, told.sexes, (key) =>
        key === '' ? report.unknown : key === 'other' ? report.otherWord : this.#named(sexWords, key),
      ),
      ...this.#persons(report.ages, told.ages, (key) => report.ageBands[key === '' ? 'unknown' : key]),
    ];
  }

  work(): readonly Figure[] {
    const { report, told } = this;
    const { measures } = this.#figures;
    return [
      ...told.techniques.map(({ code, sessions }) => ({
        ...{ part: report.techniques, code, what: this.#named(techniques, code) },
        ...{ measure: measures.sessions, number: sessions },
      })),
      ...this.#persons(report.referrals, told.referrals, (key) =>
        key === '' ? report.referralOpen : this.outcomes[key],
      ).map((figure) => ({ ...figure, measure: measures.referrals })),
      ...this.#persons(report.served, told.served, (key) => (key === '' ? report.servedOpen : this.served[key])).map(
        (figure) => ({ ...figure, measure: measures.referrals }),
      ),
      ...told.principles.flatMap(({ code, met, partly, notYet, judged }) => {
        const of = { part: report.principles, code, what: this.#named(principles, code) };
        return [
          { ...of, measure: report.met, number: met },
          { ...of, measure: report.partly, number: partly },
          { ...of, measure: report.notYet, number: notYet },
          { ...of, measure: report.judged, number: judged },
        ];
      }),
    ];
  }

  /** One group after the other, by number and never by name; attendance as a share, as on the paper. */
  register(): readonly Figure[] {
    const { report, told } = this;
    const { measures, held, notHeld, work: worked, groupNumber } = this.#figures;
    const counts = told.register.map(({ members }) => members.length);
    const shown = this.keepSmall ? withoutSmall(counts) : counts;
    return told.register.flatMap(({ work, matrix, notHeld: missed, staffMinutes }, at) => {
      const kind = work.formation?.kindOfGroup ?? '';
      const { there, marked } = turnoutOf(matrix.total);
      const people = shown[at] ?? null;
      const of = (measure: string, number: number | null): Figure => ({
        ...{ part: report.register, code: kind, what: groupNumber(at + 1), measure, number },
      });
      return [
        of(held, matrix.sessions.length),
        of(notHeld, missed.length),
        of(measures.people, people),
        ...(marked === 0 || people === null ? [] : [of(measures.percent, Math.round((100 * there) / marked))]),
        of(`${worked} (${measures.minutes})`, staffMinutes),
      ];
    });
  }

  sessions({ matrix, work }: GroupReport): readonly Figure[] {
    const { report } = this;
    const byId = new Map(work.sessions.map((session) => [session.id, session]));
    return matrix.sessions.flatMap(({ id, number, counts }) => {
      const session = byId.get(id);
      const length = session ? minutesHeld(session) : null;
      const what = this.#figures.session(number);
      return [
        ...(length === null
          ? []
          : [{ part: report.heldTitle, what, measure: this.#figures.measures.minutes, number: length }]),
        ...this.#presences(report.heldTitle, what, counts),
      ];
    });
  }

  #presences(part: string, what: string, counts: PresenceCounts): readonly Figure[] {
    const { signWords } = this.report;
    return (['present', 'late', 'absent', 'excused', 'unmarked'] as const).map((presence) => ({
      ...{ part, code: presence, what },
      ...{ measure: signWords[presence], number: counts[presence] },
    }));
  }

  #tallied(part: string, measure: string, tally: Tally<string>, entries: Named): readonly Figure[] {
    return tally.map(({ key, count }) => ({
      ...{ part, code: key, what: key === '' ? this.report.unknown : this.#named(entries, key) },
      ...{ measure, number: count },
    }));
  }

  #persons<K extends string>(part: string, tally: Tally<K>, nameOf: (key: K | '') => string): readonly Figure[] {
    const counts = tally.map(({ count }) => count);
    const shown = this.keepSmall ? withoutSmall(counts) : counts;
    return tally.map(({ key }, at) => ({
      ...{ part, code: key, what: nameOf(key) },
      ...{ measure: this.#figures.measures.people, number: shown[at] ?? null },
    }));
  }

  #few(count: number): number | null {
    return this.keepSmall ? unlessSmall(count) : count;
  }

  #named(entries: Named, code: string): string {
    return entries.find((entry) => entry.code === code)?.name[this.language] ?? code;
  }
}
