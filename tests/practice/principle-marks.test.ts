import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principles } from '../../src/content/principles.ts';
import { planningCode } from '../../src/practice/mark.ts';
import {
  meanOf,
  PRINCIPLE_CODES,
  principleMarks,
  principlesOf,
  togetherOf,
} from '../../src/practice/principle-marks.ts';
import { MARKS } from '../../src/practice/session.ts';

describe('marks of principles', () => {
  it('stand for the ten principles of the content, in their order', () => {
    expect(principles.map(({ code }) => code)).toEqual([...PRINCIPLE_CODES]);
  });

  it('have a mean of what was judged', () => {
    expect(meanOf(['met', 'partly', 'notYet'])).toBe(0.5);
    expect(meanOf(['met', 'met', 'notYet', 'notYet'])).toBe(0.5);
    expect(meanOf(['partly'])).toBe(0.5);
    expect(meanOf([])).toBeNull();
    expect(meanOf(['notApplicable', ''])).toBeNull();
  });

  it('never count what is not applicable or still open', () => {
    const mark = fc.constantFrom(...MARKS, '' as const);
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const judged = marks.filter((one) => one !== 'notApplicable' && one !== '');
        expect(meanOf(marks)).toBe(meanOf(judged));
        const mean = meanOf(marks);
        expect(mean === null).toBe(judged.length === 0);
        if (mean !== null) expect(mean >= 0 && mean <= 1).toBe(true);
      }),
    );
  });

  it('are read by code, and nothing else is', () => {
    const read = principleMarks([
      { code: 'T6', mark: 'partly' },
      { code: 'T6.2', mark: 'met' },
      { code: 'X1', mark: 'met' },
    ]);
    expect(read.T6).toBe('partly');
    expect(Object.keys(read)).toEqual([...PRINCIPLE_CODES]);
    expect(Object.values(read).filter((mark) => mark !== '')).toHaveLength(1);
  });
});

describe('a principle and its statements', () => {
  const statement = fc.record({
    code: fc.constantFrom('T6.1', 'T6.2', 'T6.3', 'T6.own', 'T1.1'),
    mark: fc.constantFrom(...MARKS, '' as const),
  });

  it('propose the word nearest to the mean', () => {
    expect(togetherOf(['met', 'met', 'partly'])).toBe('met');
    expect(togetherOf(['met', 'partly'])).toBe('partly');
    expect(togetherOf(['notYet', 'partly'])).toBe('partly');
    expect(togetherOf(['notYet', 'notYet', 'partly'])).toBe('notYet');
    expect(togetherOf(['notApplicable', 'met', ''])).toBe('met');
    expect(togetherOf(['notApplicable', ''])).toBe('notApplicable');
    expect(togetherOf([''])).toBe('');
    for (const mark of [...MARKS, '' as const]) expect(togetherOf([mark])).toBe(mark);
  });

  it('let the statements stand for the principle until it is judged itself', () => {
    const marks = [
      { code: 'T6.1', mark: 'met' as const },
      { code: 'T6.aKeyOfTheAgency', mark: 'met' as const },
      { code: 'T6.2', mark: '' as const },
    ];
    expect(principlesOf(marks).T6).toEqual({ mark: 'met', direct: '', proposed: 'met', marked: 2 });
    expect(principlesOf([...marks, { code: 'T6', mark: 'notYet' }]).T6).toEqual({
      mark: 'notYet',
      direct: 'notYet',
      proposed: 'met',
      marked: 2,
    });
    expect(principlesOf([...marks, { code: 'T6', mark: '' }]).T6.mark).toBe('met');
  });

  it('keep principles with like codes apart, and the planning out of it', () => {
    const read = principlesOf([
      { code: 'T10.1', mark: 'met' },
      { code: planningCode('T1'), mark: 'met' },
      { code: planningCode('T1.1'), mark: 'met' },
    ]);
    expect(read.T10.mark).toBe('met');
    expect(read.T1).toEqual({ mark: '', direct: '', proposed: '', marked: 0 });
  });

  it('never overrule a direct judgement, whatever is marked in whatever order', () => {
    fc.assert(
      fc.property(fc.array(statement), fc.constantFrom(...MARKS), fc.nat(), (statements, mark, at) => {
        const marks = statements.slice();
        marks.splice(at % (marks.length + 1), 0, { code: 'T6', mark } as never);
        expect(principlesOf(marks).T6.mark).toBe(mark);
        expect(principlesOf(statements).T6.mark).toBe(principlesOf([...statements].reverse()).T6.mark);
      }),
    );
  });
});
