import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ideaClusters } from '../../src/practice/idea-clusters.ts';

const line = (key: string, at = 1) => ({ key, list: 'ideas', text: key, at });
const lines = ['a', 'b', 'c', 'd'].map((key) => line(key));
const shape = (under: { key: string; line: string }[]) =>
  ideaClusters(lines, under).map((each) => [each.head.key, each.under.map(({ key }) => key)]);

describe('ideas put together', () => {
  it('stand alone at first, and go to the head of a cluster', () => {
    expect(shape([])).toEqual([
      ['a', []],
      ['b', []],
      ['c', []],
      ['d', []],
    ]);
    expect(
      shape([
        { key: 'b', line: 'a' },
        { key: 'c', line: 'b' },
      ]),
    ).toEqual([
      ['a', ['b', 'c']],
      ['d', []],
    ]);
  });

  it('stand alone again when taken out, or when what they lay under is gone', () => {
    expect(shape([{ key: 'b', line: '' }])).toHaveLength(4);
    expect(shape([{ key: 'b', line: 'gone' }])).toHaveLength(4);
  });

  it('lose nobody in a ring that two tablets made at once', () => {
    expect(
      shape([
        { key: 'a', line: 'b' },
        { key: 'b', line: 'a' },
      ])[0],
    ).toEqual(['a', ['b']]);
  });

  it('always hold every idea once', () => {
    const keys = fc.constantFrom('a', 'b', 'c', 'd', 'gone', '');
    fc.assert(
      fc.property(fc.array(fc.record({ key: keys, line: keys }), { maxLength: 8 }), (under) => {
        const found = ideaClusters(lines, under).flatMap(({ head, under: rest }) => [
          head.key,
          ...rest.map(({ key }) => key),
        ]);
        expect(found.sort()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });
});
