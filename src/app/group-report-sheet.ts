/** Puts what a group did over a period into the words of one language. */
import type { Language } from '../base/language.ts';
import { techniques } from '../content/techniques.ts';
import type { Agency } from '../practice/agency.ts';
import { turnoutOf } from '../practice/attendance-matrix.ts';
import { AGE_BANDS, minutesHeld, namedFacilitators, type GroupReport } from '../practice/group-report.ts';
import { PRINCIPLE_CODES } from '../practice/principle-marks.ts';
import { REFERRAL_OUTCOMES, SERVED } from '../practice/referral.ts';
import { headed, ReportWriting, type ReportWords } from './report-writing.ts';
import type { Sheet, SheetBlock } from './sheet.ts';
import { countPicture } from './small-picture.ts';
import { toldFeedback } from './told-feedback.ts';

/** So many columns have room on paper; the latest are drawn, all stand in the table below. */
const MOST_COLUMNS = 36;

/** `printedAt`: milliseconds since 1970 UTC. */
export function groupReportSheet(
  report: GroupReport,
  agency: Agency | undefined,
  language: Language,
  words: ReportWords,
  printedAt: number,
): Sheet {
  const matter = { ...headed(agency, namedFacilitators(report.work.group), report.period), told: report };
  return new GroupReportWriting(matter, language, words).sheet(printedAt);
}

class GroupReportWriting extends ReportWriting<ReturnType<typeof headed> & { readonly told: GroupReport }> {
  sheet(printedAt: number): Sheet {
    const { report } = this;
    const { told } = this.matter;
    const { end, ...frame } = this.frame(printedAt);
    return {
      ...frame,
      title: report.titleGroup,
      subtitles: [told.work.group.name.trim(), this.period].filter(Boolean),
      notice: '',
      blocks: [
        this.#facts(),
        this.#held(),
        this.#notHeld(),
        {
          ...this.section(
            report.ages,
            this.bars(
              AGE_BANDS.map((band) => ({ name: report.ageBands[band], count: told.ages[band] })),
              told.members.length,
            ),
          ),
          tells: 'identity',
        },
        this.section(
          report.techniques,
          this.bars(
            told.techniques.map(({ code, sessions }) => ({ name: this.named(techniques, code), count: sessions })),
            told.matrix.sessions.length,
          ),
        ),
        this.#referrals(),
        this.principleBars(PRINCIPLE_CODES.map((code) => ({ code, ...told.principles[code] }))),
        ...this.#feedback(),
        this.signatures({ role: this.page.supervisor, name: '' }),
        end,
      ],
    };
  }

  #facts(): SheetBlock {
    const { report, formats } = this;
    const { told, facilitators } = this.matter;
    const numbers = [told.matrix.sessions.length, told.notHeld.length, told.planned] as const;
    const [held, notHeld, planned] = numbers.map((value) => this.number(value));
    return {
      is: 'facts',
      rows: [
        this.fact(report.period, this.period),
        this.fact(report.sessions, report.sessionCounts(held ?? '', notHeld ?? '', planned ?? '')),
        this.fact(
          report.members,
          report.memberCounts(this.number(told.members.length), this.number(told.joined), this.number(told.left)),
        ),
        this.fact(report.turnout, this.turnout(told.matrix.total)),
        this.fact(
          report.hours,
          report.hoursOf(this.hours(told.minutes), this.hours(told.staffMinutes)),
          told.withoutLength > 0 ? report.withoutLength(told.withoutLength) : '',
          report.hoursHint,
        ),
        this.fact(report.otherHours, report.otherHoursOf(this.hours(told.otherMinutes))),
        this.fact(this.page.facilitators, formats.list(facilitators) || '–'),
      ],
    };
  }

  #held(): SheetBlock {
    const { report, formats } = this;
    const { matrix, work } = this.matter.told;
    if (matrix.sessions.length === 0) return this.section(report.heldTitle, this.aside(report.none));
    const sessions = new Map(work.sessions.map((session) => [session.id, session]));
    const turnouts = matrix.sessions.map(({ counts }) => turnoutOf(counts));
    return this.section(
      report.heldTitle,
      {
        is: 'pictures',
        rows: [
          {
            name: this.plain(report.eachSession),
            picture: countPicture(
              turnouts.slice(-MOST_COLUMNS).map(({ there, marked }) => ({ value: there, of: marked })),
            ),
            told: this.plain(this.turnout(matrix.total)),
            hint: report.thereHint,
          },
        ],
      },
      this.table(
        report.heldTitle,
        [
          [report.number, 'slim'],
          [report.date, 'broad'],
          [report.minutes, 'slim'],
          [report.there, 'wide'],
        ],
        matrix.sessions.map(({ id, number, day }, at) => {
          const session = sessions.get(id);
          const length = session ? minutesHeld(session) : null;
          const { there, marked } = turnouts[at] ?? { there: 0, marked: 0 };
          return [
            number === null ? '–' : String(number),
            formats.date(day),
            length === null ? '–' : this.number(length),
            marked === 0 ? report.nobodyMarked : report.thereOf(this.number(there), this.number(marked)),
          ];
        }),
        true,
      ),
    );
  }

  #notHeld(): SheetBlock {
    const { report, formats } = this;
    const { notHeld } = this.matter.told;
    if (notHeld.length === 0) return this.section(report.notHeldTitle, this.aside(report.none));
    return this.section(
      report.notHeldTitle,
      this.table(
        report.notHeldTitle,
        [
          [report.number, 'slim'],
          [report.date, 'broad'],
          [report.reason, 'wide'],
        ],
        notHeld.map(({ number, date, reasons }) => [
          number === null ? '–' : String(number),
          formats.date(date),
          this.told(reasons, report.noReason),
        ]),
        true,
      ),
    );
  }

  #referrals(): SheetBlock {
    const { report, words } = this;
    const { referrals, served } = this.matter.told;
    const counted = [
      ...REFERRAL_OUTCOMES.map((outcome) => ({ name: words.outcomes[outcome], count: referrals[outcome] })),
      { name: report.referralOpen, count: referrals.open },
    ];
    const all = counted.reduce((sum, { count }) => sum + count, 0);
    if (all === 0) return this.section(report.referrals, this.aside(report.none));
    return this.section(
      report.referrals,
      this.bars(counted, all),
      this.section(
        report.served,
        this.bars(
          [
            ...SERVED.map((one) => ({ name: words.served[one], count: served[one] })),
            { name: report.servedOpen, count: served.open },
          ],
          all,
        ),
      ),
    );
  }

  /** Numbers only: what people wrote in free words stays with whoever keyed it in. */
  #feedback(): readonly SheetBlock[] {
    const { sheets } = this.matter.told;
    if (sheets.length === 0) return [];
    const { feedback } = this.words;
    const told = toldFeedback(sheets, this.language, feedback, this.formats, true);
    return [
      this.section(
        feedback.title,
        { is: 'text', text: this.plain(`${told.sheets}.`) },
        {
          is: 'pictures',
          rows: told.questions.map(({ name, told: said, hint, picture }) => ({
            name: this.plain(name),
            picture,
            told: this.plain(said),
            hint,
          })),
        },
        this.aside(feedback.hint),
      ),
    ];
  }
}
