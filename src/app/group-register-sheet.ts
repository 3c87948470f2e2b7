/** Puts the register of an agency's groups, without narrative, into the words of one language; and as a table. [K6] */
import type { Language } from '../base/language.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { groupEndings } from '../content/endings.ts';
import { fieldsOfPractice } from '../content/fields-of-practice.ts';
import { groupKinds } from '../content/group-kinds.ts';
import { groupNeeds } from '../content/needs.ts';
import { sexWords } from '../content/sex-words.ts';
import { techniques } from '../content/techniques.ts';
import type { Agency } from '../practice/agency.ts';
import type { AgencyStatistics } from '../practice/agency-statistics.ts';
import type { CsvCell, CsvTable } from '../practice/csv-writing.ts';
import { AGE_BANDS, type GroupReport } from '../practice/group-report.ts';
import { READER_RULES, type PaperReader } from '../practice/paper-reader.ts';
import { withoutSmall } from '../practice/small-cells.ts';
import { agencyMatter, type AgencyMatter } from './agency-statistics-sheet.ts';
import { ReportWriting, type ReportWords } from './report-writing.ts';
import type { Sheet, SheetBlock } from './sheet.ts';

/** `keepSmall`: numbers of persons below five are not told. `printedAt`: milliseconds since 1970 UTC. */
export function groupRegisterSheet(
  statistics: AgencyStatistics,
  agency: Agency | undefined,
  language: Language,
  words: ReportWords,
  keepSmall: boolean,
  printedAt: number,
): Sheet {
  return new RegisterWriting(agencyMatter(statistics, agency, keepSmall), language, words).sheet(printedAt);
}

/** One group a line. Names are for the file alone, for a group may be called after somebody. */
export function groupRegisterTable(
  statistics: AgencyStatistics,
  language: Language,
  words: ReportWords,
  keepSmall: boolean,
  reader: PaperReader,
): CsvTable {
  return new RegisterWriting(agencyMatter(statistics, undefined, keepSmall), language, words).listed(reader);
}

type Named = readonly { readonly code: string; readonly name: Bilingual }[];
type Spread = readonly { readonly name: string; readonly count: number | null }[];

class RegisterWriting extends ReportWriting<AgencyMatter> {
  sheet(printedAt: number): Sheet {
    const { report } = this;
    const { end, ...frame } = this.frame(printedAt);
    const { register } = this.matter.told;
    return {
      ...frame,
      title: report.titleRegister,
      subtitles: [this.period],
      notice: '',
      blocks: [
        { is: 'facts', rows: [this.fact(report.groups, this.number(register.length), report.registerHint)] },
        register.length === 0 ? this.aside(report.none) : this.#groups(),
        ...(this.matter.keepSmall ? [this.aside(report.smallHint)] : []),
        this.signatures({ role: this.page.supervisor, name: '' }),
        end,
      ],
    };
  }

  #groups(): SheetBlock {
    const { report, matter } = this;
    const { register } = matter.told;
    const table = this.table(
      report.titleRegister,
      [
        [report.number, 'letter'],
        [report.group, 'wide'],
        [report.lasted, 'middle'],
        [report.sessions, 'middle'],
        [report.members, 'broad'],
        [report.needsAndTechniques, 'wide'],
        [report.ending, 'broad'],
      ],
      register.map((one, at) => [
        this.number(at + 1),
        [one.work.group.name.trim() || report.unnamed, this.#kind(one), this.#field(one)].filter(Boolean).join('\n'),
        [this.#day(this.#begun(one)), this.#day(this.#ended(one))].join(' –\n'),
        report.heldAndNot(this.number(one.matrix.sessions.length), this.number(one.notHeld.length)),
        [this.#number(this.#people(at)), this.#say(this.#sexes(at)), this.#say(this.#ages(at))]
          .filter(Boolean)
          .join('\n'),
        [this.#needs(one), this.#techniques(one)].filter(Boolean).join('\n') || '–',
        this.#decided(one) || '–',
      ]),
      true,
    );
    if (matter.keepSmall || table.is !== 'table') return table;
    // Small numbers of women or of old people in a group that is named point at them.
    const columns = table.columns.map((column, at) => (at === 4 ? { ...column, tells: 'identity' as const } : column));
    return { ...table, columns };
  }

  listed(reader: PaperReader): CsvTable {
    const { report, matter } = this;
    const { register } = matter.told;
    const named = reader === 'file';
    const { known } = READER_RULES[reader];
    const spread = matter.keepSmall || named;
    const bands = (all: Spread) => all.map(({ name }) => name);
    const rows = register.map((one, at): readonly CsvCell[] => [
      at + 1,
      ...(named ? [one.work.group.name.trim()] : []),
      this.#kind(one),
      this.#field(one),
      this.#needs(one),
      ...(known ? [this.#begun(one), this.#ended(one)] : []),
      one.matrix.sessions.length,
      one.notHeld.length,
      one.planned,
      this.#people(at),
      ...(spread ? [...this.#sexes(at), ...this.#ages(at)].map(({ count }) => count) : []),
      this.#techniques(one),
      this.#decided(one, known),
    ]);
    return {
      columns: [
        report.number,
        ...(named ? [report.group] : []),
        report.kind,
        report.field,
        report.need,
        ...(known ? [report.begun, report.ended] : []),
        report.heldTitle,
        report.notHeldTitle,
        report.figures.planned,
        report.members,
        ...(spread
          ? [
              ...bands(this.#sexes(0)).map((name) => `${report.sexes}: ${name}`),
              ...bands(this.#ages(0)).map((name) => `${report.ages}: ${name}`),
            ]
          : []),
        report.techniques,
        report.ending,
      ],
      rows,
    };
  }

  #kind({ work }: GroupReport): string {
    const code = work.formation?.kindOfGroup ?? '';
    return code === '' ? '' : this.named(groupKinds, code);
  }

  #field({ work }: GroupReport): string {
    const { practiceField } = work.group;
    return practiceField === '' ? '' : this.named(fieldsOfPractice, practiceField);
  }

  #needs({ work }: GroupReport): string {
    return groupNeeds
      .filter(({ code }) => work.group.needs.includes(code))
      .map(({ name }) => name[this.language])
      .join('; ');
  }

  #techniques(one: GroupReport): string {
    return one.techniques
      .map(({ code, sessions }) => `${this.named(techniques, code)} ${this.number(sessions)}×`)
      .join('; ');
  }

  #begun({ work, matrix }: GroupReport): string {
    return work.group.startsOn || (matrix.sessions[0]?.day ?? '');
  }

  #ended({ work, decided }: GroupReport): string {
    return decided?.what === 'end' ? decided.on : work.group.endsOn;
  }

  #decided({ decided }: GroupReport, dated = true): string {
    if (!decided || decided.what === '') return '';
    const day = dated ? this.#day(decided.on) : '';
    const because = decided.reasons.map((code) => this.named(groupEndings, code)).join('; ');
    return [[this.words.decisions[decided.what], day].filter(Boolean).join(' · '), because].filter(Boolean).join('\n');
  }

  #day(day: string): string {
    return day === '' ? '–' : this.formats.date(day);
  }

  #people(at: number): number | null {
    return this.#kept(this.matter.told.register.map(({ members }) => members.length))[at] ?? null;
  }

  /** Nothing of a group so small that it is not told how many they are. */
  #sexes(at: number): Spread {
    const { report, matter } = this;
    const tally = matter.told.sexesOf[at] ?? matter.told.sexes.map(({ key }) => ({ key, count: 0 }));
    const shown = this.#kept(tally.map(({ count }) => count));
    return tally.map(({ key }, place) => ({
      name: key === '' ? report.unknown : key === 'other' ? report.otherWord : this.named(sexWords as Named, key),
      count: this.#people(at) === null ? null : (shown[place] ?? null),
    }));
  }

  #ages(at: number): Spread {
    const { report, matter } = this;
    const ages = matter.told.register[at]?.ages;
    const shown = this.#kept(AGE_BANDS.map((band) => ages?.[band] ?? 0));
    return AGE_BANDS.map((band, place) => ({
      name: report.ageBands[band],
      count: this.#people(at) === null ? null : (shown[place] ?? null),
    }));
  }

  #kept(counts: readonly number[]): readonly (number | null)[] {
    return this.matter.keepSmall ? withoutSmall(counts) : counts;
  }

  #number(count: number | null): string {
    return count === null ? this.report.withheld : this.number(count);
  }

  /** Those that are told and not nought. */
  #say(spread: Spread): string {
    return spread
      .flatMap(({ name, count }) => (count === null || count === 0 ? [] : [`${name} ${this.number(count)}`]))
      .join(', ');
  }
}
