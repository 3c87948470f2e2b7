import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import DateField from '../../src/ui/DateField.svelte';
import TimeField from '../../src/ui/TimeField.svelte';

const fields = [
  { name: 'a day', Field: DateField, type: 'date', one: '2026-02-28', other: '2026-03-09' },
  { name: 'a time', Field: TimeField, type: 'time', one: '18:30', other: '09:05' },
] as const;

describe.each(fields)('a field for $name', ({ Field, type, one, other }) => {
  const input = () => page.getByLabelText('When');
  const element = () => input().element() as HTMLInputElement;

  it('is the browser’s own', () => {
    render(Field, { label: 'When', value: one, required: true });
    expect(element().type).toBe(type);
    expect(element().value).toBe(one);
    expect(element().getAttribute('aria-required')).toBe('true');
  });

  it('says that what is half typed is none, and stops saying so when it is whole', async () => {
    render(Field, { label: 'When', impossibleError: 'There is no such one.' });
    // Which half depends on the browser's language, that it is none does not.
    await userEvent.keyboard('{Tab}11');
    element().blur();
    await expect.element(page.getByText('There is no such one.')).toBeVisible();
    await expect.element(input()).toHaveAttribute('aria-invalid', 'true');
    await input().fill(one);
    await expect.element(page.getByText('There is no such one.')).not.toBeInTheDocument();
    await expect.element(input()).toHaveValue(one);
  });

  it('keeps what stood there before while it is half typed, and leaves the typing alone', async () => {
    const set = vi.fn<(value: string) => void>();
    let value: string = one;
    render(Field, {
      label: 'When',
      get value() {
        return value;
      },
      set value(next: string) {
        value = next;
        set(next);
      },
    });
    element().focus();
    await userEvent.keyboard('{Backspace}');
    expect(element().validity.badInput).toBe(true);
    expect(element().value).toBe('');
    expect(value).toBe(one);
    await input().fill(other);
    expect(value).toBe(other);
    expect(set).toHaveBeenLastCalledWith(other);
  });

  it('shows what came in from elsewhere, and is emptied on purpose', async () => {
    const { rerender } = render(Field, { label: 'When', value: one });
    await rerender({ value: other });
    expect(element().value).toBe(other);
    await input().fill('');
    expect(element().validity.badInput).toBe(false);
    await rerender({ value: '' });
    expect(element().value).toBe('');
  });
});
