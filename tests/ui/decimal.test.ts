import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/ui/decimal.ts';

describe('parseDecimal', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['-3', -3],
    ['−3', -3],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['0', 0],
  ])('reads %j', (text, number) => {
    expect(parseDecimal(text)).toBe(number);
  });

  it.each(['', '  ', 'abc', '1e9', '0x10', '1.2.3', '1,2,3', '12 minutes', 'NaN', 'Infinity', '9'.repeat(400), '٣'])(
    'takes %j for no number',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );
});
