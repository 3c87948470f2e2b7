import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksInPlace } from '../../src/practice/agenda.ts';
import { daysBetween, isDate, weekday } from '../../src/practice/calendar.ts';
import {
  EMPTY_PLAN,
  lastSession,
  newSession,
  nextOccasion,
  openSteps,
  planFromSession,
  planFromTemplate,
  planWrites,
} from '../../src/practice/next-session.ts';
import type { SessionRow } from '../../src/practice/group-digest.ts';
import { blockVersions, sessionKind, toldAim } from '../../src/practice/session.ts';
import type { Step } from '../../src/practice/step.ts';
import { toldVersions } from '../../src/practice/told-versions.ts';
import { madeView, seen, writtenApart } from './made-view.ts';

const TODAY = '2026-11-23'; // a Monday

const group = { usualDay: '4', usualTime: '16:00', usualMinutes: 90, place: 'Balai RW', startsOn: '' } as const;

function row(over: Partial<SessionRow>): SessionRow {
  return { id: 'x', number: null, date: '', startsAt: '', plannedMinutes: null, status: 'closed', ...over };
}

function counter() {
  let n = 0;
  return () => `key${String((n += 1))}`;
}

describe('occasion of the next session', () => {
  it('is the usual weekday after the last session, at the usual hour and place', () => {
    const rows = [row({ number: 1, date: '2026-11-12' }), row({ number: 2, date: '2026-11-26', status: 'planned' })];
    expect(nextOccasion(group, rows, TODAY)).toEqual({
      number: 3,
      date: '2026-12-03',
      startsAt: '16:00',
      plannedMinutes: 90,
      place: 'Balai RW',
    });
  });

  it('is the next usual weekday from today on when the last session is long ago, or there was none', () => {
    expect(nextOccasion(group, [row({ date: '2026-01-08' })], TODAY).date).toBe('2026-11-26');
    expect(nextOccasion(group, [], TODAY)).toMatchObject({ number: 1, date: '2026-11-26' });
    expect(nextOccasion(group, [], '2026-11-26').date).toBe('2026-11-26');
  });

  it('does not come before the group starts', () => {
    expect(nextOccasion({ ...group, startsOn: '2027-01-01' }, [], TODAY).date).toBe('2027-01-07');
  });

  it('is a week after the last where no weekday is usual, and takes hour, length and place over', () => {
    const loose = { usualDay: '', usualTime: '', usualMinutes: null, place: '', startsOn: '' } as const;
    const rows = [row({ number: 4, date: '2026-11-20', startsAt: '09:30', plannedMinutes: 75 })];
    expect(nextOccasion(loose, rows, TODAY, { place: 'Sekolah' })).toEqual({
      number: 5,
      date: '2026-11-27',
      startsAt: '09:30',
      plannedMinutes: 75,
      place: 'Sekolah',
    });
    expect(nextOccasion(loose, [], TODAY)).toMatchObject({ date: TODAY, startsAt: '', plannedMinutes: 90 });
  });

  it('takes up the number of a session that did not take place', () => {
    const rows = [row({ number: 1 }), row({ number: 2, status: 'notHeld' })];
    expect(nextOccasion(group, rows, TODAY).number).toBe(2);
    expect(nextOccasion(group, [row({}), row({})], TODAY).number).toBe(3);
  });

  it('survives the end of the calendar', () => {
    expect(nextOccasion(group, [row({ date: '9999-12-30' })], TODAY).date).toBe('');
    expect(nextOccasion(group, [row({ date: '9999-12-31' })], TODAY).date).toBe('2026-11-26');
  });

  it('never lies in the past, and is on the usual day within two weeks of what it follows', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom('', '0', '1', '2', '3', '4', '5', '6'), (last, today, usualDay) => {
        const { date } = nextOccasion({ ...group, usualDay }, [row({ date: last })], today);
        expect(isDate(date)).toBe(true);
        expect(date >= today && date > last).toBe(true);
        expect(weekday(date)).toBe(usualDay === '' ? weekday(last) : Number(usualDay));
        expect(daysBetween(last > today ? last : today, date)).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('what a new session starts with', () => {
  const blocks = [
    { key: 'b', title: 'Work', minutes: 40, technique: 'X2', material: 'cards', leads: 'Sari' },
    { key: 'a', title: 'Open', minutes: 10, technique: '', material: '', leads: '' },
  ];
  const blockPlaces = [
    { key: 'b', order: 2 },
    { key: 'a', order: 1 },
  ];
  const aims = [
    { key: 'z', text: 'Listen' },
    { key: 'y', text: 'Speak' },
  ];
  const aimPlaces = [
    { key: 'y', order: 1 },
    { key: 'z', order: 2 },
  ];
  const occasion = nextOccasion(group, [], TODAY);

  it('is only the occasion, when it begins empty', () => {
    expect(newSession(occasion, EMPTY_PLAN, counter())).toEqual({
      ...occasion,
      purpose: '',
      aims: {},
      aimPlaces: {},
      blocks: {},
      blockPlaces: {},
    });
  });

  it('is the agenda of the last session in order under fresh keys, with the aims not reached yet', () => {
    const last = {
      purpose: 'Trust',
      plannedMinutes: 60,
      aims,
      aimPlaces,
      blocks,
      blockPlaces,
      reached: [{ key: 'y', mark: 'met' as const }],
    };
    const made = newSession(occasion, planFromSession(last), counter());
    expect(made).toMatchObject({ number: 1, purpose: 'Trust', plannedMinutes: 60 });
    expect(made.aims).toEqual({ key1: { text: 'Listen' } });
    expect(made.aimPlaces).toEqual({ key1: { order: 1 } });
    expect(made.blocks).toEqual({
      key2: { title: 'Open', minutes: 10, technique: '', material: '', leads: '' },
      key3: { title: 'Work', minutes: 40, technique: 'X2', material: 'cards', leads: 'Sari' },
    });
    expect(made.blockPlaces).toEqual({ key2: { order: 1 }, key3: { order: 2 } });
  });

  it('is what an own template holds; one without a length takes the usual one of the group', () => {
    const made = newSession(
      occasion,
      planFromTemplate({ purpose: 'Begin', plannedMinutes: null, aims, aimPlaces, blocks: [], blockPlaces: [] }),
      counter(),
    );
    expect(made).toMatchObject({ purpose: 'Begin', plannedMinutes: 90, blocks: {} });
    expect(Object.values(made.aims ?? {}).map((aim) => aim?.text)).toEqual(['Speak', 'Listen']);
  });

  it('brings along every version written apart on two tablets, the same one first', () => {
    const block = (title: string) => ({ title, minutes: 10, technique: '', material: '', leads: '' });
    const { item } = madeView(sessionKind, 's', {
      purpose: 'Trust',
      place: 'Hall',
      plannedMinutes: 60,
      aims: { y: { text: 'Speak' }, z: { text: 'Listen' } },
      aimPlaces: { y: { order: 1 }, z: { order: 2 } },
      blocks: { a: block('Open'), b: block('Work') },
      blockPlaces: { a: { order: 1 }, b: { order: 2 } },
      reached: { y: { mark: 'met' }, z: { mark: 'met' } },
    });
    const there = writtenApart(sessionKind, item, 'there', {
      purpose: 'Trust and play',
      place: 'Garden',
      plannedMinutes: 75,
      aims: { y: { text: 'Speak up' } },
      blocks: { b: block('Work in pairs') },
      reached: { y: { mark: 'partly' } },
    });
    const third = writtenApart(sessionKind, there, 'third', { purpose: 'Play' });
    const last = seen(sessionKind, 's', third);
    const plan = planFromSession(last);
    // Not everyone judged the first aim as met.
    expect(plan.aims).toEqual(['Speak up']);
    const made = newSession({ ...occasion, place: 'Garden' }, plan, counter());
    const writes = planWrites(made, plan);
    expect(writes).toHaveLength(3);
    const again = writes
      .slice(1)
      .reduce(
        (whole, more, n) => writtenApart(sessionKind, whole, `new${n}`, more),
        madeView(sessionKind, 'n', writes[0]).item,
      );
    const next = seen(sessionKind, 'n', again);
    const [aim] = next.aims;
    const [, work] = blocksInPlace(next);
    expect(toldVersions(next.item, 'purpose')).toEqual(['Play', 'Trust and play', 'Trust']);
    expect(toldVersions(next.item, 'place')).toEqual(['Garden', 'Hall']);
    expect(next.plannedMinutes).toBe(75);
    expect(toldAim(next, aim!.key)).toEqual(['Speak up', 'Speak']);
    expect(blockVersions(next, work!.key).map(({ title }) => title)).toEqual(['Work in pairs', 'Work']);
    // Where it meets elsewhere anyway, the places of the last session say nothing.
    expect(planWrites(newSession({ ...occasion, place: 'School' }, plan, counter()), plan)[0].place).toBe('School');
  });

  it('is one write where nothing was written apart', () => {
    const last = madeView(sessionKind, 's', { purpose: 'Trust', aims: { y: { text: 'Speak' } } });
    const plan = planFromSession(last);
    expect(plan.apart).toBeUndefined();
    expect(planWrites(newSession(occasion, plan, counter()), plan)).toHaveLength(1);
  });

  it('follows the last session held, and only without any the last one planned', () => {
    const held = row({ id: 'held' });
    const planned = row({ id: 'planned', status: 'planned' });
    const notHeld = row({ id: 'not', status: 'notHeld' });
    expect(lastSession([held, planned, notHeld])?.id).toBe('held');
    expect(lastSession([planned, notHeld])?.id).toBe('planned');
    expect(lastSession([notHeld])).toBeUndefined();
  });
});

describe('open steps', () => {
  const step = (id: string, over: Partial<Step>) =>
    ({ id, due: '', doneAt: null, droppedAt: null, madeAt: 1, ...over }) as Step;

  it('are those neither done nor put away, the most urgent first', () => {
    const steps = [
      step('none', {}),
      step('late', { due: '2026-12-01' }),
      step('soon', { due: '2026-11-25' }),
      step('done', { doneAt: 5 }),
      step('dropped', { droppedAt: 5 }),
      step('older', { madeAt: 0 }),
    ];
    expect(openSteps(steps).map(({ id }) => id)).toEqual(['soon', 'late', 'older', 'none']);
  });
});
