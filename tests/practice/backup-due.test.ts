import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupDue, type BackupStanding } from '../../src/practice/backup-due.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 25);
const before = (days: number) => NOW - days * DAY;
const standing = (over: Partial<BackupStanding>): BackupStanding => ({
  lastAt: null,
  changed: true,
  begunAt: before(30),
  putAwayAt: null,
  ...over,
});

describe('a backup is due', () => {
  it('first after three days, then after seven, and never where nothing is new', () => {
    expect(backupDue(standing({ begunAt: before(2.9) }), NOW)).toBe(false);
    expect(backupDue(standing({ begunAt: before(3) }), NOW)).toBe(true);
    expect(backupDue(standing({ lastAt: before(6.9) }), NOW)).toBe(false);
    expect(backupDue(standing({ lastAt: before(7) }), NOW)).toBe(true);
    expect(backupDue(standing({ lastAt: before(700), changed: false }), NOW)).toBe(false);
  });

  it('not for three days after the reminder was put away', () => {
    expect(backupDue(standing({ putAwayAt: before(2.9) }), NOW)).toBe(false);
    expect(backupDue(standing({ putAwayAt: before(3) }), NOW)).toBe(true);
  });

  it('also where a wrong clock has put the last one, or the putting away, far ahead', () => {
    expect(backupDue(standing({ lastAt: before(-400) }), NOW)).toBe(true);
    expect(backupDue(standing({ putAwayAt: before(-400) }), NOW)).toBe(true);
    // Some minutes of difference are no wrong clock.
    expect(backupDue(standing({ lastAt: before(-0.01) }), NOW)).toBe(false);
  });

  it('and stays due as the days go by', () => {
    const day = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(fc.option(day), day, fc.option(day), fc.integer({ min: 0, max: 500 }), (last, begun, away, later) => {
        const at = (days: number | null) => (days === null ? null : before(days));
        const stands = { lastAt: at(last), changed: true, begunAt: before(begun), putAwayAt: at(away) };
        if (backupDue(stands, NOW)) expect(backupDue(stands, NOW + later * DAY)).toBe(true);
      }),
    );
  });
});
