/** Puts the work of all groups, in numbers and without names, into the words of one language. */
import type { Language } from '../base/language.ts';
import { groupAims } from '../content/aims.ts';
import { fieldsOfPractice } from '../content/fields-of-practice.ts';
import { groupNeeds } from '../content/needs.ts';
import { groupKinds } from '../content/group-kinds.ts';
import { groupOrigins } from '../content/origins.ts';
import { notHeldReasons } from '../content/reasons.ts';
import { sexWords } from '../content/sex-words.ts';
import { groupStages } from '../content/stages.ts';
import { techniques } from '../content/techniques.ts';
import type { Bilingual } from '../content/bilingual.ts';
import type { Agency } from '../practice/agency.ts';
import type { AgencyStatistics, Tally } from '../practice/agency-statistics.ts';
import { turnoutOf } from '../practice/attendance-matrix.ts';
import type { GroupReport } from '../practice/group-report.ts';
import { unlessSmall, withoutSmall } from '../practice/small-cells.ts';
import { headed, ReportWriting, type Counted, type ReportWords } from './report-writing.ts';
import type { Sheet, SheetBlock } from './sheet.ts';

/** `keepSmall`: numbers of persons below five are not told. `printedAt`: milliseconds since 1970 UTC. */
export function agencyStatisticsSheet(
  statistics: AgencyStatistics,
  agency: Agency | undefined,
  language: Language,
  words: ReportWords,
  keepSmall: boolean,
  printedAt: number,
): Sheet {
  return new AgencyWriting(agencyMatter(statistics, agency, keepSmall), language, words).sheet(printedAt);
}

export type AgencyMatter = ReturnType<typeof headed> & {
  readonly told: AgencyStatistics;
  readonly keepSmall: boolean;
};

/** What the papers over all groups are made of: the statistics and the register. */
export function agencyMatter(told: AgencyStatistics, agency: Agency | undefined, keepSmall: boolean): AgencyMatter {
  return { ...headed(agency, [], told.period), told, keepSmall };
}

type Named = readonly { readonly code: string; readonly name: Bilingual }[];

class AgencyWriting extends ReportWriting<AgencyMatter> {
  sheet(printedAt: number): Sheet {
    const { report } = this;
    const { told, keepSmall } = this.matter;
    const { end, ...frame } = this.frame(printedAt);
    return {
      ...frame,
      title: report.titleAgency,
      subtitles: [this.period],
      notice: '',
      blocks: [
        this.#facts(),
        this.section(report.origins, this.#tallied(told.origins, groupOrigins)),
        this.section(report.kinds, this.#tallied(told.kinds, groupKinds)),
        this.section(report.stages, this.#tallied(told.stages, groupStages)),
        this.section(report.aims, this.#tallied(told.aims, groupAims), this.aside(report.aimsHint)),
        this.section(report.fields, this.#tallied(told.fields, fieldsOfPractice)),
        this.section(report.needs, this.#tallied(told.needs, groupNeeds), this.aside(report.needsHint)),
        this.section(report.notHeldTitle, this.#reasons()),
        this.section(
          report.sexes,
          this.#persons(told.sexes, (key) => this.#sex(key)),
        ),
        this.section(
          report.ages,
          this.#persons(told.ages, (key) => report.ageBands[key === '' ? 'unknown' : key]),
          ...(keepSmall ? [this.aside(report.smallHint)] : []),
        ),
        this.section(
          report.techniques,
          this.bars(
            told.techniques.map(({ code, sessions }) => ({ name: this.named(techniques, code), count: sessions })),
            told.held,
          ),
        ),
        this.section(
          report.referrals,
          this.#persons(told.referrals, (key) => (key === '' ? report.referralOpen : this.words.outcomes[key])),
          this.section(
            report.served,
            this.#persons(told.served, (key) => (key === '' ? report.servedOpen : this.words.served[key])),
          ),
        ),
        this.principleBars(told.principles),
        this.#register(),
        end,
      ],
    };
  }

  #facts(): SheetBlock {
    const { report } = this;
    const { told } = this.matter;
    return {
      is: 'facts',
      rows: [
        this.fact(report.period, this.period),
        this.fact(report.groups, this.number(told.register.length), report.noNames),
        this.fact(
          report.sessions,
          report.sessionCounts(this.number(told.held), this.number(told.notHeld), this.number(told.planned)),
        ),
        this.fact(report.members, this.#people(told.members)),
        // Marks of so few say how many they are.
        this.fact(report.turnout, this.#few(told.members) ? report.withheld : this.turnout(told.presences)),
        this.fact(
          report.hours,
          report.hoursOf(this.hours(told.minutes), this.hours(told.staffMinutes)),
          told.withoutLength > 0 ? report.withoutLength(told.withoutLength) : '',
          report.hoursHint,
        ),
        this.fact(report.otherHours, report.otherHoursOf(this.hours(told.otherMinutes))),
      ],
    };
  }

  /** Counts of groups: a group is no person. */
  #tallied(tally: Tally<string>, entries: Named): SheetBlock {
    return this.bars(
      tally.map(({ key, count }) => ({ name: key === '' ? this.report.unknown : this.named(entries, key), count })),
      this.matter.told.register.length,
    );
  }

  #reasons(): SheetBlock {
    const { report } = this;
    const { told } = this.matter;
    return this.bars(
      told.reasons.map(({ key, count }) => ({
        name: key === '' ? report.noReason : key === 'other' ? report.ownReason : this.named(notHeldReasons, key),
        count,
      })),
      told.notHeld,
    );
  }

  /** Counts of persons: the small ones among them are kept back where that is chosen. */
  #persons<K extends string>(tally: Tally<K>, nameOf: (key: K | '') => string): SheetBlock {
    const counts = tally.map(({ count }) => count);
    const shown = this.matter.keepSmall ? withoutSmall(counts) : counts;
    const counted: Counted[] = tally.map(({ key }, at) => ({ name: nameOf(key), count: shown[at] ?? null }));
    return this.bars(
      counted,
      counts.reduce((sum, count) => sum + count, 0),
    );
  }

  #people(count: number): string {
    return this.#few(count) ? this.report.few : this.number(count);
  }

  #few(count: number): boolean {
    return this.matter.keepSmall && unlessSmall(count) === null;
  }

  #sex(key: string): string {
    if (key === '') return this.report.unknown;
    return key === 'other' ? this.report.otherWord : this.named(sexWords, key);
  }

  /** One line for each group, by number and never by name. */
  #register(): SheetBlock {
    const { report } = this;
    const { register } = this.matter.told;
    if (register.length === 0) return this.section(report.register, this.aside(report.none));
    const counts = register.map(({ members }) => members.length);
    const people = this.matter.keepSmall ? withoutSmall(counts) : counts;
    return this.section(
      report.register,
      this.table(
        report.register,
        [
          [report.number, 'letter'],
          [report.kind, 'wide'],
          [report.begun, 'middle'],
          [report.heldShort, 'slim'],
          [report.notHeldShort, 'slim'],
          [report.membersShort, 'slim'],
          [report.turnout, 'middle'],
          [report.staffHours, 'slim'],
        ],
        register.map((one, at) => this.#line(one, at, people[at] ?? null)),
        true,
      ),
    );
  }

  /** `people`: null where they are too few to be told, and then nothing that tells how many. */
  #line({ work, matrix, notHeld, staffMinutes }: GroupReport, at: number, people: number | null): readonly string[] {
    const { report, formats } = this;
    const { there, marked } = turnoutOf(matrix.total);
    const kind = work.formation?.kindOfGroup ?? '';
    const begun = work.group.startsOn || (matrix.sessions[0]?.day ?? '');
    return [
      this.number(at + 1),
      kind === '' ? report.unknown : this.named(groupKinds, kind),
      begun === '' ? '–' : formats.date(begun),
      this.number(matrix.sessions.length),
      this.number(notHeld.length),
      people === null ? report.withheld : this.number(people),
      people === null || marked === 0 ? '–' : formats.percent(there / marked),
      this.hours(staffMinutes),
    ];
  }
}
