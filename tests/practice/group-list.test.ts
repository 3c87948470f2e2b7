import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DIGEST, type GroupDigest, type SessionBrief } from '../../src/practice/group-digest.ts';
import { glanceOf } from '../../src/practice/group-glance.ts';
import { groupsInOrder, groupStanding, STANDINGS } from '../../src/practice/group-list.ts';
import type { SessionStatus } from '../../src/practice/session-status.ts';

const TODAY = '2026-11-23';

type Told = readonly [status: SessionStatus, date: string, startsAt?: string];

function digest(...sessions: readonly Told[]): GroupDigest {
  const rows = sessions.map(([status, date, startsAt = '16:00'], index): [string, SessionBrief] => [
    `s${index}`,
    { number: index + 1, date, startsAt, plannedMinutes: 90, status },
  ]);
  return { ...EMPTY_DIGEST, sessions: Object.fromEntries(rows) };
}

const standing = (...sessions: readonly Told[]) => groupStanding(glanceOf(digest(...sessions)), TODAY);

describe('where a group stands', () => {
  it('is running before all else', () => {
    const found = standing(['ended', '2026-11-20'], ['planned', TODAY], ['running', TODAY]);
    expect([found.standing, found.session?.id]).toEqual(['running', 's2']);
  });

  it('is today before an earlier session that waits for its wrap-up', () => {
    const found = standing(['ended', '2026-11-16'], ['planned', TODAY], ['planned', '2026-11-30']);
    expect([found.standing, found.session?.id, found.waiting, found.next?.id]).toEqual(['today', 's1', 1, 's1']);
  });

  it('is waiting before what is to come, and still names the next one', () => {
    const found = standing(['closed', '2026-11-09'], ['ended', '2026-11-16'], ['planned', '2026-11-30']);
    expect([found.standing, found.session?.id, found.held, found.next?.id]).toEqual(['waiting', 's1', 2, 's2']);
  });

  it('names a planned day that went by', () => {
    expect(standing(['planned', '2026-11-22']).standing).toBe('passed');
    expect(standing(['planned', '2026-11-22']).next).toBeUndefined();
  });

  it('takes an undated plan for one to come, after the dated', () => {
    expect(standing(['planned', '']).standing).toBe('coming');
    expect(standing(['planned', ''], ['planned', '2026-12-01']).session?.id).toBe('s1');
  });

  it('is at rest when nothing is planned; a session that did not take place is not held', () => {
    const found = standing(['closed', '2026-11-09'], ['notHeld', '2026-11-16']);
    expect([found.standing, found.session, found.held]).toEqual(['rest', undefined, 1]);
  });
});

describe('the order of the groups', () => {
  const group = (name: string, ...sessions: readonly Told[]) => ({
    id: name,
    name,
    standing: standing(...sessions),
  });
  const compare = (a: string, b: string) => a.localeCompare(b);

  it('goes by what needs the facilitator first', () => {
    const names = groupsInOrder(
      [
        group('at rest B'),
        group('at rest A', ['closed', '2026-11-01']),
        group('undated', ['planned', '']),
        group('next month', ['planned', '2026-12-20']),
        group('next week', ['planned', '2026-11-30']),
        group('passed', ['planned', '2026-11-20']),
        group('waiting', ['ended', '2026-11-20']),
        group('this evening', ['planned', TODAY, '18:00']),
        group('this morning', ['planned', TODAY, '08:00']),
        group('running', ['running', TODAY]),
      ],
      compare,
    ).map(({ name }) => name);
    expect(names).toEqual([
      'running',
      'this morning',
      'this evening',
      'waiting',
      'passed',
      'next week',
      'next month',
      'undated',
      'at rest A',
      'at rest B',
    ]);
  });

  it('does not depend on the order before, and loses none', () => {
    const session = fc.tuple(
      fc.constantFrom<SessionStatus>('planned', 'running', 'ended', 'closed', 'notHeld'),
      fc.constantFrom('', '2026-11-20', TODAY, '2026-12-01'),
      fc.constantFrom('', '08:00'),
    );
    const groups = fc.uniqueArray(
      fc.record({ id: fc.uuid(), name: fc.constantFrom('A', 'B'), sessions: fc.array(session, { maxLength: 3 }) }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(groups, (all) => {
        const told = all.map(({ id, name, sessions }) => ({ id, name, standing: standing(...sessions) }));
        const sorted = groupsInOrder(told, compare);
        expect(new Set(sorted)).toEqual(new Set(told));
        expect(groupsInOrder([...told].reverse(), compare)).toEqual(sorted);
        const ranks = sorted.map((one) => STANDINGS.indexOf(one.standing.standing));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});
