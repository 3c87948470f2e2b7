import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceName, confidenceOf } from '../../src/practice/confidence.ts';
import { countedHands, tallyName, VOTES, voteName, type Vote } from '../../src/practice/counted-hands.ts';
import { modelSteps, shownName, wasShown } from '../../src/practice/model-steps.ts';

describe('counted hands', () => {
  it('adds hands by seat and plain numbers, of this proposal alone', () => {
    const hands = countedHands(
      {
        choices: [
          { key: voteName('l1', 'ani'), value: 'for' },
          { key: voteName('l1', 'budi'), value: 'against' },
          { key: voteName('l1', 'citra'), value: '' },
          { key: voteName('l2', 'ani'), value: 'against' },
          { key: 'kind', value: 'for' },
        ],
        tallies: [{ key: tallyName('l1', 'for'), n: 3 }],
      },
      'l1',
    );
    expect(hands).toMatchObject({ for: 4, against: 1, undecided: 0 });
    expect([...hands.bySeat]).toEqual([
      ['ani', 'for'],
      ['budi', 'against'],
    ]);
  });

  it('counts each seat once, whatever it answered', () => {
    const answers = fc.dictionary(fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/), fc.constantFrom<Vote>(...VOTES));
    fc.assert(
      fc.property(answers, (bySeat) => {
        const choices = Object.entries(bySeat).map(([seat, value]) => ({ key: voteName('line', seat), value }));
        const hands = countedHands({ choices, tallies: [] }, 'line');
        expect(hands.for + hands.against + hands.undecided).toBe(Object.keys(bySeat).length);
      }),
    );
  });
});

describe('confidence', () => {
  it('tells nothing from zero, and a change only when both were asked', () => {
    const tallies = [
      { key: confidenceName('before', 'ani'), n: 0 },
      { key: confidenceName('after', 'ani'), n: 7 },
      { key: confidenceName('before', 'budi'), n: 12 },
    ];
    expect(confidenceOf({ tallies }, 'ani')).toEqual({ before: 0, after: 7, change: 7 });
    expect(confidenceOf({ tallies }, 'budi')).toEqual({ before: 10, after: null, change: null });
    expect(confidenceOf({ tallies }, 'citra')).toEqual({ before: null, after: null, change: null });
  });
});

describe('steps of a model', () => {
  it('stand by their places, then as they were added, and are shown when somebody said so', () => {
    const lines = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];
    const places = [
      { key: 'model-c', order: 1 },
      { key: 'model-a', order: 2 },
      { key: 'seat-b', order: 0 },
    ];
    expect(modelSteps(lines, { places }).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
    const choices = [
      { key: shownName('a'), value: 'yes' },
      { key: shownName('b'), value: '' },
    ];
    expect(lines.map(({ key }) => wasShown({ choices }, key))).toEqual([true, false, false]);
  });
});
