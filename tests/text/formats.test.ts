import { describe, expect, it } from 'vitest';
import { formatsIn } from '../../src/text/formats.ts';

const id = formatsIn('id');
const en = formatsIn('en');

describe('formats', () => {
  it('write dates as each language does, and are silent about none', () => {
    expect(id.longDate('2026-11-23')).toBe('Senin, 23 November 2026');
    expect(en.longDate('2026-11-23')).toMatch(/^Monday,? 23 November 2026$/);
    expect(id.date('2026-08-17')).toBe('17 Agu 2026');
    expect(en.date('2026-08-17')).toBe('17 Aug 2026');
    for (const write of [id.date, id.longDate, en.shortDate]) expect(write('')).toBe('');
  });

  it('write hours as each language does', () => {
    expect(id.time('16:30')).toBe('16.30');
    expect(en.time('16:30')).toBe('16:30');
    expect(id.timeOf(new Date(2026, 10, 23, 7, 5).getTime())).toBe('07.05');
    expect(en.timeOf(new Date(2026, 10, 23, 7, 5).getTime())).toBe('07:05');
  });

  it('name the days from Sunday on, count and list', () => {
    expect([0, 1, 6].map((day) => id.weekday(day))).toEqual(['Minggu', 'Senin', 'Sabtu']);
    expect([0, 1, 6].map((day) => en.weekday(day))).toEqual(['Sunday', 'Monday', 'Saturday']);
    expect(id.number(1234.5)).toBe('1.234,5');
    expect(en.number(1234.5)).toBe('1,234.5');
    expect(id.list(['Sari', 'Budi', 'Wati'])).toBe('Sari, Budi, dan Wati');
    expect(en.list(['Sari', 'Budi', 'Wati'])).toBe('Sari, Budi and Wati');
    expect(['Čič', 'anggota 10', 'anggota 9', 'Budi'].sort(id.compare)).toEqual([
      'anggota 9',
      'anggota 10',
      'Budi',
      'Čič',
    ]);
  });

  it('leave what is no date as it was written', () => {
    expect(id.date('besok')).toBe('besok');
  });
});
