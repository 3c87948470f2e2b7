import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_PARTS, plannedDays, type CalendarMatter } from '../../src/practice/calendar-plan.ts';
import { addDays } from '../../src/practice/calendar.ts';
import { contactKind } from '../../src/practice/contact.ts';
import { endingKind } from '../../src/practice/ending.ts';
import { groupKind } from '../../src/practice/group.ts';
import { guidedKind } from '../../src/practice/guided.ts';
import { memberKind } from '../../src/practice/member.ts';
import { referralKind } from '../../src/practice/referral.ts';
import { isWithin, WITHOUT_END } from '../../src/practice/report-period.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { stepKind } from '../../src/practice/step.ts';
import { madeView } from './made-view.ts';

const AT = Date.UTC(2026, 10, 23, 9);
const DAY = '2026-11-23';

/** A group with one of everything that has a day; "gone" lies in the trash, and so is among no members. */
function matter(more: Partial<CalendarMatter> = {}): CalendarMatter {
  const step = (id: string, of: string, changes = {}) =>
    madeView(stepKind, id, { kind: 'nextStep', text: id, due: DAY, of, ...changes });
  return {
    group: madeView(groupKind, 'g', { name: 'Teras', stage: 'P4', endsOn: DAY, usualMinutes: 75 }),
    members: [madeView(memberKind, 'sari', { name: 'Sari' })],
    sessions: [
      madeView(sessionKind, 'planned', { date: DAY, startsAt: '16:30' }),
      madeView(sessionKind, 'off', { date: DAY, notHeldAt: AT }),
      madeView(sessionKind, 'runs', { date: DAY, begunAt: AT }),
      madeView(sessionKind, 'closed', { date: DAY, begunAt: AT, endedAt: AT, closedAt: AT }),
      madeView(sessionKind, 'undated', { number: 9 }),
    ],
    steps: [
      step('open', ''),
      step('done', '', { doneAt: AT }),
      step('dropped', '', { droppedAt: AT }),
      step('undated', '', { due: '' }),
      step('of-contact', 'contact', { beside: true }),
      step('of-gone', 'contact-gone', { beside: true }),
      step('of-sheet-gone', 'sheet-gone', { beside: true }),
      step('of-sheet', 'sheet', { beside: true }),
      step('of-ending', 'round'),
    ],
    contacts: [
      madeView(contactKind, 'contact', { member: 'sari' }),
      madeView(contactKind, 'contact-gone', { member: 'gone' }),
    ],
    referrals: [
      madeView(referralKind, 'referral', { member: 'sari', firstOn: DAY, firstAt: '09:00' }),
      madeView(referralKind, 'over', { member: 'sari', firstOn: DAY, closedAt: AT }),
      madeView(referralKind, 'referral-gone', { member: 'gone', firstOn: DAY }),
    ],
    guided: [madeView(guidedKind, 'sheet', { member: '' }), madeView(guidedKind, 'sheet-gone', { member: 'gone' })],
    endings: [
      madeView(endingKind, 'round', { member: '', leavesOn: DAY }),
      madeView(endingKind, 'leaving', { member: 'sari', leavesOn: DAY }),
      madeView(endingKind, 'leaving-gone', { member: 'gone', leavesOn: DAY }),
    ],
    ...more,
  };
}

const uids = (
  matters: readonly CalendarMatter[],
  parts = CALENDAR_PARTS as readonly (typeof CALENDAR_PARTS)[number][],
) => plannedDays(matters, WITHOUT_END, parts).map(({ uid }) => uid.replace('@lingkar', ''));

describe('what goes into a calendar', () => {
  it('is what is still to come, what was called off, and nothing of a member in the trash', () => {
    expect(uids([matter()]).sort()).toEqual(
      [
        'session-planned',
        'session-off',
        'step-open',
        'step-of-contact',
        'step-of-sheet',
        'step-of-ending',
        'appointment-referral',
        'last-day-g',
        'farewell-leaving',
      ].sort(),
    );
  });

  it('is parted as it may be wished for', () => {
    expect(uids([matter()], ['sessions']).sort()).toEqual(['session-off', 'session-planned']);
    expect(uids([matter()], ['followUps']).sort()).toEqual(['step-of-ending', 'step-open']);
    expect(uids([matter()], ['beside']).sort()).toEqual(['appointment-referral', 'step-of-contact', 'step-of-sheet']);
    expect(uids([matter()], ['endings']).sort()).toEqual(['farewell-leaving', 'last-day-g']);
    expect(uids([matter()], [])).toEqual([]);
  });

  it('of a group in the archive is what was arranged for afterwards', () => {
    const group = madeView(groupKind, 'g', { name: 'Teras', stage: 'P5', endsOn: DAY, archivedAt: AT });
    const told = uids([matter({ group })]);
    expect(told).toContain('step-of-ending');
    expect(told).toContain('appointment-referral');
    expect(told).toContain('session-off');
    expect(told).not.toContain('session-planned');
    expect(told).not.toContain('last-day-g');
  });

  it('lasts as long as it was planned, else as the group usually meets', () => {
    const minutes = (more: Partial<CalendarMatter>) =>
      plannedDays([matter(more)], WITHOUT_END, ['sessions']).find(({ cancelled }) => !cancelled)?.minutes;
    expect(minutes({})).toBe(75);
    expect(minutes({ sessions: [madeView(sessionKind, 's', { date: DAY, plannedMinutes: 40 })] })).toBe(40);
    const group = madeView(groupKind, 'g', { name: 'Teras' });
    expect(minutes({ group })).toBeNull();
  });

  it('stands in order of time, each once, within the days wished for, in whatever order it was read', () => {
    const session = fc.record({
      day: fc.integer({ min: -40, max: 40 }).map((days) => addDays(DAY, days)),
      hour: fc.option(fc.integer({ min: 0, max: 23 })),
    });
    fc.assert(
      fc.property(
        fc.array(session, { maxLength: 12 }),
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (all, begin, length) => {
          const period = { from: addDays(DAY, begin), to: addDays(DAY, begin + length) };
          const sessions = all.map(({ day, hour }, at) =>
            madeView(sessionKind, `s${at}`, {
              date: day,
              startsAt: hour === null ? '' : `${String(hour).padStart(2, '0')}:00`,
            }),
          );
          const told = plannedDays([matter({ sessions })], period, CALENDAR_PARTS);
          const keys = told.map(({ day, time }) => `${day} ${time}`);
          expect(keys).toEqual([...keys].sort());
          expect(new Set(told.map(({ uid }) => uid)).size).toBe(told.length);
          expect(told.every(({ day }) => isWithin(period, day))).toBe(true);
          expect(told.filter(({ sort }) => sort === 'session')).toHaveLength(
            all.filter(({ day }) => isWithin(period, day)).length,
          );
          const back = plannedDays([matter({ sessions: [...sessions].reverse() })], period, CALENDAR_PARTS);
          expect(back.map(({ uid }) => uid)).toEqual(told.map(({ uid }) => uid));
        },
      ),
    );
  });
});
