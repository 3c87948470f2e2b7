import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import Steps from '../../src/ui/Steps.svelte';

const steps = [
  { id: 'a', label: 'Forming' },
  { id: 'b', label: 'Working' },
  { id: 'c', label: 'Ending' },
];

it('marks the current step and says in words which lie behind', () => {
  render(Steps, { label: 'Stages', steps, current: 'b', doneWord: 'done' });
  const rows = screen.getAllByRole('listitem');
  expect(rows.map((row) => row.querySelector('[aria-current=step]') !== null)).toEqual([false, true, false]);
  expect(rows.map((row) => row.textContent.includes('(done)'))).toEqual([true, false, false]);
});

it('can be tapped only when there is something to do', async () => {
  const onchoose = vi.fn();
  const { rerender } = render(Steps, { label: 'Stages', steps, current: 'b', doneWord: 'done' });
  expect(screen.queryByRole('button')).toBeNull();
  await rerender({ onchoose });
  await fireEvent.click(screen.getByRole('button', { name: /Ending/ }));
  expect(onchoose).toHaveBeenCalledWith('c');
});
