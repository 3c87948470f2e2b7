import { beforeEach, describe, expect, it } from 'vitest';
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
