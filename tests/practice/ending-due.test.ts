import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endingDue, sessionsAfter } from '../../src/practice/ending-due.ts';
import { EMPTY_DIGEST, type GroupDigest, type SessionBrief } from '../../src/practice/group-digest.ts';
import type { SessionStatus } from '../../src/practice/session-status.ts';

const TODAY = '2026-11-25';

function digest(...statuses: readonly SessionStatus[]): GroupDigest {
  const sessions = Object.fromEntries(
    statuses.map((status, index): [string, SessionBrief] => [
      `s${index}`,
      { number: index + 1, date: TODAY, startsAt: '', plannedMinutes: null, status },
    ]),
  );
  return { ...EMPTY_DIGEST, sessions };
}

function held(n: number): GroupDigest {
  return digest(...Array<SessionStatus>(n).fill('closed'));
}

it('comes with the third-last planned session, and not with the one before', () => {
  const term = { plannedSessions: 12, endsOn: '' };
  expect(endingDue(term, held(8), TODAY)).toMatchObject({ left: 4, due: false, over: false });
  expect(endingDue(term, held(9), TODAY)).toMatchObject({ left: 3, due: true, over: false });
  expect(endingDue(term, held(12), TODAY)).toMatchObject({ left: 0, due: true, over: true });
  expect(endingDue(term, held(14), TODAY)).toMatchObject({ left: 0, over: true });
});

it('counts what took place, and neither what is planned nor what was not held', () => {
  const sessions = digest('closed', 'ended', 'running', 'planned', 'notHeld');
  expect(endingDue({ plannedSessions: 6, endsOn: '' }, sessions, TODAY).left).toBe(3);
});

it('comes three weeks before the last day where no number is planned', () => {
  expect(endingDue({ plannedSessions: null, endsOn: '2026-12-16' }, held(4), TODAY)).toMatchObject({
    left: null,
    days: 21,
    due: true,
  });
  expect(endingDue({ plannedSessions: null, endsOn: '2026-12-17' }, held(4), TODAY).due).toBe(false);
  expect(endingDue({ plannedSessions: null, endsOn: '2026-11-24' }, held(4), TODAY)).toMatchObject({
    days: -1,
    over: true,
  });
});

it('says nothing without a term, and nothing of a group that has still to meet', () => {
  expect(endingDue({ plannedSessions: null, endsOn: '' }, held(30), TODAY)).toEqual({
    left: null,
    days: null,
    due: false,
    over: false,
  });
  expect(endingDue({ plannedSessions: 3, endsOn: '2026-11-01' }, held(0), TODAY)).toMatchObject({
    due: false,
    over: false,
  });
  expect(endingDue({ plannedSessions: 1, endsOn: '' }, held(0), TODAY).due).toBe(true);
});

it('once due stays due, whatever number is planned', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 50 }), (planned, n) => {
      const [now, later] = [n, n + 1].map((count) =>
        endingDue({ plannedSessions: planned, endsOn: '' }, held(count), TODAY),
      );
      expect(now?.due && !later?.due).toBe(false);
      expect(later?.left ?? 0).toBeLessThanOrEqual(now?.left ?? 0);
    }),
  );
});

it('knows how many sessions follow one of a number', () => {
  expect(sessionsAfter(10, 12)).toBe(2);
  expect(sessionsAfter(13, 12)).toBe(0);
  expect(sessionsAfter(null, 12)).toBeNull();
  expect(sessionsAfter(3, null)).toBeNull();
});
