/** Puts the attendance of a group, member by member and session by session, into the words of one language. */
import type { Language } from '../base/language.ts';
import type { Agency } from '../practice/agency.ts';
import { turnoutOf, type MatrixSign, type PresenceCounts } from '../practice/attendance-matrix.ts';
import { namedFacilitators, type GroupReport } from '../practice/group-report.ts';
import { headed, ReportWriting, type ReportWords } from './report-writing.ts';
import type { Sheet, SheetBlock } from './sheet.ts';

/** So many sessions stand beside a name on an upright page; the next ones begin a table of their own. */
const SESSIONS_A_PART = 14;

/** `nameOf`: how a member is called in the file; `printedAt`: milliseconds since 1970 UTC. */
export function attendanceMatrixSheet(
  report: GroupReport,
  agency: Agency | undefined,
  language: Language,
  words: ReportWords,
  nameOf: (member: string) => string,
  printedAt: number,
): Sheet {
  const matter = { ...headed(agency, namedFacilitators(report.work.group), report.period), report, nameOf };
  return new MatrixWriting(matter, language, words).sheet(printedAt);
}

type Matter = ReturnType<typeof headed> & {
  readonly report: GroupReport;
  readonly nameOf: (member: string) => string;
};

const SUMS = ['present', 'late', 'absent', 'excused', 'unmarked'] as const satisfies readonly (keyof PresenceCounts)[];

class MatrixWriting extends ReportWriting<Matter> {
  sheet(printedAt: number): Sheet {
    const { matter, report } = this;
    const { matrix, work } = matter.report;
    const { end, ...frame } = this.frame(printedAt);
    const empty = matrix.rows.length === 0;
    return {
      ...frame,
      title: report.titleMatrix,
      subtitles: [work.group.name.trim(), this.period].filter(Boolean),
      notice: '',
      blocks: [
        {
          is: 'facts',
          rows: [
            this.fact(report.sessions, this.number(matrix.sessions.length)),
            this.fact(report.members, this.number(matrix.rows.length)),
            this.fact(report.turnout, this.turnout(matrix.total)),
          ],
        },
        ...(empty ? [this.aside(report.noMembers)] : [this.#key(), ...this.#parts(), this.#sums(), this.#dates()]),
        this.signatures({ role: this.page.supervisor, name: '' }),
        end,
      ],
    };
  }

  #key(): SheetBlock {
    const { signs, signWords } = this.report;
    const words = (Object.keys(signs) as (keyof typeof signs)[]).map((sign) => `${signs[sign]} ${signWords[sign]}`);
    return this.aside(words.join(' · '));
  }

  /** Members beside so many sessions as a page is wide; every part repeats the names. */
  #parts(): readonly SheetBlock[] {
    const { report } = this;
    const { matrix } = this.matter.report;
    const parts = Math.ceil(matrix.sessions.length / SESSIONS_A_PART);
    return Array.from({ length: parts }, (_, part) => {
      const from = part * SESSIONS_A_PART;
      const sessions = matrix.sessions.slice(from, from + SESSIONS_A_PART);
      const heading =
        parts === 1
          ? report.turnout
          : `${report.turnout} · ${report.matrixPart(this.number(part + 1), this.number(parts))}`;
      return this.section(
        heading,
        this.table(
          heading,
          [[report.member, 'wide'], ...sessions.map((_session, at) => [this.#place(from + at), 'letter'] as const)],
          [
            ...matrix.rows.map(({ member, signs }) => [
              this.matter.nameOf(member.id),
              ...signs.slice(from, from + SESSIONS_A_PART).map((sign) => this.#sign(sign)),
            ]),
            [report.there, ...sessions.map(({ counts }) => this.number(turnoutOf(counts).there))],
          ],
          true,
        ),
      );
    });
  }

  #sums(): SheetBlock {
    const { report } = this;
    const { rows, total } = this.matter.report.matrix;
    const sums = (counts: PresenceCounts) => SUMS.map((key) => this.number(counts[key]));
    return this.section(
      report.sumsTitle,
      this.table(
        report.sumsTitle,
        [[report.member, 'wide'], ...SUMS.map((key) => [report.sumHeads[key], 'slim'] as const)],
        [
          ...rows.map(({ member, counts }) => [this.matter.nameOf(member.id), ...sums(counts)]),
          [report.count, ...sums(total)],
        ],
        true,
      ),
    );
  }

  /** Which day stands behind the number in the head of a column. */
  #dates(): SheetBlock {
    const { report, formats } = this;
    return this.section(
      report.sessionsTitle,
      this.table(
        report.sessionsTitle,
        [
          [report.number, 'slim'],
          [report.date, 'broad'],
          [report.there, 'wide'],
        ],
        this.matter.report.matrix.sessions.map(({ day, counts }, at) => {
          const { there, marked } = turnoutOf(counts);
          return [
            this.#place(at),
            formats.date(day),
            marked === 0 ? report.nobodyMarked : report.thereOf(this.number(there), this.number(marked)),
          ];
        }),
        true,
      ),
    );
  }

  /** The number of the session; in brackets its place where it has none, or where two have the same. */
  #place(at: number): string {
    const { sessions } = this.matter.report.matrix;
    const number = sessions[at]?.number ?? null;
    const alone = number !== null && sessions.filter((one) => one.number === number).length === 1;
    return alone ? String(number) : `(${at + 1})`;
  }

  #sign(sign: MatrixSign): string {
    return this.report.signs[sign === '' ? 'unmarked' : sign];
  }
}
