import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summed, turnoutOf } from '../../src/practice/attendance-matrix.ts';
import { heldSessions, turnout } from '../../src/practice/group-history.ts';
import { dayOf } from '../../src/practice/session-day.ts';
import { ageBand, groupReport, minutesHeld } from '../../src/practice/group-report.ts';
import { isWithin } from '../../src/practice/report-period.ts';
import { groupKind } from '../../src/practice/group.ts';
import { attendanceKind } from '../../src/practice/attendance.ts';
import { memberKind } from '../../src/practice/member.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { logLineKind } from '../../src/practice/log-line.ts';
import { markKind } from '../../src/practice/mark.ts';
import { madeView } from './made-view.ts';
import { periodArbitrary, workArbitrary } from './report-works.ts';

const numbersOf = ({ work: _work, ...report }: ReturnType<typeof groupReport>) => ({
  ...report,
  matrix: {
    ...report.matrix,
    rows: report.matrix.rows
      .map(({ member, ...row }) => ({ ...row, id: member.id }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  },
  members: report.members.map(({ id }) => id).sort(),
});

describe('the report of a group', () => {
  it('has every session of the period in exactly one place, and none of another period', () => {
    fc.assert(
      fc.property(workArbitrary, periodArbitrary, (work, period) => {
        const { matrix, notHeld, planned } = groupReport(work, period);
        const inside = work.sessions.filter((session) => isWithin(period, dayOf(session)));
        expect(matrix.sessions.length + notHeld.length + planned).toBe(inside.length);
      }),
    );
  });

  it('counts attendance as every other place of the app does, by rows and by columns alike', () => {
    fc.assert(
      fc.property(workArbitrary, periodArbitrary, (work, period) => {
        const { matrix } = groupReport(work, period);
        expect(summed(matrix.sessions.map(({ counts }) => counts))).toEqual(matrix.total);
        const held = heldSessions(work.sessions).filter((session) => isWithin(period, dayOf(session)));
        const views = work.attendance as Parameters<typeof turnout>[0]['attendance'];
        expect(turnoutOf(matrix.total)).toEqual(turnout({ members: work.members, attendance: views }, held));
        for (const { signs } of matrix.rows) expect(signs).toHaveLength(matrix.sessions.length);
      }),
    );
  });

  it('is the same in whatever order it was read', () => {
    fc.assert(
      fc.property(workArbitrary, periodArbitrary, (work, period) => {
        const turned = Object.fromEntries(
          Object.entries(work).map(([key, value]) => [
            key,
            Array.isArray(value) ? [...(value as unknown[])].reverse() : value,
          ]),
        ) as unknown as typeof work;
        expect(numbersOf(groupReport(turned, period))).toEqual(numbersOf(groupReport(work, period)));
      }),
    );
  });

  it('of the whole course holds at least what any period does, and its bands of age hold every member once', () => {
    fc.assert(
      fc.property(workArbitrary, periodArbitrary, (work, period) => {
        const [whole, part] = [groupReport(work, { from: '', to: '' }), groupReport(work, period)];
        expect(whole.minutes).toBeGreaterThanOrEqual(part.minutes);
        expect(whole.members.length).toBeGreaterThanOrEqual(part.members.length);
        expect(Object.values(part.ages).reduce((sum, count) => sum + count, 0)).toBe(part.members.length);
        expect(Object.values(whole.referrals).reduce((sum, count) => sum + count, 0)).toBe(work.referrals.length);
        for (const { met, judged } of Object.values(part.principles)) expect(met).toBeLessThanOrEqual(judged);
        for (const { sessions } of part.techniques) expect(sessions).toBeLessThanOrEqual(part.matrix.sessions.length);
      }),
    );
  });

  it('has no mark before somebody joined nor after they left, and a session not held is no absence', () => {
    const begun = new Date('2026-02-02T10:00:00').getTime();
    const held = (id: string, days: number) =>
      madeView(sessionKind, id, {
        number: days,
        begunAt: begun + days * 86_400_000,
        endedAt: begun + days * 86_400_000 + 3_600_000,
      });
    const report = groupReport(
      {
        group: madeView(groupKind, 'g', { facilitators: ['Ratna', 'Yosef'] }),
        sessions: [
          held('s1', 1),
          held('s8', 8),
          held('s15', 15),
          madeView(sessionKind, 'n', { number: 4, date: '2026-02-24', notHeldAt: begun, notHeldReason: 'Banjir' }),
        ],
        members: [
          madeView(memberKind, 'late', { joinedOn: '2026-02-10' }),
          madeView(memberKind, 'gone', { leftOn: '2026-02-10' }),
          madeView(memberKind, 'never', { joinedOn: '2027-01-01' }),
        ],
        attendance: [
          madeView(attendanceKind, 'a', { member: 'late', presence: 'absent' }, 's8'),
          madeView(attendanceKind, 'b', { member: 'gone', presence: 'present' }, 's1'),
          madeView(attendanceKind, 'c', { member: 'late', presence: 'absent' }, 'n'),
        ],
        marks: [
          madeView(markKind, 'k1', { code: 'T1', mark: 'met' }, 's1'),
          madeView(markKind, 'k2', { code: 'T1', mark: 'notApplicable' }, 's8'),
          madeView(markKind, 'k3', { code: 'plan:T2.1', mark: 'met' }, 's8'),
        ],
        runs: [
          { parent: 's1', code: 'X2' },
          { parent: 's1', code: 'X2' },
          { parent: 'n', code: 'X3' },
        ],
        referrals: [],
        logLines: [
          madeView(logLineKind, 'l1', { date: '2026-02-11', minutes: 40 }),
          madeView(logLineKind, 'l2', { date: '2026-02-12', minutes: null }),
          madeView(logLineKind, 'l3', { minutes: 25 }),
        ],
      },
      { from: '', to: '' },
    );
    expect(report.matrix.rows.map(({ member, signs }) => [member.id, ...signs])).toEqual([
      ['late', 'outside', 'absent', ''],
      ['gone', 'present', 'outside', 'outside'],
    ]);
    expect(report.matrix.total).toEqual({ present: 1, late: 0, absent: 1, excused: 0, unmarked: 1 });
    expect(report.notHeld).toEqual([{ number: 4, date: '2026-02-24', reasons: ['Banjir'] }]);
    expect([report.minutes, report.staffMinutes]).toEqual([180, 360]);
    expect(report.otherMinutes).toBe(65);
    expect(report.principles.T1).toEqual({ met: 1, partly: 0, notYet: 0, judged: 1 });
    expect(report.principles.T2).toEqual({ met: 0, partly: 0, notYet: 0, judged: 0 });
    expect(report.techniques).toEqual([{ code: 'X2', sessions: 1 }]);
  });

  it('leaves a clock aside that ran backwards or was forgotten', () => {
    expect(minutesHeld({ begunAt: 0, endedAt: 5_400_000 })).toBe(90);
    expect(minutesHeld({ begunAt: 0, endedAt: null })).toBeNull();
    expect(minutesHeld({ begunAt: 9, endedAt: -9_000_000 })).toBeNull();
    expect(minutesHeld({ begunAt: 0, endedAt: 3 * 86_400_000 })).toBeNull();
  });

  it('puts each age into one band', () => {
    expect([undefined, 0, 12, 13, 17, 18, 24, 25, 59, 60].map(ageBand)).toEqual([
      'unknown',
      'under13',
      'under13',
      '13to17',
      '13to17',
      '18to24',
      '18to24',
      '25to59',
      '25to59',
      '60up',
    ]);
  });
});
