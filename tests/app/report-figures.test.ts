import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyFigures, groupFigures } from '../../src/app/report-figures.ts';
import type { ReportWords } from '../../src/app/report-writing.ts';
import { groupNeeds } from '../../src/content/needs.ts';
import { notHeldReasons } from '../../src/content/reasons.ts';
import { sexWords } from '../../src/content/sex-words.ts';
import { agencyStatistics } from '../../src/practice/agency-statistics.ts';
import type { CsvTable } from '../../src/practice/csv-writing.ts';
import { groupReport } from '../../src/practice/group-report.ts';
import { FEWEST_SHOWN } from '../../src/practice/small-cells.ts';
import { words as wordsEn } from '../../src/text/en/words.ts';
import { words as wordsId } from '../../src/text/id/words.ts';
import { periodArbitrary, workArbitrary } from '../practice/report-works.ts';

const OFFERED = { reasons: notHeldReasons, sexes: sexWords, needs: groupNeeds };
const works = fc.uniqueArray(workArbitrary, { selector: ({ group }) => group.id, maxLength: 4 });

function wordsIn(language: 'id' | 'en'): ReportWords {
  const { reports, summary, forms, resources, ending } = language === 'id' ? wordsId : wordsEn;
  return {
    report: reports.page,
    page: summary.page,
    outcomes: resources.outcomes,
    served: resources.served,
    decisions: ending.decisions,
    feedback: forms.feedback,
  };
}
const words = wordsIn('en');

function sumOf({ rows }: CsvTable, part: string, measure: string): number {
  return rows.filter((row) => row[2] === part && row[5] === measure).reduce((sum, row) => sum + Number(row[6] ?? 0), 0);
}

describe('the numbers of the agency as a table', () => {
  it('add up to what the statistics say, part by part', () => {
    fc.assert(
      fc.property(works, periodArbitrary, (all, period) => {
        const told = agencyStatistics(all, period, OFFERED);
        const table = agencyFigures(told, 'en', words, false);
        const { report } = words;
        for (const part of [report.origins, report.kinds, report.stages])
          expect(sumOf(table, part, 'groups')).toBe(told.register.length);
        expect(sumOf(table, report.notHeldTitle, 'sessions')).toBe(told.notHeld);
        expect(sumOf(table, report.ages, 'people')).toBe(told.members);
        expect(sumOf(table, report.sexes, 'people')).toBe(told.members);
        expect(sumOf(table, report.register, report.figures.held)).toBe(told.held);
        expect(sumOf(table, report.register, 'people')).toBe(told.members);
        for (const row of table.rows) {
          expect(row).toHaveLength(table.columns.length);
          expect(row.slice(0, 2)).toEqual([period.from, period.to]);
          // A decimal would be taken for a day where decimals are written with a comma.
          expect(Number.isInteger(row[6])).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keep back every small number of people that the paper keeps back, and say so', () => {
    fc.assert(
      fc.property(works, periodArbitrary, (all, period) => {
        const told = agencyStatistics(all, period, OFFERED);
        const { report } = words;
        const people = [report.sexes, report.ages, report.referrals, report.served];
        for (const [, , part, , , measure, number, remark] of agencyFigures(told, 'en', words, true).rows) {
          const isOfPeople = people.includes(String(part)) || measure === report.figures.measures.people;
          if (isOfPeople && number !== null) expect(Number(number) === 0 || Number(number) >= FEWEST_SHOWN).toBe(true);
          expect(remark).toBe(number === null ? report.withheld : '');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('name no group, no member and no reason in somebody’s own words', () => {
    fc.assert(
      fc.property(works, periodArbitrary, (all, period) => {
        const told = agencyStatistics(all, period, OFFERED);
        for (const language of ['id', 'en'] as const)
          expect(JSON.stringify(agencyFigures(told, language, wordsIn(language), false))).not.toMatch(
            /Teras|Sari|Ratna|Yosef|waria/,
          );
      }),
      { numRuns: 20 },
    );
  });
});

describe('the numbers of one group as a table', () => {
  it('hold every session held, and ages only for readers who may have them', () => {
    fc.assert(
      fc.property(workArbitrary, periodArbitrary, (work, period) => {
        const report = groupReport(work, period);
        const told = agencyStatistics([work], period, OFFERED);
        const whole = groupFigures(report, told, 'en', words, true);
        const without = groupFigures(report, told, 'en', words, false);
        const parts = (table: CsvTable) => new Set(table.rows.map((row) => row[2]));
        expect(parts(whole)).toContain(words.report.ages);
        expect(parts(without)).not.toContain(words.report.ages);
        expect(parts(without)).not.toContain(words.report.sexes);
        const { signWords } = words.report;
        const marked = Object.values(signWords).reduce(
          (sum, measure) => sum + sumOf(whole, words.report.heldTitle, measure),
          0,
        );
        expect(marked).toBe(Object.values(report.matrix.total).reduce((sum, count) => sum + count, 0));
        expect(JSON.stringify(whole)).not.toMatch(/Teras|Sari|Ratna|Yosef|waria/);
      }),
      { numRuns: 40 },
    );
  });
});
