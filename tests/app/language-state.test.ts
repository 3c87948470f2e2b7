import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LanguageState } from '../../src/app/language-state.svelte.ts';

beforeEach(() => localStorage.clear());

async function inEnglish(): Promise<LanguageState> {
  const state = new LanguageState();
  await state.change('en');
  return state;
}

describe('the words of an open notebook', () => {
  it('come in two steps: those right after unlocking, then all', async () => {
    const state = await inEnglish();
    expect(() => state.first).toThrow();
    await state.loadFirst();
    expect(state.first.shell.groups).toBe('Groups');
    expect(() => state.words).toThrow();
    await state.loadAll();
    expect(state.words.run.attendance).toBe('Attendance');
    expect(state.loadAll()).toBeUndefined();
  });

  it('change their language together', async () => {
    const state = await inEnglish();
    await state.loadFirst();
    await state.loadAll();
    await state.change('id');
    expect([state.first.shell.groups, state.words.run.attendance]).toEqual(['Kelompok', 'Kehadiran']);
  });

  it('follow a change of language that came while they were on their way', async () => {
    const state = await inEnglish();
    await state.loadFirst();
    await Promise.all([state.loadAll(), state.change('id')]);
    expect([state.first.shell.groups, state.words.run.attendance]).toEqual(['Kelompok', 'Kehadiran']);
    expect(document.documentElement.lang).toBe('id');
  });
});

describe('the times on the screen', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = home;
  });

  it('are those of the place to which the tablet was carried, from the next look at it on', () => {
    process.env['TZ'] = 'Asia/Jakarta';
    const state = new LanguageState();
    const moment = Date.UTC(2026, 10, 28, 3);
    expect(state.formats.timeOf(moment)).toMatch(/^10[.:]00$/);
    process.env['TZ'] = 'Asia/Jayapura';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(state.formats.timeOf(moment)).toMatch(/^12[.:]00$/);
  });

  it('need nothing made anew while the tablet stays where it is', () => {
    const state = new LanguageState();
    const before = state.formats;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(state.formats).toBe(before);
  });
});
