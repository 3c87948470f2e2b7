import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principles } from '../../src/content/principles.ts';
import { meanOf, PRINCIPLE_CODES, principleMarks } from '../../src/practice/principle-marks.ts';
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

  it('are read by code, single statements aside', () => {
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
