import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupReportSheet } from '../../src/app/group-report-sheet.ts';
import { toldFeedback } from '../../src/app/told-feedback.ts';
import { feedbackSheetKind } from '../../src/practice/feedback-sheet.ts';
import { groupReport } from '../../src/practice/group-report.ts';
import { groupKind } from '../../src/practice/group.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { words as en } from '../../src/text/en/words.ts';
import { formatsIn } from '../../src/text/formats.ts';
import { words as id } from '../../src/text/id/words.ts';
import { madeView } from '../practice/made-view.ts';
import { textsOf } from './generated-sheet.ts';

const sheets = (many: number, session = 's') =>
  Array.from({ length: many }, (_, at) =>
    madeView(
      feedbackSheetKind,
      `${session}${at}`,
      {
        form: 'f',
        number: at + 1,
        keyedAt: 1,
        words: at === 0 ? 'Sari menolong saya' : '',
        values: { 'check-going': { value: at * 2 } },
      },
      session,
    ),
  );

describe('feedback of paper in words', () => {
  const told = (many: number, handedOn: boolean) =>
    toldFeedback(sheets(many), 'en', en.forms.feedback, formatsIn('en'), handedOn);

  it('tells how many sheets, and mean and spread of each question', () => {
    const { sheets: counted, questions, words } = told(6, false);
    expect(counted).toBe('6 sheets keyed in');
    expect(questions.map((one) => one.told)).toEqual([
      'Mean 5 of 6 answers, between 0 and 10',
      ...['Nobody answered.', 'Nobody answered.', 'Nobody answered.'],
    ]);
    expect(questions.map((one) => one.picture !== undefined)).toEqual([true, false, false, false]);
    expect(words).toEqual(['Sari menolong saya']);
  });

  it('tells no mean of so few on a paper that goes into other hands, and draws nothing of them', () => {
    expect(told(4, false).questions[0]?.told).toBe('Mean 3 of 4 answers, between 0 and 6');
    expect(told(4, true).questions[0]).toMatchObject({
      told: '4 answers; too few to tell their mean.',
      picture: undefined,
    });
  });
});

describe('the report of a group', () => {
  const work = {
    group: madeView(groupKind, 'g', { name: 'Teras Sore' }),
    sessions: [
      madeView(sessionKind, 's', { number: 1, date: '2026-03-01' }),
      madeView(sessionKind, 't', { number: 2, date: '2026-06-01' }),
    ],
    ...{ members: [], attendance: [], marks: [], runs: [], referrals: [], logLines: [] },
    sheets: [...sheets(5, 's'), ...sheets(7, 't')],
  };

  it.each([
    ['en', en],
    ['id', id],
  ] as const)(
    'counts the sheets of its period, and tells no free words [%s]',
    (language, { reports, summary, resources, forms, ending }) => {
      const spoken = {
        ...{ report: reports.page, page: summary.page },
        ...{
          outcomes: resources.outcomes,
          served: resources.served,
          decisions: ending.decisions,
          feedback: forms.feedback,
        },
      };
      const report = groupReport(work, { from: '2026-05-01', to: '2026-07-01' });
      const texts = textsOf(groupReportSheet(report, undefined, language, spoken, 0)).join('\n');
      expect(texts).toContain(forms.feedback.title);
      expect(texts).toContain(forms.feedback.sheets('7'));
      expect(texts).not.toContain('menolong');
      const none = groupReport({ ...work, sheets: [] }, { from: '', to: '' });
      expect(textsOf(groupReportSheet(none, undefined, language, spoken, 0)).join('\n')).not.toContain(
        forms.feedback.title,
      );
    },
  );
});

describe('the foot of a paper form', () => {
  it('is that of print.css, word for word', () => {
    const css = readFileSync('src/print.css', 'utf8');
    for (const [language, { page }] of [
      ['id', id.forms],
      ['en', en.forms],
    ] as const) {
      const rule = css.slice(css.indexOf(`@page sheet-${language}-form {`));
      expect(rule.slice(0, rule.indexOf('\n}'))).toContain(`content: '${page.foot}';`);
      expect(rule.slice(0, rule.indexOf('\n}'))).toContain(`'${page.footPage} ' counter(page) ' ${page.footOf} '`);
      expect(css).toContain(`.sheet-${language}-form {\n  page: sheet-${language}-form;`);
    }
  });
});
