import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRegisterSheet, groupRegisterTable } from '../../src/app/group-register-sheet.ts';
import { groupNeeds } from '../../src/content/needs.ts';
import { notHeldReasons } from '../../src/content/reasons.ts';
import { sexWords } from '../../src/content/sex-words.ts';
import { agencyStatistics } from '../../src/practice/agency-statistics.ts';
import { READER_RULES, type PaperReader } from '../../src/practice/paper-reader.ts';
import { FEWEST_SHOWN } from '../../src/practice/small-cells.ts';
import { spokenIn } from '../../src/screens/reports/report-words.ts';
import { words as wordsEn } from '../../src/text/en/words.ts';
import { words as wordsId } from '../../src/text/id/words.ts';
import { periodArbitrary, workArbitrary } from '../practice/report-works.ts';

const OFFERED = { reasons: notHeldReasons, sexes: sexWords, needs: groupNeeds };
const READERS = Object.keys(READER_RULES) as PaperReader[];
const works = fc.uniqueArray(workArbitrary, { selector: ({ group }) => group.id, maxLength: 4 });
const WORDS = { id: wordsId, en: wordsEn };

describe('the register of groups', () => {
  it('names no member, facilitator or place in any language, and the group for the file alone in the table', () => {
    fc.assert(
      fc.property(
        works,
        periodArbitrary,
        fc.boolean(),
        fc.constantFrom('id', 'en'),
        (all, period, keepSmall, language) => {
          const told = agencyStatistics(all, period, OFFERED);
          const spoken = spokenIn(language, WORDS[language]);
          const sheet = JSON.stringify(groupRegisterSheet(told, undefined, language, spoken, keepSmall, 0));
          expect(sheet).not.toMatch(/Orang \d|Sari|Ratna|Yosef|waria/);
          for (const reader of READERS) {
            const { columns, rows } = groupRegisterTable(told, language, spoken, keepSmall, reader);
            expect(rows).toHaveLength(told.register.length);
            for (const row of rows) expect(row).toHaveLength(columns.length);
            const table = JSON.stringify(rows);
            expect(table).not.toMatch(/Orang \d|Sari|Ratna|Yosef|waria/);
            expect(table.includes('Teras')).toBe(reader === 'file' && rows.length > 0);
            if (!READER_RULES[reader].known) expect(table).not.toMatch(/20\d\d/);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tells no small number of people where they are kept back', () => {
    fc.assert(
      fc.property(works, periodArbitrary, (all, period) => {
        const told = agencyStatistics(all, period, OFFERED);
        const spoken = spokenIn('en', wordsEn);
        const { report } = spoken;
        const { columns, rows } = groupRegisterTable(told, 'en', spoken, true, 'file');
        const people = columns.flatMap((name, at) =>
          name === report.members || name.startsWith(`${report.sexes}: `) || name.startsWith(`${report.ages}: `)
            ? [at]
            : [],
        );
        expect(people).toHaveLength(12);
        for (const row of rows)
          for (const at of people) {
            const count = row[at];
            expect(count === null || count === 0 || Number(count) >= FEWEST_SHOWN).toBe(true);
          }
      }),
      { numRuns: 40 },
    );
  });
});
