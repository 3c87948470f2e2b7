import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNeeds } from '../../src/content/needs.ts';
import { notHeldReasons } from '../../src/content/reasons.ts';
import { sexWords } from '../../src/content/sex-words.ts';
import { agencyStatistics, type Tally } from '../../src/practice/agency-statistics.ts';
import { groupReport } from '../../src/practice/group-report.ts';
import { members as english } from '../../src/text/en/members.ts';
import { members as indonesian } from '../../src/text/id/members.ts';
import { periodArbitrary, workArbitrary } from './report-works.ts';

const OFFERED = { reasons: notHeldReasons, sexes: sexWords, needs: groupNeeds };
const works = fc.uniqueArray(workArbitrary, { selector: ({ group }) => group.id, maxLength: 4 });
const sum = (tally: Tally<string>) => tally.reduce((all, { count }) => all + count, 0);

describe('the statistics of the agency', () => {
  it('are the sum of the reports of its groups', () => {
    fc.assert(
      fc.property(works, periodArbitrary, (all, period) => {
        const told = agencyStatistics(all, period, OFFERED);
        const reports = all.map((work) => groupReport(work, period));
        expect(told.held).toBe(reports.reduce((n, { matrix }) => n + matrix.sessions.length, 0));
        expect(told.notHeld).toBe(reports.reduce((n, { notHeld }) => n + notHeld.length, 0));
        expect(told.staffMinutes).toBe(reports.reduce((n, { staffMinutes }) => n + staffMinutes, 0));
        expect(told.otherMinutes).toBe(reports.reduce((n, { otherMinutes }) => n + otherMinutes, 0));
        for (const tally of [told.origins, told.kinds, told.stages, told.fields])
          expect(sum(tally)).toBe(told.register.length);
        expect(sum(told.reasons)).toBe(told.notHeld);
        expect(sum(told.sexes)).toBe(told.members);
        expect(sum(told.ages)).toBe(told.members);
        expect(sum(told.served)).toBe(sum(told.referrals));
        for (const { met, partly, notYet, judged } of told.principles) expect(met + partly + notYet).toBe(judged);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same in whatever order the groups were read', () => {
    fc.assert(
      fc.property(works, periodArbitrary, (all, period) => {
        expect(agencyStatistics([...all].reverse(), period, OFFERED)).toEqual(agencyStatistics(all, period, OFFERED));
      }),
      { numRuns: 40 },
    );
  });

  it('count a reason of the facilitator’s own as another, for it may name somebody', () => {
    fc.assert(
      fc.property(works, (all) => {
        const { reasons, register: _register, ...numbers } = agencyStatistics(all, { from: '', to: '' }, OFFERED);
        expect(JSON.stringify({ reasons, numbers })).not.toContain('Sari');
        expect(reasons.map(({ key }) => key)).toContain('notHeld.facilitatorIll');
      }),
      { numRuns: 20 },
    );
  });

  it('know the words for sex that the page of a member offers, in both languages', () => {
    expect(sexWords.map(({ name }) => name.id)).toEqual(indonesian.sexWords);
    expect(sexWords.map(({ name }) => name.en)).toEqual(english.sexWords);
  });
});
