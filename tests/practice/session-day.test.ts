import { afterEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/practice/session-day.ts';

const home = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = home;
});

const PLANNED = '2026-11-28';
const inZone = (zone: string, begun: string, date = PLANNED) => {
  process.env['TZ'] = zone;
  return dayOf({ begunAt: Date.parse(begun), date });
};

describe('the day of a session', () => {
  it('is the planned one before it began, and the one on which it began otherwise', () => {
    expect(dayOf({ begunAt: null, date: PLANNED })).toBe(PLANNED);
    expect(inZone('Asia/Jakarta', '2026-11-30T16:00+07:00')).toBe('2026-11-30');
    expect(inZone('Asia/Jakarta', '2026-11-27T16:00+07:00')).toBe('2026-11-27');
    expect(inZone('Asia/Jakarta', '2026-11-30T16:00+07:00', '')).toBe('2026-11-30');
    expect(inZone('Asia/Jakarta', '2026-11-30T16:00+07:00', '2026-13-99')).toBe('2026-11-30');
  });

  it.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])(
    'is the same in all three zones of Indonesia, from the first to the last hour of it (seen from %s)',
    (zone) => {
      for (const [there, offset] of [
        ['Jakarta', '+07:00'],
        ['Makassar', '+08:00'],
        ['Jayapura', '+09:00'],
      ] as const)
        for (const time of ['00:10', '06:00', '12:00', '22:30', '23:50'])
          expect(inZone(zone, `${PLANNED}T${time}${offset}`), `${time} in ${there}`).toBe(PLANNED);
    },
  );

  it('is the planned one when it began after midnight', () => {
    expect(inZone('Asia/Jakarta', '2026-11-29T00:20+07:00')).toBe(PLANNED);
    expect(inZone('Asia/Jakarta', '2026-11-29T03:00+07:00')).toBe('2026-11-29');
  });
});
