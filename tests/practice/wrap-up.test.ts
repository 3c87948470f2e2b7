import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceKind } from '../../src/practice/attendance.ts';
import { markKind } from '../../src/practice/mark.ts';
import { PRINCIPLE_CODES } from '../../src/practice/principle-marks.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { stepKind } from '../../src/practice/step.ts';
import {
  earlierSteps,
  moveWrapUp,
  nextSessionDay,
  WRAP_UP_STEPS,
  wrapUpLacks,
  wrapUpStepOf,
  type WrapUpMove,
} from '../../src/practice/wrap-up.ts';
import { madeView } from './made-view.ts';
import { BEGUN, MINUTE, toldSession } from './told-session.ts';

describe('the steps of a wrap-up', () => {
  it('resume where the session says, and at the first step when it says nothing known', () => {
    for (const step of WRAP_UP_STEPS) expect(wrapUpStepOf(step)).toBe(step);
    expect(wrapUpStepOf('')).toBe('attendance');
    expect(wrapUpStepOf('a step of a later release')).toBe('attendance');
  });

  it('lead from one to the next and back, and hold at the ends', () => {
    expect(moveWrapUp('aims', 'next')).toBe('principles');
    expect(moveWrapUp('aims', 'back')).toBe('attendance');
    expect(moveWrapUp('attendance', 'back')).toBe('attendance');
    expect(moveWrapUp('close', 'next')).toBe('close');
    expect(moveWrapUp('close', { to: 'aims' })).toBe('aims');
  });

  it('can be taken in any order and never lead anywhere else', () => {
    const move: fc.Arbitrary<WrapUpMove> = fc.oneof(
      fc.constantFrom('next' as const, 'back' as const),
      fc.constantFrom(...WRAP_UP_STEPS).map((to) => ({ to })),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const end = moves.reduce((step, taken) => moveWrapUp(step, taken), wrapUpStepOf(''));
        expect(WRAP_UP_STEPS).toContain(end);
        const last = moves.at(-1);
        if (typeof last === 'object') expect(end).toBe(last.to);
      }),
    );
  });
});

describe('what a wrap-up lacks', () => {
  it('is named step by step', () => {
    expect(wrapUpLacks(toldSession())).toEqual([
      { step: 'attendance', of: 'unmarked', count: 1 },
      { step: 'aims', of: 'unjudged', count: 1 },
      { step: 'principles', of: 'unjudged', count: 9 },
    ]);
  });

  it('is nothing once everything is answered, even by "not applicable"', () => {
    const told = toldSession();
    const lacks = wrapUpLacks({
      ...told,
      session: madeView(sessionKind, 'session', { reflection: 'a', analysis: 'b', atmosphere: 'c', nextPlan: 'd' }),
      attendance: told.members.map(({ id }) => madeView(attendanceKind, `t${id}`, { member: id, presence: 'absent' })),
      marks: PRINCIPLE_CODES.map((code) => madeView(markKind, code, { code, mark: 'notApplicable' })),
    });
    expect(lacks).toEqual([]);
  });

  it('names blank texts, a step without anybody, and the next plan, but no problems', () => {
    const told = toldSession();
    const session = madeView(sessionKind, 'session', { date: '2026-11-23', reflection: ' \n' });
    const steps = [madeView(stepKind, 's', { text: 'x', who: '  ', session: 'session' })];
    expect(
      wrapUpLacks({ ...told, session, steps }).filter(({ step }) => step === 'reflection' || step === 'agreements'),
    ).toEqual([
      { step: 'reflection', of: 'atmosphere' },
      { step: 'reflection', of: 'reflection' },
      { step: 'reflection', of: 'analysis' },
      { step: 'agreements', of: 'nobody', count: 1 },
      { step: 'agreements', of: 'nextPlan' },
    ]);
  });

  it('takes a mark that was taken away again for open', () => {
    const told = toldSession({ attendance: [madeView(attendanceKind, 't1', { member: 'm1', presence: '' })] });
    expect(wrapUpLacks(told)[0]).toEqual({ step: 'attendance', of: 'unmarked', count: 3 });
  });
});

describe('earlier steps', () => {
  it('stay in sight when they are answered during this wrap-up', () => {
    const { steps, session } = toldSession();
    expect(earlierSteps(steps, session).map(({ id }) => id)).toEqual(['s0']);
  });

  it('leave out what was made after this session, and come in order of their day', () => {
    const made = (id: string, due: string, madeAt: number) =>
      madeView(stepKind, id, { text: id, due, session: 'other', madeAt });
    const steps = [
      made('late', '2026-12-24', BEGUN - MINUTE),
      made('undated', '', BEGUN - MINUTE),
      made('soon', '2026-11-30', BEGUN - MINUTE),
      made('after', '2026-11-25', BEGUN + MINUTE),
    ];
    expect(earlierSteps(steps, { id: 'session', begunAt: BEGUN }).map(({ id }) => id)).toEqual([
      'soon',
      'late',
      'undated',
    ]);
  });
});

describe('the day of the next session', () => {
  const session = { id: 'this', date: '2026-11-23' };
  const planned = (id: string, date: string, status: 'planned' | 'notHeld' = 'planned') => ({ id, date, status });

  it('is the one planned first after this one', () => {
    const sessions = [
      planned('b', '2026-12-14'),
      planned('a', '2026-12-07'),
      planned('no', '2026-11-30', 'notHeld'),
      planned('old', '2026-11-16'),
    ];
    expect(nextSessionDay(session, { usualDay: '1' }, sessions)).toBe('2026-12-07');
  });

  it('else the usual weekday, else a week later, else nothing', () => {
    expect(nextSessionDay(session, { usualDay: '4' }, [])).toBe('2026-11-26');
    expect(nextSessionDay(session, { usualDay: '1' }, [])).toBe('2026-11-30');
    expect(nextSessionDay(session, { usualDay: '' }, [])).toBe('2026-11-30');
    expect(nextSessionDay({ id: 'this', date: '' }, { usualDay: '1' }, [])).toBe('');
  });
});
