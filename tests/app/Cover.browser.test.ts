import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import CoverOverSheet from './CoverOverSheet.svelte';

it('covers an open sheet as well, is not dismissed by Escape, and is by its button', async () => {
  const screen = render(CoverOverSheet);
  const secret = screen.getByText('Sari menangis');
  await expect.element(secret).toBeVisible();
  (document.activeElement as HTMLElement | null)?.blur();
  window.dispatchEvent(new Event('cover'));
  await expect.element(secret).not.toBeVisible();
  const back = screen.getByRole('button', { name: /Buka kembali|Show again/ });
  await expect.element(back).toBeVisible();
  const cover = document.querySelector('dialog.cover');
  cover?.dispatchEvent(new Event('cancel', { cancelable: true }));
  await expect.element(back).toBeVisible();
  await back.click();
  await expect.element(secret).toBeVisible();
});
