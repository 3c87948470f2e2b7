import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateLimits, shortAddress } from '../../../src/server/relay/rate-limits.ts';
import { TestClock } from './test-device.ts';

describe('requests a minute [SV11]', () => {
  it('are as many as there may be, then one each time one has grown back', () => {
    const clock = new TestClock();
    const limits = new RateLimits(clock, { most: 6, within: 60_000 });
    expect(Array.from({ length: 7 }, () => limits.take('a'))).toEqual([0, 0, 0, 0, 0, 0, 10]);
    expect(limits.take('b')).toBe(0);
    clock.at += 9_999;
    expect(limits.take('a')).toBe(1);
    clock.at += 1;
    expect(limits.take('a')).toBe(0);
    expect(limits.take('a')).toBe(10);
  });

  it('never exceed what fits a span, however they come and however the clock is put', () => {
    const steps = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (moves) => {
        const clock = new TestClock();
        const limits = new RateLimits(clock, { most: 10, within: 60_000 });
        let taken = 0;
        let forwards = 0;
        for (const move of moves) {
          clock.at += move;
          forwards += Math.max(0, move);
          if (limits.take('a') === 0) taken += 1;
        }
        expect(taken).toBeLessThanOrEqual(10 + (forwards * 10) / 60_000);
      }),
    );
  });
});

describe('addresses are shortened [SV11 SV12]', () => {
  it.each([
    ['203.0.113.77', '203.0.113'],
    ['::ffff:203.0.113.77', '203.0.113'],
    ['2001:db8:7:1:2:3:4:5', '2001:db8:7'],
    ['2001:db8::5', '2001:db8:0'],
    ['2001::5', '2001:0:0'],
    ['2001::9:8:7:6:5', '2001:0:0'],
    ['::1', '0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0'],
    ['203.0.113.77:51413', '203.0.113'],
    ['[2001:db8:7:1::5]:51413', '2001:db8:7'],
    ['[2001:db8::5]', '2001:db8:0'],
    ['::ffff:203.0.113.77:51413', '203.0.113'],
    [undefined, 'unknown'],
  ])('%s: %s', (address, short) => expect(shortAddress(address)).toBe(short));
});
