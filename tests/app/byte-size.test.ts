import { expect, it } from 'vitest';
import { byteSize } from '../../src/app/byte-size.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [12_400_000, '12.4 MB'],
  [10_700_000_000, '10.7 GB'],
  [3e15, '3,000 TB'],
])('writes %d bytes as %s', (bytes, words) => {
  expect(byteSize(bytes, 'en-GB')).toBe(words);
});

it('writes numbers as Indonesian does', () => {
  expect(byteSize(12_400_000, 'id-ID')).toBe('12,4 MB');
});
