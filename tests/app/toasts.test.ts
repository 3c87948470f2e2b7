import { afterEach, expect, it, vi } from 'vitest';
import { Toasts } from '../../src/app/toasts.svelte.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('a screen that is left takes along what was said on it; an undo, a problem and what was said in leaving stay', () => {
  vi.useFakeTimers();
  const toasts = new Toasts();
  toasts.say('Copied.');
  toasts.say('Note deleted.', { label: 'Undo', run: () => undefined });
  vi.advanceTimersByTime(4_000);
  toasts.leave();
  expect(toasts.shown.map(({ text }) => text)).toEqual(['Note deleted.']);
  toasts.say('Not kept: the storage is full.', undefined, 'problem');
  vi.advanceTimersByTime(4_000);
  toasts.say('Group founded.');
  toasts.leave();
  expect(toasts.shown.map(({ text }) => text)).toEqual([
    'Note deleted.',
    'Not kept: the storage is full.',
    'Group founded.',
  ]);
});
