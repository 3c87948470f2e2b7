import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import CheckGroup from '../../src/ui/CheckGroup.svelte';

const options = [
  { value: 'a', label: 'Apple' },
  { value: 'b', label: 'Bread' },
  { value: 'c', label: 'Cheese' },
];

describe('CheckGroup', () => {
  it('gives the values in the order of the options, whatever the order of taps', async () => {
    const onchange = vi.fn();
    render(CheckGroup, { label: 'Food', options, values: ['c'], onchange });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Apple' }));
    expect(onchange).toHaveBeenLastCalledWith(['a', 'c'], 'a', true);
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Cheese' }));
    expect(onchange).toHaveBeenLastCalledWith(['a'], 'c', false);
  });

  it('tells of a second tap on the same one, though what it shows is a moment old', async () => {
    const taps: unknown[] = [];
    render(CheckGroup, {
      label: 'Food',
      options,
      values: [],
      onchange: (_all: string[], ...tap: [string, boolean]) => taps.push(tap),
    });
    const apple = screen.getByRole('checkbox', { name: 'Apple' });
    await Promise.all([fireEvent.click(apple), fireEvent.click(apple)]);
    expect(taps).toEqual([
      ['a', true],
      ['a', false],
    ]);
  });

  it('never drops a value that is no option any more', async () => {
    const onchange = vi.fn();
    render(CheckGroup, { label: 'Food', options, values: ['old', 'b'], onchange });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Bread' }));
    expect(onchange).toHaveBeenLastCalledWith(['old'], 'b', false);
  });

  it('is a named group', () => {
    render(CheckGroup, { label: 'Food', options, values: [] });
    expect(screen.getByRole('group', { name: 'Food' })).toBeTruthy();
  });
});
