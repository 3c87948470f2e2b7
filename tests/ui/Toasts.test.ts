import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Toasts from '../../src/ui/Toasts.svelte';
import type { Toast } from '../../src/ui/toast.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function toasts(first: Toast[]) {
  const ondismiss = vi.fn<(id: string) => void>();
  const view = render(Toasts, { toasts: first, label: 'Messages', dismissLabel: 'Dismiss', ondismiss });
  return { ondismiss, show: (next: Toast[]) => view.rerender({ toasts: next }) };
}

describe('Toasts', () => {
  it('announce in a place that stood there before', async () => {
    const { show } = toasts([]);
    const region = screen.getByRole('status');
    expect(region.textContent.trim()).toBe('');
    await show([{ id: '1', text: 'Kept.' }]);
    expect(screen.getByRole('status')).toBe(region);
    expect(within(region).getByText('Kept.')).toBeTruthy();
  });

  it('go after 8 seconds, with an act after 15', async () => {
    const { ondismiss } = toasts([
      { id: 'word', text: 'Kept.' },
      { id: 'act', text: 'Gone.', action: { label: 'Undo', run: () => undefined } },
    ]);
    await vi.advanceTimersByTimeAsync(7_900);
    expect(ondismiss).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(ondismiss.mock.calls).toEqual([['word']]);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(ondismiss.mock.calls).toEqual([['word'], ['act']]);
  });

  it('wait as long as the focus is on them', async () => {
    const { ondismiss } = toasts([{ id: 'act', text: 'Gone.', action: { label: 'Undo', run: () => undefined } }]);
    const undo = screen.getByRole('button', { name: 'Undo' });
    await fireEvent.focusIn(undo);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ondismiss).not.toHaveBeenCalled();
    await fireEvent.focusOut(undo);
    await vi.advanceTimersByTimeAsync(15_100);
    expect(ondismiss).toHaveBeenCalledOnce();
  });

  it('stay for good when asked to', async () => {
    const { ondismiss } = toasts([{ id: '1', text: 'Full.', kind: 'problem', stay: null }]);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ondismiss).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(ondismiss).toHaveBeenCalledWith('1');
  });

  it('act once and go', async () => {
    const run = vi.fn();
    const { ondismiss } = toasts([{ id: '1', text: 'Gone.', action: { label: 'Undo', run } }]);
    await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(run).toHaveBeenCalledOnce();
    expect(ondismiss).toHaveBeenCalledWith('1');
  });

  it('one more does not start the time of another anew', async () => {
    const first: Toast = { id: '1', text: 'One.' };
    const { ondismiss, show } = toasts([first]);
    await vi.advanceTimersByTimeAsync(5_000);
    await show([first, { id: '2', text: 'Two.' }]);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(ondismiss.mock.calls).toEqual([['1']]);
  });
});
