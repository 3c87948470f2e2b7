import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DIGEST, sessionsInOrder, type SessionBrief } from '../../src/practice/group-digest.ts';
import { planningCode } from '../../src/practice/mark.ts';
import { lookedBackOn, MOST_NAMED, neglected } from '../../src/practice/neglected.ts';
import { PRINCIPLE_CODES, type CodedMark } from '../../src/practice/principle-marks.ts';
import { MARKS, type Judgement } from '../../src/practice/session.ts';

/** All principles met, but for those named. */
function session(others: Readonly<Record<string, Judgement | ''>>): CodedMark[] {
  return PRINCIPLE_CODES.map((code) => ({ code, mark: others[code] ?? 'met' }));
}

const found = (...sessions: Readonly<Record<string, Judgement | ''>>[]) =>
  neglected(sessions.map(session)).map(({ code, reason }) => `${code} ${reason}`);

describe('what was neglected', () => {
  it('is what was met in none of the last three', () => {
    expect(found({ T6: 'notYet' }, { T6: 'notYet' }, { T6: 'notYet' })).toEqual(['T6 notYet']);
    expect(found({ T6: 'notYet' }, {}, { T6: 'notYet' })).toEqual([]);
    expect(found({}, { T6: 'notYet' }, { T6: 'notYet' }, { T6: '' })).toEqual(['T6 notYet']);
    expect(found({ T6: 'partly' }, { T6: 'notYet' }, { T6: '' })).toEqual(['T6 partly']);
    expect(found({ T6: '' }, { T6: '' }, { T6: 'notApplicable' })).toEqual(['T6 open']);
    expect(found({ T6: 'notApplicable' }, { T6: 'notApplicable' }, { T6: 'notApplicable' })).toEqual([]);
  });

  it('is not told of a group with fewer than three sessions, nor of sessions nobody looked back on', () => {
    expect(found({ T6: 'notYet' }, { T6: 'notYet' })).toEqual([]);
    expect(neglected([[], [], []])).toEqual([]);
    expect(neglected([[], [], [{ code: planningCode('T6'), mark: 'met' }]])).toEqual([]);
    expect(neglected([[], [], [{ code: 'T6', mark: 'met' }]])).toHaveLength(MOST_NAMED);
  });

  it('counts what the statements say', () => {
    const marks: CodedMark[] = session({ T6: '' }).concat({ code: 'T6.1', mark: 'met' });
    expect(neglected([marks, session({ T6: 'notYet' }), session({ T6: '' })])).toEqual([]);
  });

  it('names the worst first, and equal ones in the order of the principles', () => {
    expect(
      found(
        { T9: 'notYet', T2: 'partly', T4: '', T3: 'notYet' },
        { T9: '', T2: 'partly', T4: '', T3: '' },
        { T9: 'notYet', T2: 'partly', T4: '', T3: '' },
      ),
    ).toEqual(['T9 notYet', 'T3 notYet', 'T4 open']);
    expect(found({ T8: 'notYet', T2: 'notYet' }, { T8: '', T2: '' }, { T8: '', T2: '' })).toEqual([
      'T2 notYet',
      'T8 notYet',
    ]);
  });

  it('never names what was met once, and at most three, in whatever order the marks come', () => {
    const marks = fc.array(
      fc.record({
        code: fc.constantFrom(...PRINCIPLE_CODES, 'T1.1', 'T2.4'),
        mark: fc.constantFrom(...MARKS, '' as const),
      }),
    );
    // One mark per code, as in a notebook.
    const one = marks.map((all) => [...new Map(all.map((mark) => [mark.code, mark])).values()]);
    fc.assert(
      fc.property(fc.tuple(one, one, one), (sessions) => {
        const named = neglected(sessions);
        expect(named.length).toBeLessThanOrEqual(MOST_NAMED);
        for (const { code, marks: told } of named) {
          expect(told).toHaveLength(3);
          expect(told).not.toContain('met');
          expect(sessions.flat().some((mark) => mark.code === code && mark.mark === 'met')).toBe(false);
        }
        expect(neglected(sessions.map((each) => [...each].reverse()))).toEqual(named);
      }),
    );
  });
});

describe('the sessions a plan looks back on', () => {
  const brief = (number: number, status: SessionBrief['status']): SessionBrief => ({
    number,
    date: `2026-11-${String(number).padStart(2, '0')}`,
    startsAt: '',
    plannedMinutes: null,
    status,
  });
  const rows = sessionsInOrder({
    ...EMPTY_DIGEST,
    sessions: {
      a: brief(1, 'closed'),
      b: brief(2, 'closed'),
      c: brief(3, 'notHeld'),
      d: brief(4, 'ended'),
      e: brief(5, 'closed'),
      f: brief(6, 'planned'),
      g: brief(7, 'closed'),
    },
  });

  it('are the last three held before it', () => {
    expect(lookedBackOn(rows, 'f').map(({ id }) => id)).toEqual(['b', 'd', 'e']);
    expect(lookedBackOn(rows, 'b').map(({ id }) => id)).toEqual(['a']);
    expect(lookedBackOn(rows, 'not there').map(({ id }) => id)).toEqual(['d', 'e', 'g']);
  });
});
