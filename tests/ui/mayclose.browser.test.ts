import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import OverlayThatAsks from './OverlayThatAsks.svelte';

const opener = () => page.getByRole('button', { name: 'Open' });

/** Each way in which its reader closes it. */
const ways: Record<string, () => Promise<void>> = {
  'the cross': () => page.getByRole('button', { name: 'Close' }).click(),
  Escape: () => userEvent.keyboard('{Escape}'),
  'a tap outside': async () => {
    document
      .querySelector('dialog')
      ?.dispatchEvent(new PointerEvent('pointerdown', { clientX: 2, clientY: 2, bubbles: true, cancelable: true }));
  },
  // On a second Escape without a touch in between, whatever the dialog says to it.
  'the browser itself': async () => document.querySelector('dialog')?.close(),
};

describe.each(['dialog', 'sheet'] as const)('a %s that is asked before it closes', (shape) => {
  const shown = () => page.getByRole('dialog', { name: 'Words' });

  describe.each(Object.entries(ways))('by %s', (_name, close) => {
    it('stays, in the top layer, while the answer is no, and says nothing of closing', async () => {
      const mayclose = vi.fn(() => Promise.resolve(false));
      const onclose = vi.fn();
      render(OverlayThatAsks, { shape, mayclose, onclose });
      await opener().click();
      for (let times = 1; times <= 3; times += 1) {
        await close();
        await vi.waitFor(() => expect(mayclose).toHaveBeenCalledTimes(times));
        await expect.element(shown()).toBeVisible();
        await vi.waitFor(() => expect(document.querySelector('dialog')?.matches(':modal')).toBe(true));
      }
      expect(onclose).not.toHaveBeenCalled();
    });

    it('closes when the answer is yes, tells so once, and gives the focus back', async () => {
      const onclose = vi.fn();
      render(OverlayThatAsks, { shape, mayclose: () => true, onclose });
      await opener().click();
      await close();
      await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
      expect(onclose).toHaveBeenCalledOnce();
      await expect.element(opener()).toHaveFocus();
    });
  });

  it('stays in sight while the answer is on its way, and asks only once', async () => {
    let answer: (yes: boolean) => void = () => undefined;
    const mayclose = vi.fn(() => new Promise<boolean>((resolve) => (answer = resolve)));
    const onclose = vi.fn();
    render(OverlayThatAsks, { shape, mayclose, onclose });
    await opener().click();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Close' }).click();
    expect(mayclose).toHaveBeenCalledOnce();
    expect(document.querySelector('dialog')?.matches(':modal')).toBe(true);
    answer(true);
    await expect.element(shown()).not.toBeInTheDocument();
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('asks again after a no, and after an answer that failed', async () => {
    const answers = [() => Promise.resolve(false), () => Promise.reject(new Error('bug')), () => Promise.resolve(true)];
    const mayclose = vi.fn(() => answers.shift()!());
    const failed = vi.fn((event: PromiseRejectionEvent) => event.preventDefault());
    window.addEventListener('unhandledrejection', failed);
    render(OverlayThatAsks, { shape, mayclose });
    await opener().click();
    for (let times = 1; times <= 3; times += 1) {
      await page.getByRole('button', { name: 'Close' }).click();
      await vi.waitFor(() => expect(mayclose).toHaveBeenCalledTimes(times));
    }
    await expect.element(shown()).not.toBeInTheDocument();
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    window.removeEventListener('unhandledrejection', failed);
  });

  it('is not asked by the screen that closes it itself, not even in the middle of an answer', async () => {
    let answer: (yes: boolean) => void = () => undefined;
    const onclose = vi.fn();
    render(OverlayThatAsks, { shape, mayclose: () => new Promise((resolve) => (answer = resolve)), onclose });
    await opener().click();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Away with it' }).click();
    await expect.element(shown()).not.toBeInTheDocument();
    answer(true);
    await expect.element(opener()).toHaveFocus();
    expect(onclose).not.toHaveBeenCalled();
  });
});
