import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import DialogOfTwoButtons from './DialogOfTwoButtons.svelte';

const opener = () => page.getByRole('button', { name: 'Open' });
const dialog = () => page.getByRole('dialog', { name: 'Question' });

describe('Dialog', () => {
  it('begins at its title, keeps Tab inside, and gives the focus back', async () => {
    render(DialogOfTwoButtons);
    await opener().click();
    await expect.element(dialog()).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Question' })).toHaveFocus();
    const box = document.querySelector('dialog');
    for (let press = 0; press < 8; press++) {
      await userEvent.keyboard('{Tab}');
      const at = document.activeElement;
      // Chromium lets Tab pass through its own controls (body) but never to the page behind.
      expect(at === document.body || box?.contains(at)).toBe(true);
    }
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(opener()).toHaveFocus();
  });

  it('begins where one writes when asked to', async () => {
    render(DialogOfTwoButtons, { writing: true });
    await opener().click();
    await expect.element(page.getByLabelText('Answer')).toHaveFocus();
  });

  it('closes on Escape, tells so, and gives the focus back', async () => {
    const onclose = vi.fn();
    render(DialogOfTwoButtons, { onclose });
    await opener().click();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(opener()).toHaveFocus();
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('stays through any number of Escapes when it must be answered', async () => {
    render(DialogOfTwoButtons, { dismissible: false });
    await opener().click();
    for (let press = 0; press < 3; press++) await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).toBeVisible();
    expect(document.querySelector('dialog')?.matches(':modal')).toBe(true);
    await expect.element(page.getByRole('button', { name: 'Close' })).not.toBeInTheDocument();
  });

  it('gives the focus to the main part when what opened it is gone', async () => {
    render(DialogOfTwoButtons);
    await opener().click();
    await page.getByRole('button', { name: 'Done and gone' }).click();
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('main');
    });
  });
});
