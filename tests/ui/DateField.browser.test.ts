import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import DateField from '../../src/ui/DateField.svelte';

it('says that a day does not exist, and stops saying so when it does', async () => {
  render(DateField, { label: 'Day', impossibleError: 'There is no such day.' });
  const input = page.getByLabelText('Day');
  // Half a day: which half depends on the browser's language, that it is none does not.
  await userEvent.keyboard('{Tab}11');
  (input.element() as HTMLInputElement).blur();
  await expect.element(page.getByText('There is no such day.')).toBeVisible();
  await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  await input.fill('2026-02-28');
  await expect.element(page.getByText('There is no such day.')).not.toBeInTheDocument();
  await expect.element(input).toHaveValue('2026-02-28');
});
