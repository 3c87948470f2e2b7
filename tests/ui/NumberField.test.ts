import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import NumberField from '../../src/ui/NumberField.svelte';

function field(props: Record<string, unknown> = {}) {
  const onchange = vi.fn<(value: number | null) => void>();
  render(NumberField, {
    label: 'Length',
    decreaseLabel: 'Shorter',
    increaseLabel: 'Longer',
    limitsError: 'Between 5 and 480.',
    min: 5,
    max: 480,
    step: 5,
    value: 10,
    onchange,
    ...props,
  });
  return {
    onchange,
    input: screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Length' }),
    less: screen.getByRole<HTMLButtonElement>('button', { name: 'Shorter' }),
    more: screen.getByRole<HTMLButtonElement>('button', { name: 'Longer' }),
  };
}

describe('NumberField', () => {
  it('steps by buttons and stops at the limits', async () => {
    const { input, less, onchange } = field();
    await fireEvent.click(less);
    expect(input.value).toBe('5');
    expect(onchange).toHaveBeenLastCalledWith(5);
    expect(less.disabled).toBe(true);
    await fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(input.value).toBe('5');
    expect(onchange).toHaveBeenCalledTimes(1);
  });

  it('steps by arrow and page keys', async () => {
    const { input, more } = field({ value: 440 });
    await fireEvent.keyDown(input, { key: 'ArrowUp' });
    expect(input.value).toBe('445');
    await fireEvent.keyDown(input, { key: 'PageUp' });
    expect(input.value).toBe('480');
    expect(more.disabled).toBe(true);
    await fireEvent.keyDown(input, { key: 'PageDown' });
    expect(input.value).toBe('430');
  });

  it('keeps a typed number outside the limits and says so, instead of changing it silently', async () => {
    const { input, onchange } = field();
    await fireEvent.input(input, { target: { value: '600' } });
    expect(onchange).toHaveBeenLastCalledWith(600);
    expect(input.value).toBe('600');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const error = screen.getByText('Between 5 and 480.').closest('p');
    expect(input.getAttribute('aria-describedby')).toBe(error?.id);
    await fireEvent.input(input, { target: { value: '60' } });
    expect(input.getAttribute('aria-invalid')).toBeNull();
    expect(screen.queryByText('Between 5 and 480.')).toBeNull();
  });

  it('leaves what is no number on the screen and hands on null', async () => {
    const { input, onchange } = field();
    await fireEvent.input(input, { target: { value: '<b>12' } });
    expect(onchange).toHaveBeenLastCalledWith(null);
    expect(input.value).toBe('<b>12');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('may be empty without complaint, and begins at its least when stepped', async () => {
    const { input, more, onchange } = field({ value: null });
    expect(input.value).toBe('');
    expect(input.getAttribute('aria-invalid')).toBeNull();
    await fireEvent.click(more);
    expect(input.value).toBe('5');
    expect(onchange).toHaveBeenLastCalledWith(5);
  });

  it('shows no tail of binary fractions', async () => {
    const { input } = field({ value: 0.2, min: 0, max: 1, step: 0.1 });
    await fireEvent.keyDown(input, { key: 'ArrowUp' });
    expect(input.value).toBe('0.3');
  });
});
