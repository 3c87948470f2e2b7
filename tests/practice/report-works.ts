/** Invented groups with all that a report counts, as properties vary them. */
import fc from 'fast-check';
import { attendanceKind, PRESENCES } from '../../src/practice/attendance.ts';
import { addDays } from '../../src/practice/calendar.ts';
import type { GroupWork } from '../../src/practice/group-report.ts';
import { groupKind } from '../../src/practice/group.ts';
import { logLineKind } from '../../src/practice/log-line.ts';
import { markKind } from '../../src/practice/mark.ts';
import { memberKind } from '../../src/practice/member.ts';
import { REFERRAL_OUTCOMES, referralKind } from '../../src/practice/referral.ts';
import { MARKS, sessionKind } from '../../src/practice/session.ts';
import { techniqueRunKind } from '../../src/practice/technique-run.ts';
import { madeView } from './made-view.ts';

const DAY = 86_400_000;
const BEGINNING = '2026-01-05';
const STATES = ['planned', 'running', 'ended', 'closed', 'notHeld'] as const;

const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(BEGINNING, days));
const perhapsDay = fc.oneof(fc.constant(''), day);
const at = fc.nat({ max: 5 });

export const workArbitrary: fc.Arbitrary<GroupWork> = fc
  .record({
    group: fc.integer({ min: 0, max: 1e6 }),
    sessions: fc.array(fc.record({ day, state: fc.constantFrom(...STATES) }), { maxLength: 6 }),
    members: fc.array(
      fc.record({
        joinedOn: perhapsDay,
        leftOn: perhapsDay,
        age: fc.option(fc.nat({ max: 90 })),
        sex: fc.constantFrom('', 'Perempuan', 'Male', 'waria'),
      }),
      { maxLength: 6 },
    ),
    attendance: fc.uniqueArray(fc.record({ session: at, member: at, presence: fc.constantFrom(...PRESENCES) }), {
      selector: ({ session, member }) => session * 10 + member,
      maxLength: 24,
    }),
    marks: fc.uniqueArray(
      fc.record({
        session: at,
        code: fc.constantFrom('T1', 'T6', 'T6.2', 'plan:T1.1'),
        mark: fc.constantFrom(...MARKS),
      }),
      {
        selector: ({ session, code }) => `${session}${code}`,
        maxLength: 12,
      },
    ),
    runs: fc.array(fc.record({ session: at, code: fc.constantFrom('X1', 'X2', 'X3') }), { maxLength: 10 }),
    referrals: fc.array(fc.record({ firstOn: perhapsDay, outcome: fc.option(fc.constantFrom(...REFERRAL_OUTCOMES)) }), {
      maxLength: 6,
    }),
    logLines: fc.array(fc.record({ date: perhapsDay, minutes: fc.option(fc.integer({ min: 1, max: 600 })) }), {
      maxLength: 6,
    }),
  })
  .map(({ group, sessions, members, attendance, marks, runs, referrals, logLines }) => {
    const id = (kind: string, n: number) => `${kind}${group}-${n}`;
    return {
      group: madeView(groupKind, `g${group}`, { name: 'Teras Sore', facilitators: ['Ratna', 'Yosef', ' Ratna'] }),
      sessions: sessions.map(({ day: date, state }, n) => {
        const begun = new Date(`${date}T12:00:00`).getTime();
        const begins = state !== 'planned' && state !== 'notHeld';
        return madeView(sessionKind, id('s', n), {
          number: n + 1,
          date,
          ...(begins ? { begunAt: begun } : {}),
          ...(state === 'ended' || state === 'closed' ? { endedAt: begun + 90 * 60_000 } : {}),
          ...(state === 'closed' ? { closedAt: begun + DAY } : {}),
          ...(state === 'notHeld' ? { notHeldAt: begun, notHeldReason: n % 2 ? 'Facilitator ill' : 'Sari sakit' } : {}),
        });
      }),
      members: members.map(({ age, ...member }, n) =>
        madeView(memberKind, id('m', n), {
          name: `Orang ${n}`,
          ...member,
          ...(age === null ? {} : { age, ageToldIn: 2026 }),
        }),
      ),
      attendance: attendance
        .filter(({ member }) => member < members.length)
        .map(({ session, member, presence }, n) =>
          madeView(attendanceKind, id('a', n), { member: id('m', member), presence }, id('s', session)),
        ),
      marks: marks.map(({ session, ...mark }, n) => madeView(markKind, id('k', n), mark, id('s', session))),
      runs: runs.map(({ session, code }, n) => madeView(techniqueRunKind, id('r', n), { code }, id('s', session))),
      referrals: referrals.map(({ firstOn, outcome }, n) =>
        madeView(referralKind, id('f', n), { firstOn, ...(outcome === null ? {} : { outcome }) }),
      ),
      logLines: logLines.map((line, n) => madeView(logLineKind, id('l', n), line)),
    };
  });

export const periodArbitrary = fc.oneof(
  fc.constant({ from: '', to: '' }),
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
);
