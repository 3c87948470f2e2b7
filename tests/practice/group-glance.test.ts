import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/practice/calendar.ts';
import { EMPTY_DIGEST, sessionsInOrder, type GroupDigest } from '../../src/practice/group-digest.ts';
import { activeMembers, glanceOf } from '../../src/practice/group-glance.ts';
import { groupStanding } from '../../src/practice/group-list.ts';

const TODAY = '2026-11-23';

const day = fc.constantFrom('', '2026-01-01', '2026-11-22', TODAY, '2026-11-24', '2026-02-31', '__proto__');
const session = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 40 })),
  date: day,
  startsAt: fc.constantFrom('', '09:00', '16:00'),
  plannedMinutes: fc.constant(90),
  status: fc.constantFrom('planned', 'running', 'ended', 'closed', 'notHeld'),
});
const ids = <T>(value: fc.Arbitrary<T>) => fc.dictionary(fc.stringMatching(/^[a-z]{2}$/), value);
const digests: fc.Arbitrary<GroupDigest> = fc
  .record({ sessions: ids(session), members: ids(day), openSteps: ids(fc.constant(true as const)) })
  .map((parts) => ({ ...EMPTY_DIGEST, ...parts }));

describe('a group at a glance', () => {
  it('leaves out of the digest nothing that the list of groups shows', () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const glance = glanceOf(digest);
        const rows = sessionsInOrder(digest);
        const { held, waiting, next, session: spokenOf } = groupStanding(glance, TODAY);
        expect(held).toBe(rows.filter(({ status }) => !['planned', 'notHeld'].includes(status)).length);
        expect(waiting).toBe(rows.filter(({ status }) => status === 'ended').length);
        expect(next).toEqual(rows.find(({ status, date }) => status === 'planned' && (!isDate(date) || date >= TODAY)));
        if (spokenOf) expect(rows).toContainEqual(spokenOf);
        expect(activeMembers(glance, TODAY)).toBe(
          Object.values(digest.members).filter((leftOn) => !isDate(leftOn) || leftOn > TODAY).length,
        );
        expect(glance.openSteps).toBe(Object.keys(digest.openSteps).length);
      }),
    );
  });

  it('counts those who have not left by today, whatever day that is', () => {
    const glance = glanceOf({ ...EMPTY_DIGEST, members: { a: '', b: '2026-01-01', c: '2026-12-31', d: '' } });
    expect(['2025-12-31', '2026-06-01', '2027-01-01'].map((today) => activeMembers(glance, today))).toEqual([4, 3, 2]);
  });

  it('stays small, however many sessions were held', () => {
    const sessions = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [
        `s${n}`,
        { number: n, date: '2026-01-01', startsAt: '', plannedMinutes: 90, status: 'closed' as const },
      ]),
    );
    expect(JSON.stringify(glanceOf({ ...EMPTY_DIGEST, sessions })).length).toBeLessThan(100);
  });

  it('survives being written down', () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const glance = glanceOf(digest);
        expect(activeMembers(JSON.parse(JSON.stringify(glance)) as typeof glance, TODAY)).toBe(
          activeMembers(glance, TODAY),
        );
      }),
    );
  });
});
