import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import SaveState from '../../src/ui/SaveState.svelte';

const words = { idle: '', keeping: 'Keeping …', kept: 'Kept on this tablet', failed: 'Not kept' };

it('says each state in words, in one place that is always there', async () => {
  const { rerender } = render(SaveState, { state: 'idle', words });
  const region = screen.getByRole('status');
  expect(region.textContent.trim()).toBe('');
  for (const state of ['keeping', 'kept', 'failed'] as const) {
    await rerender({ state });
    expect(screen.getByRole('status')).toBe(region);
    expect(region.textContent.trim()).toBe(words[state]);
  }
  await rerender({ state: 'idle' });
  expect(region.textContent.trim()).toBe('');
});
