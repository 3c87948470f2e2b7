import type { Language } from '../base/language.ts';
import { turnoutOf, type PresenceCounts } from '../practice/attendance-matrix.ts';
import { isDate } from '../practice/calendar.ts';
import { agencyHead, type Agency, type AgencyHead } from '../practice/agency.ts';
import type { Period } from '../practice/report-period.ts';
import type { FormsText } from '../text/id/forms.ts';
import type { EndingText } from '../text/id/ending.ts';
import type { ReportsText } from '../text/id/reports.ts';
import type { ResourcesText } from '../text/id/resources.ts';
import type { SummaryText } from '../text/id/summary.ts';
import type { SheetBlock, SheetFact } from './sheet.ts';
import { SheetWriting } from './sheet-writing.ts';
import { marksPicture, sharePicture } from './small-picture.ts';
import { principles } from '../content/principles.ts';
import type { PrincipleCount } from '../practice/group-report.ts';
import type { PrincipleCode } from '../practice/principle-marks.ts';

export interface ReportWords {
  readonly report: ReportsText['page'];
  /** What every paper says: head, signatures, confidentiality, foot. */
  readonly page: SummaryText['page'];
  readonly outcomes: ResourcesText['outcomes'];
  readonly feedback: FormsText['feedback'];
  readonly served: ResourcesText['served'];
  readonly decisions: EndingText['decisions'];
}

interface Headed {
  readonly reader: 'file';
  readonly forMember: '';
  readonly agency: AgencyHead;
  readonly facilitators: readonly string[];
  readonly period: Period;
}

/** A count beside its name; null for one that is kept back. */
export interface Counted {
  readonly name: string;
  readonly count: number | null;
}

/** What a report gives its frame. */
export function headed(agency: Agency | undefined, facilitators: readonly string[], period: Period): Headed {
  return {
    reader: 'file',
    forMember: '',
    agency: agencyHead(agency),
    facilitators,
    period,
  };
}

const HOUR = 60;

/** What the reports share: the words for a period, for hours, for attendance, and numbers beside small bars. */
export abstract class ReportWriting<Matter extends Headed> extends SheetWriting<Matter> {
  constructor(
    matter: Matter,
    language: Language,
    protected readonly words: ReportWords,
  ) {
    super(matter, language, words.page);
  }

  protected get report(): ReportsText['page'] {
    return this.words.report;
  }

  protected number(value: number): string {
    return this.formats.number(value);
  }

  protected get period(): string {
    const { from, to } = this.matter.period;
    const [first, last] = [isDate(from) ? this.formats.date(from) : '', isDate(to) ? this.formats.date(to) : ''];
    if (first && last) return first === last ? first : this.report.fromTo(first, last);
    if (first) return this.report.since(first);
    return last ? this.report.until(last) : this.report.allTime;
  }

  /** With one digit behind the sign at most: nobody counts minutes over a year. */
  protected hours(minutes: number): string {
    return this.number(Math.round((minutes / HOUR) * 10) / 10);
  }

  protected turnout(counts: PresenceCounts): string {
    const { there, marked } = turnoutOf(counts);
    if (marked === 0) return this.report.nobodyMarked;
    return this.report.turnoutOf(this.formats.percent(there / marked), this.number(there), this.number(marked));
  }

  protected fact(label: string, ...lines: readonly string[]): SheetFact {
    return { label, value: this.plain(lines.filter(Boolean).join('\n')) };
  }

  /** Each number beside its bar, those of nought left out; `of`: what the whole outline stands for. */
  protected bars(counted: readonly Counted[], of: number): SheetBlock {
    const shown = counted.filter(({ count }) => count !== 0);
    if (shown.length === 0) return this.aside(this.report.none);
    return {
      is: 'pictures',
      rows: shown.map(({ name, count }) => ({
        name: this.plain(name),
        // A bar would tell what the words keep back.
        picture: count === null ? undefined : sharePicture(count, of),
        told: this.plain(count === null ? this.report.withheld : this.number(count)),
        hint: '',
      })),
    };
  }

  /** Of every principle that was judged: met, partly, not yet, out of the times it was judged. */
  protected principleBars(counts: readonly ({ readonly code: PrincipleCode } & PrincipleCount)[]): SheetBlock {
    const { report } = this;
    const judged = counts.filter((one) => one.judged > 0);
    if (judged.length === 0) return this.section(report.principles, this.aside(report.none));
    return this.section(
      report.principles,
      {
        is: 'pictures',
        rows: judged.map(({ code, met, partly, notYet, judged: of }) => ({
          name: this.plain(`${code} ${this.named(principles, code)}`),
          picture: marksPicture(met, partly, of),
          told: this.plain(report.metOf(this.number(met), this.number(partly), this.number(notYet), this.number(of))),
          hint: '',
        })),
      },
      {
        is: 'key',
        signs: [
          { picture: marksPicture(1, 0, 1, 24), word: report.met },
          { picture: marksPicture(0, 1, 1, 24), word: report.partly },
          { picture: marksPicture(0, 0, 1, 24), word: report.notYet },
        ],
      },
    );
  }
}
